import type { Catalogue } from '../../domain/catalogue.ts';
import { nameOf } from '../../domain/entities.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import { compareText, type EntityKind, kindOfId } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import type { Engine } from '../../engine/engine.ts';
import { readCatalogue } from '../../store/catalogue.ts';
import { ensureGraph } from '../../store/graph-state.ts';
import { readAllAliases } from '../../store/search-documents.ts';
import { readManyServices } from '../../store/service.ts';
import { indexEditions } from './editions.ts';
import { indexNearest, type NearestNames } from './nearest.ts';
import { readOfferers } from './offerers.ts';
import { indexProviderNames } from './provider-names.ts';

/** How a name was matched. Anything but EXACT is shown, so that a person can see it. */
export type MatchedHow = 'ID' | 'EXACT' | 'ACCEPTED' | 'ALIAS' | 'NORMALISED' | 'NUMBER' | 'BARE_ID';

export interface NamedNode {
  readonly id: string;
  readonly name: string;
}

export interface NameMatch {
  /** One: matched. More: the name is not clear. None: nobody is called so. */
  readonly nodes: readonly NamedNode[];
  readonly how: MatchedHow;
}

/** Finds nodes by what lists call them, at the newest revision. */
export interface NameIndex {
  readonly catalogue: Catalogue;
  /** Whether the catalogue has its clauses: most of it, and asked for by few lists. */
  readonly knowsClauses: boolean;
  byId(id: string): NamedNode | null;
  /** Of several kinds the surest way decides, whichever kind it finds. */
  match(kinds: readonly EntityKind[], text: string): NameMatch;
  /** Whoever bears the name, as its own or another one, without regard to spelling. */
  bearersOf(kinds: readonly EntityKind[], text: string): readonly NamedNode[];
  /** Of names that look alike, those that may be meant. */
  nearest(kinds: readonly EntityKind[], text: string): readonly NamedNode[];
  /** Who holds the certificates that list a service, or its family; asked of lists only that tell whose their services are. */
  offerersOf(id: string): ReadonlySet<string>;
  /** True where a text such as a holder's name is of a provider, and all that is known of the node speaks of others. */
  isOfAnother(id: string, text: string): boolean;
  /** What is called so but for the provider that the text names, and is another provider's. */
  ofOtherProviders(kinds: readonly EntityKind[], text: string): readonly NamedNode[];
}

const MOST_NEAREST = 3;

interface Name extends NamedNode {
  readonly kind: EntityKind;
  readonly text: string;
  readonly isAlias: boolean;
  /** An alias by the source of the list alone, and no former name: what a person accepted, above all. */
  readonly isOfList: boolean;
}

interface NamesWanted {
  /** Whether the list names clauses. */
  readonly clauses: boolean;
  /** Whether it tells whose its services are. */
  readonly offerers: boolean;
  /** The source that the list is. */
  readonly sourceId: string | null;
}

export async function readNameIndex(engine: Engine, { clauses, offerers, sourceId }: NamesWanted): Promise<NameIndex> {
  const { revision } = await ensureGraph(engine);
  const point = { revision, staged: false };
  const [catalogue, allAliases] = await Promise.all([
    readCatalogue(engine, point, { clauses }),
    readAllAliases(engine, revision),
  ]);
  const nodes = new Map<string, NamedNode & { readonly kind: EntityKind }>();
  for (const kind of ['Standard', 'ServiceFamily', 'Environment', 'Organization', 'Certificate', 'Source'] as const) {
    for (const entity of catalogue.all(kind)) {
      nodes.set(entity.id, { id: entity.id, kind, name: nameOf(entity) });
    }
  }
  for await (const { id, name } of readManyServices(engine, catalogue.serviceIds, point))
    nodes.set(id, { id, kind: 'Service', name });
  const own = [...nodes.values()].map((node) => ({ text: node.name, isAlias: false, isOfList: false, ...node }));
  const aliases = allAliases.flatMap(({ subjectId, name, alias, sourceIds }) => {
    const node = nodes.get(subjectId);
    const isOfList = alias === 'ALSO' && sourceIds.length === 1 && sourceIds[0] === sourceId;
    return node === undefined ? [] : { text: name, isAlias: true, isOfList, ...node };
  });
  // A certificate's number is what many lists call it by.
  const numbers = catalogue
    .all('Certificate')
    .flatMap(({ id, name, number }) =>
      number === null ? [] : { id, name, kind: 'Certificate' as const, text: number, isAlias: true, isOfList: false },
    );
  return {
    catalogue,
    knowsClauses: clauses,
    offerersOf: offerers ? await readOfferers(engine, catalogue, revision) : () => new Set(),
    ...indexNames(catalogue, nodes, [...own, ...aliases, ...numbers]),
  };
}

function indexNames(
  catalogue: Catalogue,
  nodes: ReadonlyMap<string, NamedNode>,
  names: readonly Name[],
): Pick<NameIndex, 'byId' | 'match' | 'bearersOf' | 'nearest' | 'ofOtherProviders' | 'isOfAnother'> {
  const [aliases, own] = partition(names, ({ isAlias }) => isAlias);
  const spelledAlike = groupBy(names, ({ kind, text }) => `${kind} ${normalizedName(text)}`);
  const asSpelled = (text: string) => text;
  // From the surest way to the least sure; the first that finds anything decides.
  const ways = [
    { how: 'EXACT', index: bySpelling(own), key: asSpelled },
    { how: 'ALIAS', index: bySpelling(aliases), key: asSpelled },
    { how: 'NORMALISED', index: spelledAlike, key: normalizedName },
  ] as const;
  const ofList = bySpelling(names.filter(({ isOfList }) => isOfList));
  const providerNames = indexProviderNames(catalogue, names, spelledAlike);
  const editionsOf = indexEditions(
    catalogue,
    names.filter(({ kind }) => kind === 'Standard'),
  );
  const near = new Map<string, NearestNames<NamedNode>>();
  return {
    byId: (id) => nodes.get(id) ?? clauseById(catalogue, id),
    match(kinds, text) {
      for (const { how, index, key } of ways) {
        const spelled = key(text);
        const found = kinds.flatMap((kind) => index.get(`${kind} ${spelled}`) ?? []);
        if (found.length === 0) continue;
        const accepted = kinds.flatMap((kind) => ofList.get(`${kind} ${text}`) ?? []);
        // A person has said of the list that it means another one by the name of this: which, is not clear then.
        if (how === 'EXACT') return { nodes: distinct([...found, ...accepted]), how };
        const editions = editionsOf(found, text);
        const isSaid = editions.length > 0 && accepted.length > 0;
        return { nodes: distinct(isSaid ? accepted : [...found, ...editions]), how };
      }
      return { nodes: distinct(kinds.flatMap((kind) => providerNames.match(kind, text).own)), how: 'NORMALISED' };
    },
    bearersOf: (kinds, text) =>
      distinct(kinds.flatMap((kind) => spelledAlike.get(`${kind} ${normalizedName(text)}`) ?? [])),
    nearest(kinds, text) {
      const key = kinds.join(' ');
      const index =
        near.get(key) ??
        indexNearest(names.filter(({ kind }) => kinds.includes(kind)).map((name) => ({ text: name.text, item: name })));
      near.set(key, index);
      const alike = index.nearest(text, MOST_NEAREST * 2);
      return eachOnce(alike.filter(({ id }) => providerNames.mayBeMeant(id, text))).slice(0, MOST_NEAREST);
    },
    isOfAnother: providerNames.isOfAnother,
    ofOtherProviders: (kinds, text) =>
      distinct(kinds.flatMap((kind) => providerNames.match(kind, text).others)).slice(0, MOST_NEAREST),
  };
}

function bySpelling(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  return groupBy(names, ({ kind, text }) => `${kind} ${text}`);
}

function distinct(names: readonly NamedNode[]): NamedNode[] {
  return eachOnce(names).sort((left, right) => compareText(left.id, right.id));
}

/** In their order. */
function eachOnce(names: readonly NamedNode[]): NamedNode[] {
  return [...new Map(names.map(({ id, name }) => [id, { id, name }])).values()];
}

function clauseById(catalogue: Catalogue, id: string): NamedNode | null {
  if (kindOfId(id) !== 'Clause') return null;
  const clause = catalogue.find('Clause', id);
  return clause === null ? null : { id, name: clause.number };
}
