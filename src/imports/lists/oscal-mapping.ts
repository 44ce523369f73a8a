import { z } from 'zod';
import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import type { Notes } from '../map/notes.ts';
import { readDocument } from './json/documents.ts';
import { placeIn } from './json/places.ts';
import { anyNumber, misfit, OBJECT, optionalText } from './json/shapes.ts';
import { valueUnder } from './json/value-under.ts';
import type { ListKind } from './list-kind.ts';
import { mappingDraft } from './mapping-draft.ts';
import { type MappedClauses, readMapEntry } from './oscal/map-entry.ts';
import { backMatterOf, resourceNameOf } from './oscal/resources.ts';

const ROOT = 'mapping-collection';
const RESOURCE = z.object({ href: optionalText }, OBJECT).loose();
const MAPPING = z.object({ 'source-resource': RESOURCE, 'target-resource': RESOURCE, maps: anyNumber }, OBJECT);

/** How clauses of one standard relate to those of another. */
export const oscalMapping: ListKind = {
  name: 'oscal-mapping',
  description:
    'OSCAL mapping collection 1.2 in JSON or YAML: mappings between clauses. Standards are found by the title or file name of the resources; the recipe may name that of the sources. An entry that maps several clauses means them together; one that maps parts of them is left out.',
  streams: false,
  hasKeys: (paths) => paths.has(ROOT),
  async *read(input, { standard }, notes) {
    const root = valueUnder(await readDocument(input), ROOT);
    const mappings = anyNumber.parse(root['mappings']);
    if (mappings.length === 0) throw new BadList('The collection has no mappings.', { input });
    const backMatter = backMatterOf(root['back-matter']);
    const sources = new Set<string>();
    const mapped = mappings.flatMap((value, index): Placed[] => {
      const path = `mappings[${index}]`;
      const at = placeIn(input.name, path);
      const { data: mapping, error } = MAPPING.safeParse(value);
      const standardIn = (key: 'source-resource' | 'target-resource'): NameReference | null => {
        const name = resourceNameOf(mapping?.[key], backMatter);
        return name === null ? null : { ...name, kind: 'Standard' };
      };
      const [from, to] = [standardIn('source-resource'), standardIn('target-resource')];
      if (mapping === undefined || from === null || to === null) {
        const fault = error === undefined ? 'its resources have neither title nor href' : misfit(error);
        notes.problem('document.shape', at, { wanted: 'mapping', fault });
        return [];
      }
      sources.add(from.text);
      const named: NameReference = standard === undefined ? from : { kind: 'Standard', text: standard };
      return mapping.maps.flatMap((value, position) => {
        const place = placeIn(at.file, `${path}.maps[${position}]`);
        const entry = readMapEntry(value, place, notes);
        return entry === null ? [] : [{ ...entry, from: named, to, at: place }];
      });
    });
    if (standard !== undefined && sources.size > 1) {
      throw new BadList(
        `The collection maps from ${sources.size} resources, so "standard" of the recipe does not tell which it names. Name them one by one under "names".`,
        { input },
      );
    }
    for (const each of onceEach(mapped, notes)) yield draftOf(each);
  },
};

/** An entry with its place, and the standards that its clauses are of. */
interface Placed extends MappedClauses {
  readonly from: NameReference;
  readonly to: NameReference;
  readonly at: Location;
}

/** The same clauses once; entries that relate them otherwise are refused. */
function onceEach(mapped: readonly Placed[], notes: Notes): Iterable<Placed> {
  const taken = new Map<string, Placed>();
  for (const each of mapped) {
    const { sources, targets, from, to, kind, at } = each;
    // Editions of a standard may share a title, and differ in the names of their files.
    const standards = [from, to].map(({ text, alternatives }) => [text, alternatives]);
    const numbers = [sources, targets].map((side) => side.map(normalizedClauseNumber).sort());
    const key = JSON.stringify([standards, numbers]);
    const other = taken.get(key);
    if (other === undefined) taken.set(key, each);
    else if (kind === other.kind) notes.ignore(at);
    else {
      const [source, target] = [sources.join(' + '), targets.join(' + ')];
      const place = other.at.column ?? '';
      notes.problem('mapping.two-words', at, {
        source,
        target,
        kind: wordsOf(kind),
        other: wordsOf(other.kind),
        place,
      });
    }
  }
  return taken.values();
}

function draftOf({ sources, targets, from, to, kind, rationale, at }: Placed): Draft {
  const sides = { from: { numbers: sources, standard: from, at }, to: { numbers: targets, standard: to, at } };
  // OSCAL tells how sure a mapping is, and not how strong: of that nothing is said here.
  return mappingDraft(at, sides, { mapping: kind, strength: null, rationale });
}

/** `SUBSET_OF` is “subset of”. */
function wordsOf(kind: MappedClauses['kind']): string {
  return kind.toLowerCase().replaceAll('_', ' ');
}
