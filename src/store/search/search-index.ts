import MiniSearch from 'minisearch';
import { mapYielding, shouldYield, yieldIfDue, yielding } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { firstByKey } from '../../domain/grouping.ts';
import { compareText, type EntityKind } from '../../domain/ids.ts';
import { normalizedName, numbersApart } from '../../domain/names.ts';
import { providerNamed } from '../../domain/providers.ts';
import { once } from '../../domain/remembering.ts';
import type { HasAnswers } from '../../domain/scope/answering-nodes.ts';
import type { Engine } from '../../engine/engine.ts';
import type { ReadPoint } from '../node-change.ts';
import { type Document, readDocuments } from './search-documents.ts';
import { findHits, type Hit, type Hits, scoreOf } from './search-hits.ts';
import { whatFits } from './search-matched.ts';
import { indexExactNames, type NamedDocument } from './search-names.ts';
import { inSearchOrder } from './search-order.ts';
import { meantWithoutProvider, type Reading, readingsOf } from './search-readings.ts';
import { alike, indexSimilarNames } from './search-similar.ts';
import { findStems, STEMS, stemmedTextOf } from './search-stems.ts';
import { indexTerms, looseQueryOf, normalized, type SearchQuery, stemOf, wordCount } from './search-terms.ts';

export interface FoundNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

export interface SearchIndex {
  /** Returns matches in the order of `inSearchOrder`, then best first, then by id. The result is deterministic. */
  find(words: string, asked?: AskedFinds): Promise<readonly FoundNode[]>;
  /** Returns the distinct nodes with exactly this name. */
  named(text: string, kinds: readonly EntityKind[] | null): Promise<readonly NamedDocument[]>;
  /** Returns nodes with some of the words, best first; if there are none, nodes with similar names. */
  near(text: string, asked?: AskedFinds): Promise<readonly FoundNode[]>;
  /** Returns, by id, the value that matched in addition to the name; null if only the name did. */
  matched(words: string, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
}

export interface AskedFinds {
  readonly kinds?: readonly EntityKind[] | null;
  readonly standards?: readonly string[] | null;
  /** Ranks nodes with answers first among equally good matches; default: none has answers. */
  readonly hasAnswers?: HasAnswers;
  /** Throws if the operation is late or abandoned. */
  readonly mayGoOn?: () => void;
}

/** Limit of words to compare when searching for near matches. */
const MOST_NEAR_WORDS = 10;

/** Factor for matches with answers, enough to rank them before others of about the same score. */
const ANSWERS_BOOST = 1.1;

/** Searched fields; clauses and certificates also match together with their standard. */
const OF_ITSELF = ['name', 'number', 'title', 'aliases'];
const OF_ALL = [...OF_ITSELF, 'standard'];

export async function buildSearchIndex(engine: Engine, catalogue: Catalogue, point: ReadPoint): Promise<SearchIndex> {
  const index = new MiniSearch<Document>({
    fields: [...OF_ALL, STEMS],
    tokenize: indexTerms,
    processTerm: (term, field) => (field === STEMS ? stemOf(term) : normalized(term)),
    extractField: (document, field) =>
      field === STEMS ? stemmedTextOf(document) : document[field as Exclude<keyof Document, 'aliasList'>],
    searchOptions: { boost: { name: 3, number: 4, aliases: 2, title: 1 } },
  });
  const documents = new Map<string, Document>();
  for await (const document of yielding(readDocuments(engine, catalogue, point))) {
    documents.set(document.id, document);
    index.add(document);
  }
  const isMeant = meantWithoutProvider(catalogue, (id) => {
    const known = documents.get(id);
    return known === undefined ? [] : [known.shown, ...known.aliasList];
  });
  const sought = { index, documents, isMeant };
  const exactNames = once(() => indexExactNames(documents, catalogue));
  const similarNames = once(() => indexSimilarNames(documents));
  async function find(words: string, asked: AskedFinds) {
    const { kinds = null, standards = null, hasAnswers = () => false, mayGoOn = () => undefined } = asked;
    const isKept = ({ kind, standardId }: Document) =>
      (kinds?.includes(kind) ?? true) && (kind !== 'Clause' || (standards?.includes(standardId) ?? true));
    const among = [...documents.values()].filter(isKept);
    const finds: Document[] = [];
    for (const reading of readingsOf(words)) {
      const found = await findReading(sought, reading, { among, hasAnswers, mayGoOn });
      finds.push(...found.keys());
    }
    const stems = await findStems(index, words, { among, hasAnswers, mayGoOn });
    finds.push(...stems.withAllWords);
    if (finds.length === 0) finds.push(...stems.withMostWords);
    const different = firstByKey(finds, ({ id }) => id);
    return (await inSearchOrder(words, different, { hasAnswers, mayGoOn })).flatMap(asFound);
  }
  return {
    named: async (text, kinds) => (await exactNames()).named(text, kinds),
    async near(text, asked = {}) {
      const { kinds = null, hasAnswers = () => false, mayGoOn = () => undefined } = asked;
      const spelled = numbersApart(text);
      // A single word may be the beginning of any name.
      const isReread = spelled !== text || wordCount(text) > 1 || providerNamed(normalizedName(text)) !== null;
      const whole = isReread ? await find(spelled, { kinds, hasAnswers, mayGoOn }) : [];
      const query = looseQueryOf(text, MOST_NEAR_WORDS);
      const ids = [...documents.values()].filter(({ kind }) => kinds?.includes(kind) ?? true).map(({ id }) => id);
      const hits: Hits = query === null ? new Map() : await findHits(index, query, { ids, fields: OF_ITSELF, mayGoOn });
      const scored = await mapYielding(
        hits,
        ([id, hit]) => ({ id, score: scoreOf(hit) * boostOf(documents.get(id), hasAnswers) }),
        mayGoOn,
      );
      const some = [...whole, ...scored.sort(bestFirst).flatMap(({ id }) => asFound(documents.get(id)))];
      return some.length > 0
        ? firstByKey(some, ({ id }) => id)
        : alike(await similarNames(), text, kinds).flatMap(asFound);
    },
    find: (words, asked = {}) => find(words, asked),
    async matched(words, ids) {
      const among = ids.flatMap((id) => documents.get(id) ?? []);
      const fitting = new Map<string, string | null>();
      for (const reading of readingsOf(words)) {
        const found = await findReading(sought, reading, { among, hasAnswers: () => false, mayGoOn: () => undefined });
        const byName = await foundByName(index, reading.query, [...found.keys()]);
        for (const [document, hit] of found) {
          if (fitting.has(document.id)) continue;
          fitting.set(document.id, byName.has(document.id) ? null : whatFits(document, hit));
        }
      }
      return fitting;
    },
  };
}

function asFound(document: Document | undefined): FoundNode[] {
  return document === undefined ? [] : [{ id: document.id, kind: document.kind, name: document.shown }];
}

interface Indexed {
  readonly index: MiniSearch<Document>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly isMeant: ReturnType<typeof meantWithoutProvider>;
}

interface Among {
  readonly among: readonly Document[];
  readonly hasAnswers: HasAnswers;
  readonly mayGoOn: () => void;
}

function boostOf(document: Document | undefined, hasAnswers: HasAnswers): number {
  return document !== undefined && hasAnswers(document) ? ANSWERS_BOOST : 1;
}

/**
 * Returns matches in the nodes' own fields, best first, then clauses and certificates that match only together with
 * their standard.
 */
async function findReading(
  { index, documents, isMeant }: Indexed,
  reading: Reading,
  { among, hasAnswers, mayGoOn }: Among,
): Promise<ReadonlyMap<Document, Hit>> {
  const { query, kinds } = reading;
  if (shouldYield()) await yieldIfDue(mayGoOn);
  const sought = among.filter(({ kind }) => kinds?.includes(kind) ?? true);
  const byThemselves = await findHits(index, query, { ids: idsOf(sought), fields: OF_ITSELF, mayGoOn });
  const parts = sought.filter(({ id, standard }) => standard !== '' && !byThemselves.has(id));
  // Skips clauses and certificates if the words match their standard alone, since all of them would match.
  const byStandard = await findHits(index, query, { ids: idsOf(parts), fields: ['standard'], mayGoOn });
  const others = parts.filter(({ id }) => !byStandard.has(id));
  const withStandard = await findHits(index, query, { ids: idsOf(others), fields: OF_ALL, mayGoOn });
  const found = new Map<Document, Hit>();
  for (const hits of [byThemselves, withStandard]) {
    const scored = await mapYielding(
      hits,
      ([id, hit]) => ({ id, hit, score: scoreOf(hit) * boostOf(documents.get(id), hasAnswers) }),
      mayGoOn,
    );
    for (const { id, hit } of scored.sort(bestFirst)) {
      if (shouldYield()) await yieldIfDue(mayGoOn);
      const document = documents.get(id);
      if (document !== undefined && isMeant(reading, document)) found.set(document, hit);
    }
  }
  return found;
}

function idsOf(documents: readonly Document[]): string[] {
  return documents.map(({ id }) => id);
}

interface Scored {
  readonly id: string;
  readonly score: number;
}

function bestFirst(left: Scored, right: Scored): number {
  return right.score - left.score || compareText(left.id, right.id);
}

/** Returns the documents whose displayed name matches all words; a clause's includes its number. */
async function foundByName(
  index: MiniSearch<Document>,
  query: SearchQuery,
  found: readonly Document[],
): Promise<ReadonlySet<string>> {
  const mayGoOn = () => undefined;
  const clauses = found.filter(({ kind }) => kind === 'Clause');
  const byName = await findHits(index, query, { ids: idsOf(found), fields: ['name'], mayGoOn });
  const byBoth = await findHits(index, query, { ids: idsOf(clauses), fields: ['name', 'number'], mayGoOn });
  return new Set([...byName.keys(), ...byBoth.keys()]);
}
