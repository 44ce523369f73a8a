import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { nameOf } from '../../domain/entities/entity.ts';
import { firstByKey, groupBy, groupByEach } from '../../domain/grouping.ts';
import { compareText, ENTITY_PREFIXES, type EntityKind, kindOfId } from '../../domain/ids.ts';
import { commonSpelling, normalizedName, withoutEdition } from '../../domain/names.ts';
import { indexNearest } from '../../domain/nearest-names.ts';
import { withoutProvider } from '../../domain/providers.ts';
import { onceByKey } from '../../domain/remembering.ts';
import { text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { readCatalogue } from '../../store/catalogue.ts';
import { ensureGraph } from '../../store/graph-state.ts';
import { readAllAliases } from '../../store/search/search-documents.ts';
import { readManyServices } from '../../store/service.ts';
import { visible } from '../../store/visibility.ts';

/** How a name was matched. Any value but ID and EXACT is reported, so that a person can check it. */
export type MatchedHow = 'ID' | 'EXACT' | 'ALIAS' | 'NORMALISED' | 'NUMBER' | 'ACCEPTED' | 'CREATED' | 'PROGRAMME';

export interface NamedNode {
  readonly id: string;
  readonly name: string;
}

export interface NameMatch {
  /** One if matched, several if ambiguous, none if unknown. */
  readonly nodes: readonly NamedNode[];
  readonly how: MatchedHow;
}

type IsCandidate = (id: string) => boolean;
const ANY: IsCandidate = () => true;
const NONE: ReadonlySet<string> = new Set();

interface Name extends NamedNode {
  readonly text: string;
  readonly how: 'EXACT' | 'ALIAS';
  /** True for an alias from the source of the list alone, such as one from a recipe. */
  readonly isOfList?: boolean;
}

/** Kinds that options and recipes name. */
const BARE_IDS: ReadonlySet<EntityKind> = new Set(['Standard', 'Environment', 'Certificate']);

const WAYS = ['EXACT', 'ALIAS', 'NORMALISED'] as const;
type How = (typeof WAYS)[number] | 'GIVEN';

const CATALOGUED = ['Standard', 'ServiceFamily', 'Environment', 'Organization', 'Certificate', 'Source'] as const;
/** Similarity of "Key Valt" and "Key Vault"; names that share only one word are below it. */
const SIMILAR = 0.6;
const MOST_SIMILAR = 6;
/** Most names for which similar ones are searched: each search takes a millisecond, and a list with more unknown names has little in common with the graph. */
const MOST_SOUGHT = 2_000;

interface NamesWanted {
  /** True if the list names clauses, which are most of a catalogue. */
  readonly clauses: boolean;
  /** True if the list states the provider of each service. */
  readonly offerers: boolean;
  /** Source of the list; null if rows name their own. */
  readonly sourceId: string | null;
}

/** Finds nodes by the names in lists, at the newest revision. Similarity never counts as a match. */
export type NodeNames = Awaited<ReturnType<typeof readNodeNames>>;

export async function readNodeNames(engine: Engine, { clauses, offerers, sourceId }: NamesWanted) {
  const { revision } = await ensureGraph(engine);
  const point = { revision, staged: false };
  const [catalogue, aliases] = await Promise.all([
    readCatalogue(engine, point, { clauses }),
    readAllAliases(engine, revision),
  ]);
  const nodes = new Map<string, NamedNode>();
  for (const kind of CATALOGUED)
    for (const entity of catalogue.all(kind)) nodes.set(entity.id, { id: entity.id, name: nameOf(entity) });
  for await (const { id, name } of readManyServices(engine, catalogue.serviceIds, point)) nodes.set(id, { id, name });
  const names: Name[] = [...nodes.values()].map((node) => ({ ...node, text: node.name, how: 'EXACT' }));
  const addAlias = (id: string, alias: string | null, isOfList: boolean) => {
    const node = nodes.get(id);
    if (node !== undefined && alias) names.push({ ...node, text: alias, how: 'ALIAS', isOfList });
  };
  for (const { subjectId, name, alias, sourceIds } of aliases)
    addAlias(subjectId, name, alias === 'ALSO' && sourceIds.length === 1 && sourceIds[0] === sourceId);
  for (const { id, number } of catalogue.all('Certificate')) addAlias(id, number, false);
  const byId = (id: string): NamedNode | null => {
    const clause = kindOfId(id) === 'Clause' ? catalogue.find('Clause', id) : null;
    return clause === null ? (nodes.get(id) ?? null) : { id, name: clause.number };
  };
  return {
    catalogue,
    byId,
    /** Returns the organizations that offer a service, from the certificates that list it; empty if none is known. */
    offerersOf: offerers ? await readOfferers(engine, catalogue, revision) : () => NONE,
    ...indexNames(catalogue, names, byId),
  };
}

function indexNames(catalogue: Catalogue, names: readonly Name[], byId: (id: string) => NamedNode | null) {
  const bareOf = (id: string, name: string) => withoutEdition(name, catalogue.find('Standard', id)?.edition ?? null);
  const index = groupByEach(names, ({ id, how, text: name, isOfList }) => [
    `${how} ${kindOfId(id)} ${name}`,
    `NORMALISED ${kindOfId(id)} ${commonSpelling(name)}`,
    ...(isOfList ? [`GIVEN ${kindOfId(id)} ${name}`] : []),
    ...(kindOfId(id) === 'Standard' ? [`BARE ${bareOf(id, name)}`] : []),
  ]);
  const called = (how: How, kinds: readonly EntityKind[], name: string) =>
    kinds.flatMap((kind) => index.get(`${how} ${kind} ${how === 'NORMALISED' ? commonSpelling(name) : name}`) ?? []);
  /**
   * Returns all editions that a text may mean; none if the text states an edition. “ISO20000-1” states none: although it is
   * an alias of one edition, a list may mean any standard whose names differ only in their editions.
   */
  const editionsOf = (found: readonly Name[], name: string): readonly Name[] => {
    const isBare = found.some(({ id }) => bareOf(id, name) === commonSpelling(name));
    return isBare ? (index.get(`BARE ${commonSpelling(name)}`) ?? []) : [];
  };
  /** Finds certificate/az-fedramp-high for `az-fedramp-high`: people leave out the kind of an id, and names do not look like this. */
  const bareIds = (kinds: readonly EntityKind[], name: string): NamedNode[] =>
    /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name)
      ? kinds.flatMap((kind) => (BARE_IDS.has(kind) ? (byId(`${ENTITY_PREFIXES[kind]}/${name}`) ?? []) : []))
      : [];
  const nearestOf = onceByKey();
  const namesById = groupBy(names, ({ id }) => id);
  let sought = 0;
  return {
    namesOf: (id: string): readonly string[] => (namesById.get(id) ?? []).map((name) => name.text),
    /** Returns nodes to which a recipe of an earlier list from the same source gave the name. */
    givenBefore: (kinds: readonly EntityKind[], name: string): readonly NamedNode[] => called('GIVEN', kinds, name),
    /** Matches by id; else by own names and names given by the list's source, then aliases, then normalised names. The first way with a candidate decides. */
    match(kinds: readonly EntityKind[], name: string, isCandidate: IsCandidate = ANY): NameMatch {
      const node = kinds.some((kind) => kind === kindOfId(name)) ? byId(name) : null;
      if (node !== null) return { nodes: [node], how: 'ID' };
      const candidates = (how: How) => called(how, kinds, name).filter(({ id }) => isCandidate(id));
      const how = WAYS.find((way) => candidates(way).length > 0);
      if (how === undefined) return { nodes: bareIds(kinds, name), how: 'NORMALISED' };
      const found = candidates(how);
      const given = candidates('GIVEN');
      const editions = how === 'EXACT' ? [] : editionsOf(found, name);
      // A recipe for this source's lists states which edition is meant.
      const meant = editions.length > 0 && given.length > 0 ? given : [...found, ...editions, ...given];
      return { nodes: eachOnce(meant.toSorted((left, right) => compareText(left.id, right.id))), how };
    },
    /** Returns similar names, most similar first, as proposals to a person. */
    nearest(kinds: readonly EntityKind[], name: string, isCandidate: IsCandidate = ANY): readonly NamedNode[] {
      sought += 1;
      if (sought > MOST_SOUGHT) return [];
      const similar = nearestOf(kinds.join(' '), () => {
        const ofKinds = names.filter(({ id }) => kinds.some((kind) => kind === kindOfId(id)));
        return indexNearest(ofKinds.map((item) => ({ text: bareName(item.text), item })));
      });
      const nearest = similar.nearest(bareName(name), MOST_SIMILAR, SIMILAR);
      return eachOnce(nearest.filter(({ id }) => isCandidate(id)));
    },
  };
}

const listings = defineRead({
  name: 'listingsOfSubjects',
  text: `
    MATCH (entry:ScopeEntry)
    WHERE ${visible('entry')}
    RETURN DISTINCT entry.subjectId AS subjectId, entry.certificateId AS certificateId
  `,
  sample: { revision: 1 },
  decode: (row) => ({ subjectId: text(row, 'subjectId'), certificateId: text(row, 'certificateId') }),
});

/** Finds the organizations that offer a service: holders of certificates that list it or one of its families. */
async function readOfferers(engine: Engine, catalogue: Catalogue, revision: number) {
  const bySubject = groupBy(await engine.read(listings, { revision }), ({ subjectId }) => subjectId);
  return (id: string): ReadonlySet<string> => {
    const subjects = [id, ...catalogue.linkedFrom(id, 'IN_FAMILY')];
    const certificates = subjects.flatMap((subject) => bySubject.get(subject) ?? []);
    return new Set(certificates.flatMap(({ certificateId }) => catalogue.linkedFrom(certificateId, 'HELD_BY')));
  };
}

/** Strips the provider's prefix, which lists may leave out; used only for similarity. */
function bareName(name: string): string {
  const normalized = normalizedName(name);
  return [...withoutProvider(normalized)].at(-1)?.rest ?? normalized;
}

function eachOnce(names: readonly NamedNode[]): NamedNode[] {
  return firstByKey(names, ({ id }) => id).map(({ id, name }) => ({ id, name }));
}
