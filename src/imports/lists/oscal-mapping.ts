import { z } from 'zod';
import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import { objectIn } from './json/documents.ts';
import type { Place } from './json/place.ts';
import { anyNumber, OBJECT, objectUnder, optionalText } from './json/shapes.ts';
import type { ListKind } from './list-kind.ts';
import { mappingDraft } from './mapping-draft.ts';
import { type MappedClauses, readMapEntry } from './oscal/map-entry.ts';
import { backMatterOf, resourceNameOf } from './oscal/resources.ts';

const ROOT = 'mapping-collection';
const RESOURCE = z.object({ href: optionalText }, OBJECT).loose();
const MAPPING = {
  wanted: 'mapping',
  shape: z.object({ 'source-resource': RESOURCE, 'target-resource': RESOURCE, maps: anyNumber }, OBJECT),
};

/** How clauses of one standard relate to those of another. */
export const oscalMapping: ListKind = {
  name: 'oscal-mapping',
  description:
    'OSCAL mapping collection 1.2 in JSON or YAML: mappings between clauses. Standards are found by the title or file name of the resources; the recipe may name that of the sources. An entry that maps several clauses means them together; one that maps parts of them is left out.',
  isDocument: ({ value }) => objectUnder(value, ROOT) !== null,
  async *read(input, { standard }, notes) {
    const { value: root, place: document } = await objectIn(input, ROOT, notes);
    const mappings = anyNumber.parse(root['mappings']);
    if (mappings.length === 0) throw new BadList('The collection has no mappings.', { input });
    const backMatter = backMatterOf(root['back-matter']);
    const sources = new Set<string>();
    const mapped = document.under('mappings').items(mappings, MAPPING, (mapping, place) => {
      const [from = null, to = null] = (['source-resource', 'target-resource'] as const).map((key) => {
        const name = resourceNameOf(mapping[key], backMatter);
        return name === null ? null : ({ ...name, kind: 'Standard' } as const);
      });
      if (from === null || to === null) {
        place.problem('document.shape', { wanted: 'mapping', fault: 'its resources have neither title nor href' });
        return [];
      }
      sources.add(from.text);
      const named = standard === undefined ? from : ({ text: standard, kind: 'Standard' } as const);
      return mapping.maps.flatMap((value, position): readonly Placed[] => {
        const at = place.under('maps').item(position);
        const entry = readMapEntry(value, at);
        return entry === null ? [] : [{ ...entry, from: named, to, place: at }];
      });
    });
    if (standard !== undefined && sources.size > 1) {
      throw new BadList(
        `The collection maps from ${sources.size} resources, so "standard" of the recipe does not tell which it names. Name them one by one under "names".`,
        { input },
      );
    }
    for (const each of onceEach(mapped)) yield draftOf(each);
  },
};

/** An entry with its place, and the standards that its clauses are of. */
interface Placed extends MappedClauses {
  readonly from: NameReference;
  readonly to: NameReference;
  readonly place: Place;
}

/** The same clauses once; entries that relate them otherwise are refused. */
function onceEach(mapped: readonly Placed[]): Iterable<Placed> {
  const taken = new Map<string, Placed>();
  for (const each of mapped) {
    const { sources, targets, from, to, kind, place } = each;
    // Editions of a standard may share a title, and differ in the names of their files.
    const standards = [from, to].map(({ text, alternatives }) => [text, alternatives]);
    const numbers = [sources, targets].map((side) => side.map(normalizedClauseNumber).sort());
    const key = JSON.stringify([standards, numbers]);
    const other = taken.get(key);
    if (other === undefined) taken.set(key, each);
    else if (kind === other.kind) place.ignore();
    else {
      place.problem('mapping.two-words', {
        ...{ source: sources.join(' + '), target: targets.join(' + '), kind: wordsOf(kind) },
        ...{ other: wordsOf(other.kind), place: other.place.at.column ?? '' },
      });
    }
  }
  return taken.values();
}

function draftOf({ sources, targets, from, to, kind, rationale, place: { at } }: Placed): Draft {
  const sides = { from: { numbers: sources, standard: from }, to: { numbers: targets, standard: to } };
  // OSCAL tells how sure a mapping is, and not how strong: of that nothing is said here.
  return mappingDraft(at, sides, { mapping: kind, strength: null, rationale });
}

/** `SUBSET_OF` is “subset of”. */
function wordsOf(kind: MappedClauses['kind']): string {
  return kind.toLowerCase().replaceAll('_', ' ');
}
