import { isDeepStrictEqual } from 'node:util';
import { yielding } from '../../concurrency/yielding.ts';
import { normalizedName } from '../../domain/names.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import type { EntityRow } from '../../store/entity-row.ts';
import type { NodeChange } from '../../store/node-change.ts';
import type { EntityFact, Properties, VersionMark } from '../facts/facts.ts';
import type { Problem, Told } from '../facts/problems.ts';
import type { RowOutcome } from '../report/report.ts';
import type { DayOf } from './claims/effective-values.ts';
import { remarksOn } from './claims/remarks.ts';
import { existingEntities } from './existing.ts';
import { mergeNode } from './merge-node.ts';

export interface NodePlan {
  readonly create: readonly Properties[];
  /** Nodes that were taken back once and come again. */
  readonly revive: readonly string[];
  readonly change: readonly Omit<NodeChange, 'revision'>[];
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
  /** Where the list says otherwise than other sources, or its nodes cannot be those that the graph has under their ids. */
  readonly problems: readonly Problem[];
}

/** Plans changes and additions of nodes; each node has one fact. */
export async function planNodes(engine: Engine, facts: readonly EntityFact[]): Promise<NodePlan> {
  const rows = facts.length === 0 ? [] : await engine.read(existingEntities, { ids: facts.map(({ id }) => id) });
  const existing = new Map(rows.map((row) => [row.id, row]));
  const dayOf = await daysOfSources(engine, facts, existing);
  const revive: string[] = [];
  const create: Properties[] = [];
  const change: { nodeId: string; before: RawRow; after: RawRow }[] = [];
  const outcomes = new Map<string, RowOutcome>();
  const problems: Problem[] = [];
  for await (const fact of yielding(facts)) {
    const { id: nodeId } = fact;
    const row = existing.get(nodeId);
    // A node that comes again after it was taken back starts empty.
    const known = row?.untilRevision === OPEN_REVISION ? (row.properties as Properties) : null;
    const after = mergeNode(known, fact, dayOf);
    problems.push(...contradictionsWith(known, after, fact));
    const isSame = isDeepStrictEqual(row?.properties, after);
    const outcome = isSame ? 'unchanged' : 'changed';
    outcomes.set(nodeId, known === null ? 'added' : outcome);
    if (row === undefined) create.push(after);
    else if (!isSame) change.push({ nodeId, before: row.properties, after });
    if (row !== undefined && known === null) revive.push(nodeId);
  }
  return { create, revive, change, outcomes, problems };
}

/** A list says nothing of a node that is another than the one that it means. */
function contradictionsWith(known: Properties | null, after: Properties, fact: EntityFact): readonly Problem[] {
  if (known === null) return [];
  const signs = signsOfAnother(known, fact);
  const told = signs.length > 0 ? signs : remarksOn(known, after, fact);
  return told.map((each) => ({ ...each, at: fact.at }));
}

/** Finds signs that the graph's node is another than the one that a list means, whose id was only made of a name. */
function signsOfAnother(known: Properties, { madeOfName }: EntityFact): readonly Told[] {
  if (madeOfName === undefined) return [];
  const { name, versions, advice } = madeOfName;
  const stated = ({ property, lead = '' }: VersionMark) => {
    const value = String(known[property] ?? '');
    return value.startsWith(lead) ? value : '';
  };
  // A property that either does not state is no difference.
  return [name, versions.find((mark) => stated(mark) !== '')]
    .filter((mark) => mark !== undefined)
    .filter((mark) => stated(mark) !== '' && normalizedName(stated(mark)) !== normalizedName(mark.said))
    .map(({ property, said }) => {
      const values = { id: String(known['id']), property, known: String(known[property]), said, advice };
      return { id: 'node.another', values };
    });
}

/** Reads the days of sources that describe the same certificates: as the list says it, else as the graph has it. */
async function daysOfSources(
  engine: Engine,
  facts: readonly EntityFact[],
  existing: ReadonlyMap<string, EntityRow>,
): Promise<DayOf> {
  const ids = new Set<string>();
  for (const { id, kind, sourceIds } of facts) {
    const known = existing.get(id);
    if (kind !== 'Certificate' || known === undefined) continue;
    const all = new Set([...(known.properties['sourceIds'] as readonly string[]), ...sourceIds]);
    if (all.size > 1) for (const sourceId of all) ids.add(sourceId);
  }
  const rows = ids.size === 0 ? [] : await engine.read(existingEntities, { ids: [...ids] });
  const inGraph = rows.map(({ id, properties }) => [id, properties['date']] as const);
  const inList = facts.flatMap(({ id, properties: { date } }) => (date === undefined ? [] : [[id, date] as const]));
  const days = new Map<string, unknown>([...inGraph, ...inList]);
  return (id) => (days.get(id) ?? null) as string | null;
}
