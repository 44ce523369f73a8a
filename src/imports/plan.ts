import { isDeepStrictEqual } from 'node:util';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { contentHash, type StatementContent, statementId } from '../domain/statements.ts';
import type { Engine } from '../engine/engine.ts';
import type { RawRow } from '../engine/query.ts';
import type { NodeChange } from '../store/node-change.ts';
import { existingEntities, type OpenStatement, openStatements } from './existing.ts';
import type { EntityFact, PropertyValue, StatementFact } from './facts.ts';

export type Properties = Readonly<Record<string, PropertyValue>>;

/** What becomes of a node or statement. */
export type Outcome = 'added' | 'changed' | 'unchanged';

/** A statement as a list words it, with its id and the hash of what it says. */
export interface WordedStatement {
  readonly id: string;
  readonly hash: string;
  readonly content: StatementContent;
  readonly sourceIds: readonly string[];
}

export interface NodePlan {
  readonly create: readonly Properties[];
  /** Nodes that were taken back once and come again. */
  readonly revive: readonly string[];
  readonly change: readonly Omit<NodeChange, 'revision'>[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

export interface StatementPlan {
  readonly create: readonly WordedStatement[];
  /** Versions that the new ones supersede. */
  readonly close: readonly string[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** What the graph says now of those that change. */
  readonly before: ReadonlyMap<string, OpenStatement>;
}

export function wordStatement({ content, sourceIds }: StatementFact): WordedStatement {
  const sorted = [...sourceIds].sort();
  return { id: statementId(content, sorted), hash: contentHash(content), content, sourceIds: sorted };
}

/** What the facts make of the nodes that the graph has. Facts on one node add up, later ones winning. */
export async function planNodes(engine: Engine, facts: readonly EntityFact[]): Promise<NodePlan> {
  const wanted = new Map<string, Properties>();
  for (const fact of facts) wanted.set(fact.id, addFact(wanted.get(fact.id), fact));
  const rows = wanted.size === 0 ? [] : await engine.read(existingEntities, { ids: [...wanted.keys()] });
  const existing = new Map(rows.map((row) => [row.id, row]));
  const revive: string[] = [];
  const create: Properties[] = [];
  const change: { nodeId: string; before: RawRow; after: RawRow }[] = [];
  const outcomes = new Map<string, Outcome>();
  for (const [nodeId, properties] of wanted) {
    const row = existing.get(nodeId);
    const isGone = row !== undefined && row.untilRevision !== OPEN_REVISION;
    if (isGone) revive.push(nodeId);
    const before = row?.properties;
    // What was taken back leaves nothing to the node that comes again.
    const after = before === undefined || isGone ? properties : merge(before, properties);
    if (before === undefined) create.push(properties);
    else if (!isDeepStrictEqual(before, after)) change.push({ nodeId, before, after });
    outcomes.set(nodeId, isGone ? 'added' : outcomeOf(before, after));
  }
  return { create, revive, change, outcomes };
}

/** What the statements make of those that the graph has. None of them may stand there twice. */
export async function planStatements(engine: Engine, statements: readonly WordedStatement[]): Promise<StatementPlan> {
  const ids = statements.map(({ id }) => id);
  const open = ids.length === 0 ? [] : await engine.read(openStatements, { ids, open: OPEN_REVISION });
  const openById = new Map(open.map((statement) => [statement.id, statement]));
  const create = statements.filter(({ id, hash }) => openById.get(id)?.hash !== hash);
  const before = new Map(
    create.flatMap(({ id }) => (openById.has(id) ? [[id, openById.get(id) as OpenStatement]] : [])),
  );
  const outcomes = new Map<string, Outcome>(ids.map((id) => [id, 'unchanged']));
  for (const { id } of create) outcomes.set(id, before.has(id) ? 'changed' : 'added');
  return { create, close: [...before.values()].map(({ version }) => version), outcomes, before };
}

function outcomeOf(before: RawRow | undefined, after: RawRow): Outcome {
  if (before === undefined) return 'added';
  return isDeepStrictEqual(before, after) ? 'unchanged' : 'changed';
}

function merge(before: RawRow, properties: Properties): RawRow {
  const sourceIds = union(before['sourceIds'] as readonly string[], properties['sourceIds'] as readonly string[]);
  return { ...before, ...properties, sourceIds };
}

function addFact(known: Properties | undefined, { id, kind, properties, sourceIds }: EntityFact): Properties {
  const before = known?.['sourceIds'] as readonly string[] | undefined;
  return { ...known, ...properties, id, kind, sourceIds: union(before ?? [], sourceIds) };
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])].sort();
}
