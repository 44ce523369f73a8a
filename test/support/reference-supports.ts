import type { InheritanceBasis } from '../../src/domain/catalogue/lineage.ts';
import type { Certainty } from '../../src/domain/certainty/certainty.ts';
import { POSSIBLE_REASONS, type PossibleReason } from '../../src/domain/certainty/possible-reasons.ts';
import { lastDayOf } from '../../src/domain/partial-date.ts';
import type { MembershipKind } from '../../src/domain/statements/statements.ts';
import type { Entry, FactTables } from './fact-tables.ts';
import { type Chained, chainsTo, leveragedBy } from './reference-chains.ts';
import { dayAfter, known } from './reference-days.ts';
import { certificateStandsFor, editionFrom, editionUntil, type Stand, standsFor } from './reference-editions.ts';

/** Path from a subject to a node that an entry may name instead, with all nodes in between. */
export interface Way {
  readonly basis: Exclude<InheritanceBasis, 'LEVERAGED'>;
  readonly nodes: readonly string[];
  readonly inferred: boolean;
}

/** Entry that supports the row over a path, with contradicting entries. */
export interface Support {
  readonly entry: Entry;
  readonly way: Way;
  /** Certificates from the entry's to the last one before the row's; empty for an entry of the row's certificate. */
  readonly chain: readonly string[];
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly possibleBecause: readonly PossibleReason[];
  readonly exclusions: readonly Entry[];
  readonly possibleExclusions: readonly Entry[];
  /** The only clause supported, which each link of the chain states as inherited; null: any. */
  readonly passing: string | null;
}

const MOST_HOPS = 4;
const STRONGEST_FIRST = ['LISTED', 'COMPONENT', 'FAMILY', 'LEVERAGED'];
const SUREST_FIRST = ['STATED', 'DERIVED', 'POSSIBLE'];

/** Returns the paths from the subject to itself, to services it is a component of, and to its families. */
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
  /** Standard of the rows. */
  readonly standard: string;
  readonly day: string;
}

/**
 * Returns the supports, strongest first: by certainty, basis, last day, first day, chain, named node, reasons,
 * condition and entry. Of two paths to an entry, one that is not inferred comes first, then the shorter one.
 */
export function supportsOf(
  tables: FactTables,
  entriesOf: (certificate: string) => readonly Entry[],
  { ways, environment, standard, day, ...chained }: Place,
): Support[] {
  const stands = (certificate: string, entryStandard: string | null) =>
    standsOn(tables, day, certificate, entryStandard);
  const names = (entry: Entry) =>
    stands(entry.certificateId, entry.standardId).some((stand) => stand.standard === standard);
  const coversAll = (entry: Entry, other: string | null) => {
    const all = stands(entry.certificateId, other);
    const own = stands(entry.certificateId, entry.standardId);
    const has = (id: string) => own.some((stand) => stand.standard === id);
    return entry.standardId === other || (all.length > 0 && all.every((stand) => has(stand.standard)));
  };
  const ofCertificate = stands(chained.certificate, null).some((stand) => stand.standard === standard);
  const requirements = tables.clauses
    .filter((clause) => clause.isRequirement && clause.standard === standard)
    .map(({ id }) => id)
    .filter((id) => tables.leverages.some(({ fromId }) => leveragedBy(tables, fromId, id).length > 0));
  const before = (entry: Entry) => isBeforeSource(tables, entry, day);
  const supports = ways.flatMap((way) => {
    const elsewhere = (certificate: string) => {
      const counting = entriesOf(certificate).filter((other) => coversAll(other, null) || names(other));
      // Without a stated environment, an exclusion of another certificate may be about a different environment.
      const { exclusions, possibleExclusions } = contradictionsOf(counting, way, environment);
      return environment === null
        ? { exclusions: [], possibleExclusions: [...exclusions, ...possibleExclusions] }
        : { exclusions, possibleExclusions };
    };
    const given = (certificate: string, opposes: (other: Entry, entry: Entry) => boolean) =>
      entriesOf(certificate).flatMap((entry) => {
        const against = entriesOf(certificate).filter((other) => other.status !== 'IN_SCOPE' && opposes(other, entry));
        return supportsOnWay(entry, against, { way, environment, isBefore: before(entry) });
      });
    const direct = given(chained.certificate, names).filter(({ entry }) => names(entry));
    if (!ofCertificate || elsewhere(chained.certificate).exclusions.length > 0) return direct;
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
        const own = given(chain[0] as string, (other, entry) => coversAll(other, entry.standardId) || names(other));
        return own.map((support) => lengthened(support, { chain, passing, possibleExclusions }));
      });
    });
    return [...direct, ...leveraged];
  });
  const all = supports.map((support) => {
    const { entry, chain } = support;
    const own = stands(chained.certificate, chain.length === 0 ? entry.standardId : null);
    const { reasons, certainty } = own.find((stand) => stand.standard === standard) as Stand;
    const doubts = reasons.reduce(doubted, support);
    return doubts.certainty === 'STATED' ? { ...doubts, certainty } : doubts;
  });
  return all
    .map((support) => ({ support, rank: rankOf(tables, support) }))
    .sort((left, right) => compareRanks(left.rank, right.rank))
    .map(({ support }) => support);
}

function standsOn(tables: FactTables, day: string, certificateId: string, entryStandard: string | null): Stand[] {
  if (entryStandard !== null) return standsFor(tables, entryStandard, day);
  const certificate = tables.certificates.find(({ id }) => id === certificateId);
  return certificate === undefined ? [] : certificateStandsFor(tables, certificate, day);
}

/**
 * True if the day is before the date of one of the entry's sources, and neither the entry nor its certificate states a
 * first day.
 */
function isBeforeSource({ sources, certificates }: FactTables, entry: Entry, day: string): boolean {
  const certificate = certificates.find(({ id }) => id === entry.certificateId);
  if (entry.validFrom !== null || (certificate?.issuedOn ?? null) !== null) return false;
  return sources
    .filter(({ id }) => entry.sourceIds.includes(id))
    .some(({ date, readOn }) => {
      if (date === null) return false;
      // The source had this date when it was read, so its date is no later than that day.
      const wasRead = readOn !== null && readOn.slice(0, date.length) === date;
      return day < (wasRead ? readOn : lastDayOf(date));
    });
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

/**
 * Separates exclusions in this environment from those that may be about it. Without an environment, only an exclusion
 * of the named node is certain.
 */
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

function supportsOnWay(
  entry: Entry,
  against: readonly Entry[],
  {
    way,
    environment,
    isBefore,
  }: { readonly way: Way; readonly environment: string | null; readonly isBefore: boolean },
): Support[] {
  const { exclusions, possibleExclusions } = contradictionsOf(against, way, environment);
  const named = way.nodes.at(-1);
  if (entry.subjectId !== named || entry.status !== 'IN_SCOPE' || entry.environmentId !== environment) return [];
  // An exclusion of the listed service itself is a disagreement of sources; any other one removes the row.
  const takenAway = exclusions.some(({ subjectId }) => way.basis === 'FAMILY' || subjectId !== named);
  if (takenAway) return [];
  const isFamily = way.basis === 'FAMILY';
  const reasons: [PossibleReason, boolean][] = [
    ['EXTENT_SELECT', isFamily && entry.extent === 'SELECT'],
    ['EXTENT_UNSPECIFIED', isFamily && entry.extent === 'UNSPECIFIED'],
    ['ENVIRONMENT_NOT_STATED', environment === null],
    ['ENVIRONMENT_INFERRED', entry.environmentInferred === true],
    ['INFERRED_MEMBERSHIP', way.inferred],
    ['CONTRADICTED', exclusions.length > 0 || possibleExclusions.length > 0],
    ['BEFORE_SOURCE', isBefore],
  ];
  const possibleBecause = reasons.filter(([, holds]) => holds).map(([reason]) => reason);
  return [
    {
      entry,
      way,
      chain: [],
      passing: null,
      basis: way.basis,
      certainty: possibleBecause.length > 0 ? 'POSSIBLE' : 'STATED',
      possibleBecause,
      exclusions,
      possibleExclusions,
    },
  ];
}

type Rank = readonly (number | string)[];

function rankOf(tables: FactTables, { way, chain, basis, certainty, possibleBecause, entry }: Support): Rank {
  const passed = tables.certificates.filter(({ id }) => chain.includes(id));
  const lastDays = passed.flatMap((one) => [one.expiresOn, editionUntil(tables, one)]);
  const ends = [entry.validUntil, ...known(lastDays).map(dayAfter)];
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
