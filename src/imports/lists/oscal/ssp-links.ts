import type { Notes } from '../../map/notes.ts';
import { type Problem, problem } from '../../map/problems.ts';
import { placeIn } from '../json/places.ts';
import { PART_LISTS, type Part } from './ssp-parts.ts';
import type { SystemPlan } from './ssp-system.ts';

/** A statement of one system that answers to one of another. */
export interface Link {
  readonly from: SystemPlan;
  readonly to: SystemPlan;
  readonly part: Part;
}

export interface Links {
  readonly links: readonly Link[];
  /** Statements whose reference leads to something of another kind, or that are of what is not there: they count for nothing. */
  readonly flawed: ReadonlySet<Part>;
}

/** Follows the references between the statements of all systems of a list. */
export function linkSystems(systems: readonly SystemPlan[], notes: Notes): Links {
  const homes = new Map(systems.flatMap((system) => [...system.listByUuid.keys()].map((uuid) => [uuid, system])));
  const links: Link[] = [];
  const flawed = new Set<Part>(systems.flatMap((system) => partsNotThere(system, notes)));
  for (const from of systems) {
    const references = partsOf(from).flatMap((part) => referenceOf(part, homes));
    const away = references.filter(({ part, to }) => to === undefined && !flawed.has(part)).length;
    if (away > 0) {
      notes.problem(problem('plan.away', placeIn(from.file, null), { count: away }));
    }
    for (const { part, to, wanted, list } of references) {
      if (to === undefined) continue;
      if (list === wanted) {
        links.push({ from, to, part });
        continue;
      }
      // What a responsibility comes with does not change that it is left to the customer.
      if (part.list !== 'responsibilities') flawed.add(part);
      notes.problem(problem('plan.reference', placeIn(from.file, part.path), wrongKind(part, list, wanted)));
    }
  }
  return { links, flawed };
}

function partsOf({ requirements }: SystemPlan): readonly Part[] {
  return requirements.flatMap(({ parts }) => parts);
}

function partsNotThere(system: SystemPlan, notes: Notes): readonly Part[] {
  const parts = partsOf(system).filter(({ absent }) => absent !== null);
  for (const { list, absent, path } of parts) {
    notes.problem(problem('plan.absent', placeIn(system.file, path), { list, state: absent ?? '' }));
  }
  return parts;
}

interface Reference {
  readonly part: Part;
  readonly wanted: string;
  /** Undefined: no file of the list has it. */
  readonly to: SystemPlan | undefined;
  readonly list: string;
}

function referenceOf(part: Part, homes: ReadonlyMap<string, SystemPlan>): Reference[] {
  const wanted = PART_LISTS[part.list];
  if (wanted === null || part.refersTo === null) return [];
  const to = homes.get(part.refersTo);
  return [{ part, wanted, to, list: to?.listByUuid.get(part.refersTo) ?? '' }];
}

function wrongKind({ list, refersTo }: Part, found: string, wanted: string): Problem['values'] {
  const end = list === 'responsibilities' ? 'the reference is not followed' : 'it is not counted';
  return { list, wanted, uuid: refersTo ?? '', found, end };
}
