import { shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import { addTo, partition } from '../../domain/grouping.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Fact, Row } from '../facts/facts.ts';
import { isRefusing, type Problem } from '../facts/problems.ts';
import type { RowOutcome } from '../report/report.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import { withFirstDays } from './beginnings.ts';
import { noteTopics } from './earlier-statements.ts';
import { knownIds } from './known.ts';
import type { ListMemory } from './list-memory.ts';
import { replaceMemberships } from './one-only.ts';
import { type NodePlan, planNodes } from './plan-nodes.ts';
import {
  type HashedStatement,
  hashStatement,
  planStatements,
  type StatementChange,
  versionsGone,
} from './plan-statements.ts';
import { reportOutcomes } from './row-outcomes.ts';
import type { SourceOfList } from './source-of-list.ts';
import { validate } from './validate.ts';
import { withDefaults } from './validation/defaults.ts';
import { givesWay, type Merged } from './validation/duplicates.ts';

/** Nodes and statements that change together. */
export interface PreparedBatch {
  readonly nodes?: NodePlan;
  readonly statements: readonly StatementChange[];
  /** Number of statements that the graph has as they are. */
  readonly unchanged?: number;
}

export interface BatchContext extends Omit<SourceOfList, 'fact'> {
  readonly engine: Engine;
  readonly report: ReportBuilder;
  readonly memory: ListMemory;
  readonly asOf: string;
  /** True if the list describes all certificates of its source, and lists all services of each. */
  readonly isRegister: boolean;
}

/**
 * Checks a batch of rows, plans what it changes, and reports the outcome of each row. Rows with a fault are rejected,
 * which refuses the list as a whole in the end.
 */
export async function prepareBatch(
  rows: readonly Row[],
  extra: readonly Fact[],
  context: BatchContext,
): Promise<PreparedBatch> {
  const { engine, report, memory } = context;
  const known = knownIds(engine, memory.knownNodes);
  const completed = await withDefaults([...rows.flatMap((row) => row.facts), ...extra], known);
  if (shouldYield()) await yieldIfDue();
  // Before duplicates are found, since two rows may only then turn out to say the same.
  const { facts, ended } = await withFirstDays(engine, completed, context.before);
  const merged = await validate([...facts, ...ended.values()], known);
  const { repeated, problems } = merged;
  const fresh = await freshStatements(merged, context);
  const entities = [...merged.facts.values()].filter((fact) => fact.type === 'entity');
  // Faults may leave facts that cannot be planned, and nothing of the list will be taken.
  const nodes = await planNodes(engine, problems.length === 0 ? entities : []);
  const [faults, remarks] = partition([...problems, ...nodes.problems], isRefusing);
  const mayBePlanned = faults.length === 0 ? fresh : [];
  const changes = await planFresh(mayBePlanned, context);
  const isSaid = (id: string) => memory.hasSeen(id);
  const tell = (problem: Problem) => report.tell(problem);
  remarks.forEach(tell);
  const statements = await replaceMemberships(engine, changes, { isSaid, tell });
  for (const change of statements) remember(change, nodes, memory);
  if (shouldYield()) await yieldIfDue();
  const outcomes = new Map<Fact | string, RowOutcome>(nodes.outcomes);
  for (const { opens, closes } of statements)
    if (opens !== null) outcomes.set(opens.fact, closes.length === 0 ? 'added' : 'changed');
  const outcomeOf = (fact: Fact): RowOutcome => {
    if (repeated.has(fact)) return 'duplicate';
    return ended.has(fact) ? 'changed' : (outcomes.get(fact.type === 'entity' ? fact.id : fact) ?? 'unchanged');
  };
  reportOutcomes(rows, facts, { faults, outcomeOf }, report);
  for (const { id } of entities) memory.knownNodes.add(id);
  return { nodes, statements, unchanged: mayBePlanned.length - statements.length };
}

/** Hashes the statements, and finds those that no earlier batch has made. */
async function freshStatements(
  { facts, repeated, problems }: Merged,
  { memory, sourceId, topicsBefore }: BatchContext,
): Promise<readonly HashedStatement[]> {
  const fresh: HashedStatement[] = [];
  for await (const [id, fact] of yielding(facts)) {
    if (fact.sourceIds.length === 1 && fact.sourceIds[0] === sourceId) noteTopics(memory.spokenOf, fact, topicsBefore);
    if (fact.type === 'entity') continue;
    const statement = hashStatement(fact, id);
    const seen = memory.see(statement);
    if (seen === 'NEW') fresh.push(statement);
    else repeated.add(fact);
    if (seen === 'OTHER' && !givesWay(fact)) problems.push({ id: 'row.restated', at: fact.at, values: {} });
  }
  return fresh;
}

async function planFresh(
  fresh: readonly HashedStatement[],
  { engine, sourceId, before }: BatchContext,
): Promise<readonly StatementChange[]> {
  const isOfNewSource = sourceId !== null && before === null;
  const isAllNew = isOfNewSource && fresh.every(({ fact }) => fact.sourceIds.includes(sourceId));
  return isAllNew ? fresh.map((opens) => ({ opens, closes: [] })) : planStatements(engine, fresh);
}

/** Keeps what later batches and the end of the list need to know of a change. */
function remember(change: StatementChange, nodes: NodePlan, memory: ListMemory): void {
  for (const version of versionsGone(change)) memory.displaced.add(version);
  const content = change.opens?.fact.content;
  if (content?.kind === 'ScopeEntry') memory.certificates.add(content.certificateId);
  // Entries of a certificate that comes with the list have been looked at beside it.
  const isApplication = content?.kind === 'Membership' && content.membership === 'APPLIES_IN';
  if (isApplication && nodes.outcomes.get(content.fromId) !== 'added')
    addTo(memory.appliesIn, content.fromId, content.toId);
}
