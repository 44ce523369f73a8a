import { type Claimed, contradictionsOf, type Said } from './contradictions.ts';
import { EARLIEST_DAY, earlierEnd, isWithin, LATEST_DAY, laterStart } from './days.ts';
import type { Certificate } from './entities.ts';
import { compareText } from './ids.ts';
import type { LeverageRoute } from './leverage-routes.ts';
import { BASES, type InheritanceBasis, type LineagePath } from './lineage.ts';
import type { Leverage, ScopeClaim, ScopeEntry } from './statements.ts';
import { type PathFinder, type UnblockedPath, unblockedPath } from './unblocked-path.ts';

/** Surest first. What is only derived follows from statements; what is only possible may be otherwise. */
export const CERTAINTIES = ['STATED', 'DERIVED', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** An entry that gives a subject what a certificate stands for, and the way it does. */
export interface Support<Entry extends ScopeClaim = ScopeEntry> {
  readonly entry: Entry;
  /** From the subject to what the entry names. */
  readonly path: LineagePath;
  /** From the entry's certificate to the one that the support leads to; empty where they are the same. */
  readonly leverage: readonly Leverage[];
  readonly certificateId: string;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  /** Entries that speak against the support without taking it away. */
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

export interface ParticipationQuestion<Entry extends ScopeClaim = ScopeEntry> {
  readonly subjectId: string;
  readonly paths: readonly LineagePath[];
  /** What entries that count say of the subject, or of what it is part of. */
  readonly saidOf: (namedId: string) => SaidByCertificate<Entry>;
  /** The certificates asked about: those not in force on the day give nothing. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Certificates in force that rest on those asked about, with the ways there. */
  readonly leveraging: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** Other ways there, on the day. */
  readonly findPath: PathFinder;
  /** Certificates of which it is unsure what they certify: what leads to them is POSSIBLE at most. */
  readonly unsure: ReadonlySet<string>;
}

/** What nothing speaks against shares this list: most of a graph is so. */
const NOTHING: readonly never[] = [];

/** The certificates that a support leads over to its own, in the order of the way; none where an entry of that one gives it. */
export function viaCertificates({ leverage }: Pick<Support, 'leverage'>): readonly string[] {
  return leverage.length === 0 ? NOTHING : leverage.map(({ fromId }) => fromId);
}

/** Which entries count for certificates on a day; those of certificates that rest on them do, too. */
export function countsOn(
  { certificates, leveraging }: Pick<ParticipationQuestion, 'certificates' | 'leveraging'>,
  day: string,
): (claim: ScopeClaim) => boolean {
  return ({ certificateId, validFrom, validUntil }) =>
    (certificates.has(certificateId) || leveraging.has(certificateId)) && isWithin(day, validFrom, validUntil);
}

/** All supports of the subject that lead to a certificate asked about. */
export function supportsOf<Entry extends ScopeClaim>(question: ParticipationQuestion<Entry>): Support<Entry>[] {
  const { paths, saidOf, certificates, leveraging, findPath, unsure } = question;
  const said = new Map(paths.map(({ namedId }) => [namedId, saidOf(namedId)]));
  const supports: Support<Entry>[] = [];
  for (const path of paths) {
    for (const [certificateId, entries] of said.get(path.namedId) ?? NOTHING) {
      const own = directSupports(entries, path, said);
      if (certificates.has(certificateId)) supports.push(...own);
      const ways = leveraging.get(certificateId);
      if (ways !== undefined) supports.push(...leveragedSupports(own, ways, { said, findPath }));
    }
  }
  return unsure.size === 0
    ? supports
    : supports.map((support) => (unsure.has(support.certificateId) ? { ...support, certainty: 'POSSIBLE' } : support));
}

/** Strongest first; of those as strong the one that holds longest, then what names the subject closest; a condition is not hidden by one without. */
export function compareSupports(left: Support<ScopeClaim>, right: Support<ScopeClaim>): number {
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
function directSupports<Entry extends ScopeClaim>(
  entries: readonly Entry[],
  path: LineagePath,
  said: Said<Entry>,
): Support<Entry>[] {
  const supports: Support<Entry>[] = [];
  for (const entry of entries) {
    const support = entry.status === 'IN_SCOPE' ? directSupport({ entry, path }, said) : null;
    if (support !== null) supports.push(support);
  }
  return supports;
}

/** Null where something on the way is stated as not, or not yet, in scope: that beats all but LISTED. */
function directSupport<Entry extends ScopeClaim>(
  { entry, path }: Claimed<Entry>,
  said: Said<Entry>,
): Support<Entry> | null {
  const { exclusions, possibleExclusions } = contradictionsOf(entry.certificateId, { entry, path }, said);
  if (exclusions.length > 0 && path.basis !== 'LISTED') return null;
  const against = together(exclusions, possibleExclusions);
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
    contradicted: exclusions.length > 0,
    validFrom: entry.validFrom,
    validUntil: entry.validUntil,
  };
}

function leveragedSupports<Entry extends ScopeClaim>(
  own: readonly Support<Entry>[],
  ways: readonly LeverageRoute[],
  around: { readonly said: Said<Entry>; readonly findPath: PathFinder },
): Support<Entry>[] {
  const supports: Support<Entry>[] = [];
  for (const support of own) {
    for (const shortest of ways) {
      const open = unblockedPath(support, shortest, around);
      if (open !== null) supports.push(leveragedSupport(support, open));
    }
  }
  return supports;
}

/** What the certificate of a support rests on. */
function leveragedSupport<Entry extends ScopeClaim>(
  { entry, path, certainty, against, validFrom, validUntil }: Support<Entry>,
  { way, possibleExclusions }: UnblockedPath<Entry>,
): Support<Entry> {
  const all = together(against, possibleExclusions);
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
