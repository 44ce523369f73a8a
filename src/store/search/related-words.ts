import { stemmer } from 'stemmer';

/**
 * Words that standards use for common search words. Each search word also finds these, but not the reverse, since they
 * have broader meanings.
 */
const RELATED: Readonly<Record<string, string>> = {
  antivirus: 'malicious malware',
  backup: 'recovery',
  breach: 'incident',
  dlp: 'leakage exfiltration',
  employee: 'personnel',
  encryption: 'cryptography cryptographic protection confidentiality',
  firewall: 'boundary',
  hiring: 'screening',
  logging: 'audit',
  logs: 'audit',
  malware: 'malicious',
  mfa: 'multifactor authentication',
  onboarding: 'screening',
  password: 'authenticator authentication',
  patch: 'flaw remediation',
  patching: 'flaw remediation',
  pentest: 'penetration',
  staff: 'personnel',
  transit: 'transmission transfer',
  vendor: 'supplier supply',
};

const BY_STEM = new Map(Object.entries(RELATED).map(([word, others]) => [stemmer(word), others.split(' ')]));

/** Returns the words that a word also finds, in any of its forms. */
export function relatedWords(word: string): readonly string[] {
  return BY_STEM.get(stemmer(word)) ?? [];
}
