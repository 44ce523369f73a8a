import type { Responsibility } from '../../domain/statements.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { statementDraft } from '../facts/made-statements.ts';
import type { Recipe } from '../map/recipe.ts';
import type { Place } from './json/place.ts';

/** Place where responsibilities hold: one cloud, under one certificate or any. */
export interface ResponsibilityPlace {
  readonly standard: NameReference;
  readonly environment: NameReference;
  /** Null: whichever certificate. */
  readonly certificate: NameReference | null;
}

/** The place that the recipe names, since lists name none; null without an environment. What it lacks is reported. */
export function placeOfRecipe(
  { environment, certificate }: Recipe,
  { at, notes }: Pick<Place, 'at' | 'notes'>,
): Omit<ResponsibilityPlace, 'standard'> | null {
  if (environment === undefined) {
    notes.problem('responsibility.environment', at);
    return null;
  }
  if (certificate === undefined) notes.problem('responsibility.any-certificate', at);
  return {
    environment: { kind: 'Environment', text: environment },
    certificate: certificate === undefined ? null : { kind: 'Certificate', text: certificate },
  };
}

export type StatedParts = Pick<Responsibility, 'responsibility' | 'providerParts' | 'customerParts' | 'customerWords'>;

/** Sums up so many parts of a clause; null where there are none. That nothing is left to the customer is never said by leaving out what is. */
export function statedByParts(providerParts: number, customerParts: number): StatedParts | null {
  if (providerParts + customerParts === 0) return null;
  const alone = providerParts > 0 ? 'PROVIDER_PART' : 'CUSTOMER';
  const responsibility = providerParts > 0 && customerParts > 0 ? 'SHARED' : alone;
  return { responsibility, providerParts, customerParts };
}

/** Drafts the responsibility for a clause that is named at a place of the list. */
export function responsibilityDraft(
  at: Location,
  clause: Omit<NameReference, 'kind' | 'within'>,
  { standard, environment, certificate }: ResponsibilityPlace,
  stated: StatedParts,
): Draft {
  const numbered: NameReference = { ...clause, kind: 'Clause', within: standard };
  const names = [numbered, environment, ...(certificate === null ? [] : [certificate])];
  return statementDraft(at, names, ([clauseId = '', environmentId = '', certificateId = null]) => {
    return { kind: 'Responsibility', clauseId, environmentId, certificateId, ...stated };
  });
}
