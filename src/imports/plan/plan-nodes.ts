import { isDeepStrictEqual } from 'node:util';
import { yielding } from '../../concurrency/yielding.ts';
import type { CertificateDocument } from '../../domain/certificate.ts';
import { normalizedName } from '../../domain/names.ts';
import {
  ATTRIBUTED,
  type AttributedProperty,
  type ClaimValue,
  claimsBySource,
  isSameValue,
  PROPERTY_NAMES,
} from '../../domain/property-claims.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import type { EntityRow } from '../../store/entity-row.ts';
import type { NodeChange } from '../../store/node-change.ts';
import { allProperties, type EntityFact, type Properties, type VersionMark } from '../facts/facts.ts';
import type { Problem, Told } from '../facts/problems.ts';
import type { RowOutcome } from '../report/report.ts';
import { attributedNode, type DayOf, isAttributedKind, mergeClaims } from './claims.ts';
import { existingEntities } from './existing.ts';

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
    const { id: nodeId, at } = fact;
    const row = existing.get(nodeId);
    // A node that comes again after it was taken back starts empty.
    const known = row?.untilRevision === OPEN_REVISION ? (row.properties as Properties) : null;
    const after = mergeNode(known, fact, dayOf);
    problems.push(...contradictions(known, after, fact).map((told) => ({ ...told, at })));
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
function contradictions(known: Properties | null, after: Properties, fact: EntityFact): readonly Told[] {
  if (known === null) return [];
  const signs = signsOfAnother(known, fact);
  return signs.length > 0 ? signs : remarksOn(known, after, fact);
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
    const all = new Set([...sourcesOf(known.properties), ...sourceIds]);
    if (all.size > 1) for (const sourceId of all) ids.add(sourceId);
  }
  const rows = ids.size === 0 ? [] : await engine.read(existingEntities, { ids: [...ids] });
  const inGraph = rows.map(({ id, properties }) => [id, properties['date']] as const);
  const inList = facts.flatMap(({ id, properties: { date } }) => (date === undefined ? [] : [[id, date] as const]));
  const days = new Map<string, unknown>([...inGraph, ...inList]);
  return (id) => (days.get(id) ?? null) as string | null;
}

function sourcesOf(node: RawRow): readonly string[] {
  return node['sourceIds'] as readonly string[];
}

/** Merges what a list says of a node into what the graph has; null: the node is new. */
function mergeNode(known: Properties | null, fact: EntityFact, dayOf: DayOf): Properties {
  const { id, kind, properties, yielding: ceding = {}, presumed = {} } = fact;
  const own = new Set(fact.sourceIds);
  const all = new Set([...(known === null ? [] : sourcesOf(known)), ...own]);
  const identity = { id, kind, sourceIds: [...all].sort() };
  if (known === null) return mergeClaims(null, { ...allProperties(fact), ...identity }, { fact, dayOf });
  // Where no other source has said anything, the source may change its own words.
  const isOwn = all.size === own.size;
  const missing = (words: Properties) =>
    Object.fromEntries(Object.entries(words).filter(([name]) => (known[name] ?? null) === null));
  const merged = {
    ...known,
    ...missing(presumed),
    // A list shows that clauses stand under another one. That none do it does not show, as it may be a part of the standard.
    ...(isOwn && presumed['clauseKind'] === 'HEADING' && { clauseKind: 'HEADING' }),
    ...(isOwn ? ceding : missing(ceding)),
    ...properties,
    ...(isOwn ? {} : mergedDocuments(known, fact)),
    ...identity,
  };
  return mergeClaims(known, merged, { fact, dayOf });
}

/**
 * Adds the documents of a certificate that one more source names, each once, by its address or else its title. No source
 * is kept with a document, so none goes because another source does not name it.
 */
function mergedDocuments(known: Properties, { properties, yielding: ceding = {} }: EntityFact): Properties {
  const byKey = new Map<string, CertificateDocument>();
  // As text, since neither engine keeps maps in a property.
  const add = ({ documents = '[]' }: Properties, replaces: (document: CertificateDocument) => boolean) => {
    for (const document of JSON.parse(String(documents)) as CertificateDocument[]) {
      const key = document.url ?? document.title;
      if (!byKey.has(key) || replaces(document)) byKey.set(key, document);
    }
  };
  add(known, () => true);
  // A list that names addresses only knows no more of a document than the graph has.
  add(properties, ({ kind }) => kind !== 'OTHER');
  add(ceding, () => false);
  return byKey.size === 0 ? {} : { documents: JSON.stringify([...byKey.values()]) };
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

/** Says where the list contradicts other sources of a node: the finding PROPERTY_DISPUTED has who says what. */
function remarksOn(known: Properties, after: Properties, fact: EntityFact): readonly Told[] {
  const { id, kind, properties, yielding: ceding, sourceIds } = fact;
  const before = attributedNode(known);
  const now = attributedNode(after);
  const valueNow = (name: AttributedProperty) => now[name] ?? null;
  const stated = Object.entries({ ...ceding, ...properties }) as [AttributedProperty, ClaimValue][];
  const stays = stated.filter(([name, said]) => {
    const is = valueNow(name);
    return is === null || !isSameValue(name, said, is);
  });
  // Documents of all sources are kept beside one another.
  const told = new Map(stays.filter(([name]) => String(name) !== 'documents'));
  /** Corrections of one's own need no telling. */
  const isNews = (property: AttributedProperty) => {
    const was = before[property] ?? null;
    if (told.has(property) || was === null || was === valueNow(property)) return false;
    const claims = [...claimsBySource(before, property)];
    return valueNow(property) === null || claims.some(([by, value]) => value === was && !sourceIds.includes(by));
  };
  const becomes: readonly AttributedProperty[] = isAttributedKind(kind) ? ATTRIBUTED[kind].filter(isNews) : [];
  const about = (property: AttributedProperty) => {
    const is = valueNow(property);
    return { property: wordsOf(property), id, value: is === null ? 'open' : `"${is}"` };
  };
  return [
    ...Array.from(
      told,
      ([name, said]): Told => ({ id: 'property.stays', values: { ...about(name), said: String(said) } }),
    ),
    ...becomes.map(
      (name): Told => ({ id: 'property.becomes', values: { ...about(name), before: String(before[name]) } }),
    ),
  ];
}

/** `standardAsStated` as people say it. */
function wordsOf(property: string): string {
  const named = PROPERTY_NAMES[property as AttributedProperty] as string | undefined;
  return named ?? property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
