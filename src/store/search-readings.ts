import type { Catalogue } from '../domain/catalogue.ts';
import { normalizedClauseNumber } from '../domain/clause-numbers.ts';
import type { EntityKind } from '../domain/ids.ts';
import { normalizedName } from '../domain/names.ts';
import { providersByEvidence } from '../domain/provider-evidence.ts';
import { type Provider, withoutProvider } from '../domain/providers.ts';
import { remembering } from '../domain/remembering.ts';
import { queryOf, type SearchQuery } from './search-terms.ts';

/** What words that are looked for may mean. */
export interface Reading {
  readonly words: string;
  readonly query: SearchQuery;
  /** Kinds that may be meant so; null: all of them. */
  readonly kinds: readonly EntityKind[] | null;
  /** Whose word was left out; null: none was. */
  readonly provider: Provider | null;
}

/** A clause or standard is of no provider. */
const OF_PROVIDERS: readonly EntityKind[] = ['Service', 'ServiceFamily', 'Environment', 'Certificate'];
/** Of others the word is more than spelling: Azure Government is not each Government of Microsoft. */
const OFFERED: readonly EntityKind[] = ['Service', 'ServiceFamily'];

/** The words as they stand; then, as imports read them, numbers of clauses spelled otherwise, and names without a provider's word. */
export function readingsOf(text: string): readonly Reading[] {
  const respelled = normalizedClauseNumber(text);
  const isRespelled = respelled !== text.trim().toLowerCase();
  return [
    { words: text, kinds: null, provider: null },
    ...(isRespelled ? [{ words: respelled, kinds: ['Clause'] as const, provider: null }] : []),
    ...Array.from(withoutProvider(normalizedName(text)), ({ rest: words, provider }) => ({
      words,
      kinds: OF_PROVIDERS,
      provider,
    })),
  ].flatMap((reading) => {
    const query = queryOf(reading.words);
    return query === null ? [] : [{ ...reading, query }];
  });
}

/** Whether a number that is spelled otherwise is the whole of what is looked for. */
export function isNumberedSo({ words, kinds, provider }: Reading, number: string): boolean {
  return kinds !== null && provider === null && normalizedClauseNumber(number) === words;
}

/** Tells whether a find is meant though it lacks the provider's word: what is known to be of others only is not. */
export function meantWithoutProvider(catalogue: Catalogue, namesOf: (id: string) => readonly string[]) {
  const providersOf = remembering(providersByEvidence(catalogue, namesOf));
  return ({ words, provider }: Reading, { id, kind }: { readonly id: string; readonly kind: EntityKind }): boolean => {
    if (provider === null) return true;
    const told = providersOf(id);
    if (told.size > 0 && !told.has(provider)) return false;
    return OFFERED.includes(kind) || namesOf(id).some((name) => normalizedName(name) === words);
  };
}
