import type { Claimed } from '../catalogue/contradictions.ts';
import { inReasonOrder, type PossibleReason, type PossibleReasons } from '../certainty/possible-reasons.ts';
import type { ScopeClaim } from '../statements/statements.ts';

/** Returns the reasons why a support by an entry is only possible; `against`: entries that contradict it. */
export function doubtsOf(
  { entry, path }: Claimed<ScopeClaim>,
  { against, isBeforeSource }: { readonly against: readonly ScopeClaim[]; readonly isBeforeSource: boolean },
): PossibleReasons {
  const reasons: PossibleReason[] = [];
  if (path.basis === 'FAMILY' && entry.extent !== 'ALL') {
    reasons.push(entry.extent === 'SELECT' ? 'EXTENT_SELECT' : 'EXTENT_UNSPECIFIED');
  }
  if (entry.environmentId === null) reasons.push('ENVIRONMENT_NOT_STATED');
  if (entry.environmentInferred === true) reasons.push('ENVIRONMENT_INFERRED');
  if (path.inferred) reasons.push('INFERRED_MEMBERSHIP');
  if (against.length > 0) reasons.push('CONTRADICTED');
  if (isBeforeSource) reasons.push('BEFORE_SOURCE');
  return inReasonOrder(reasons);
}
