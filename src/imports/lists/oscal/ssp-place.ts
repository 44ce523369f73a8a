import type { NameReference } from '../../facts/draft.ts';
import type { Location } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import type { Recipe } from '../../map/recipe.ts';
import { placeIn, recipeReference } from '../json/places.ts';
import type { ResponsibilityPlace } from '../responsibility-draft.ts';
import { isAnswer } from './ssp-parts.ts';
import type { SystemPlan } from './ssp-system.ts';

interface PlaceContext {
  readonly isOnly: boolean;
  readonly certificates: ReadonlyMap<SystemPlan, NameReference>;
  readonly notes: Notes;
}

/** Where the responsibilities of a system hold; null where there are none, or where that cannot be told. */
export function placeOf(
  system: SystemPlan,
  recipe: Recipe,
  { isOnly, certificates, notes }: PlaceContext,
): ResponsibilityPlace | null {
  const { file } = system;
  const at = placeIn(file, 'control-implementation');
  if (saysNothing(system, at, notes)) return null;
  if (recipe.environment === undefined) {
    notes.problem(problem('responsibility.environment', at));
    return null;
  }
  const standard = standardOf(system, recipe);
  if (standard === null) {
    notes.problem(problem('responsibility.standard', at));
    return null;
  }
  const environment = recipeReference('Environment', recipe.environment, file);
  if (isOnly && recipe.certificate === undefined && !leansOnOthers(system)) {
    notes.problem(problem('responsibility.any-certificate', at));
    return { standard, environment, certificate: null };
  }
  const certificate = certificates.get(system);
  if (certificate === undefined) {
    notes.problem(problem('responsibility.certificate', at));
    return null;
  }
  return { standard, environment, certificate };
}

/** What a system inherits or satisfies, it has or does for those who use it, and nobody else whose certificates hold there. */
function leansOnOthers({ leveraged, requirements }: SystemPlan): boolean {
  return leveraged.length > 0 || requirements.some(({ parts }) => parts.some(isAnswer));
}

/** Controls of which nobody is said to be responsible are counted as read. */
function saysNothing({ file, requirements }: SystemPlan, at: Location, notes: Notes): boolean {
  const silent = requirements.filter(({ parts }) => parts.length === 0);
  if (silent.length > 0) {
    const values = { silent: silent.length, count: requirements.length };
    notes.problem(problem('responsibility.silent', at, values));
  }
  if (silent.length < requirements.length) return false;
  for (const { path } of silent) notes.ignore(placeIn(file, path));
  return true;
}

function standardOf({ file, standard }: SystemPlan, recipe: Recipe): NameReference | null {
  if (recipe.standard !== undefined) return recipeReference('Standard', recipe.standard, file);
  return standard === null ? null : { ...standard, kind: 'Standard', at: placeIn(file, 'import-profile') };
}
