import type { Certificate } from './certificate.ts';
import {
  type Claimed,
  contradictionsBy,
  type EntriesByNode,
  type Opposing,
  opposingEntries,
} from './contradictions.ts';
import { earlierEnd, laterStart } from './days.ts';
import type { Standing } from './editions.ts';
import { doubtsOf } from './entry-doubts.ts';
import { type ExceptionIndex, exceptionsAt, NOTHING_EXCEPTED } from './exceptions.ts';
import { beginOf, type LeverageRoute } from './leverage-routes.ts';
import { isExpanded, type LineagePath } from './lineage.ts';
import { inReasonOrder } from './possible-reasons.ts';
import type { ScopeClaim, ScopeEntry } from './statements.ts';
import type { Support } from './support.ts';
import { type PathFinder, type UnblockedPath, unblockedPath } from './unblocked-path.ts';

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
  /** The same paths, by the certificate at their end. */
  readonly routesTo: ReadonlyMap<string, readonly LeverageRoute[]>;
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

interface SupportContext<Entry extends ScopeClaim> {
  readonly question: ParticipationQuestion<Entry>;
  /** Entries about the nodes seen so far. */
  readonly said: EntriesByNode<Entry>;
}

export function supportsOf<Entry extends ScopeClaim>(question: ParticipationQuestion<Entry>): Support<Entry>[] {
  const { paths, saidOf, carryFamilies, strongestOnly, standingOf } = question;
  const said = new Map<string, EntriesByCertificate<Entry>>();
  const around = { question, said };
  const supports: Support<Entry>[] = [];
  // The paths to families are last. Without expansion, they give further support of what counts anyway.
  let further: ReadonlySet<string> | null = null;
  for (const path of paths) {
    if (!carryFamilies && isExpanded(path)) {
      further ??= new Set((strongestOnly ? supports.filter(mayBeSurer) : supports).map((one) => one.certificateId));
      if (further.size === 0) break;
    }
    const named = said.get(path.namedId) ?? saidOf(path.namedId);
    said.set(path.namedId, named);
    const at = { named, path };
    supports.push(...(further === null ? supportsBy(at, around) : supportsOfThese(further, at, around)));
  }
  // In place: nearly all stand for sure.
  supports.forEach((support, position) => {
    const standing = standingOf(support);
    if (standing.certainty !== 'STATED') supports[position] = standingAs(support, standing);
  });
  return supports;
}

/** True if an entry of the family may be surer, or stand for more requirements. */
function mayBeSurer({ certainty, standardId, excepted, passedOn }: Support<ScopeClaim>): boolean {
  return certainty !== 'STATED' || standardId !== null || excepted !== NOTHING_EXCEPTED || passedOn !== null;
}

/** A path, and the entries about the node at its end. */
interface NamedAt<Entry extends ScopeClaim> {
  readonly named: EntriesByCertificate<Entry>;
  readonly path: LineagePath;
}

/** Returns the supports by entries about the end of a path. */
function supportsBy<Entry extends ScopeClaim>(at: NamedAt<Entry>, around: SupportContext<Entry>): Support<Entry>[] {
  const { certificates, leveraging } = around.question;
  const supports: Support<Entry>[] = [];
  for (const certificateId of at.named.keys()) {
    const isAsked = certificates.has(certificateId);
    const routes = leveraging.get(certificateId);
    if (!isAsked && routes === undefined) continue;
    const own = directSupports(certificateId, at, around);
    if (isAsked) supports.push(...own);
    if (routes !== undefined) supports.push(...leveragedSupports(own, routes, around));
  }
  return supports;
}

/** The same for some certificates in question: a family has entries of many, a service has support through few. */
function supportsOfThese<Entry extends ScopeClaim>(
  certificateIds: ReadonlySet<string>,
  at: NamedAt<Entry>,
  around: SupportContext<Entry>,
): Support<Entry>[] {
  const supports: Support<Entry>[] = [];
  for (const certificateId of certificateIds) {
    supports.push(...directSupports(certificateId, at, around));
    for (const route of around.question.routesTo.get(certificateId) ?? NOTHING) {
      supports.push(...leveragedSupports(directSupports(beginOf(route), at, around), [route], around));
    }
  }
  return supports;
}

/** A support is no surer than the standard that it is for. */
function standingAs<Entry extends ScopeClaim>(support: Support<Entry>, standing: Standing): Support<Entry> {
  const possibleBecause = inReasonOrder([...support.possibleBecause, ...standing.possibleBecause]);
  return { ...support, possibleBecause, certainty: possibleBecause.length > 0 ? 'POSSIBLE' : standing.certainty };
}

/** Returns the supports by entries of one certificate at the end of a path. */
function directSupports<Entry extends ScopeClaim>(
  certificateId: string,
  { named, path }: NamedAt<Entry>,
  { said, question: { exceptions } }: SupportContext<Entry>,
): readonly Support<Entry>[] {
  const entries = named.get(certificateId);
  if (entries === undefined) return NOTHING;
  const opposing = opposingEntries(certificateId, path, said);
  const supports: Support<Entry>[] = [];
  for (const entry of entries) {
    const support = entry.status === 'IN_SCOPE' ? directSupport({ entry, path }, opposing, exceptions) : null;
    if (support !== null) supports.push(support);
  }
  return supports;
}

/** Returns null if an entry excludes a node on the path. Beside one that lists the very same service, it contradicts. */
function directSupport<Entry extends ScopeClaim>(
  claimed: Claimed<Entry>,
  opposing: readonly Opposing<Entry>[],
  exceptions: ExceptionIndex,
): Support<Entry> | null {
  const { entry, path } = claimed;
  const { exclusions, contradictedBy, possibleExclusions } = contradictionsBy(opposing, claimed);
  if (exclusions.length > 0) return null;
  const against = together(contradictedBy, possibleExclusions);
  const possibleBecause = doubtsOf(claimed, against);
  return {
    entry,
    path,
    leverage: NOTHING,
    certificateId: entry.certificateId,
    basis: path.basis,
    standardId: entry.standardId,
    excepted: exceptions.takenOutBy(exceptionsAt(exceptions, entry.certificateId, claimed)),
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
  { said, question: { findPath, exceptions } }: SupportContext<Entry>,
): Support<Entry>[] {
  const supports: Support<Entry>[] = [];
  for (const support of own) {
    for (const shortest of ways) {
      const open = unblockedPath(support, shortest, { said, findPath });
      if (open !== null) supports.push(leveragedSupport(support, open, exceptions));
    }
  }
  return supports;
}

/** Extends a support to a certificate that its own leverages: POSSIBLE but for what sources state as inherited. */
function leveragedSupport<Entry extends ScopeClaim>(
  support: Support<Entry>,
  { way, possibleExclusions }: UnblockedPath<Entry>,
  exceptions: ExceptionIndex,
): Support<Entry> {
  const { entry, path, possibleBecause, against, validFrom, validUntil } = support;
  const ofSubject = exceptionsAt(exceptions, entry.certificateId, support).filter((one) => one.subjectId !== null);
  const excepted = exceptions.takenOutBy(together(ofSubject, exceptionsAt(exceptions, way.certificateId, support)));
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

function together<Item>(left: readonly Item[], right: readonly Item[]): readonly Item[] {
  if (right.length === 0) return left;
  return left.length === 0 ? right : [...left, ...right];
}
