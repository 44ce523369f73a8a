import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { providersByEvidence } from '../../domain/catalogue/provider-evidence.ts';
import { normalizedClauseNumber } from '../../domain/clauses/clause-numbers.ts';
import type { EntityKind } from '../../domain/ids.ts';
import { normalizedName, withOfficeSpelled } from '../../domain/names.ts';
import { type Provider, withoutProvider } from '../../domain/providers.ts';
import { remembering } from '../../domain/remembering.ts';
import { queryOf, type SearchQuery } from './search-terms.ts';

/** One interpretation of the search words. */
export interface Reading {
  readonly words: string;
  readonly query: SearchQuery;
  /** Kinds to search; null: all. */
  readonly kinds: readonly EntityKind[] | null;
  /** Provider whose word was removed; null: none. */
  readonly provider: Provider | null;
}

/** Kinds that belong to a provider. */
const OF_PROVIDERS: readonly EntityKind[] = ['Service', 'ServiceFamily', 'Environment', 'Certificate'];
/** For other kinds, the provider's word is significant: Azure Government is not Microsoft's Government in general. */
const OFFERED: readonly EntityKind[] = ['Service', 'ServiceFamily'];

/**
 * Returns the words as given, then as imports read them: with “O365” expanded, with clause numbers in their usual
 * spelling, and without a provider's word.
 */
export function readingsOf(text: string): readonly Reading[] {
  const respelled = normalizedClauseNumber(text);
  const isRespelled = respelled !== text.trim().toLowerCase();
  const spelled = withOfficeSpelled(text);
  return [
    { words: text, kinds: null, provider: null },
    ...(spelled === text ? [] : [{ words: spelled, kinds: null, provider: null }]),
    ...(isRespelled ? [{ words: respelled, kinds: ['Clause'] as const, provider: null }] : []),
    ...Array.from(withoutProvider(normalizedName(spelled)), ({ rest: words, provider }) => ({
      words,
      kinds: OF_PROVIDERS,
      provider,
    })),
  ].flatMap((reading) => {
    const query = queryOf(reading.words);
    return query === null ? [] : [{ ...reading, query }];
  });
}

/**
 * Returns a predicate that rejects matches without the provider's word if they are known to belong to other providers
 * only.
 */
export function meantWithoutProvider(catalogue: Catalogue, namesOf: (id: string) => readonly string[]) {
  const providersOf = remembering(providersByEvidence(catalogue, namesOf));
  return ({ words, provider }: Reading, { id, kind }: { readonly id: string; readonly kind: EntityKind }): boolean => {
    if (provider === null) return true;
    const providers = providersOf(id);
    if (providers.size > 0 && !providers.has(provider)) return false;
    return OFFERED.includes(kind) || namesOf(id).some((name) => normalizedName(name) === words);
  };
}
