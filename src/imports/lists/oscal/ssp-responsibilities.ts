import { normalizedClauseNumber } from '../../../domain/clause-numbers.ts';
import { groupBy } from '../../../domain/grouping.ts';
import type { Draft, NameReference } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import type { Recipe } from '../../map/recipe.ts';
import { placeIn } from '../json/places.ts';
import {
  type ResponsibilityPlace,
  responsibilityDraft,
  responsibilityOfParts,
  type StatedParts,
} from '../responsibility-draft.ts';
import type { Certificates } from './ssp-leverage.ts';
import type { Part, SystemPlan } from './ssp-plan.ts';

interface Context {
  readonly recipe: Recipe;
  /** No other plan is in the list. */
  readonly isOnly: boolean;
  readonly certificates: Certificates;
  readonly flawed: ReadonlySet<Part>;
  readonly notes: Notes;
}

/**
 * Drafts the responsibilities of a system. What the system provides, inherits or satisfies is done for
 * its customers; the responsibilities that it exports are left to them.
 */
export function* responsibilitiesOf(system: SystemPlan, context: Context): Iterable<Draft> {
  const { flawed, notes } = context;
  const { file, requirements } = system;
  const silent = requirements.filter(({ parts }) => parts.length === 0);
  if (silent.length > 0) {
    const values = { silent: silent.length, count: requirements.length };
    notes.problem('responsibility.silent', placeIn(file, 'control-implementation'), values);
  }
  const place = silent.length === requirements.length ? 'none' : placeOf(system, context);
  if (place === null) return;
  for (const group of groupBy(requirements, ({ control }) => normalizedClauseNumber(control)).values()) {
    const [{ control, path }, ...again] = group;
    const at = placeIn(file, path);
    const parts = group.flatMap((requirement) => requirement.parts);
    const counted = countParts(parts.filter((part) => !flawed.has(part)));
    for (const requirement of again) notes.ignore(placeIn(file, requirement.path));
    if (counted === null || place === 'none') notes.ignore(at);
    else yield responsibilityDraft(at, { text: control }, place, counted);
  }
}

/** Where the responsibilities of a system hold; null where that cannot be told. */
function placeOf(system: SystemPlan, { recipe, isOnly, certificates, notes }: Context): ResponsibilityPlace | null {
  const { file } = system;
  const at = placeIn(file, 'control-implementation');
  const standard = standardOf(system, recipe);
  const certificate = certificates.get(system);
  const isOfAny = isOnly && recipe.certificate === undefined && !leansOnOthers(system);
  if (recipe.environment === undefined) notes.problem('responsibility.environment', at);
  else if (standard === null) notes.problem('responsibility.standard', at);
  else if (!isOfAny && certificate === undefined) notes.problem('plan.nameless', at, { system: 'system' });
  else {
    if (isOfAny) notes.problem('responsibility.any-certificate', at);
    const environment = { kind: 'Environment', text: recipe.environment } as const;
    return { standard, environment, certificate: isOfAny ? null : (certificate ?? null) };
  }
  return null;
}

function standardOf({ standard }: SystemPlan, recipe: Recipe): NameReference | null {
  if (recipe.standard !== undefined) return { kind: 'Standard', text: recipe.standard };
  return standard === null ? null : { ...standard, kind: 'Standard' };
}

/** True for a system that leverages others: its responsibilities hold for its own customers only. */
function leansOnOthers({ leveraged, requirements }: SystemPlan): boolean {
  return leveraged.length > 0 || requirements.some(({ parts }) => parts.some(isAnswer));
}

/** True for what answers to a statement of the system that this one rests on. */
function isAnswer({ list }: Part): boolean {
  return list === 'inherited' || list === 'satisfied';
}

function countParts(parts: readonly Part[]): StatedParts | null {
  const customerParts = countDistinct(parts.filter(({ list }) => list === 'responsibilities'));
  const providerParts = countDistinct(parts.filter(({ list }) => list !== 'responsibilities'));
  const responsibility = responsibilityOfParts(providerParts, customerParts);
  return responsibility === null ? null : { responsibility, providerParts, customerParts };
}

/** Counts answers to the same statement of another system once; several responsibilities may come with one. */
function countDistinct(parts: readonly Part[]): number {
  return new Set(parts.map((part) => (isAnswer(part) ? part.refersTo : null) ?? part.uuid ?? part)).size;
}
