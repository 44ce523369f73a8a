import { PART_LISTS, type Part, type SystemPlan } from './ssp-plan.ts';

/** A statement of one system that answers to one of another. */
export interface Link {
  readonly from: SystemPlan;
  readonly to: SystemPlan;
  readonly part: Part;
}

/** Follows the references between the statements of all systems of a list. `flawed` lead to something of another kind: they count for nothing. */
export function linkSystems(systems: readonly SystemPlan[]) {
  const targets = new Map(
    systems.flatMap((system) =>
      partsOf(system).flatMap(({ uuid, list }) => (uuid === null ? [] : [[uuid, { system, list }] as const])),
    ),
  );
  const links: Link[] = [];
  const flawed = new Set<Part>();
  for (const from of systems) {
    const referring = partsOf(from).filter(({ list, refersTo }) => PART_LISTS[list] !== null && refersTo !== null);
    const reached = referring.flatMap((part) => {
      const target = targets.get(part.refersTo ?? '');
      return target === undefined ? [] : [{ part, ...target }];
    });
    const away = referring.length - reached.length;
    if (away > 0) from.place.problem('plan.away', { count: away });
    for (const { part, system: to, list } of reached) {
      if (list === PART_LISTS[part.list]) links.push({ from, to, part });
      else {
        tellReference(part, list);
        // A responsibility is left to the customer, whatever it refers to.
        if (part.list !== 'responsibilities') flawed.add(part);
      }
    }
  }
  return { links, flawed };
}

function tellReference({ list, refersTo, place }: Part, found: string): void {
  const end = list === 'responsibilities' ? 'the reference is not followed' : 'it is not counted';
  place.problem('plan.reference', { list, wanted: PART_LISTS[list] ?? '', uuid: refersTo ?? '', found, end });
}

function partsOf({ requirements }: SystemPlan): readonly Part[] {
  return requirements.flatMap(({ parts }) => parts);
}
