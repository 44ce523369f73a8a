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

/** The providers whose words stand anywhere in a normalised name. */
export function providersMentioned(normalized: string): readonly Provider[] {
  return WORDS.filter(([word]) => ` ${normalized} `.includes(` ${word} `)).map(([, provider]) => provider);
}

const ANY_WORD = WORDS.map(([word]) => word.replace(' ', '\\s+')).join('|');
const PARTED = new RegExp(`^(?:(?:${ANY_WORD})\\s+)*(?:${ANY_WORD})\\s*(?:[,;/|+&]|and\\s)`, 'i');

/** True where the provider's word before a text is itself one of several names there, such as `Azure, Azure China`. */
export function partsProvider(text: string): boolean {
  return PARTED.test(text.trim());
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
