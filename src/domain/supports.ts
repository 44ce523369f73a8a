import type { Certainty } from './certainty.ts';
import type { Certificate } from './certificate.ts';
import { type Claimed, contradictionsOf, type EntriesByNode } from './contradictions.ts';
import { earlierEnd, isWithin, laterStart } from './days.ts';
import type { Standing } from './editions.ts';
import { doubtsOf } from './entry-doubts.ts';
import { type Excepted, type ExceptionIndex, exceptionsAt, NOTHING_EXCEPTED } from './exceptions.ts';
import type { LeverageRoute } from './leverage-routes.ts';
import { type InheritanceBasis, isExpanded, type LineagePath } from './lineage.ts';
import type { PassedOn } from './passed-on.ts';
import { inReasonOrder, type PossibleReasons } from './possible-reasons.ts';
import type { Leverage, ScopeClaim, ScopeEntry } from './statements.ts';
import { type PathFinder, type UnblockedPath, unblockedPath } from './unblocked-path.ts';

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
  /** Standard of the entry, if it is for another one than its certificate's; null for leverage. */
  readonly standardId: string | null;
  /** Clauses that the support does not stand for. */
  readonly excepted: Excepted;
  /** The only requirements that it stands for: those that sources state as inherited over leverage; null: any. */
  readonly passedOn: PassedOn | null;
  /** Empty unless the support is POSSIBLE. */
  readonly possibleBecause: PossibleReasons;
  /** Entries that contradict the support without removing it. */
  readonly against: readonly Entry[];
  /** Entries among `against` that have the named service itself as not, or not yet, in scope in the same environment. */
  readonly contradictedBy: readonly Entry[];
  /** Common validity of the entry and the certificates on the path. */
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
}

/** Entries about one node, by certificate. */
export type EntriesByCertificate<Entry extends ScopeClaim> = ReadonlyMap<string, readonly Entry[]>;

export interface ParticipationQuestion<Entry extends ScopeClaim = ScopeEntry> {
  readonly subjectId: string;
  readonly paths: readonly LineagePath[];
  /** Returns the entries in force about a node. */
  readonly saidOf: (namedId: string) => EntriesByCertificate<Entry>;
  /** Certificates in question; those not in force on the day are left out. */
  readonly certificates: ReadonlyMap<string, Certificate>;
  /** Certificates in force that leverage those in question, with their paths. */
  readonly leveraging: ReadonlyMap<string, readonly LeverageRoute[]>;
  /** Finds alternative paths on the day. */
  readonly findPath: PathFinder;
  readonly exceptions: ExceptionIndex;
  /** Standards for which a support stands, whatever is asked for. */
  readonly standingOf: (covering: Pick<Support, 'certificateId' | 'standardId'>) => Standing;
  /** True if entries of a family give rows to its services, beside those that count anyway. */
  readonly carryFamilies: boolean;
  /** True if the strongest support of each participation is enough, as for counting. */
  readonly strongestOnly: boolean;
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

interface SupportContext<Entry extends ScopeClaim> {
  readonly said: EntriesByNode<Entry>;
  readonly exceptions: ExceptionIndex;
}

export function supportsOf<Entry extends ScopeClaim>(question: ParticipationQuestion<Entry>): Support<Entry>[] {
  const { paths, carryFamilies, strongestOnly, standingOf } = question;
  const said = new Map<string, EntriesByCertificate<Entry>>();
  const supports: Support<Entry>[] = [];
  // The paths to families are last. Without expansion, they give further support of what counts anyway.
  let further: ReadonlySet<string> | null = null;
  for (const path of paths) {
    if (!carryFamilies && isExpanded(path)) {
      further ??= new Set((strongestOnly ? supports.filter(mayBeSurer) : supports).map((one) => one.certificateId));
      if (further.size === 0) break;
    }
    addSupports(supports, path, { question, said, further });
  }
  return supports.map((support) => standingAs(support, standingOf));
}

/** True if an entry of the family may be surer, or stand for more requirements. */
function mayBeSurer({ certainty, standardId, excepted, passedOn }: Support<ScopeClaim>): boolean {
  return certainty !== 'STATED' || standardId !== null || excepted !== NOTHING_EXCEPTED || passedOn !== null;
}

/** Adds the supports by entries at the end of a path; null: of any certificate. */
function addSupports<Entry extends ScopeClaim>(
  supports: Support<Entry>[],
  path: LineagePath,
  {
    question: { saidOf, certificates, leveraging, findPath, exceptions },
    said,
    further,
  }: {
    readonly question: ParticipationQuestion<Entry>;
    readonly said: Map<string, EntriesByCertificate<Entry>>;
    readonly further: ReadonlySet<string> | null;
  },
): void {
  const named = said.get(path.namedId) ?? saidOf(path.namedId);
  said.set(path.namedId, named);
  for (const [certificateId, entries] of named) {
    const isAsked = certificates.has(certificateId) && (further?.has(certificateId) ?? true);
    const all = leveraging.get(certificateId) ?? NOTHING;
    const ways = further === null ? all : all.filter((way) => further.has(way.certificateId));
    if (!isAsked && ways.length === 0) continue;
    const own = directSupports(entries, path, { said, exceptions });
    if (isAsked) supports.push(...own);
    if (ways.length > 0) supports.push(...leveragedSupports(own, ways, { said, findPath, exceptions }));
  }
}

/** A support is no surer than the standard that it is for. */
function standingAs<Entry extends ScopeClaim>(
  support: Support<Entry>,
  standingOf: ParticipationQuestion['standingOf'],
): Support<Entry> {
  const standing = standingOf(support);
  if (standing.certainty === 'STATED') return support;
  const possibleBecause = inReasonOrder([...support.possibleBecause, ...standing.possibleBecause]);
  return { ...support, possibleBecause, certainty: possibleBecause.length > 0 ? 'POSSIBLE' : standing.certainty };
}

/** Returns the supports by entries of one certificate at the end of a path. */
function directSupports<Entry extends ScopeClaim>(
  entries: readonly Entry[],
  path: LineagePath,
  around: SupportContext<Entry>,
): Support<Entry>[] {
  const supports: Support<Entry>[] = [];
  for (const entry of entries) {
    const support = entry.status === 'IN_SCOPE' ? directSupport({ entry, path }, around) : null;
    if (support !== null) supports.push(support);
  }
  return supports;
}

/** Returns null if an entry excludes a node on the path. Beside one that lists the very same service, it contradicts. */
function directSupport<Entry extends ScopeClaim>(
  { entry, path }: Claimed<Entry>,
  { said, exceptions }: SupportContext<Entry>,
): Support<Entry> | null {
  const { exclusions, contradictedBy, possibleExclusions } = contradictionsOf(
    entry.certificateId,
    { entry, path },
    said,
  );
  if (exclusions.length > 0) return null;
  const against = together(contradictedBy, possibleExclusions);
  const possibleBecause = doubtsOf({ entry, path }, against);
  return {
    entry,
    path,
    leverage: NOTHING,
    certificateId: entry.certificateId,
    basis: path.basis,
    standardId: entry.standardId,
    excepted: exceptions.takenOutBy(exceptionsAt(exceptions, entry.certificateId, placeOf({ entry, path }))),
    passedOn: null,
    certainty: possibleBecause.length > 0 ? 'POSSIBLE' : 'STATED',
    possibleBecause,
    against,
    contradictedBy,
    validFrom: entry.validFrom,
    validUntil: entry.validUntil,
  };
}

function leveragedSupports<Entry extends ScopeClaim>(
  own: readonly Support<Entry>[],
  ways: readonly LeverageRoute[],
  around: SupportContext<Entry> & { readonly findPath: PathFinder },
): Support<Entry>[] {
  const supports: Support<Entry>[] = [];
  for (const support of own) {
    for (const shortest of ways) {
      const open = unblockedPath(support, shortest, around);
      if (open !== null) supports.push(leveragedSupport(support, open, around.exceptions));
    }
  }
  return supports;
}

/** Extends a support to a certificate that its own leverages: POSSIBLE but for what sources state as inherited. */
function leveragedSupport<Entry extends ScopeClaim>(
  { entry, path, possibleBecause, against, validFrom, validUntil }: Support<Entry>,
  { way, possibleExclusions }: UnblockedPath<Entry>,
  exceptions: ExceptionIndex,
): Support<Entry> {
  const place = placeOf({ entry, path });
  const excepted = exceptions.takenOutBy([
    ...exceptionsAt(exceptions, entry.certificateId, place).filter(({ subjectId }) => subjectId !== null),
    ...exceptionsAt(exceptions, way.certificateId, place),
  ]);
  const reasons = inReasonOrder([
    ...possibleBecause,
    ...(possibleExclusions.length > 0 ? (['CONTRADICTED'] as const) : []),
    ...(way.passedOn === null ? (['LEVERAGED'] as const) : []),
  ]);
  return {
    entry,
    path,
    leverage: way.statements,
    certificateId: way.certificateId,
    basis: 'LEVERAGED',
    standardId: null,
    excepted,
    passedOn: way.passedOn,
    certainty: reasons.length > 0 ? 'POSSIBLE' : 'DERIVED',
    possibleBecause: reasons,
    against: together(against, possibleExclusions),
    contradictedBy: NOTHING,
    validFrom: laterStart(validFrom, way.validFrom),
    validUntil: earlierEnd(validUntil, way.validUntil),
  };
}

function placeOf<Entry extends ScopeClaim>({ entry: { environmentId }, path: { nodeIds } }: Claimed<Entry>) {
  return { environmentId, nodeIds };
}

function together<Entry extends ScopeClaim>(left: readonly Entry[], right: readonly Entry[]): readonly Entry[] {
  if (right.length === 0) return left;
  return left.length === 0 ? right : [...left, ...right];
}
