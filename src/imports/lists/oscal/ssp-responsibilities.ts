import { normalizedClauseNumber } from '../../../domain/clause-numbers.ts';
import { groupBy } from '../../../domain/grouping.ts';
import type { Draft } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import { placeIn } from '../json/places.ts';
import {
  type ResponsibilityPlace,
  responsibilityDraft,
  responsibilityOfParts,
  type StatedParts,
} from '../responsibility-draft.ts';
import { isAnswer, type Part } from './ssp-parts.ts';
import type { SystemPlan } from './ssp-system.ts';

/**
 * Who does what each control of a system asks for. What the system provides, inherits or satisfies is done for
 * its customers; the responsibilities that it exports are left to them.
 */
export function* responsibilitiesOf(
  { file, requirements }: SystemPlan,
  place: ResponsibilityPlace,
  { flawed, notes }: { readonly flawed: ReadonlySet<Part>; readonly notes: Notes },
): Iterable<Draft> {
  for (const group of groupBy(requirements, ({ control }) => normalizedClauseNumber(control)).values()) {
    const [{ control, path }, ...again] = group;
    const at = placeIn(file, path);
    const parts = group.flatMap((requirement) => requirement.parts);
    const counted = countParts(parts.filter((part) => !flawed.has(part)));
    for (const requirement of again) notes.ignore(placeIn(file, requirement.path));
    if (counted === null) {
      if (parts.length === 0) notes.ignore(at);
      else notes.problem(problem('responsibility.open', at, { control }));
      continue;
    }
    yield responsibilityDraft({ text: control, at }, place, counted);
  }
}

function countParts(parts: readonly Part[]): StatedParts | null {
  const customerParts = countDistinct(parts.filter(({ list }) => list === 'responsibilities'));
  const providerParts = countDistinct(parts.filter(({ list }) => list !== 'responsibilities'));
  const responsibility = responsibilityOfParts(providerParts, customerParts);
  return responsibility === null ? null : { responsibility, providerParts, customerParts };
}

/** What answers to the same statement of another system is one part; several responsibilities may come with one. */
function countDistinct(parts: readonly Part[]): number {
  return new Set(parts.map((part) => (isAnswer(part) ? part.refersTo : null) ?? part.uuid ?? part)).size;
}
