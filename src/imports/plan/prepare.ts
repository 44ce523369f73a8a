import { shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import { addTo } from '../../domain/grouping.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Fact, Row, StatementFact } from '../facts/facts.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import { noteTopics } from './earlier-statements.ts';
import { knownIds } from './known.ts';
import type { ListMemory } from './list-memory.ts';
import { type OneOnly, oneOnlyAmong } from './one-only.ts';
import {
  type HashedStatement,
  hashStatement,
  type NodePlan,
  planNodes,
  planStatements,
  type StatementPlan,
  tookEnvironment,
} from './plan.ts';
import { asPlanned, type PlannedEntries, planFollowing } from './plan-entries.ts';
import { type Planned, reportOutcomes } from './row-outcomes.ts';
import type { SourceOfList } from './source-of-list.ts';
import { type Validated, validate } from './validate.ts';
import { givesWay } from './validation/duplicates.ts';

const TOLD_WITH_DAY = 'Another row of the list, which tells a first day, says otherwise of the same.';

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
 * Checks a batch of rows and plans what it changes. Each row gets its fate. Rows with a fault are
 * rejected, which refuses the list as a whole in the end.
 */
export async function prepareBatch(
  rows: readonly Row[],
  extra: readonly Fact[],
  context: BatchContext,
): Promise<PreparedBatch> {
  const { engine, report, memory } = context;
  const known = knownIds(engine, memory.knownNodes);
  const validated = await validate([...rows.flatMap((row) => row.facts), ...extra], known);
  const entities = validated.facts.filter((fact) => fact.type === 'entity');
  const { worded, fresh, repeated, issues } = await wordFacts(validated, context);
  // Faults may leave facts that cannot be planned, and nothing of the list will be taken.
  const nodes = await planNodes(engine, issues.length === 0 ? entities : []);
  issues.push(...nodes.faults);
  const isSound = issues.length === 0;
  for (const { at, sentence } of nodes.remarks) report.remark(at, sentence);
  const following = await planFresh(isSound ? fresh : [], context);
  for (const fact of factsOf(worded, following.repeated)) repeated.add(fact);
  issues.push(...factsOf(worded, following.contradicted).map(({ at }) => ({ at, sentence: TOLD_WITH_DAY })));
  const oneOnly = await oneOnlyAmong(engine, following.plan.create, (id) => memory.seen.has(id));
  const plan = withCorrections(following.plan, oneOnly);
  for (const version of [...plan.displaced, ...placedBy(plan)]) memory.displaced.add(version);
  if (shouldYield()) await yieldIfDue();
  tellOfPlanned({ plan, oneOnly, nodes, worded }, context);
  if (shouldYield()) await yieldIfDue();
  reportOutcomes(rows, validated.completed, { issues, planned: { nodes, plan, worded, repeated }, report });
  for (const { id } of entities) memory.knownNodes.add(id);
  return { nodes, statements: plan };
}

/** The statements of the rows in words of their own, and what of them no earlier batch has said. */
async function wordFacts(validated: Validated, context: BatchContext) {
  const { memory } = context;
  const issues = [...validated.issues];
  const repeated = new Set(validated.repeated);
  const worded = new Map<Fact, HashedStatement>();
  const fresh: HashedStatement[] = [];
  for await (const [position, fact] of yielding(validated.facts.entries())) {
    if (isOfList(fact, context)) noteTopics(memory.spokenOf, fact, context.topicsBefore);
    if (fact.type === 'entity') continue;
    const statement = hashStatement(fact, validated.keys[position]);
    worded.set(fact, statement);
    const seen = memory.seen.add(statement.id, statement.hash);
    if (seen === 'NEW') fresh.push(statement);
    else repeated.add(fact);
    if (seen === 'OTHER' && !givesWay(fact))
      issues.push({ at: fact.at, sentence: 'An earlier row of the list says otherwise of the same.' });
    if (fact.content.kind === 'ScopeEntry') memory.certificates.add(fact.content.certificateId);
  }
  return { worded, fresh, repeated, issues };
}

function factsOf(worded: ReadonlyMap<Fact, HashedStatement>, ids: ReadonlySet<string>): Fact[] {
  return ids.size === 0 ? [] : [...worded].filter(([, { id }]) => ids.has(id)).map(([fact]) => fact);
}

async function planFresh(fresh: readonly HashedStatement[], context: BatchContext): Promise<PlannedEntries> {
  const { engine, memory, sourceId, sourceIsNew, before } = context;
  if (sourceIsNew && fresh.every(({ sourceIds }) => sourceId !== null && sourceIds.includes(sourceId))) {
    const outcomes = new Map(fresh.map(({ id }) => [id, 'added' as const]));
    return asPlanned({ create: fresh, displaced: [], outcomes, before: new Map() });
  }
  const plan = await planStatements(engine, fresh);
  return before === null ? asPlanned(plan) : planFollowing(engine, plan, { said: fresh, seen: memory.seen, before });
}

/** Reports disagreements, and remembers for later rows where certificates apply. */
function tellOfPlanned(
  { plan, oneOnly, nodes, worded }: Planned & { readonly oneOnly: OneOnly },
  { report, memory }: BatchContext,
): void {
  for (const [fact, { id }] of worded) {
    const disagreement = oneOnly.disagreements.get(id);
    if (disagreement !== undefined) report.remark(fact.at, disagreement);
    if (fact.type === 'statement' && plan.outcomes.get(id) === 'added') rememberApplication(memory, fact, nodes);
  }
}

/** Versions of entries that took their environment, and that name it now: a dry run finds those in the graph still. */
function placedBy({ create, before }: StatementPlan): string[] {
  const named = before.size === 0 ? [] : create.filter(({ environmentTaken }) => !environmentTaken);
  return named.flatMap(({ id }) => {
    const known = before.get(id);
    return known !== undefined && tookEnvironment(known) ? [known.version] : [];
  });
}

/** A statement that takes the place of another one of its source changes what the graph says. */
function withCorrections(plan: StatementPlan, { displaced, corrections }: OneOnly): StatementPlan {
  if (displaced.length === 0) return plan;
  const changed = [...corrections].map((id) => [id, 'changed' as const] as const);
  return { ...plan, displaced, outcomes: new Map([...plan.outcomes, ...changed]) };
}

/** True if the list's source alone says it. */
function isOfList({ sourceIds }: Fact, { sourceId }: BatchContext): boolean {
  return sourceIds.length === 1 && sourceIds[0] === sourceId;
}

/** Entries of a certificate that comes with it have been looked at beside it. */
function rememberApplication({ appliesIn }: ListMemory, fact: StatementFact, { outcomes }: NodePlan): void {
  const { content } = fact;
  if (content.kind !== 'Membership' || content.membership !== 'APPLIES_IN') return;
  if (outcomes.get(content.fromId) === 'added') return;
  addTo(appliesIn, content.fromId, content.toId);
}
