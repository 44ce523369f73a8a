import { shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Fact, isOnlyOf } from '../facts/facts.ts';
import type { Problem } from '../facts/problems.ts';
import type { RowOutcome } from '../report/report.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import { withDefaults, withFirstDays } from './complete-entries.ts';
import type { Merged } from './duplicates.ts';
import { CERTIFICATES, topicsOf } from './earlier-statements.ts';
import { knownIds } from './existing.ts';
import { planNodes } from './plan-nodes.ts';
import {
  type HashedStatement,
  hashStatement,
  type ListMemory,
  planStatements,
  replaceMemberships,
  type StatementChange,
  versionsGone,
} from './plan-statements.ts';
import type { SourceOfList } from './source-of-list.ts';
import { validate } from './validate.ts';

export interface BatchContext extends Omit<SourceOfList, 'fact'> {
  readonly engine: Engine;
  readonly report: ReportBuilder;
  readonly memory: ListMemory;
  /** True if the list is the whole of its source. */
  readonly isWhole: boolean;
  /** True if it describes all certificates of its source and lists all services of each. */
  readonly isRegister: boolean;
}

/**
 * Validates a batch of rows, plans their changes and reports the outcome of each row. Rows with a fault are
 * rejected, which refuses the list as a whole in the end.
 */
export async function prepareBatch(rows: readonly (readonly Fact[])[], extra: readonly Fact[], context: BatchContext) {
  const { engine, report, memory, before } = context;
  const known = knownIds(engine, memory.knownNodes);
  const said = rows.flat();
  rememberDescribed(said, memory);
  const completed = await withDefaults([...said, ...extra], known);
  if (shouldYield()) await yieldIfDue();
  // Must come before the search for duplicates, since completed rows may turn out to be equal.
  const { facts, ended } = await withFirstDays(engine, completed, before);
  const merged = await validate([...facts, ...ended.values()], known);
  const fresh = await freshStatements(merged, context);
  const { repeated, problems } = merged;
  // Faulty facts may be impossible to plan, and the list will be refused anyway.
  const isFaulty = problems.length > 0;
  const nodes = await planNodes(engine, isFaulty ? new Map() : merged.nodes);
  for (const problem of [...problems, ...nodes.problems]) report.tell(problem);
  const taken = isFaulty ? [] : fresh;
  const statements = await replaceMemberships(await planFresh(taken, context), context);
  if (shouldYield()) await yieldIfDue();
  const outcomes = new Map<Fact | string, RowOutcome>(nodes.outcomes);
  for (const change of statements) take(change, outcomes, memory);
  for (const fact of ended.keys()) outcomes.set(fact, 'changed');
  for (const fact of repeated) outcomes.set(fact, 'duplicate');
  const outcomeOf = (fact: Fact) =>
    outcomes.get(fact) ?? (fact.type === 'entity' ? outcomes.get(fact.id) : undefined) ?? 'unchanged';
  reportRows(rows, facts, { faults: problems, outcomeOf }, report);
  for (const id of merged.nodes.keys()) memory.knownNodes.add(id);
  return { nodes, statements, unchanged: taken.length - statements.length };
}

/** Records the certificates and sources that a list describes, which it may cover completely. */
function rememberDescribed(facts: readonly Fact[], { spokenOf }: ListMemory): void {
  for (const fact of facts) {
    if (fact.type !== 'entity') continue;
    if (fact.kind === 'Certificate') spokenOf.add(CERTIFICATES).add(fact.id);
    if (fact.kind === 'Source') spokenOf.add(fact.id);
  }
}

/** Records a change for its row, later batches and the end of the list. */
function take(change: StatementChange, outcomes: Map<Fact | string, RowOutcome>, memory: ListMemory): void {
  for (const version of versionsGone(change)) memory.displaced.add(version);
  if (change.opens === null) return;
  const { fact } = change.opens;
  const { content } = fact;
  outcomes.set(fact, change.closes.length === 0 ? 'added' : 'changed');
  // Entries of a certificate in the same batch have been checked together with it.
  const isApplication = content.kind === 'Membership' && content.membership === 'APPLIES_IN';
  if (isApplication && outcomes.get(content.fromId) !== 'added')
    memory.appliesIn.set(content.fromId, [...(memory.appliesIn.get(content.fromId) ?? []), content.toId]);
}

/** Reports the outcome of each row; `facts`: the facts of all rows in order. */
function reportRows(
  rows: readonly (readonly Fact[])[],
  facts: readonly Fact[],
  { faults, outcomeOf }: { readonly faults: readonly Problem[]; readonly outcomeOf: (fact: Fact) => RowOutcome },
  report: ReportBuilder,
): void {
  const faulty = new Set(faults.map(({ at }) => at));
  let next = 0;
  for (const { length } of rows) {
    const own = facts.slice(next, next + length);
    next += length;
    const outcome = own.some(({ at }) => faulty.has(at)) ? 'rejected' : outcomeOfRow(own, outcomeOf);
    const isHeldBack = faults.length > 0 && !['rejected', 'ignored', 'duplicate'].includes(outcome);
    report.fate(isHeldBack ? 'heldBack' : outcome);
  }
}

/** Returns the outcome of a row: that of its first fact or, if that is unchanged, of its further statements. */
function outcomeOfRow([first, ...links]: readonly Fact[], outcomeOf: (fact: Fact) => RowOutcome): RowOutcome {
  if (first === undefined) return 'ignored';
  const isThere = (fact: Fact) => ['unchanged', 'duplicate'].includes(outcomeOf(fact));
  return isThere(first) && links.some((fact) => fact.type === 'statement' && !isThere(fact))
    ? 'changed'
    : outcomeOf(first);
}

/** Hashes statements and returns those that no earlier batch has made. */
async function freshStatements(
  { statements, repeated, problems }: Merged,
  { memory, sourceId, isWhole }: BatchContext,
): Promise<readonly HashedStatement[]> {
  const fresh: HashedStatement[] = [];
  for await (const [id, fact] of yielding(statements)) {
    const [topic] = isWhole && isOnlyOf(fact, sourceId) ? topicsOf(fact.content, memory.spokenOf) : [];
    if (topic !== undefined) memory.spokenOf.add(topic);
    const statement = hashStatement(fact, id);
    const seen = memory.see(statement);
    if (seen === 'NEW') fresh.push(statement);
    else repeated.add(fact);
    if (seen === 'OTHER' && fact.isAccepted !== true) problems.push({ id: 'row.restated', at: fact.at, values: {} });
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
