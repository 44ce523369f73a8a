/** Providers put these before a service's name, and leave them out, as they please. */
const PROVIDERS_BY_WORD = {
  microsoft: 'MICROSOFT',
  azure: 'MICROSOFT',
  amazon: 'AMAZON',
  aws: 'AMAZON',
  google: 'GOOGLE',
  'google cloud': 'GOOGLE',
  oracle: 'ORACLE',
  oci: 'ORACLE',
  ibm: 'IBM',
  'ibm cloud': 'IBM',
} as const;

export type Provider = (typeof PROVIDERS_BY_WORD)[keyof typeof PROVIDERS_BY_WORD];
const WORDS = Object.entries(PROVIDERS_BY_WORD);

/** What is left of a name without words that all mean this provider. */
export interface WithoutProvider {
  readonly rest: string;
  readonly provider: Provider;
}

/** The provider whose word a normalised name is or begins with; null where it names none. */
export function providerNamed(normalized: string): Provider | null {
  return WORDS.find(([word]) => normalized === word || normalized.startsWith(`${word} `))?.[1] ?? null;
}

/** What a normalised name may be without its provider's words. Those of two providers are not dropped together. */
export function* withoutProvider(normalized: string): Iterable<WithoutProvider> {
  for (const [word, provider] of WORDS) {
    if (!normalized.startsWith(`${word} `)) continue;
    const rest = normalized.slice(word.length + 1);
    yield { rest, provider };
    for (const shorter of withoutProvider(rest)) if (shorter.provider === provider) yield shorter;
  }
}
