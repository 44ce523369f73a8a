import type { Fact, Issue, Location, Row } from '../facts/facts.ts';
import type { RowOutcome } from '../report/report.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import type { HashedStatement, NodePlan, StatementPlan } from './plan.ts';

export interface Planned {
  readonly nodes: NodePlan;
  readonly plan: StatementPlan;
  readonly worded: ReadonlyMap<Fact, HashedStatement>;
}

interface PlannedRows extends Planned {
  /** Facts that earlier rows stated. */
  readonly repeated: ReadonlySet<Fact>;
}

interface Outcome {
  readonly issues: readonly Issue[];
  readonly planned: PlannedRows;
  readonly report: ReportBuilder;
}

/** Tells what becomes of each row; `facts`: those of all rows, in their order. */
export function reportOutcomes(
  rows: readonly Row[],
  facts: readonly Fact[],
  { issues, planned, report }: Outcome,
): void {
  const faults = faultsByRow(rows, facts, issues);
  let next = 0;
  rows.forEach((row, position) => {
    const [first, ...links] = facts.slice(next, next + row.facts.length);
    next += row.facts.length;
    const fault = faults.get(position);
    if (fault !== undefined) report.reject(fault.at, fault.sentence);
    else if (first === undefined) report.fate('ignored');
    else if (issues.length > 0) report.fate(planned.repeated.has(first) ? 'duplicate' : 'heldBack');
    else report.fate(outcomeOfRow(first, links, planned));
  });
}

/** The first fact of a row tells what becomes of it; where that is there already, links beside it may change it. */
function outcomeOfRow(first: Fact, links: readonly Fact[], planned: PlannedRows): RowOutcome {
  const { repeated } = planned;
  const fate = repeated.has(first) ? 'duplicate' : outcomeOf(first, planned);
  const changes = (fact: Fact) =>
    fact.type === 'statement' && !repeated.has(fact) && outcomeOf(fact, planned) !== 'unchanged';
  return (fate === 'unchanged' || fate === 'duplicate') && links.some(changes) ? 'changed' : fate;
}

function outcomeOf(fact: Fact, { nodes, plan, worded }: Planned): RowOutcome {
  if (fact.type === 'statement') return plan.outcomes.get(worded.get(fact)?.id ?? '') ?? 'unchanged';
  return nodes.outcomes.get(fact.id) ?? 'unchanged';
}

/** The first fault of each row that has one, by its position. A fault of no row is the first row's. */
function faultsByRow(rows: readonly Row[], facts: readonly Fact[], issues: readonly Issue[]): Map<number, Issue> {
  const faults = new Map<number, Issue>();
  if (issues.length === 0) return faults;
  const rowOf = new Map<Location, number>();
  let next = 0;
  rows.forEach((row, position) => {
    for (let count = 0; count < row.facts.length; count += 1, next += 1) rowOf.set((facts[next] as Fact).at, position);
  });
  for (const issue of issues) {
    const position = rowOf.get(issue.at) ?? 0;
    if (!faults.has(position)) faults.set(position, issue);
  }
  return faults;
}
