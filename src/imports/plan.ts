import { isDeepStrictEqual } from 'node:util';
import { OPEN_REVISION } from '../domain/revisions.ts';
import { contentHash, type StatementContent, statementId } from '../domain/statements.ts';
import type { Engine } from '../engine/engine.ts';
import type { RawRow } from '../engine/query.ts';
import type { NodeChange } from '../store/node-change.ts';
import { existingEntities, openStatements } from './existing.ts';
import type { EntityFact, PropertyValue, StatementFact } from './facts.ts';

export type Properties = Readonly<Record<string, PropertyValue>>;

/** A statement that the graph does not have in these words. */
export interface NewStatement {
  readonly id: string;
  readonly hash: string;
  readonly content: StatementContent;
  readonly sourceIds: readonly string[];
}

export interface NodePlan {
  readonly create: readonly Properties[];
  readonly change: readonly Omit<NodeChange, 'revision'>[];
  readonly unchanged: number;
}

export interface StatementPlan {
  readonly create: readonly NewStatement[];
  /** Versions that the new ones supersede. */
  readonly close: readonly string[];
  readonly unchanged: number;
}

/** What the facts make of the nodes that the graph has. Facts on one node add up, later ones winning. */
export async function planNodes(engine: Engine, facts: readonly EntityFact[]): Promise<NodePlan> {
  const wanted = new Map<string, Properties>();
  for (const fact of facts) wanted.set(fact.id, addFact(wanted.get(fact.id), fact));
  const existing = new Map(
    (await engine.read(existingEntities, { ids: [...wanted.keys()] })).map((row) => [row.id, row.properties]),
  );
  const create: Properties[] = [];
  const change: { nodeId: string; before: RawRow; after: RawRow }[] = [];
  for (const [nodeId, properties] of wanted) {
    const before = existing.get(nodeId);
    if (before === undefined) {
      create.push(properties);
      continue;
    }
    const sourceIds = union(before['sourceIds'] as readonly string[], properties['sourceIds'] as readonly string[]);
    const after = { ...before, ...properties, sourceIds };
    if (!isDeepStrictEqual(before, after)) change.push({ nodeId, before, after });
  }
  return { create, change, unchanged: wanted.size - create.length - change.length };
}

/** What the facts make of the statements that the graph has. */
export async function planStatements(engine: Engine, facts: readonly StatementFact[]): Promise<StatementPlan> {
  const wanted = new Map<string, NewStatement>();
  for (const { content, sourceIds } of facts) {
    const sorted = [...sourceIds].sort();
    const id = statementId(content, sorted);
    wanted.set(id, { id, hash: contentHash(content), content, sourceIds: sorted });
  }
  const ids = [...wanted.keys()];
  const open = await engine.read(openStatements, { ids, open: OPEN_REVISION });
  const openById = new Map(open.map((statement) => [statement.id, statement]));
  const create = [...wanted.values()].filter(({ id, hash }) => openById.get(id)?.hash !== hash);
  return {
    create,
    close: create.flatMap(({ id }) => openById.get(id)?.version ?? []),
    unchanged: wanted.size - create.length,
  };
}

function addFact(known: Properties | undefined, { id, kind, properties, sourceIds }: EntityFact): Properties {
  const before = known?.['sourceIds'] as readonly string[] | undefined;
  return { ...known, ...properties, id, kind, sourceIds: union(before ?? [], sourceIds) };
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])].sort();
}
