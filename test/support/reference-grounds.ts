import type { Certainty } from '../../src/domain/inheritance.ts';
import type { InheritanceBasis } from '../../src/domain/lineage.ts';
import type { MembershipKind } from '../../src/domain/statements.ts';
import type { Entry, FactTables } from './fact-tables.ts';

/** From a subject to what an entry may name instead of it, with all nodes between. */
export interface Way {
  readonly basis: InheritanceBasis;
  readonly nodes: readonly string[];
  readonly inferred: boolean;
}

/** An entry that gives the row by a way, and what is said against it. */
export interface Ground {
  readonly entry: Entry;
  readonly way: Way;
  readonly certainty: Certainty;
  readonly blockers: readonly Entry[];
  readonly doubts: readonly Entry[];
}

const MOST_HOPS = 4;
const STRONGEST_FIRST = ['LISTED', 'COMPONENT', 'FAMILY'];

/** From the subject to what an entry may name: itself, its wholes, and where they are carried down its families. */
export function waysFrom(tables: FactTables, subject: string, carried: boolean): Way[] {
  if (tables.families.includes(subject)) return [{ basis: 'FAMILY', nodes: [subject], inferred: false }];
  const self: Way = { basis: 'LISTED', nodes: [subject], inferred: false };
  const wholes: Way[] = [];
  let layer = [self];
  for (let hop = 1; hop <= MOST_HOPS; hop += 1) {
    layer = layer.flatMap((way) => longer(tables, way, 'COMPONENT_OF', 'COMPONENT'));
    wholes.push(...layer);
  }
  return [self, ...wholes, ...(carried ? longer(tables, self, 'IN_FAMILY', 'FAMILY') : [])];
}

function longer(tables: FactTables, way: Way, membership: MembershipKind, basis: InheritanceBasis): Way[] {
  return tables
    .links(membership)
    .filter(({ fromId, toId }) => fromId === way.nodes.at(-1) && !way.nodes.includes(toId))
    .map(({ toId, inferred }) => ({ basis, nodes: [...way.nodes, toId], inferred: way.inferred || inferred }));
}

/** Strongest first: by basis, certainty, entry; of two ways to an entry the one not inferred, then the shorter. */
export function groundsOf(entries: readonly Entry[], ways: readonly Way[], environment: string | null): Ground[] {
  const grounds = ways.flatMap((way) => groundsOnWay(entries, way, environment));
  return grounds.sort((left, right) => (rankOf(left) < rankOf(right) ? -1 : 1));
}

function groundsOnWay(entries: readonly Entry[], way: Way, environment: string | null): Ground[] {
  const onTheWay = entries.filter(({ subjectId }) => way.nodes.includes(subjectId));
  const blockers = onTheWay.filter((entry) => entry.status !== 'IN_SCOPE' && entry.environmentId === environment);
  const doubts = onTheWay.filter((entry) => entry.status === 'NOT_IN_SCOPE' && entry.environmentId === null);
  if (blockers.length > 0 && way.basis !== 'LISTED') return [];
  return onTheWay
    .filter(({ subjectId }) => subjectId === way.nodes.at(-1))
    .filter(({ status }) => status === 'IN_SCOPE')
    .filter(({ environmentId }) => environmentId === environment)
    .map((entry) => {
      const inPart = way.basis === 'FAMILY' && entry.extent !== 'ALL';
      const doubted = blockers.length > 0 || doubts.length > 0;
      const possible = inPart || doubted || way.inferred || environment === null;
      return { entry, way, certainty: possible ? 'POSSIBLE' : 'STATED', blockers, doubts };
    });
}

function rankOf({ way, certainty, entry }: Ground): string {
  return [
    STRONGEST_FIRST.indexOf(way.basis),
    certainty === 'STATED' ? 0 : 1,
    entry.id,
    way.inferred ? 1 : 0,
    way.nodes.length,
    ...way.nodes,
  ].join(' ');
}
