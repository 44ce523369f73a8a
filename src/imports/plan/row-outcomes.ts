import type { Fact, Issue, Location, Row } from '../facts/facts.ts';
import type { RowOutcome } from '../report/report.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import type { NodePlan } from './plan-nodes.ts';
import type { StatementPlan } from './plan-statements.ts';

interface PlannedRows {
  readonly nodes: NodePlan;
  readonly plan: StatementPlan;
  /** Ids of statements. */
  readonly idOf: ReadonlyMap<Fact, string>;
  /** Facts that earlier rows stated. */
  readonly repeated: ReadonlySet<Fact>;
  /** Facts with which an earlier statement ends. */
  readonly ending: Pick<ReadonlyMap<Fact, unknown>, 'has'>;
  readonly issues: readonly Issue[];
}

/** Reports the outcome of each row; `facts`: those of all rows, in their order. */
export function reportOutcomes(
  rows: readonly Row[],
  facts: readonly Fact[],
  planned: PlannedRows,
  report: ReportBuilder,
): void {
  const { issues, repeated } = planned;
  const faults = new Map<Location, Issue>();
  for (const issue of issues.toReversed()) faults.set(issue.at, issue);
  let fault = faultOfNoRow(rows, facts, issues);
  let next = 0;
  for (const { facts: own } of rows) {
    const [first, ...links] = facts.slice(next, next + own.length);
    next += own.length;
    fault ??= [first, ...links].flatMap((fact) => (fact && faults.get(fact.at)) ?? [])[0];
    if (fault !== undefined) report.reject(fault.at, fault.sentence);
    else if (first === undefined) report.fate('ignored');
    else if (issues.length > 0) report.fate(repeated.has(first) ? 'duplicate' : 'heldBack');
    else report.fate(outcomeOfRow(first, links, planned));
    fault = undefined;
  }
}

/** Such as one of the list's source: it is reported with the first row. */
function faultOfNoRow(rows: readonly Row[], facts: readonly Fact[], issues: readonly Issue[]): Issue | undefined {
  if (issues.length === 0) return undefined;
  const places = new Set(facts.slice(0, rows.flatMap((row) => row.facts).length).map(({ at }) => at));
  return issues.find(({ at }) => !places.has(at));
}

/** The outcome of a row is that of its first fact; where that is there already, further statements may change it. */
function outcomeOfRow(first: Fact, links: readonly Fact[], planned: PlannedRows): RowOutcome {
  const { repeated, ending } = planned;
  if (ending.has(first) && !repeated.has(first)) return 'changed';
  const outcome = repeated.has(first) ? 'duplicate' : outcomeOf(first, planned);
  const changes = (fact: Fact) =>
    fact.type === 'statement' && !repeated.has(fact) && outcomeOf(fact, planned) !== 'unchanged';
  return (outcome === 'unchanged' || outcome === 'duplicate') && links.some(changes) ? 'changed' : outcome;
}

function outcomeOf(fact: Fact, { nodes, plan, idOf }: PlannedRows): RowOutcome {
  const outcomes = fact.type === 'statement' ? plan.outcomes : nodes.outcomes;
  return outcomes.get(fact.type === 'statement' ? (idOf.get(fact) ?? '') : fact.id) ?? 'unchanged';
}
