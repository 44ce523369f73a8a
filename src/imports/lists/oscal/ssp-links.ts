import type { Notes } from '../../map/notes.ts';
import { placeIn } from '../json/places.ts';
import { PART_LISTS, type Part, type SystemPlan } from './ssp-plan.ts';

/** A statement of one system that answers to one of another. */
export interface Link {
  readonly from: SystemPlan;
  readonly to: SystemPlan;
  readonly part: Part;
}

/** Follows the references between the statements of all systems of a list. `flawed` lead to something of another kind: they count for nothing. */
export function linkSystems(systems: readonly SystemPlan[], notes: Notes) {
  const targets = new Map(
    systems.flatMap((system) =>
      partsOf(system).flatMap(({ uuid, list }) => (uuid === null ? [] : [[uuid, { system, list }] as const])),
    ),
  );
  const links: Link[] = [];
  const flawed = new Set<Part>();
  for (const from of systems) {
    const referring = partsOf(from).filter(({ list, refersTo }) => PART_LISTS[list] !== null && refersTo !== null);
    const away = referring.filter(({ refersTo }) => !targets.has(refersTo ?? '')).length;
    if (away > 0) notes.problem('plan.away', placeIn(from.file, null), { count: away });
    for (const part of referring) {
      const target = targets.get(part.refersTo ?? '');
      if (target === undefined) continue;
      if (target.list === PART_LISTS[part.list]) {
        links.push({ from, to: target.system, part });
        continue;
      }
      // A responsibility is left to the customer, whatever it refers to.
      if (part.list !== 'responsibilities') flawed.add(part);
      notes.problem('plan.reference', placeIn(from.file, part.path), wrongKind(part, target.list));
    }
  }
  return { links, flawed };
}

function wrongKind({ list, refersTo }: Part, found: string) {
  const end = list === 'responsibilities' ? 'the reference is not followed' : 'it is not counted';
  return { list, wanted: PART_LISTS[list] ?? '', uuid: refersTo ?? '', found, end };
}

function partsOf({ requirements }: SystemPlan): readonly Part[] {
  return requirements.flatMap(({ parts }) => parts);
}
