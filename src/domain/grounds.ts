import { earlierEnd, isWithin, laterStart } from './days.ts';
import type { Certificate } from './entities.ts';
import { groupBy } from './grouping.ts';
import { compareText } from './ids.ts';
import { BASES, type InheritanceBasis, type LineagePath } from './lineage.ts';
import type { RestingWay } from './resting.ts';
import type { Leverage, ScopeClaim, ScopeEntry } from './statements.ts';

/** Surest first. What is only derived follows from statements; what is only possible may be otherwise. */
export const CERTAINTIES = ['STATED', 'DERIVED', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** An entry that gives a subject what a certificate stands for, and the way it does. */
export interface Ground<Entry extends ScopeClaim = ScopeEntry> {
  readonly entry: Entry;
  /** From the subject to what the entry names. */
  readonly path: LineagePath;
  /** From the entry's certificate to the one that the ground leads to; empty where they are the same. */
  readonly leverage: readonly Leverage[];
  readonly certificateId: string;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  /** Entries that speak against the ground without taking it away. */
  readonly against: readonly Entry[];
  /** Whether one of those says that it is not, or not yet, in scope in the same environment. */
  readonly contradicted: boolean;
  /** What the entry and the certificates on the way have in common. */
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
}

export interface GrantQuestion<Entry extends ScopeClaim = ScopeEntry> {
  readonly subjectId: string;
  readonly paths: readonly LineagePath[];
  /** All entries that name the subject or what it is part of, on whichever day. */
  readonly entriesOf: (namedId: string) => readonly Entry[];
  /** The certificates asked about: those not in force on the day give nothing. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Certificates in force that rest on those asked about, with the ways there. */
  readonly resting: ReadonlyMap<string, readonly RestingWay[]>;
  readonly day: string;
}

/** By what they name, then by certificate. */
type EntriesByNamed<Entry> = ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>;

/** All grounds of the subject on the day that lead to a certificate asked about. */
export function groundsOf<Entry extends ScopeClaim>(question: GrantQuestion<Entry>): Ground<Entry>[] {
  const entries = entriesInQuestion(question);
  const own = question.paths.flatMap((path) =>
    [...(entries.get(path.namedId)?.values() ?? [])]
      .flat()
      .filter(({ status }) => status === 'IN_SCOPE')
      .flatMap((entry) => directGround(entry, path, entries) ?? []),
  );
  const leveraged = own.flatMap((ground) =>
    (question.resting.get(ground.certificateId) ?? []).flatMap((way) => leveragedGround(ground, way, entries) ?? []),
  );
  return [...own.filter(({ certificateId }) => question.certificates.has(certificateId)), ...leveraged];
}

/** Strongest first. */
export function compareGrounds(left: Ground<ScopeClaim>, right: Ground<ScopeClaim>): number {
  return (
    BASES.indexOf(left.basis) - BASES.indexOf(right.basis) ||
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    left.leverage.length - right.leverage.length ||
    compareText(left.entry.id, right.entry.id)
  );
}

function entriesInQuestion<Entry extends ScopeClaim>({
  paths,
  entriesOf,
  certificates,
  resting,
  day,
}: GrantQuestion<Entry>): EntriesByNamed<Entry> {
  const counts = ({ certificateId, validFrom, validUntil }: Entry) =>
    (certificates.has(certificateId) || resting.has(certificateId)) && isWithin(day, validFrom, validUntil);
  const namedIds = new Set(paths.map(({ namedId }) => namedId));
  return new Map(
    [...namedIds].map((id) => [id, groupBy(entriesOf(id).filter(counts), ({ certificateId }) => certificateId)]),
  );
}

/** Null where something on the way is stated as not, or not yet, in scope: that beats all but LISTED. */
function directGround<Entry extends ScopeClaim>(
  entry: Entry,
  path: LineagePath,
  entries: EntriesByNamed<Entry>,
): Ground<Entry> | null {
  const { certificateId } = entry;
  const said = entriesOn(path, certificateId, entries);
  const blockers = blockersAmong(said, entry);
  if (blockers.length > 0 && path.basis !== 'LISTED') return null;
  const doubts = doubtsAmong(said);
  const possible =
    entry.environmentId === null ||
    path.inferred ||
    blockers.length > 0 ||
    doubts.length > 0 ||
    (path.basis === 'FAMILY' && entry.extent !== 'ALL');
  return {
    entry,
    path,
    leverage: [],
    certificateId,
    basis: path.basis,
    certainty: possible ? 'POSSIBLE' : 'STATED',
    against: [...blockers, ...doubts],
    contradicted: blockers.length > 0,
    validFrom: entry.validFrom,
    validUntil: entry.validUntil,
  };
}

/** What the certificate of a ground rests on; null where that one says of the subject that it is not in scope. */
function leveragedGround<Entry extends ScopeClaim>(
  ground: Ground<Entry>,
  way: RestingWay,
  entries: EntriesByNamed<Entry>,
): Ground<Entry> | null {
  const { certificateId, statements } = way;
  const said = entriesOn(ground.path, certificateId, entries);
  if (blockersAmong(said, ground.entry).length > 0) return null;
  const doubts = doubtsAmong(said);
  return {
    ...ground,
    certificateId,
    leverage: statements,
    basis: 'LEVERAGED',
    certainty: ground.certainty === 'STATED' && doubts.length === 0 ? 'DERIVED' : 'POSSIBLE',
    against: [...ground.against, ...doubts],
    contradicted: false,
    validFrom: laterStart(ground.validFrom, way.validFrom),
    validUntil: earlierEnd(ground.validUntil, way.validUntil),
  };
}

/** Those that say so of the environment of the entry. */
function blockersAmong<Entry extends ScopeClaim>(said: readonly Entry[], entry: Entry): Entry[] {
  return said.filter(({ status, environmentId }) => status !== 'IN_SCOPE' && environmentId === entry.environmentId);
}

/** NOT_IN_SCOPE without environment may mean this one. */
function doubtsAmong<Entry extends ScopeClaim>(said: readonly Entry[]): Entry[] {
  return said.filter(({ status, environmentId }) => status === 'NOT_IN_SCOPE' && environmentId === null);
}

/** What a certificate says of the nodes on the path. */
function entriesOn<Entry extends ScopeClaim>(
  path: LineagePath,
  certificateId: string,
  entries: EntriesByNamed<Entry>,
): Entry[] {
  return path.nodeIds.flatMap((id) => entries.get(id)?.get(certificateId) ?? []);
}
