import type { Certainty } from '../../src/domain/certainty.ts';
import type { InheritanceBasis } from '../../src/domain/lineage.ts';
import { POSSIBLE_REASONS, type PossibleReason } from '../../src/domain/possible-reasons.ts';
import type { MembershipKind } from '../../src/domain/statements.ts';
import type { Entry, FactTables } from './fact-tables.ts';
import { type Chained, chainsTo, leveragedBy } from './reference-chains.ts';
import { dayAfter, known } from './reference-days.ts';
import { editionFrom, type Stands, standsFor } from './reference-editions.ts';

/** From a subject to what an entry may name instead of it, with all nodes between. */
export interface Way {
  readonly basis: Exclude<InheritanceBasis, 'LEVERAGED'>;
  readonly nodes: readonly string[];
  readonly inferred: boolean;
}

/** An entry that gives the row by a way, and what is said against it. */
export interface Support {
  readonly entry: Entry;
  readonly way: Way;
  /** Certificates from the entry's to the last before the row's; empty where the entry is of the row's. */
  readonly chain: readonly string[];
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly possibleBecause: readonly PossibleReason[];
  readonly exclusions: readonly Entry[];
  readonly possibleExclusions: readonly Entry[];
  /** The only clause that it gives: each link of the chain states it as inherited. Null: any. */
  readonly passing: string | null;
}

const MOST_HOPS = 4;
const STRONGEST_FIRST = ['LISTED', 'COMPONENT', 'FAMILY', 'LEVERAGED'];
const SUREST_FIRST = ['STATED', 'DERIVED', 'POSSIBLE'];

/** From the subject to what an entry may name: itself, its wholes, and its families. */
export function waysFrom(tables: FactTables, subject: string): Way[] {
  if (tables.families.includes(subject)) return [{ basis: 'FAMILY', nodes: [subject], inferred: false }];
  const self: Way = { basis: 'LISTED', nodes: [subject], inferred: false };
  const wholes: Way[] = [];
  let layer = [self];
  for (let hop = 1; hop <= MOST_HOPS; hop += 1) {
    layer = layer.flatMap((way) => longer(tables, way, 'COMPONENT_OF', 'COMPONENT'));
    wholes.push(...layer);
  }
  return [self, ...wholes, ...longer(tables, self, 'IN_FAMILY', 'FAMILY')];
}

function longer(tables: FactTables, way: Way, membership: MembershipKind, basis: Way['basis']): Way[] {
  return tables
    .links(membership)
    .filter(({ fromId, toId }) => fromId === way.nodes.at(-1) && !way.nodes.includes(toId))
    .map(({ toId, inferred }) => ({ basis, nodes: [...way.nodes, toId], inferred: way.inferred || inferred }));
}

interface Place extends Chained {
  readonly ways: readonly Way[];
  readonly environment: string | null;
  /** What the certificate stands for, and how sure that is. */
  readonly stands: Stands;
  readonly day: string;
}

/** Surest first: by certainty, basis, last day, first day, chain, what is named, reasons, condition, entry; of two ways to an entry the one not inferred, then the shorter. */
export function supportsOf(
  tables: FactTables,
  entriesOf: (certificate: string) => readonly Entry[],
  { ways, environment, stands, day, ...chained }: Place,
): Support[] {
  const requirements = tables.clauses
    .filter(({ standard, isRequirement }) => isRequirement && stands.standards.includes(standard))
    .map(({ id }) => id)
    .filter((id) => tables.leverages.some(({ fromId }) => leveragedBy(tables, fromId, id).length > 0));
  const supports = ways.flatMap((way) => {
    const saidBy = (certificate: string) => contradictionsOf(entriesOf(certificate), way, environment);
    const elsewhere = (certificate: string) => {
      // Another certificate may well mean another place where neither names one.
      const { exclusions, possibleExclusions } = saidBy(certificate);
      return environment === null
        ? { exclusions: [], possibleExclusions: [...exclusions, ...possibleExclusions] }
        : { exclusions, possibleExclusions };
    };
    const own = (certificate: string) => supportsOnWay(entriesOf(certificate), way, environment);
    if (elsewhere(chained.certificate).exclusions.length > 0) return own(chained.certificate);
    const isOpen = (certificate: string) => elsewhere(certificate).exclusions.length === 0;
    const isSilent = (certificate: string) =>
      isOpen(certificate) && elsewhere(certificate).possibleExclusions.length === 0;
    const leveraged = [null, ...requirements].flatMap((passing) => {
      const silent = chainsTo(tables, { ...chained, mayPass: isSilent, passing });
      const others = chainsTo(tables, { ...chained, mayPass: isOpen, passing }).filter(
        ([first]) => !silent.some((chain) => chain[0] === first),
      );
      return [...silent, ...others].flatMap((chain) => {
        const possibleExclusions = [...chain.slice(1), chained.certificate].flatMap(
          (id) => elsewhere(id).possibleExclusions,
        );
        return own(chain[0] as string).map((support) => lengthened(support, { chain, passing, possibleExclusions }));
      });
    });
    return [...own(chained.certificate), ...leveraged];
  });
  const all = supports.map((support) => {
    const { entry, chain } = support;
    const own = entry.standardId !== null && chain.length === 0 ? standsFor(tables, entry.standardId, day) : stands;
    const doubts = own.reasons.reduce(doubted, support);
    return doubts.certainty === 'STATED' ? { ...doubts, certainty: own.certainty } : doubts;
  });
  return all
    .map((support) => ({ support, rank: rankOf(tables, support) }))
    .sort((left, right) => compareRanks(left.rank, right.rank))
    .map(({ support }) => support);
}

function lengthened(
  support: Support,
  { chain, passing, possibleExclusions }: Pick<Support, 'chain' | 'passing' | 'possibleExclusions'>,
): Support {
  const longer: Support = {
    ...support,
    chain,
    passing,
    basis: 'LEVERAGED',
    certainty: support.certainty === 'STATED' ? 'DERIVED' : support.certainty,
    exclusions: [],
    possibleExclusions: [...support.exclusions, ...support.possibleExclusions, ...possibleExclusions],
  };
  const against = longer.possibleExclusions.length > 0 ? doubted(longer, 'CONTRADICTED') : longer;
  return passing === null ? doubted(against, 'LEVERAGED') : against;
}

function doubted(support: Support, reason: PossibleReason): Support {
  const reasons = [...support.possibleBecause, reason];
  return {
    ...support,
    certainty: 'POSSIBLE',
    possibleBecause: POSSIBLE_REASONS.filter((one) => reasons.includes(one)),
  };
}

/** What speaks of the environment itself, and what may mean it. Without environment only the very same subject is surely meant. */
function contradictionsOf(entries: readonly Entry[], way: Way, environment: string | null) {
  const against = entries
    .filter(({ subjectId }) => way.nodes.includes(subjectId))
    .filter(({ status }) => status !== 'IN_SCOPE');
  if (environment === null) {
    const unplaced = against.filter(({ environmentId }) => environmentId === null);
    const isSame = ({ subjectId }: Entry) => subjectId === way.nodes.at(-1);
    return { exclusions: unplaced.filter(isSame), possibleExclusions: unplaced.filter((entry) => !isSame(entry)) };
  }
  return {
    exclusions: against.filter(({ environmentId }) => environmentId === environment),
    possibleExclusions: against.filter(
      ({ status, environmentId }) => status === 'NOT_IN_SCOPE' && environmentId === null,
    ),
  };
}

function supportsOnWay(entries: readonly Entry[], way: Way, environment: string | null): Support[] {
  const { exclusions, possibleExclusions } = contradictionsOf(entries, way, environment);
  const named = way.nodes.at(-1);
  // Of the very service that an entry lists, sources disagree; anything else takes the row away.
  const takenAway = exclusions.some(({ subjectId }) => way.basis === 'FAMILY' || subjectId !== named);
  if (takenAway) return [];
  return entries
    .filter(({ subjectId }) => subjectId === named)
    .filter(({ status }) => status === 'IN_SCOPE')
    .filter(({ environmentId }) => environmentId === environment)
    .map((entry) => {
      const isFamily = way.basis === 'FAMILY';
      const reasons: [PossibleReason, boolean][] = [
        ['EXTENT_SELECT', isFamily && entry.extent === 'SELECT'],
        ['EXTENT_UNSPECIFIED', isFamily && entry.extent === 'UNSPECIFIED'],
        ['ENVIRONMENT_NOT_STATED', environment === null],
        ['ENVIRONMENT_INFERRED', entry.environmentInferred === true],
        ['INFERRED_MEMBERSHIP', way.inferred],
        ['CONTRADICTED', exclusions.length > 0 || possibleExclusions.length > 0],
      ];
      const possibleBecause = reasons.filter(([, holds]) => holds).map(([reason]) => reason);
      return {
        entry,
        way,
        chain: [],
        passing: null,
        basis: way.basis,
        certainty: possibleBecause.length > 0 ? 'POSSIBLE' : 'STATED',
        possibleBecause,
        exclusions,
        possibleExclusions,
      };
    });
}

type Rank = readonly (number | string)[];

function rankOf(tables: FactTables, { way, chain, basis, certainty, possibleBecause, entry }: Support): Rank {
  const passed = tables.certificates.filter(({ id }) => chain.includes(id));
  const ends = [entry.validUntil, ...passed.map(({ expiresOn }) => (expiresOn === null ? null : dayAfter(expiresOn)))];
  const starts = [entry.validFrom, ...passed.flatMap((one) => [one.issuedOn, editionFrom(tables, one)])];
  return [
    SUREST_FIRST.indexOf(certainty),
    STRONGEST_FIRST.indexOf(basis),
    -Math.min(...known(ends).map(Date.parse)),
    Math.max(...known(starts).map(Date.parse)),
    chain.length,
    STRONGEST_FIRST.indexOf(way.basis),
    possibleBecause.length,
    possibleBecause.join(' '),
    entry.condition === null ? 1 : 0,
    entry.id,
    way.inferred ? 1 : 0,
    way.nodes.length,
    ...way.nodes,
  ];
}

function compareRanks(left: Rank, right: Rank): number {
  const differing = left.findIndex((value, position) => value !== right[position]);
  if (differing === -1) return left.length - right.length;
  return (left[differing] as string) < (right[differing] as string) ? -1 : 1;
}
