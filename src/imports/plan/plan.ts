import { isDeepStrictEqual } from 'node:util';
import { yielding } from '../../concurrency/yielding.ts';
import { contentHash } from '../../domain/content-hash.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder, type StatementContent, statementIdOf, statementKey } from '../../domain/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import type { NodeChange } from '../../store/node-change.ts';
import type { EntityFact, Issue, StatementFact } from '../facts/facts.ts';
import type { Outcome } from '../report/planned.ts';
import type { DayOf } from './claims/effective-values.ts';
import { daysOfSources } from './claims/source-days.ts';
import { existingEntities, type OpenStatement, openStatements } from './existing.ts';
import { othersOfSameName } from './others-of-same-name.ts';
import { settle } from './settle.ts';
import { type Properties, type WantedNode, wantedNode } from './wanted-nodes.ts';

/** A statement as a list words it, with its id and the hash of what it says. */
export interface HashedStatement {
  readonly id: string;
  readonly hash: string;
  readonly content: StatementContent;
  readonly sourceIds: readonly string[];
  readonly environmentTaken: boolean;
  readonly isOnlyOne?: true;
}

export interface NodePlan {
  readonly create: readonly Properties[];
  /** Nodes that were taken back once and come again. */
  readonly revive: readonly string[];
  readonly change: readonly Omit<NodeChange, 'revision'>[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Where words of the list stood against those of other sources. */
  readonly remarks: readonly Issue[];
  /** Why nodes of the list cannot be those that the graph has under their ids. */
  readonly faults: readonly Issue[];
}

export interface StatementPlan {
  readonly create: readonly HashedStatement[];
  /** Versions of other statements, whose place the new ones take. */
  readonly displaced: readonly string[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Open statements that change: the versions that the new ones supersede. */
  readonly before: ReadonlyMap<string, OpenStatement>;
}

const ENVIRONMENT_TAKEN = ' environment taken';

/** True if an entry of the graph took the only environment of its certificate. */
export function tookEnvironment({ hash }: OpenStatement): boolean {
  return hash.endsWith(ENVIRONMENT_TAKEN);
}

/** A key that is known already need not be made again. */
export function hashStatement(
  { content, sourceIds, environmentTaken = false, isOnlyOne }: StatementFact,
  key: string = statementKey(content, sourceIds),
): HashedStatement {
  return {
    id: statementIdOf(content.kind, key),
    // Two rows of a list, one of which names the environment, still say the same.
    hash: contentHash(content) + (environmentTaken ? ENVIRONMENT_TAKEN : ''),
    content,
    sourceIds: inOrder(sourceIds),
    environmentTaken,
    ...(isOnlyOne && { isOnlyOne }),
  };
}

/** Plans changes and additions of nodes; each node has one fact. */
export async function planNodes(engine: Engine, facts: readonly EntityFact[]): Promise<NodePlan> {
  const wanted = new Map(facts.map((fact) => [fact.id, wantedNode(fact)]));
  const rows = wanted.size === 0 ? [] : await engine.read(existingEntities, { ids: [...wanted.keys()] });
  const existing = new Map(rows.map((row) => [row.id, row]));
  const dayOf = await daysOfSources(engine, wanted, existing);
  const revive: string[] = [];
  const create: Properties[] = [];
  const change: { nodeId: string; before: RawRow; after: RawRow }[] = [];
  const outcomes = new Map<string, Outcome>();
  const remarks: Issue[] = [];
  const faults: Issue[] = [];
  for await (const [nodeId, node] of yielding(wanted)) {
    const row = existing.get(nodeId);
    const isGone = row !== undefined && row.untilRevision !== OPEN_REVISION;
    if (isGone) revive.push(nodeId);
    const before = row?.properties;
    // A node that comes again after it was taken back starts empty.
    const standing = isGone ? null : (before ?? null);
    const { after, ...told } = compare(standing, node, dayOf);
    faults.push(...told.faults);
    remarks.push(...told.remarks);
    const outcome = outcomeOf(before, after);
    if (before === undefined) create.push(after);
    else if (outcome === 'changed') change.push({ nodeId, before, after });
    outcomes.set(nodeId, isGone ? 'added' : outcome);
  }
  return { create, revive, change, outcomes, remarks, faults };
}

/** Words on another node stand against nothing that the graph has. */
function compare(known: RawRow | null, node: WantedNode, dayOf: DayOf) {
  const faults = othersOfSameName(known, node);
  const { after, remarks } = settle(known, node, dayOf);
  return { after, faults, remarks: faults.length === 0 ? remarks : [] };
}

/** Plans statements against those that the graph has. None may be given twice. */
export async function planStatements(engine: Engine, statements: readonly HashedStatement[]): Promise<StatementPlan> {
  const ids = statements.map(({ id }) => id);
  const open = ids.length === 0 ? [] : await engine.read(openStatements, { ids, open: OPEN_REVISION });
  const openById = new Map(open.map((statement) => [statement.id, statement]));
  const create: HashedStatement[] = [];
  const before = new Map<string, OpenStatement>();
  const outcomes = new Map<string, Outcome>();
  for (const statement of statements) {
    const { id, hash } = statement;
    const known = openById.get(id);
    const isSame = known?.hash === hash;
    if (!isSame) create.push(statement);
    if (!isSame && known !== undefined) before.set(id, known);
    if (isSame) outcomes.set(id, 'unchanged');
    else outcomes.set(id, known === undefined ? 'added' : 'changed');
  }
  return { create, displaced: [], outcomes, before };
}

function outcomeOf(before: RawRow | undefined, after: RawRow): Outcome {
  if (before === undefined) return 'added';
  return isDeepStrictEqual(before, after) ? 'unchanged' : 'changed';
}
