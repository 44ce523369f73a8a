import { normalizedClauseNumber } from '../../domain/clauses/clause-numbers.ts';
import { groupBy } from '../../domain/grouping.ts';
import type { Responsibility } from '../../domain/statements/statements.ts';
import { type Draft, type NameReference, statementDraft } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import type { Notes } from '../map/notes.ts';
import type { Recipe } from '../map/recipe.ts';

/** Where responsibilities hold: in one cloud, under one certificate or any. */
export interface ResponsibilityPlace {
  readonly standard: NameReference;
  readonly environment: NameReference;
  /** Null for any certificate. */
  readonly certificate: NameReference | null;
}

/** Returns the place from the recipe, since lists name no cloud; reports it and returns null if the recipe has none. */
export function placeOfRecipe(
  { environment, certificate: named }: Recipe,
  { at, notes }: { readonly at: Location; readonly notes: Notes },
  certificate: NameReference | null = named === undefined ? null : { kind: 'Certificate', text: named },
): Omit<ResponsibilityPlace, 'standard'> | null {
  if (environment === undefined) {
    notes.problem('responsibility.environment', at);
    return null;
  }
  if (certificate === null) notes.problem('responsibility.any-certificate', at);
  return { environment: { kind: 'Environment', text: environment }, certificate };
}

type CountedParts = Readonly<Record<'providerParts' | 'customerParts', number>>;

/** Counts of a control's parts by who does them, with the location in the list. */
export interface StatedControl extends CountedParts {
  readonly clause: Omit<NameReference, 'kind' | 'within'>;
  readonly at: Location;
  readonly held: ResponsibilityPlace;
}

export type StatedParts = Pick<Responsibility, 'responsibility' | 'providerParts' | 'customerParts' | 'customerWords'>;

/** Sums up the parts of a clause; null if there are none. An absent part never means that nothing is left to the customer. */
export function statedByParts({ providerParts, customerParts }: CountedParts): StatedParts | null {
  if (providerParts + customerParts === 0) return null;
  const alone = providerParts > 0 ? 'PROVIDER_PART' : 'CUSTOMER';
  const responsibility = providerParts > 0 && customerParts > 0 ? 'SHARED' : alone;
  return { responsibility, providerParts, customerParts };
}

/** Drafts the responsibility for each control once, even if the list has it several times. `sumUp` adds what is stated besides the parts. */
export function* responsibilityDrafts<Stated extends StatedControl>(
  all: readonly Stated[],
  notes: Notes,
  sumUp?: (same: readonly Stated[]) => Partial<StatedParts>,
): Iterable<Draft> {
  const keyOf = ({ clause, held }: Stated) => JSON.stringify([held, normalizedClauseNumber(clause.text)]);
  for (const same of groupBy(all, keyOf).values()) {
    const [{ clause, at, held }, ...others] = same;
    for (const other of others) notes.ignore(other.at);
    const sumOf = (side: keyof CountedParts) => same.reduce((sum, each) => sum + each[side], 0);
    const stated = statedByParts({ providerParts: sumOf('providerParts'), customerParts: sumOf('customerParts') });
    if (stated === null) notes.ignore(at);
    else yield responsibilityDraft(at, clause, held, { ...stated, ...sumUp?.(same) });
  }
}

/** Drafts the responsibility for a clause that the list names. */
export function responsibilityDraft(
  at: Location,
  clause: StatedControl['clause'],
  { standard, environment, certificate }: ResponsibilityPlace,
  stated: StatedParts,
): Draft {
  const names = [{ ...clause, kind: 'Clause', within: standard } as const, environment, certificate ?? []].flat();
  return statementDraft(at, names, ([clauseId = '', environmentId = '', certificateId = null]) => {
    return { kind: 'Responsibility', clauseId, environmentId, certificateId, ...stated };
  });
}
