import type { Catalogue } from '../../domain/catalogue.ts';
import { nameOf } from '../../domain/entity.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import { compareText, type EntityKind, kindOfId } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import { indexNearest, type NearestNames } from '../../domain/nearest-names.ts';
import { withoutProvider } from '../../domain/providers.ts';
import type { Engine } from '../../engine/engine.ts';
import { readCatalogue } from '../../store/catalogue.ts';
import { ensureGraph } from '../../store/graph-state.ts';
import { readAllAliases } from '../../store/search-documents.ts';
import { readManyServices } from '../../store/service.ts';
import { indexEditions } from './editions.ts';
import { readOfferers } from './offerers.ts';

/** How a name was matched. Anything but ID and EXACT is reported, so that a person can see it. */
export type MatchedHow = 'ID' | 'EXACT' | 'ALIAS' | 'NORMALISED' | 'NUMBER' | 'ACCEPTED' | 'CREATED' | 'PROGRAMME';

export interface NamedNode {
  readonly id: string;
  readonly name: string;
}

export interface NameMatch {
  /** One: matched. More: ambiguous. None: unknown. */
  readonly nodes: readonly NamedNode[];
  readonly how: MatchedHow;
}

/** Finds nodes by what lists call them, at the newest revision. Nothing is found by similarity. */
export interface NodeNames {
  readonly catalogue: Catalogue;
  readonly knowsClauses: boolean;
  byId(id: string): NamedNode | null;
  /** Own names and those that the list's source gave, then aliases, then any without regard to spelling: the first that leaves a candidate decides. */
  match(kinds: readonly EntityKind[], text: string, isCandidate?: (id: string) => boolean): NameMatch;
  /** Similar names, most similar first, to be proposed to a person. */
  nearest(kinds: readonly EntityKind[], text: string, isCandidate?: (id: string) => boolean): readonly NamedNode[];
  /** Nodes that a recipe of an earlier list of the same source gave a name. */
  givenBefore(kinds: readonly EntityKind[], text: string): readonly NamedNode[];
  namesOf(id: string): readonly string[];
  /** Organizations that offer a service, by the certificates that list it; empty where none is known. */
  offerersOf(id: string): ReadonlySet<string>;
}

interface Name extends NamedNode {
  readonly kind: EntityKind;
  readonly text: string;
  readonly isAlias: boolean;
  /** True for an alias by the source of the list alone, such as a recipe gave it. */
  readonly isOfList: boolean;
}

interface Spelled {
  readonly text: string;
  /** Nodes of that name by the recipe of an earlier list of the source. */
  readonly accepted: readonly Name[];
}

const CATALOGUED = ['Standard', 'ServiceFamily', 'Environment', 'Organization', 'Certificate', 'Source'] as const;
/** As similar as "Key Valt" and "Key Vault", and more than two names that share only a word. */
const SIMILAR = 0.6;
const MOST_SIMILAR = 6;
/** A list with more unknown names is hardly of what the graph knows, and each look takes a millisecond. */
const MOST_SOUGHT = 2_000;
const NOBODY: ReadonlySet<string> = new Set();

interface NamesWanted {
  /** True if the list names clauses, which are most of a catalogue. */
  readonly clauses: boolean;
  /** True if it tells the provider of each service. */
  readonly offerers: boolean;
  /** The source that the list is; null where rows name theirs. */
  readonly sourceId: string | null;
}

export async function readNodeNames(engine: Engine, { clauses, offerers, sourceId }: NamesWanted): Promise<NodeNames> {
  const { revision } = await ensureGraph(engine);
  const point = { revision, staged: false };
  const [catalogue, aliases] = await Promise.all([
    readCatalogue(engine, point, { clauses }),
    readAllAliases(engine, revision),
  ]);
  const nodes = new Map<string, NamedNode & { readonly kind: EntityKind }>();
  for (const kind of CATALOGUED) {
    for (const entity of catalogue.all(kind)) nodes.set(entity.id, { id: entity.id, kind, name: nameOf(entity) });
  }
  for await (const { id, name } of readManyServices(engine, catalogue.serviceIds, point))
    nodes.set(id, { id, kind: 'Service', name });
  const own = [...nodes.values()].map((node) => ({ ...node, text: node.name, isAlias: false, isOfList: false }));
  const others = aliases.flatMap(({ subjectId, name, alias, sourceIds }) => {
    const node = nodes.get(subjectId);
    const isOfList = alias === 'ALSO' && sourceIds.length === 1 && sourceIds[0] === sourceId;
    return node === undefined ? [] : { ...node, text: name, isAlias: true, isOfList };
  });
  const numbers = catalogue.all('Certificate').flatMap(({ id, name, number }) => {
    const node = { id, kind: 'Certificate', name } as const;
    return number === null || number === '' ? [] : { ...node, text: number, isAlias: true, isOfList: false };
  });
  const offerersOf = offerers ? await readOfferers(engine, catalogue, revision) : () => NOBODY;
  return { ...indexNames({ catalogue, clauses }, nodes, [...own, ...others, ...numbers]), offerersOf };
}

function indexNames(
  { catalogue, clauses }: { readonly catalogue: Catalogue; readonly clauses: boolean },
  nodes: ReadonlyMap<string, NamedNode>,
  names: readonly Name[],
): Omit<NodeNames, 'offerersOf'> {
  const [aliases, own] = partition(names, ({ isAlias }) => isAlias);
  const asSpelled = (text: string) => text;
  const ways = [
    { how: 'EXACT', index: groupBy(own, ({ kind, text }) => `${kind} ${text}`), key: asSpelled },
    { how: 'ALIAS', index: groupBy(aliases, ({ kind, text }) => `${kind} ${text}`), key: asSpelled },
    {
      how: 'NORMALISED',
      index: groupBy(names, ({ kind, text }) => `${kind} ${normalizedName(text)}`),
      key: normalizedName,
    },
  ] as const;
  const editionsOf = indexEditions(
    catalogue,
    names.filter(({ kind }) => kind === 'Standard'),
  );
  const ofList = groupBy(
    aliases.filter(({ isOfList }) => isOfList),
    ({ kind, text }) => `${kind} ${text}`,
  );
  const givenBefore = (kinds: readonly EntityKind[], text: string) =>
    kinds.flatMap((kind) => ofList.get(`${kind} ${text}`) ?? []);
  /** With the other editions of a standard, unless a recipe said of this list which one it means. */
  function amongEditions(found: readonly Name[], { text, accepted }: Spelled): readonly NamedNode[] {
    const editions = editionsOf(found, text);
    return editions.length > 0 && accepted.length > 0 ? accepted : [...found, ...editions];
  }
  const near = new Map<string, NearestNames<NamedNode>>();
  const namesById = groupBy(names, ({ id }) => id);
  let sought = 0;
  return {
    catalogue,
    knowsClauses: clauses,
    givenBefore,
    byId: (id) => nodes.get(id) ?? clauseById(catalogue, id),
    namesOf: (id) => (namesById.get(id) ?? []).map(({ text }) => text),
    match(kinds, text, isCandidate = () => true) {
      for (const { how, index, key } of ways) {
        const spelled = key(text);
        const found = kinds
          .flatMap((kind) => index.get(`${kind} ${spelled}`) ?? [])
          .filter(({ id }) => isCandidate(id));
        if (found.length === 0) continue;
        const accepted = givenBefore(kinds, text).filter(({ id }) => isCandidate(id));
        const meant = how === 'EXACT' ? [...found, ...accepted] : amongEditions(found, { text, accepted });
        const sorted = meant.toSorted((left, right) => compareText(left.id, right.id));
        return { nodes: eachOnce(sorted), how };
      }
      return { nodes: [], how: 'EXACT' };
    },
    nearest(kinds, text, isCandidate = () => true) {
      sought += 1;
      if (sought > MOST_SOUGHT) return [];
      const key = kinds.join(' ');
      const index =
        near.get(key) ??
        indexNearest(
          names.filter(({ kind }) => kinds.includes(kind)).map((name) => ({ text: bareName(name.text), item: name })),
        );
      near.set(key, index);
      return eachOnce(index.nearest(bareName(text), MOST_SIMILAR, SIMILAR).filter(({ id }) => isCandidate(id)));
    },
  };
}

/** Without its provider's words, which lists leave out as they please: for likeness only. */
function bareName(text: string): string {
  const normalized = normalizedName(text);
  return [...withoutProvider(normalized)].at(-1)?.rest ?? normalized;
}

function eachOnce(names: readonly NamedNode[]): NamedNode[] {
  return [...new Map(names.map(({ id, name }) => [id, { id, name }])).values()];
}

function clauseById(catalogue: Catalogue, id: string): NamedNode | null {
  const clause = kindOfId(id) === 'Clause' ? catalogue.find('Clause', id) : null;
  return clause === null ? null : { id, name: clause.number };
}
