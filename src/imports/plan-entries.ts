import type { ScopeEntryContent } from '../domain/statements.ts';
import type { Engine } from '../engine/engine.ts';
import { NOWHERE } from './facts.ts';
import { type Outcome, planStatements, type StatementPlan, type WordedStatement, wordStatement } from './plan.ts';
import type { SeenStatements } from './seen-statements.ts';
import { type Before, followingOn, tellsNoBeginning } from './whole-list/beginnings.ts';

export interface PlannedEntries {
  readonly plan: StatementPlan;
  /** Those that are new to their source or tell another status, and that nobody dates. */
  readonly undated: readonly ScopeEntryContent[];
}

/** The plan, with its entries of no first day as they follow on what their source said of the same before. */
export async function planFollowing(
  engine: Engine,
  plan: StatementPlan,
  {
    said: statements,
    seen,
    before,
  }: { readonly said: readonly WordedStatement[]; readonly seen: SeenStatements; readonly before: Before },
): Promise<PlannedEntries> {
  const open = statements.filter(
    (statement) => isOpen(statement, before) && plan.outcomes.get(statement.id) !== 'unchanged',
  );
  if (open.length === 0) return { plan, undated: [] };
  const followings = await followingOn(engine, open.map(contentOfEntry), before);
  const replaced = new Set<string>();
  const outcomes = new Map<string, Outcome>(plan.outcomes);
  const instead: WordedStatement[] = [];
  const rowOf = new Map<string, string>();
  const undated: ScopeEntryContent[] = [];
  for (const [position, { content, ends, isUndated }] of followings.entries()) {
    const said = open[position] as WordedStatement;
    if (isUndated) undated.push(content);
    if (content.validFrom === null) continue;
    replaced.add(said.id);
    outcomes.set(said.id, 'unchanged');
    const statement = reworded(said, content);
    // Another row tells the same with its day.
    if (seen.add(statement.id, statement.hash) !== 'NEW') continue;
    instead.push(statement);
    if (ends === null) {
      rowOf.set(statement.id, said.id);
      continue;
    }
    const ended = reworded({ ...said, environmentTaken: ends.entry.environmentTaken }, ends.content);
    seen.add(ended.id, ended.hash);
    instead.push(ended);
    outcomes.set(said.id, 'changed');
    outcomes.set(statement.id, 'added');
  }
  const again = await planStatements(engine, instead);
  for (const [id, row] of rowOf) outcomes.set(row, again.outcomes.get(id) ?? 'unchanged');
  const isKept = (id: string) => !replaced.has(id);
  return {
    plan: {
      ...plan,
      create: [...plan.create.filter(({ id }) => isKept(id)), ...again.create],
      before: new Map([...[...plan.before].filter(([id]) => isKept(id)), ...again.before]),
      outcomes,
    },
    undated,
  };
}

/** Whether only its source's earlier lists tell when an entry began. */
function isOpen({ content, sourceIds }: WordedStatement, { sourceId, asOf }: Before): boolean {
  const isOfList = sourceIds.length === 1 && sourceIds[0] === sourceId;
  return content.kind === 'ScopeEntry' && isOfList && tellsNoBeginning(content, asOf);
}

function contentOfEntry({ content }: WordedStatement): ScopeEntryContent {
  return content as ScopeEntryContent;
}

function reworded({ sourceIds, environmentTaken }: WordedStatement, content: ScopeEntryContent): WordedStatement {
  return wordStatement({ type: 'statement', content, sourceIds, at: NOWHERE, environmentTaken });
}
