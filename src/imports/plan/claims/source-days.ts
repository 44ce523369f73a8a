import type { Engine } from '../../../engine/engine.ts';
import type { EntityRow } from '../../../store/entity-row.ts';
import { existingEntities } from '../existing.ts';
import { union, type WantedNode } from '../wanted-nodes.ts';
import type { DayOf } from './effective-values.ts';

/** Reads the days of sources that describe the same certificates: as the list says it, else as the graph has it. */
export async function daysOfSources(
  engine: Engine,
  wanted: ReadonlyMap<string, WantedNode>,
  existing: ReadonlyMap<string, EntityRow>,
): Promise<DayOf> {
  const ids = new Set<string>();
  for (const [nodeId, { properties }] of wanted) {
    const known = existing.get(nodeId);
    if (properties['kind'] !== 'Certificate' || known === undefined) continue;
    const all = union(sourcesIn(known.properties), sourcesIn(properties));
    if (all.length > 1) for (const id of all) ids.add(id);
  }
  const rows = ids.size === 0 ? [] : await engine.read(existingEntities, { ids: [...ids] });
  const days = new Map(rows.map(({ id, properties }) => [id, dayIn(properties)]));
  return (id) => dayIn(wanted.get(id)?.properties ?? {}) ?? days.get(id) ?? null;
}

function sourcesIn(properties: Readonly<Record<string, unknown>>): readonly string[] {
  return (properties['sourceIds'] ?? []) as readonly string[];
}

function dayIn(properties: Readonly<Record<string, unknown>>): string | null {
  return (properties['date'] ?? null) as string | null;
}
