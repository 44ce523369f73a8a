import type { Certainty } from '../../src/domain/grounds.ts';
import type { InheritanceBasis } from '../../src/domain/lineage.ts';
import type { MembershipKind } from '../../src/domain/statements.ts';
import type { CertificateRow, Entry, FactTables } from './fact-tables.ts';

/** From a subject to what an entry may name instead of it, with all nodes between. */
export interface Way {
  readonly basis: Exclude<InheritanceBasis, 'LEVERAGED'>;
  readonly nodes: readonly string[];
  readonly inferred: boolean;
}

/** An entry that gives the row by a way, and what is said against it. */
export interface Ground {
  readonly entry: Entry;
  readonly way: Way;
  /** Certificates from the entry's to the last before the row's; empty where the entry is of the row's. */
  readonly chain: readonly string[];
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly blockers: readonly Entry[];
  readonly doubts: readonly Entry[];
}

const MOST_HOPS = 4;
const MOST_CHAIN = 8;
const STRONGEST_FIRST = ['LISTED', 'COMPONENT', 'FAMILY', 'LEVERAGED'];
const SUREST_FIRST = ['STATED', 'DERIVED', 'POSSIBLE'];

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

function longer(tables: FactTables, way: Way, membership: MembershipKind, basis: Way['basis']): Way[] {
  return tables
    .links(membership)
    .filter(({ fromId, toId }) => fromId === way.nodes.at(-1) && !way.nodes.includes(toId))
    .map(({ toId, inferred }) => ({ basis, nodes: [...way.nodes, toId], inferred: way.inferred || inferred }));
}

/** What rests on the certificate: for each such one the shortest chain, all of it in force. */
export function chainsTo(tables: FactTables, inForce: readonly CertificateRow[], certificate: string): string[][] {
  const chains: string[][] = [];
  for (const { id } of inForce) {
    let layer = [[id]];
    const seen = new Set([id]);
    for (let hop = 1; hop <= MOST_CHAIN && id !== certificate; hop += 1) {
      const longerOnes = layer
        .flatMap((chain) => restedOn(tables, chain.at(-1) as string).map((next) => [...chain, next]))
        .filter((chain) => inForce.some((other) => other.id === chain.at(-1)) && !seen.has(chain.at(-1) as string));
      for (const chain of longerOnes) seen.add(chain.at(-1) as string);
      const arrived = longerOnes.find((chain) => chain.at(-1) === certificate);
      if (arrived !== undefined) chains.push(arrived.slice(0, -1));
      if (arrived !== undefined) break;
      layer = longerOnes;
    }
  }
  return chains;
}

function restedOn({ leverages }: FactTables, certificate: string): string[] {
  return leverages.flatMap(({ fromId, toId }) => (fromId === certificate ? [toId] : []));
}

interface Place {
  readonly ways: readonly Way[];
  readonly environment: string | null;
  readonly certificate: string;
  readonly chains: readonly (readonly string[])[];
  /** Sources disagree on what the certificate certifies. */
  readonly isUnsure: boolean;
}

/** Strongest first: by basis, certainty, chain, entry; of two ways to an entry the one not inferred, then the shorter. */
export function groundsOf(
  entriesOf: (certificate: string) => readonly Entry[],
  { ways, environment, certificate, chains, isUnsure }: Place,
): Ground[] {
  const said = entriesOf(certificate);
  const grounds = ways.flatMap((way) => [
    ...groundsOnWay(said, way, environment),
    ...chains.flatMap((chain) =>
      groundsOnWay(entriesOf(chain[0] as string), way, environment).flatMap((ground) => leveraged(ground, chain, said)),
    ),
  ]);
  const all = isUnsure ? grounds.map((ground) => ({ ...ground, certainty: 'POSSIBLE' as const })) : grounds;
  return all.sort((left, right) => (rankOf(left) < rankOf(right) ? -1 : 1));
}

/** None where the certificate that is rested on says of the way that it is not in scope. */
function leveraged(ground: Ground, chain: readonly string[], said: readonly Entry[]): Ground[] {
  const onTheWay = said.filter(({ subjectId }) => ground.way.nodes.includes(subjectId));
  const blockers = onTheWay.filter(
    ({ status, environmentId }) => status !== 'IN_SCOPE' && environmentId === ground.entry.environmentId,
  );
  if (blockers.length > 0) return [];
  const doubts = onTheWay.filter(({ status, environmentId }) => status === 'NOT_IN_SCOPE' && environmentId === null);
  const certainty = ground.certainty === 'STATED' && doubts.length === 0 ? 'DERIVED' : 'POSSIBLE';
  return [{ ...ground, chain, basis: 'LEVERAGED', certainty, doubts: [...ground.doubts, ...doubts] }];
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
      return { entry, way, chain: [], basis: way.basis, certainty: possible ? 'POSSIBLE' : 'STATED', blockers, doubts };
    });
}

function rankOf({ way, chain, basis, certainty, entry }: Ground): string {
  return [
    STRONGEST_FIRST.indexOf(basis),
    SUREST_FIRST.indexOf(certainty),
    chain.length,
    entry.id,
    STRONGEST_FIRST.indexOf(way.basis),
    way.inferred ? 1 : 0,
    way.nodes.length,
    ...way.nodes,
  ].join(' ');
}
