import { isDeepStrictEqual } from 'node:util';
import { mapYielding } from '../../concurrency/yielding.ts';
import type { CertificateDocument } from '../../domain/entities/certificate.ts';
import {
  type AttributedProperty,
  type ClaimValue,
  isSameValue,
  PROPERTY_NAMES,
} from '../../domain/entities/property-claims.ts';
import { groupBy } from '../../domain/grouping.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import { inOrder } from '../../domain/statements/statements.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import type { EntityRow } from '../../store/entity-row.ts';
import type { NodeChange } from '../../store/node-change.ts';
import type { EntityFact, Properties } from '../facts/facts.ts';
import type { Problem } from '../facts/problems.ts';
import type { RowOutcome } from '../report/report.ts';
import { attributedNode, type DayOf, mergeClaims } from './claims.ts';
import type { FactsOfNodes } from './duplicates.ts';
import { existingEntities } from './existing.ts';

export interface NodePlan {
  readonly create: readonly Properties[];
  /** Nodes that were removed earlier and are added again. */
  readonly revive: readonly string[];
  readonly change: readonly Omit<NodeChange, 'revision'>[];
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
  /** Disagreements of the list with other sources. */
  readonly problems: readonly Problem[];
}

/** Plans changes and additions of nodes. */
export async function planNodes(engine: Engine, factsOf: FactsOfNodes): Promise<NodePlan> {
  const rows = factsOf.size === 0 ? [] : await engine.read(existingEntities, { ids: [...factsOf.keys()] });
  const existing = new Map(rows.map((row) => [row.id, row]));
  const dayOf = await daysOfSources(engine, factsOf, existing);
  const nodes = await mapYielding(factsOf, ([id, facts]) => {
    const row = existing.get(id);
    // A node that is added again after it was removed starts empty.
    const known = row?.untilRevision === OPEN_REVISION ? (row.properties as Properties) : null;
    const after = wordsBySource(facts).reduce((node, fact) => mergeNode(node, fact, dayOf), known ?? NOTHING);
    const problems = known === null ? [] : facts.flatMap((fact) => differences(after, fact));
    return { id, before: row?.properties, after, isNew: known === null, problems };
  });
  const known = nodes.flatMap(({ before, ...node }) => (before === undefined ? [] : [{ ...node, before }]));
  const changed = known.filter(({ before, after }) => !isDeepStrictEqual(before, after));
  const changedIds = new Set(changed.map(({ id }) => id));
  const outcomeOf = (id: string) => (changedIds.has(id) ? 'changed' : 'unchanged');
  return {
    create: nodes.flatMap(({ before, after }) => (before === undefined ? [after] : [])),
    revive: known.flatMap(({ id, isNew }) => (isNew ? [id] : [])),
    change: changed.map(({ id: nodeId, before, after }) => ({ nodeId, before, after })),
    outcomes: new Map(nodes.map(({ id, isNew }) => [id, isNew ? 'added' : outcomeOf(id)])),
    problems: nodes.flatMap(({ problems }) => problems),
  };
}

/** Reads the dates of sources that describe the same certificates: from the list, else from the graph. */
async function daysOfSources(
  engine: Engine,
  factsOf: FactsOfNodes,
  existing: ReadonlyMap<string, EntityRow>,
): Promise<DayOf> {
  const facts = [...factsOf.values()].flat();
  const certificates = facts.filter(({ kind }) => kind === 'Certificate');
  const ids = new Set(
    certificates.flatMap(({ id, sourceIds }) => [...sourceIds, ...sourcesOf(existing.get(id)?.properties ?? NOTHING)]),
  );
  const rows = ids.size === 0 ? [] : await engine.read(existingEntities, { ids: [...ids] });
  const inGraph = rows.map(({ id, properties }) => [id, properties['date']] as const);
  const inList = facts.flatMap(({ id, properties: { date } }) => (date === undefined ? [] : [[id, date] as const]));
  const days = new Map<string, unknown>([...inGraph, ...inList]);
  return (id) => (days.get(id) ?? null) as string | null;
}

function sourcesOf(node: RawRow): readonly string[] {
  return node['sourceIds'] as readonly string[];
}

const NOTHING: Properties = { sourceIds: [] };

/** Combines facts about a node that the same sources state in several rows: one row may state what another leaves open. */
function wordsBySource(facts: readonly EntityFact[]): readonly EntityFact[] {
  if (facts.length === 1) return facts;
  const groups = groupBy(facts, ({ sourceIds }) => inOrder(sourceIds).join(' '));
  return Array.from(groups.values(), (group) => {
    const all = (part: 'properties' | 'yielding' | 'presumed'): Properties =>
      Object.assign({}, ...group.map((fact) => fact[part]));
    return { ...group[0], properties: all('properties'), yielding: all('yielding'), presumed: all('presumed') };
  });
}

/** Merges what a list says of a node into what the graph has. */
function mergeNode(known: Properties, fact: EntityFact, dayOf: DayOf): Properties {
  const { id, kind, properties, yielding: ceding = {}, presumed = {} } = fact;
  const own = new Set(fact.sourceIds);
  const all = new Set([...sourcesOf(known), ...own]);
  const identity = { id, kind, sourceIds: [...all].sort() };
  // If no other source describes the node, the source may change its own statements.
  const isOwn = all.size === own.size;
  const missing = (words: Properties) =>
    Object.fromEntries(Object.entries(words).filter(([name]) => (known[name] ?? null) === null));
  const merged = {
    ...known,
    ...missing(presumed),
    // A list can show that a clause has others below it. It cannot show that it has none, since it may be only part of the standard.
    ...(isOwn && presumed['clauseKind'] === 'HEADING' && { clauseKind: 'HEADING' }),
    ...(isOwn ? ceding : missing(ceding)),
    ...properties,
    ...(isOwn ? {} : mergedDocuments(known, fact)),
    ...identity,
  };
  return mergeClaims(known, merged, { fact, dayOf });
}

/**
 * Adds the documents of a certificate that another source names, each once, by address or else by title. Documents are kept
 * without their sources, so none is removed because a source does not name it.
 */
function mergedDocuments(known: Properties, { properties, yielding: ceding = {} }: EntityFact): Properties {
  const byKey = new Map<string, CertificateDocument>();
  // As text, since neither engine can store maps in a property.
  for (const { documents = '[]' } of [known, ceding, properties])
    for (const document of JSON.parse(String(documents)) as CertificateDocument[]) {
      const key = document.url ?? document.title;
      // A list with addresses alone adds nothing to a document that the graph already has.
      if (!byKey.has(key) || document.kind !== 'OTHER') byKey.set(key, document);
    }
  return byKey.size === 0 ? {} : { documents: JSON.stringify([...byKey.values()]) };
}

/** Reports values of a list that do not count because other sources disagree. The finding PROPERTY_DISPUTED shows each source's value. */
function differences(after: Properties, fact: EntityFact): readonly Problem[] {
  const { id, at } = fact;
  const counting = attributedNode(after);
  const said = Object.entries({ ...fact.yielding, ...fact.properties }) as [AttributedProperty, ClaimValue][];
  return said.flatMap(([property, word]): Problem[] => {
    const is = counting[property] ?? null;
    // Documents of all sources are kept together.
    if (String(property) === 'documents' || (is !== null && isSameValue(property, word, is))) return [];
    const value = is === null ? 'open' : `"${is}"`;
    return [{ id: 'property.stays', at, values: { property: wordsOf(property), id, value, said: String(word) } }];
  });
}

/** Returns the name of a property in words, such as “standard as stated”. */
function wordsOf(property: string): string {
  const named = PROPERTY_NAMES[property as AttributedProperty] as string | undefined;
  return named ?? property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
