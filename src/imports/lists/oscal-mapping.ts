import { z } from 'zod';
import { BadList } from '../facts/bad-list.ts';
import { objectIn } from './json/documents.ts';
import { anyNumber, OBJECT, objectUnder, optionalText } from './json/shapes.ts';
import type { ListKind } from './list-kind.ts';
import { mappingDrafts } from './mapping-draft.ts';
import { readMapEntry } from './oscal/map-entry.ts';
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
    if (mappings.length === 0) throw new BadList('document.none', { input, values: { wanted: 'mapping' } });
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
      const maps = place.under('maps');
      return mapping.maps.flatMap((value, position) => {
        return readMapEntry(value, maps.item(position), { from: named, to }) ?? [];
      });
    });
    if (standard !== undefined && sources.size > 1) {
      throw new BadList('document.sources', { input, values: { count: sources.size } });
    }
    const draftsOf = mappingDrafts(notes);
    for (const each of mapped) yield draftsOf(each);
  },
};
