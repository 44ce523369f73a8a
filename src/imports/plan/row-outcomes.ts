import type { Fact, Issue, Location, Row } from '../facts/facts.ts';
import type { RowOutcome } from '../report/report.ts';
import type { ReportBuilder } from '../report/report-builder.ts';

interface PlannedRows {
  readonly issues: readonly Issue[];
  readonly outcomeOf: (fact: Fact) => RowOutcome;
}

/** Reports the outcome of each row, and what is wrong beside the rows; `facts`: those of all rows, in their order. */
export function reportOutcomes(
  rows: readonly Row[],
  facts: readonly Fact[],
  { issues, outcomeOf }: PlannedRows,
  report: ReportBuilder,
): void {
  const faults = new Map<Location, Issue>();
  for (const issue of issues.toReversed()) faults.set(issue.at, issue);
  let next = 0;
  for (const { facts: own } of rows) {
    const [first, ...links] = facts.slice(next, next + own.length);
    next += own.length;
    const [fault] = [first, ...links].flatMap((fact) => (fact && faults.get(fact.at)) ?? []);
    if (fault !== undefined) report.reject(fault.at, fault.sentence);
    else if (first === undefined) report.fate('ignored');
    else if (issues.length > 0) report.fate(outcomeOf(first) === 'duplicate' ? 'duplicate' : 'heldBack');
    else report.fate(outcomeOfRow(outcomeOf(first), links, outcomeOf));
  }
  refuseBeside(facts.slice(0, next), issues, report);
}

/** Such as a fault of the list's source. */
function refuseBeside(facts: readonly Fact[], issues: readonly Issue[], report: ReportBuilder): void {
  const places = new Set(issues.length === 0 ? [] : facts.map(({ at }) => at));
  for (const { at, sentence } of issues) if (!places.has(at)) report.refuse(at, sentence);
}

/** The outcome of a row is that of its first fact; where that is there already, further statements may change it. */
function outcomeOfRow(first: RowOutcome, links: readonly Fact[], outcomeOf: PlannedRows['outcomeOf']): RowOutcome {
  const changes = (fact: Fact) =>
    fact.type === 'statement' && outcomeOf(fact) !== 'unchanged' && outcomeOf(fact) !== 'duplicate';
  return (first === 'unchanged' || first === 'duplicate') && links.some(changes) ? 'changed' : first;
}
