import { type Claimed, contradictionsBy, opposingEntries } from '../catalogue/contradictions.ts';
import { exceptionsAt } from '../catalogue/exceptions.ts';
import { type OpposedPart, opposedParts } from '../editions/standards-meant.ts';
import { together } from '../grouping.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import { doubtsOf } from './entry-doubts.ts';
import type { NamedAt, ParticipationQuestion, SupportContext } from './participation-question.ts';
import type { Support } from './support.ts';

/** Shared, since most supports have no contradictions. */
const NOTHING: readonly never[] = [];

/** Returns the supports by entries of one certificate at the end of a path. */
export function directSupports<Entry extends ScopeClaim>(
  certificateId: string,
  { named, path }: NamedAt<Entry>,
  { said, question }: SupportContext<Entry>,
): readonly Support<Entry>[] {
  const entries = named.get(certificateId);
  if (entries === undefined) return NOTHING;
  const opposing = opposingEntries(certificateId, path, said);
  const supports: Support<Entry>[] = [];
  for (const entry of entries) {
    if (entry.status !== 'IN_SCOPE') continue;
    for (const part of opposedParts(entry, opposing, question.standingOf)) {
      const support = directSupport({ entry, path }, part, question);
      if (support !== null) supports.push(support);
    }
  }
  return supports;
}

/**
 * Returns null if an entry excludes a node on the path. An exclusion of the very service that the entry lists does not
 * remove the support but contradicts it.
 */
export function directSupport<Entry extends ScopeClaim>(
  claimed: Claimed<Entry>,
  { covers, opposing }: OpposedPart<Entry>,
  { exceptions, isBeforeSource }: Pick<ParticipationQuestion<Entry>, 'exceptions' | 'isBeforeSource'>,
): Support<Entry> | null {
  const { entry, path } = claimed;
  const { exclusions, contradictedBy, possibleExclusions } = contradictionsBy(opposing, claimed);
  if (exclusions.length > 0) return null;
  const against = together(contradictedBy, possibleExclusions);
  const possibleBecause = doubtsOf(claimed, { against, isBeforeSource: isBeforeSource(entry) });
  return {
    entry,
    path,
    leverage: NOTHING,
    certificateId: entry.certificateId,
    basis: path.basis,
    standardId: entry.standardId,
    covers,
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
