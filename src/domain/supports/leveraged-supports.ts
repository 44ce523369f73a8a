import { type Opposing, opposingEntries } from '../catalogue/contradictions.ts';
import { type ExceptionIndex, exceptionsAt } from '../catalogue/exceptions.ts';
import type { LineagePath } from '../catalogue/lineage.ts';
import { inReasonOrder } from '../certainty/possible-reasons.ts';
import { earlierEnd, laterStart } from '../days.ts';
import { countsFor, countsForAll } from '../editions/standards-meant.ts';
import { groupBy, together } from '../grouping.ts';
import type { LeverageRoute } from '../leverage/leverage-routes.ts';
import { type UnblockedPath, unblockedPath } from '../leverage/unblocked-path.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import { directSupport } from './direct-supports.ts';
import type { NamedAt, SupportContext } from './participation-question.ts';
import type { Support } from './support.ts';

/** Shared, since most supports have no contradictions. */
const NOTHING: readonly never[] = [];
/** Placeholder for the standards of a certificate if no source states any: the certificate still takes part. */
const NO_STANDARD = [''];

/**
 * Returns the supports through leverage: entries of one certificate, at the end of a path, for the certificates that it
 * leverages.
 */
export function leveragedSupports<Entry extends ScopeClaim>(
  certificateId: string,
  { named, path }: NamedAt<Entry>,
  ways: readonly LeverageRoute[],
  around: SupportContext<Entry>,
): Support<Entry>[] {
  const entries = named.get(certificateId);
  if (entries === undefined) return [];
  const opposing = opposingEntries(certificateId, path, around.said);
  return entries
    .filter(({ status }) => status === 'IN_SCOPE')
    .flatMap((entry) => {
      const own = { entry, path, opposing };
      const isDivided = around.opposedForStandard || (entry.standardId !== null && opposing.length > 0);
      return isDivided ? ways.flatMap((way) => dividedSupports(own, way, around)) : wholeSupports(own, ways, around);
    });
}

interface OpposedEntry<Entry extends ScopeClaim> {
  readonly entry: Entry;
  readonly path: LineagePath;
  readonly opposing: readonly Opposing<Entry>[];
}

function wholeSupports<Entry extends ScopeClaim>(
  { entry, path, opposing }: OpposedEntry<Entry>,
  ways: readonly LeverageRoute[],
  around: SupportContext<Entry>,
): Support<Entry>[] {
  const own = directSupport({ entry, path }, { covers: null, opposing }, around.question);
  return own === null ? [] : ways.flatMap((way) => throughWay(own, way, around) ?? []);
}

/**
 * Same, if an opposing entry may count for only some standards of the certificate at the end. An opposing entry blocks
 * the path for a standard if it counts for that standard, or for every standard of the entry or of a certificate on the
 * path.
 */
function dividedSupports<Entry extends ScopeClaim>(
  { entry, path, opposing }: OpposedEntry<Entry>,
  way: LeverageRoute,
  around: SupportContext<Entry>,
): Support<Entry>[] {
  const { standingOf } = around.question;
  const standing = standingOf({ certificateId: way.certificateId, standardId: null });
  const standardIds = standing.standardIds.length === 0 ? NO_STANDARD : standing.standardIds;
  const found = standardIds.flatMap((standardId) => {
    const opposes = (other: Entry) =>
      countsForAll(standingOf, other, entry) || countsFor(standingOf, other, standardId);
    const own = { covers: null, opposing: opposing.filter((one) => opposes(one.entry)) };
    const support = directSupport({ entry, path }, own, around.question);
    if (support === null) return [];
    const counts = (other: Entry) =>
      countsForAll(standingOf, other, { certificateId: other.certificateId, standardId: null }) ||
      countsFor(standingOf, other, standardId);
    const extended = throughWay(support, way, around, counts);
    return extended === null ? [] : [{ standardId, extended }];
  });
  const alike = groupBy(found, ({ extended }) => keyOf(extended));
  return [...alike.values()].map((group) => {
    const covers = group.length === standardIds.length ? null : group.map(({ standardId }) => standardId);
    return { ...group[0].extended, covers };
  });
}

/** Equal for supports by one entry that have no differences. */
function keyOf({ leverage, against, possibleBecause }: Support<ScopeClaim>): string {
  return JSON.stringify([leverage.map(({ id }) => id), against.map(({ id }) => id), possibleBecause]);
}

function throughWay<Entry extends ScopeClaim>(
  support: Support<Entry>,
  shortest: LeverageRoute,
  { said, question: { findPath, exceptions } }: SupportContext<Entry>,
  counts?: (entry: Entry) => boolean,
): Support<Entry> | null {
  const open = unblockedPath(support, shortest, { said, findPath, ...(counts !== undefined && { counts }) });
  return open === null ? null : leveragedSupport(support, open, exceptions);
}

/**
 * Extends a support to a certificate that its own certificate leverages: POSSIBLE, except for requirements that sources
 * state as inherited.
 */
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
    covers: null,
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
