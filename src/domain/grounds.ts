import { EARLIEST_DAY, earlierEnd, isWithin, LATEST_DAY, laterStart } from './days.ts';
import type { Certificate } from './entities.ts';
import { compareText } from './ids.ts';
import { BASES, type InheritanceBasis, type LineagePath } from './lineage.ts';
import { type Claimed, objectionsOf, type Said } from './objections.ts';
import { type FindWay, type OpenWay, openWay } from './open-way.ts';
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

/** What entries say of one node, by certificate. */
export type SaidByCertificate<Entry extends ScopeClaim> = ReadonlyMap<string, readonly Entry[]>;

export interface GrantQuestion<Entry extends ScopeClaim = ScopeEntry> {
  readonly subjectId: string;
  readonly paths: readonly LineagePath[];
  /** What entries that count say of the subject, or of what it is part of. */
  readonly saidOf: (namedId: string) => SaidByCertificate<Entry>;
  /** The certificates asked about: those not in force on the day give nothing. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Certificates in force that rest on those asked about, with the ways there. */
  readonly resting: ReadonlyMap<string, readonly RestingWay[]>;
  /** Other ways there, on the day. */
  readonly findWay: FindWay;
  /** Certificates of which it is unsure what they certify: what leads to them is POSSIBLE at most. */
  readonly unsure: ReadonlySet<string>;
}

/** What nothing speaks against shares this list: most of a graph is so. */
const NOTHING: readonly never[] = [];

/** The certificates that a ground leads over to its own, in the order of the way; none where an entry of that one gives it. */
export function ledOver({ leverage }: Pick<Ground, 'leverage'>): readonly string[] {
  return leverage.length === 0 ? NOTHING : leverage.map(({ fromId }) => fromId);
}

/** Which entries count for certificates on a day; those of certificates that rest on them do, too. */
export function countsOn(
  { certificates, resting }: Pick<GrantQuestion, 'certificates' | 'resting'>,
  day: string,
): (claim: ScopeClaim) => boolean {
  return ({ certificateId, validFrom, validUntil }) =>
    (certificates.has(certificateId) || resting.has(certificateId)) && isWithin(day, validFrom, validUntil);
}

/** All grounds of the subject that lead to a certificate asked about. */
export function groundsOf<Entry extends ScopeClaim>(question: GrantQuestion<Entry>): Ground<Entry>[] {
  const { paths, saidOf, certificates, resting, findWay, unsure } = question;
  const said = new Map(paths.map(({ namedId }) => [namedId, saidOf(namedId)]));
  const grounds: Ground<Entry>[] = [];
  for (const path of paths) {
    for (const [certificateId, entries] of said.get(path.namedId) ?? NOTHING) {
      const own = directGrounds(entries, path, said);
      if (certificates.has(certificateId)) grounds.push(...own);
      const ways = resting.get(certificateId);
      if (ways !== undefined) grounds.push(...leveragedGrounds(own, ways, { said, findWay }));
    }
  }
  return unsure.size === 0
    ? grounds
    : grounds.map((ground) => (unsure.has(ground.certificateId) ? { ...ground, certainty: 'POSSIBLE' } : ground));
}

/** Strongest first; of those as strong the one that holds longest, then what names the subject closest; a condition is not hidden by one without. */
export function compareGrounds(left: Ground<ScopeClaim>, right: Ground<ScopeClaim>): number {
  return (
    BASES.indexOf(left.basis) - BASES.indexOf(right.basis) ||
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    left.leverage.length - right.leverage.length ||
    compareText(right.validUntil ?? LATEST_DAY, left.validUntil ?? LATEST_DAY) ||
    compareText(left.validFrom ?? EARLIEST_DAY, right.validFrom ?? EARLIEST_DAY) ||
    BASES.indexOf(left.path.basis) - BASES.indexOf(right.path.basis) ||
    Number(left.entry.condition === null) - Number(right.entry.condition === null) ||
    compareText(left.entry.id, right.entry.id)
  );
}

/** Of what a certificate says of the end of a path. */
function directGrounds<Entry extends ScopeClaim>(
  entries: readonly Entry[],
  path: LineagePath,
  said: Said<Entry>,
): Ground<Entry>[] {
  const grounds: Ground<Entry>[] = [];
  for (const entry of entries) {
    const ground = entry.status === 'IN_SCOPE' ? directGround({ entry, path }, said) : null;
    if (ground !== null) grounds.push(ground);
  }
  return grounds;
}

/** Null where something on the way is stated as not, or not yet, in scope: that beats all but LISTED. */
function directGround<Entry extends ScopeClaim>(
  { entry, path }: Claimed<Entry>,
  said: Said<Entry>,
): Ground<Entry> | null {
  const { blockers, doubts } = objectionsOf(entry.certificateId, { entry, path }, said);
  if (blockers.length > 0 && path.basis !== 'LISTED') return null;
  const against = together(blockers, doubts);
  const possible =
    entry.environmentId === null ||
    path.inferred ||
    against.length > 0 ||
    (path.basis === 'FAMILY' && entry.extent !== 'ALL');
  return {
    entry,
    path,
    leverage: NOTHING,
    certificateId: entry.certificateId,
    basis: path.basis,
    certainty: possible ? 'POSSIBLE' : 'STATED',
    against,
    contradicted: blockers.length > 0,
    validFrom: entry.validFrom,
    validUntil: entry.validUntil,
  };
}

function leveragedGrounds<Entry extends ScopeClaim>(
  own: readonly Ground<Entry>[],
  ways: readonly RestingWay[],
  around: { readonly said: Said<Entry>; readonly findWay: FindWay },
): Ground<Entry>[] {
  const grounds: Ground<Entry>[] = [];
  for (const ground of own) {
    for (const shortest of ways) {
      const open = openWay(ground, shortest, around);
      if (open !== null) grounds.push(leveragedGround(ground, open));
    }
  }
  return grounds;
}

/** What the certificate of a ground rests on. */
function leveragedGround<Entry extends ScopeClaim>(
  { entry, path, certainty, against, validFrom, validUntil }: Ground<Entry>,
  { way, doubts }: OpenWay<Entry>,
): Ground<Entry> {
  const all = together(against, doubts);
  return {
    entry,
    path,
    leverage: way.statements,
    certificateId: way.certificateId,
    basis: 'LEVERAGED',
    certainty: certainty === 'STATED' && all.length === 0 ? 'DERIVED' : 'POSSIBLE',
    against: all,
    contradicted: false,
    validFrom: laterStart(validFrom, way.validFrom),
    validUntil: earlierEnd(validUntil, way.validUntil),
  };
}

function together<Entry extends ScopeClaim>(left: readonly Entry[], right: readonly Entry[]): readonly Entry[] {
  if (right.length === 0) return left;
  return left.length === 0 ? right : [...left, ...right];
}
