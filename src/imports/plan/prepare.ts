import { shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import { addTo } from '../../domain/grouping.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Fact, Row } from '../facts/facts.ts';
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
  type StatementPlan,
  tookEnvironment,
} from './plan-statements.ts';
import { reportOutcomes } from './row-outcomes.ts';
import type { SourceOfList } from './source-of-list.ts';
import { type Validated, validate } from './validate.ts';
import { withDefaults } from './validation/defaults.ts';
import { givesWay } from './validation/duplicates.ts';

export interface PreparedBatch {
  readonly nodes: NodePlan;
  readonly statements: StatementPlan;
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
  const validated = await validate([...facts, ...ended.values()], known);
  const entities = validated.facts.filter((fact) => fact.type === 'entity');
  const { idOf, fresh, repeated, issues } = await hashFacts(validated, context);
  // Faults may leave facts that cannot be planned, and nothing of the list will be taken.
  const nodes = await planNodes(engine, issues.length === 0 ? entities : []);
  issues.push(...nodes.faults);
  const planned = await planFresh(issues.length === 0 ? fresh : [], context);
  const { plan, disagreements } = await replaceMemberships(engine, planned, (id) => memory.seen.has(id));
  for (const { at, sentence } of [...nodes.remarks, ...disagreements]) report.remark(at, sentence);
  remember(plan, nodes, memory);
  if (shouldYield()) await yieldIfDue();
  reportOutcomes(rows, facts, { nodes, plan, idOf, repeated, ending: ended, issues }, report);
  for (const { id } of entities) memory.knownNodes.add(id);
  return { nodes, statements: plan };
}

/** Hashes the statements, and finds those that no earlier batch has made. */
async function hashFacts({ facts, keys, ...validated }: Validated, { memory, sourceId, topicsBefore }: BatchContext) {
  const issues = [...validated.issues];
  const repeated = new Set(validated.repeated);
  const idOf = new Map<Fact, string>();
  const fresh: HashedStatement[] = [];
  for await (const [position, fact] of yielding(facts.entries())) {
    if (fact.sourceIds.length === 1 && fact.sourceIds[0] === sourceId) noteTopics(memory.spokenOf, fact, topicsBefore);
    if (fact.type === 'entity') continue;
    const statement = hashStatement(fact, keys[position]);
    idOf.set(fact, statement.id);
    const seen = memory.seen.add(statement.id, statement.hash);
    if (seen === 'NEW') fresh.push(statement);
    else repeated.add(fact);
    if (seen === 'OTHER' && !givesWay(fact))
      issues.push({
        at: fact.at,
        sentence: 'An earlier row of the list states the same with other values; one of the two must go.',
      });
  }
  return { idOf, fresh, repeated, issues };
}

async function planFresh(
  fresh: readonly HashedStatement[],
  { engine, sourceId, before }: BatchContext,
): Promise<StatementPlan> {
  const isOfNewSource = sourceId !== null && before === null;
  const isAllNew = isOfNewSource && fresh.every(({ sourceIds }) => sourceIds.includes(sourceId));
  if (!isAllNew) return planStatements(engine, fresh);
  const outcomes = new Map(fresh.map(({ id }) => [id, 'added' as const]));
  return { create: fresh, displaced: [], outcomes, before: new Map() };
}

/** Keeps what later batches and the end of the list need to know of a plan. */
function remember({ create, displaced, before, outcomes }: StatementPlan, nodes: NodePlan, memory: ListMemory): void {
  for (const version of displaced) memory.displaced.add(version);
  for (const { id, content, environmentTaken } of create) {
    const known = before.get(id);
    // An entry that names its environment now: a dry run finds it in the graph still.
    if (known !== undefined && tookEnvironment(known) && !environmentTaken) memory.displaced.add(known.version);
    if (content.kind === 'ScopeEntry') memory.certificates.add(content.certificateId);
    // Entries of a certificate that comes with the list have been looked at beside it.
    const isApplication = content.kind === 'Membership' && content.membership === 'APPLIES_IN';
    if (isApplication && outcomes.get(id) === 'added' && nodes.outcomes.get(content.fromId) !== 'added')
      addTo(memory.appliesIn, content.fromId, content.toId);
  }
}
