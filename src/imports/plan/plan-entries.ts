import type { ScopeEntryContent } from '../../domain/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import { NOWHERE } from '../facts/facts.ts';
import type { Outcome } from '../report/planned.ts';
import { type Before, type Following, followingOn } from './beginnings.ts';
import { type HashedStatement, hashStatement, planStatements, type StatementPlan } from './plan.ts';
import type { SeenStatements } from './seen-statements.ts';

export interface PlannedEntries {
  readonly plan: StatementPlan;
  /** Ids of those that another row of the list tells with its day: in the same words, and in others. */
  readonly repeated: ReadonlySet<string>;
  readonly contradicted: ReadonlySet<string>;
}

export function asPlanned(plan: StatementPlan): PlannedEntries {
  return { plan, repeated: new Set(), contradicted: new Set() };
}

/** The plan, with its entries of no first day as they follow on what their source said of the same before. */
export async function planFollowing(
  engine: Engine,
  plan: StatementPlan,
  {
    said: statements,
    seen,
    before,
  }: { readonly said: readonly HashedStatement[]; readonly seen: SeenStatements; readonly before: Before },
): Promise<PlannedEntries> {
  const open = statements.filter(
    (statement) => isOpen(statement, before) && plan.outcomes.get(statement.id) !== 'unchanged',
  );
  if (open.length === 0) return asPlanned(plan);
  const followings = await followingOn(engine, open.map(contentOfEntry), before);
  const { instead, rowOf, replaced, ...told } = follow(open, followings, seen);
  const outcomes = new Map<string, Outcome>([...plan.outcomes, ...told.outcomes]);
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
    repeated: told.repeated,
    contradicted: told.contradicted,
  };
}

/** Words the rows anew, with their first days. */
function follow(open: readonly HashedStatement[], followings: readonly Following[], seen: SeenStatements) {
  const instead: HashedStatement[] = [];
  /** Id of the row, by the id of the statement that is made of it. */
  const rowOf = new Map<string, string>();
  const replaced = new Set<string>();
  const outcomes = new Map<string, Outcome>();
  const repeated = new Set<string>();
  const contradicted = new Set<string>();
  for (const [position, following] of followings.entries()) {
    const row = open[position] as HashedStatement;
    if (following.content.validFrom === null) continue;
    replaced.add(row.id);
    outcomes.set(row.id, 'unchanged');
    const { told, begun, ended } = reword(row, following, seen);
    if (told === 'SAME') repeated.add(row.id);
    if (told === 'OTHER') contradicted.add(row.id);
    if (told !== 'NEW') continue;
    instead.push(begun, ...ended);
    if (following.ends === null) rowOf.set(begun.id, row.id);
    else outcomes.set(row.id, 'changed').set(begun.id, 'added');
  }
  return { instead, rowOf, replaced, outcomes, repeated, contradicted };
}

/** A row with its first day, what ends as it begins, and whether another row of the list tells either. */
function reword(row: HashedStatement, { content, ends }: Following, seen: SeenStatements) {
  const begun = reworded(row, content);
  const told = seen.add(begun.id, begun.hash);
  if (told !== 'NEW' || ends === null) return { told, begun, ended: [] };
  const ended = reworded({ ...row, environmentTaken: ends.entry.environmentTaken }, ends.content);
  // An entry that ends may have no first day, either: then the row itself was seen under its id.
  const toldEnd = ended.id === row.id ? 'NEW' : seen.add(ended.id, ended.hash);
  return { told: toldEnd === 'OTHER' ? toldEnd : told, begun, ended: toldEnd === 'NEW' ? [ended] : [] };
}

/** True if only earlier lists of its source tell when an entry began. */
function isOpen({ content, sourceIds }: HashedStatement, { sourceId }: Before): boolean {
  const isOfList = sourceIds.length === 1 && sourceIds[0] === sourceId;
  return content.kind === 'ScopeEntry' && isOfList && content.validFrom === null;
}

function contentOfEntry({ content }: HashedStatement): ScopeEntryContent {
  return content as ScopeEntryContent;
}

function reworded({ sourceIds, environmentTaken }: HashedStatement, content: ScopeEntryContent): HashedStatement {
  return hashStatement({ type: 'statement', content, sourceIds, at: NOWHERE, environmentTaken });
}
