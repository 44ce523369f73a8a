import type { Responsibility, StatedResponsibility } from '../../domain/statements.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import type { Notes } from '../map/notes.ts';
import { problem } from '../map/problems.ts';
import type { Recipe } from '../map/recipe.ts';
import { recipeReference } from './json/places.ts';

/** Where a list says who does what: for one cloud, under one certificate or any. */
export interface ResponsibilityPlace {
  readonly standard: NameReference;
  readonly environment: NameReference;
  /** Null: whichever certificate. */
  readonly certificate: NameReference | null;
}

/** The place that the recipe names, since lists name none; null without an environment. What it lacks is reported. */
export function placeOfRecipe(
  { environment, certificate }: Recipe,
  at: Location,
  notes: Notes,
): Omit<ResponsibilityPlace, 'standard'> | null {
  if (environment === undefined) {
    notes.problem(problem('responsibility.environment', at));
    return null;
  }
  if (certificate === undefined) notes.problem(problem('responsibility.any-certificate', at));
  return {
    environment: recipeReference('Environment', environment, at.file),
    certificate: certificate === undefined ? null : recipeReference('Certificate', certificate, at.file),
  };
}

export type StatedParts = Pick<Responsibility, 'responsibility' | 'providerParts' | 'customerParts' | 'customerWords'>;

/** Null where there are none. That nothing is left to the customer is never said by leaving out what is. */
export function responsibilityOfParts(provider: number, customer: number): StatedResponsibility | null {
  if (provider > 0) return customer > 0 ? 'SHARED' : 'PROVIDER_PART';
  return customer > 0 ? 'CUSTOMER' : null;
}

/** Who does what of a clause that is named at a place of the list. */
export function responsibilityDraft(
  clause: Omit<NameReference, 'kind' | 'within'>,
  { standard, environment, certificate }: ResponsibilityPlace,
  stated: StatedParts,
): Draft {
  const { at } = clause;
  return {
    at,
    names: [
      { ...clause, kind: 'Clause', within: standard },
      environment,
      ...(certificate === null ? [] : [certificate]),
    ],
    build: ([clauseId = '', environmentId = '', certificateId = null]) => [
      {
        type: 'statement',
        at,
        content: { kind: 'Responsibility', clauseId, environmentId, certificateId, ...stated },
      },
    ],
  };
}
