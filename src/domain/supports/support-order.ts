import { BASES } from '../catalogue/lineage.ts';
import { CERTAINTIES } from '../certainty/certainty.ts';
import type { PossibleReasons } from '../certainty/possible-reasons.ts';
import { EARLIEST_DAY, LATEST_DAY } from '../days.ts';
import { compareText } from '../ids.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import type { Support } from './support.ts';

/**
 * Orders by certainty, basis and longest validity, then by shortest path of leverage, closest named node and fewest
 * reasons for doubt. Conditional entries precede unconditional ones, so that no condition is hidden.
 */
export function compareSupports(left: Support<ScopeClaim>, right: Support<ScopeClaim>): number {
  return (
    CERTAINTIES.indexOf(left.certainty) - CERTAINTIES.indexOf(right.certainty) ||
    BASES.indexOf(left.basis) - BASES.indexOf(right.basis) ||
    compareText(right.validUntil ?? LATEST_DAY, left.validUntil ?? LATEST_DAY) ||
    compareText(left.validFrom ?? EARLIEST_DAY, right.validFrom ?? EARLIEST_DAY) ||
    left.leverage.length - right.leverage.length ||
    BASES.indexOf(left.path.basis) - BASES.indexOf(right.path.basis) ||
    compareReasons(left.possibleBecause, right.possibleBecause) ||
    Number(left.entry.condition === null) - Number(right.entry.condition === null) ||
    compareText(left.entry.id, right.entry.id)
  );
}

function compareReasons(left: PossibleReasons, right: PossibleReasons): number {
  if (left === right) return 0;
  return left.length - right.length || compareText(left.join(' '), right.join(' '));
}
