/** Words before a service's name that providers use inconsistently. */
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

/** A name without the leading words of one provider. */
export interface WithoutProvider {
  readonly rest: string;
  readonly provider: Provider;
}

/** Returns the provider whose word a normalized name begins with, or null. */
export function providerNamed(normalized: string): Provider | null {
  return WORDS.find(([word]) => normalized === word || normalized.startsWith(`${word} `))?.[1] ?? null;
}

/** Yields a normalized name without one or more leading words of the same provider. */
export function* withoutProvider(normalized: string): Iterable<WithoutProvider> {
  for (const [word, provider] of WORDS) {
    if (!normalized.startsWith(`${word} `)) continue;
    const rest = normalized.slice(word.length + 1);
    yield { rest, provider };
    for (const shorter of withoutProvider(rest)) if (shorter.provider === provider) yield shorter;
  }
}
