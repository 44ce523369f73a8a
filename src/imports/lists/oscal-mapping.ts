import { z } from 'zod';
import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import type { Notes } from '../map/notes.ts';
import { problem } from '../map/problems.ts';
import { hasKeys, readDocument } from './json/documents.ts';
import { placeIn, recipeReference } from './json/places.ts';
import { anyNumber, misfit, optionalText } from './json/shapes.ts';
import { valueUnder } from './json/value-under.ts';
import type { ListKind } from './list-kind.ts';
import { type MappedPair, readMapEntry } from './oscal/map-entry.ts';
import { type BackMatter, backMatterOf, resourceNameOf } from './oscal/resources.ts';

const ROOT = 'mapping-collection';
const RESOURCE = z.object({ href: optionalText }, { error: 'an object was expected' }).loose();
const MAPPING = z.object(
  { 'source-resource': RESOURCE, 'target-resource': RESOURCE, maps: anyNumber },
  { error: 'an object was expected' },
);

/** How clauses of one standard relate to those of another. */
export const oscalMapping: ListKind = {
  name: 'oscal-mapping',
  description:
    'OSCAL mapping collection 1.2 in JSON or YAML: mappings between clauses. Standards are found by the title or file name of the resources; the recipe may name that of the sources. An entry that maps groups or statements is taken pair by pair, as what surely follows, or left out where nothing does.',
  streams: false,
  is: async (input) => hasKeys(input, (paths) => paths.has(ROOT)),
  async *read(input, { standard }, notes) {
    const root = valueUnder(await readDocument(input), ROOT);
    const mappings = anyNumber.parse(root['mappings']);
    if (mappings.length === 0) throw new BadList('The collection has no mappings.', { input });
    const backMatter = backMatterOf(root['back-matter']);
    const sources = new Set<string>();
    const pairs = mappings.flatMap((value, index): PlacedPair[] => {
      const path = `mappings[${index}]`;
      const at = placeIn(input.name, path);
      const { data: mapping, error } = MAPPING.safeParse(value);
      const from =
        mapping && referenceOf(mapping['source-resource'], placeIn(at.file, `${path}.source-resource`), backMatter);
      const to =
        mapping && referenceOf(mapping['target-resource'], placeIn(at.file, `${path}.target-resource`), backMatter);
      if (mapping === undefined || from == null || to == null) {
        const fault = error === undefined ? 'its resources have neither title nor href' : misfit(error);
        notes.problem(problem('document.shape', at, { wanted: 'mapping', fault }));
        return [];
      }
      sources.add(from.text);
      const named = standard === undefined ? from : recipeReference('Standard', standard, at.file);
      return mapping.maps.flatMap((entry, position) =>
        pairsOf(entry, { from: named, to, at: placeIn(at.file, `${path}.maps[${position}]`) }, notes),
      );
    });
    if (standard !== undefined && sources.size > 1) {
      throw new BadList(
        `The collection maps from ${sources.size} resources, so "standard" of the recipe does not tell which it names. Name them one by one under "names".`,
        { input },
      );
    }
    for (const pair of onePairEach(pairs, notes)) yield draftOf(pair);
  },
};

/** Where an entry stands, and the standards that its clauses are of. */
interface Place {
  readonly from: NameReference;
  readonly to: NameReference;
  readonly at: Location;
}
type PlacedPair = MappedPair & Place;

function referenceOf(resource: unknown, at: Location, backMatter: BackMatter): NameReference | null {
  const name = resourceNameOf(resource, backMatter);
  return name === null ? null : { ...name, kind: 'Standard', at };
}

function pairsOf(value: unknown, place: Place, notes: Notes): PlacedPair[] {
  const { at } = place;
  const entry = readMapEntry(value);
  if ('fault' in entry) {
    notes.problem(problem(entry.problem, at, { fault: entry.fault }));
    return [];
  }
  const { pairs, note } = entry;
  if (pairs.length === 0) notes.ignore(at);
  if (note === null) return pairs.map((pair) => ({ ...pair, ...place }));
  notes.problem(problem('mapping.pairs', at, { note }));
  return pairs.map((pair) => ({
    ...pair,
    ...place,
    at: placeIn(at.file, `${at.column} ${pair.source}→${pair.target}`),
  }));
}

/** Each two clauses once: an entry about the two goes before what follows from a group. */
function onePairEach(pairs: readonly PlacedPair[], notes: Notes): Iterable<PlacedPair> {
  const weight = ({ isStated, kind }: PlacedPair) => (isStated ? 2 : 0) + (kind === 'INTERSECTS' ? 0 : 1);
  const taken = new Map<string, PlacedPair>();
  for (const pair of pairs.toSorted((left, right) => weight(right) - weight(left))) {
    const { source, target, from, to, kind, at } = pair;
    // Editions of a standard may share a title, and differ in the names of their files.
    const standards = [from, to].map(({ text, alternatives }) => [text, alternatives]);
    const key = JSON.stringify([standards, normalizedClauseNumber(source), normalizedClauseNumber(target)]);
    const other = taken.get(key);
    if (other === undefined) taken.set(key, pair);
    else if (kind === other.kind || !pair.isStated) notes.ignore(at);
    else {
      const values = { source, target, kind, other: other.kind, place: other.at.column ?? '' };
      notes.problem(problem('mapping.two-words', at, values));
    }
  }
  return taken.values();
}

function draftOf({ source, target, from, to, kind, rationale, at }: PlacedPair): Draft {
  return {
    at,
    names: [
      { text: source, kind: 'Clause', at, within: from },
      { text: target, kind: 'Clause', at, within: to },
    ],
    build: ([fromId = '', toId = '']) => [
      {
        type: 'statement',
        // OSCAL tells how sure a mapping is, and not how strong: of that nothing is said here.
        content: { kind: 'ClauseMapping', fromId, toId, mapping: kind, strength: null, rationale },
        at,
      },
    ],
  };
}
