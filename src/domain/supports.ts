import type { Certificate } from './certificate.ts';
import { type Claimed, contradictionsOf, type Said } from './contradictions.ts';
import { EARLIEST_DAY, earlierEnd, isWithin, LATEST_DAY, laterStart } from './days.ts';
import { compareText } from './ids.ts';
import type { LeverageRoute } from './leverage-routes.ts';
import { BASES, type InheritanceBasis, type LineagePath } from './lineage.ts';
import type { Leverage, ScopeClaim, ScopeEntry } from './statements.ts';
import { type PathFinder, type UnblockedPath, unblockedPath } from './unblocked-path.ts';

/** Surest first. DERIVED follows from statements; POSSIBLE may turn out otherwise. */
export const CERTAINTIES = ['STATED', 'DERIVED', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** An entry that supports a participation, with its path. */
export interface Support<Entry extends ScopeClaim = ScopeEntry> {
  readonly entry: Entry;
  /** From the subject to the node that the entry names. */
  readonly path: LineagePath;
  /** From the entry's certificate to `certificateId`; empty if they are the same. */
  readonly leverage: readonly Leverage[];
  readonly certificateId: string;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  /** Entries that contradict the support without removing it. */
  readonly against: readonly Entry[];
  /** True if one of `against` is not, or not yet, in scope in the same environment. */
  readonly contradicted: boolean;
  /** Common validity of the entry and the certificates on the path. */
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
}

/** Entries about one node, by certificate. */
export type SaidByCertificate<Entry extends ScopeClaim> = ReadonlyMap<string, readonly Entry[]>;

export interface ParticipationQuestion<Entry extends ScopeClaim = ScopeEntry> {
  readonly subjectId: string;
  readonly paths: readonly LineagePath[];
  /** Returns the entries in force about a node. */
  readonly saidOf: (namedId: string) => SaidByCertificate<Entry>;
  /** Certificates in question; those not in force on the day are left out. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Certificates in force that leverage those in question, with their paths. */
  readonly leveraging: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** Finds alternative paths on the day. */
  readonly findPath: PathFinder;
  /** Certificates whose standard is unsure: supports of theirs are POSSIBLE at most. */
  readonly unsure: ReadonlySet<string>;
}

/** Shared, since most supports have no contradictions. */
const NOTHING: readonly never[] = [];

/** Returns the certificates passed on the way from the entry's certificate, in path order; none without leverage. */
export function viaCertificates({ leverage }: Pick<Support, 'leverage'>): readonly string[] {
  return leverage.length === 0 ? NOTHING : leverage.map(({ fromId }) => fromId);
}

/** Returns a test if an entry is valid on a day and of a certificate in question, or of one that leverages these. */
export function countsOn(
  { certificates, leveraging }: Pick<ParticipationQuestion, 'certificates' | 'leveraging'>,
  day: string,
): (claim: ScopeClaim) => boolean {
  return ({ certificateId, validFrom, validUntil }) =>
    (certificates.has(certificateId) || leveraging.has(certificateId)) && isWithin(day, validFrom, validUntil);
}

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

/**
 * Orders by basis, certainty and path length, then by longest validity, then by the closest named node. Conditional
 * entries precede unconditional ones, so that no condition is hidden.
 */
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

/** Returns the supports by entries of one certificate at the end of a path. */
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

/** Returns null if an entry excludes a node on the path: an exclusion overrides every basis but LISTED. */
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

/** Extends a support to a certificate that its own leverages. */
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
