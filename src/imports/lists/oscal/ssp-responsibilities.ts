import { normalizedClauseNumber } from '../../../domain/clause-numbers.ts';
import { groupBy, partition } from '../../../domain/grouping.ts';
import type { Draft, NameReference } from '../../facts/draft.ts';
import type { Recipe } from '../../map/recipe.ts';
import {
  type ResponsibilityPlace,
  responsibilityDraft,
  type StatedParts,
  statedByParts,
} from '../responsibility-draft.ts';
import type { Systems } from './ssp-leverage.ts';
import type { Part, SystemPlan } from './ssp-plan.ts';

/**
 * Drafts the responsibilities of a system. What the system provides, inherits or satisfies is done for
 * its customers; the responsibilities that it exports are left to them.
 */
export function* responsibilitiesOf(system: SystemPlan, systems: Omit<Systems, 'links'>): Iterable<Draft> {
  const { place, requirements } = system;
  const silent = requirements.filter(({ parts }) => parts.length === 0).length;
  if (silent > 0) {
    place.under('control-implementation').problem('responsibility.silent', { silent, count: requirements.length });
  }
  const held = silent === requirements.length ? 'nowhere' : heldIn(system, systems);
  if (held === null) return;
  for (const group of groupBy(requirements, ({ control }) => normalizedClauseNumber(control)).values()) {
    const [{ control, place: first }, ...again] = group;
    const parts = group.flatMap((requirement) => requirement.parts);
    const counted = countParts(parts.filter((part) => !systems.flawed.has(part)));
    for (const requirement of again) requirement.place.ignore();
    if (counted === null || held === 'nowhere') first.ignore();
    else yield responsibilityDraft(first.at, { text: control }, held, counted);
  }
}

/** Where the responsibilities of a system hold; null where that cannot be told. */
function heldIn(
  system: SystemPlan,
  { recipe, isOnly, certificates }: Omit<Systems, 'links'>,
): ResponsibilityPlace | null {
  const place = system.place.under('control-implementation');
  const standard = standardOf(system, recipe);
  const certificate = certificates.get(system);
  const isOfAny = isOnly && recipe.certificate === undefined && !leansOnOthers(system);
  if (recipe.environment === undefined) place.problem('responsibility.environment');
  else if (standard === null) place.problem('responsibility.standard');
  else if (!isOfAny && certificate === undefined) place.problem('plan.nameless', { system: 'system' });
  else {
    if (isOfAny) place.problem('responsibility.any-certificate');
    const environment = { text: recipe.environment, kind: 'Environment' } as const;
    return { standard, environment, certificate: isOfAny ? null : (certificate ?? null) };
  }
  return null;
}

function standardOf({ standard }: SystemPlan, recipe: Recipe): NameReference | null {
  if (recipe.standard !== undefined) return { text: recipe.standard, kind: 'Standard' };
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
  const [ofCustomer, ofProvider] = partition(parts, ({ list }) => list === 'responsibilities');
  return statedByParts(countDistinct(ofProvider), countDistinct(ofCustomer));
}

/** Counts answers to the same statement of another system once; several responsibilities may come with one. */
function countDistinct(parts: readonly Part[]): number {
  return new Set(parts.map((part) => (isAnswer(part) ? part.refersTo : null) ?? part.uuid ?? part)).size;
}
