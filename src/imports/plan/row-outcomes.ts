import type { Fact, Location, Row } from '../facts/facts.ts';
import type { Problem } from '../facts/problems.ts';
import type { RowOutcome } from '../report/report.ts';
import type { ReportBuilder } from '../report/report-builder.ts';

interface PlannedRows {
  readonly faults: readonly Problem[];
  readonly outcomeOf: (fact: Fact) => RowOutcome;
}

/** Reports the outcome of each row, and what is wrong beside the rows; `facts`: those of all rows, in their order. */
export function reportOutcomes(
  rows: readonly Row[],
  facts: readonly Fact[],
  { faults, outcomeOf }: PlannedRows,
  report: ReportBuilder,
): void {
  const faultAt = new Map<Location, Problem>();
  for (const fault of faults.toReversed()) faultAt.set(fault.at, fault);
  let next = 0;
  for (const { facts: own } of rows) {
    const [first, ...links] = facts.slice(next, next + own.length);
    next += own.length;
    const [fault] = [first, ...links].flatMap((fact) => (fact && faultAt.get(fact.at)) ?? []);
    if (fault !== undefined) {
      report.tell(fault);
      report.fate('rejected');
    } else if (first === undefined) report.fate('ignored');
    else if (faults.length > 0) report.fate(outcomeOf(first) === 'duplicate' ? 'duplicate' : 'heldBack');
    else report.fate(outcomeOfRow(outcomeOf(first), links, outcomeOf));
  }
  const places = new Set(faults.length === 0 ? [] : facts.slice(0, next).map(({ at }) => at));
  // Such as a fault of the list's source.
  for (const fault of faults.filter(({ at }) => !places.has(at))) report.tell(fault);
}

/** The outcome of a row is that of its first fact; where that is there already, further statements may change it. */
function outcomeOfRow(first: RowOutcome, links: readonly Fact[], outcomeOf: PlannedRows['outcomeOf']): RowOutcome {
  const changes = (fact: Fact) =>
    fact.type === 'statement' && outcomeOf(fact) !== 'unchanged' && outcomeOf(fact) !== 'duplicate';
  return (first === 'unchanged' || first === 'duplicate') && links.some(changes) ? 'changed' : first;
}
