import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { Catalogue } from '../domain/catalogue.ts';
import { type Entity, nameOf, type Standard } from '../domain/entities.ts';
import { firstByKey, groupBy, partition } from '../domain/grouping.ts';
import { compareText, type EntityKind, isEntityKind, kindOfId } from '../domain/ids.ts';
import { ALIAS_KINDS, type AliasKind } from '../domain/statements.ts';
import { text, texts, word } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import { inTurns } from '../waiting/turns.ts';
import type { ReadPoint } from './node-change.ts';
import { isNumberedSo, meantWithoutProvider, type Reading, readingsOf } from './search-readings.ts';
import { indexTerms, normalized } from './search-terms.ts';
import { readManyServices } from './service.ts';
import { visible } from './visibility.ts';

/** A node that fits a search. */
export interface FoundNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** What fitted, where it is not in the name; found out where it is asked for. */
  readonly matched: () => string | null;
}

export interface SearchIndex {
  /** Best first; those as good by id. The same words find the same in the same order. */
  find(words: string, kept?: KeptFinds): readonly FoundNode[];
}

export interface KeptFinds {
  readonly kinds?: readonly EntityKind[] | null;
  /** Whose clauses are kept. */
  readonly standards?: readonly string[] | null;
}

/** What a node is found by; a clause also together with its standard. */
const OF_ITSELF = ['name', 'number', 'title', 'aliases'];

interface Document {
  readonly id: string;
  readonly kind: EntityKind;
  readonly shown: string;
  readonly name: string;
  readonly number: string;
  readonly title: string;
  /** Names of the standard that a clause is of. */
  readonly standard: string;
  readonly standardId: string;
  readonly standardName: string;
  readonly aliases: string;
  readonly aliasList: readonly string[];
}

interface KnownAlias {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
  readonly alias: AliasKind;
  readonly sourceIds: readonly string[];
}

const allAliases = defineRead<{ revision: number }, KnownAlias>({
  name: 'allAliases',
  text: `
    MATCH (alias:Alias)
    WHERE ${visible('alias')}
    RETURN alias.id AS id, alias.subjectId AS subjectId, alias.name AS name, alias.alias AS alias,
      alias.sourceIds AS sourceIds
    ORDER BY subjectId, name, id
  `,
  sample: { revision: 1 },
  decode: (row) => ({
    id: text(row, 'id'),
    subjectId: text(row, 'subjectId'),
    name: text(row, 'name'),
    alias: word(row, 'alias', ALIAS_KINDS),
    sourceIds: texts(row, 'sourceIds'),
  }),
});

/** Other names of all nodes. */
export function readAllAliases(engine: Engine, revision: number) {
  return engine.read(allAliases, { revision });
}

/** Whether what an id names is found by searching, or helps to find something: memberships tell whose a node is. */
export function isSearched(id: string): boolean {
  const kind = kindOfId(id);
  return kind === 'Alias' || kind === 'Membership' || isEntityKind(kind);
}

/** Indexes what people may look for at a revision. */
export async function buildSearchIndex(engine: Engine, catalogue: Catalogue, point: ReadPoint): Promise<SearchIndex> {
  const aliases = await readAllAliases(engine, point.revision);
  const aliasesBySubject = groupBy(aliases, ({ subjectId }) => subjectId);
  const index = new MiniSearch<Document>({
    fields: [...OF_ITSELF, 'standard'],
    storeFields: ['kind', 'shown', 'number', 'title', 'aliasList', 'standardId', 'standardName'],
    tokenize: indexTerms,
    processTerm: normalized,
    searchOptions: { boost: { name: 3, number: 4, aliases: 2, title: 1 } },
  });
  const aliasesOf = (id: string) => aliasesBySubject.get(id)?.map(({ name }) => name) ?? [];
  for await (const entity of inTurns(allEntities(engine, catalogue, point))) {
    const standard = entity.kind === 'Clause' ? catalogue.find('Standard', entity.standardId) : null;
    const document = documentOf(entity, aliasesOf(entity.id));
    index.add(standard === null ? document : { ...document, ...ofStandard(standard, aliasesOf(standard.id)) });
  }
  const isMeant = meantWithoutProvider(catalogue, (id) => {
    const known = index.getStoredFields(id);
    return known === undefined ? [] : [known['shown'] as string, ...(known['aliasList'] as readonly string[])];
  });
  return {
    find(words, kept = {}) {
      const found = readingsOf(words).flatMap((reading) => {
        const isFoundByName = nameFinder(index, reading.query);
        const meant = search(index, reading, kept).filter(({ id, kind }) => isMeant(reading, { id, kind }));
        const [numberedSo, others] = partition(meant, ({ number }) => isNumberedSo(reading, number));
        return [...numberedSo, ...others].map((result) => ({
          id: result.id,
          kind: result['kind'],
          name: result['shown'],
          matched: () => (isFoundByName(result) ? null : whatFits(result)),
        }));
      });
      return firstByKey(found, ({ id }) => id);
    },
  };
}

function ofStandard({ id, designation }: Standard, aliases: readonly string[]) {
  return { standard: [designation, ...aliases].join('\n'), standardId: id, standardName: designation };
}

/** Those that fit by themselves; then clauses of which some words fit them and the others their standard. */
function search(
  index: MiniSearch<Document>,
  { query, kinds: meant }: Reading,
  { kinds, standards }: KeptFinds,
): SearchResult[] {
  const filter = ({ kind, standardId }: SearchResult) =>
    (kinds?.includes(kind) ?? true) &&
    (meant?.includes(kind) ?? true) &&
    (kind !== 'Clause' || (standards?.includes(standardId) ?? true));
  const byThemselves = index.search(query, { filter, fields: OF_ITSELF }).sort(bestFirst);
  // Nor all clauses of a standard where its name is what is looked for.
  const told = new Set([...byThemselves, ...index.search(query, { fields: ['standard'] })].map(({ id }) => id));
  const withStandard = index.search(query, {
    filter: (result) => result['kind'] === 'Clause' && filter(result) && !told.has(result.id),
  });
  return [...byThemselves, ...withStandard.sort(bestFirst)];
}

function bestFirst(left: SearchResult, right: SearchResult): number {
  return right.score - left.score || compareText(left.id, right.id);
}

/** In the order of ids, so that scores, which depend on the order of adding, are the same each time. */
async function* allEntities(engine: Engine, catalogue: Catalogue, point: ReadPoint): AsyncIterable<Entity> {
  const kinds = [
    'Standard',
    'Clause',
    'ServiceFamily',
    'Environment',
    'Organization',
    'Certificate',
    'Source',
  ] as const;
  for (const kind of kinds) yield* catalogue.all(kind);
  yield* readManyServices(engine, catalogue.serviceIds, point);
}

function documentOf(entity: Entity, aliasList: readonly string[]): Document {
  const names = { shown: nameOf(entity), aliasList, aliases: aliasList.join('\n') };
  const base = { id: entity.id, kind: entity.kind, standard: '', standardId: '', standardName: '', ...names };
  switch (entity.kind) {
    case 'Standard':
      return { name: entity.designation, number: '', title: entity.title ?? '', ...base };
    case 'Clause':
      return { name: entity.title ?? '', number: entity.number, title: '', ...base };
    case 'Certificate':
      return { name: entity.name, number: entity.number ?? '', title: '', ...base };
    case 'Source':
      return { name: entity.title, number: '', title: '', ...base };
    default:
      return { name: entity.name, number: '', title: '', ...base };
  }
}

/** Tells of finds whether all words fit the name that is shown, which has the number of a clause in it. */
function nameFinder(index: MiniSearch<Document>, query: Query): (found: SearchResult) => boolean {
  let byName: ReadonlySet<string> | null = null;
  return ({ id }) => {
    byName ??= new Set(
      [
        ...index.search(query, { fields: ['name'] }),
        ...index.search(query, { fields: ['name', 'number'], filter: ({ kind }) => kind === 'Clause' }),
      ].map((found) => found.id),
    );
    return byName.has(id);
  };
}

/** Beside the name: an alias before the number, that before the title, and that before the standard of a clause. */
function whatFits(result: SearchResult): string | null {
  const fitted = new Set(Object.values(result.match).flat());
  const field = ['number', 'title'].find((name) => fitted.has(name));
  const alias = aliasThatFits(result['aliasList'], result.match);
  if (alias !== null) return alias;
  return field === undefined || isForStandard(result) ? result['standardName'] || null : result[field];
}

/** Whether a word fits nothing but the standard of the clause. */
function isForStandard({ match }: SearchResult): boolean {
  return Object.values(match).some((fields) => fields.every((field) => field === 'standard'));
}

/** Null where each word fitted the name, number or title. */
function aliasThatFits(aliases: readonly string[], match: Readonly<Record<string, readonly string[]>>): string | null {
  const terms = Object.entries(match)
    .filter(([, fields]) => fields.every((field) => field === 'aliases'))
    .map(([term]) => term);
  if (terms.length === 0) return null;
  return (
    aliases.find((alias) =>
      indexTerms(alias)
        .map(normalized)
        .some((term) => terms.includes(term)),
    ) ?? null
  );
}
