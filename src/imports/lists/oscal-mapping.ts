import { z } from 'zod';
import { BadList } from '../facts/bad-list.ts';
import { RELATIONSHIPS, valueOfWord } from '../map/vocabulary.ts';
import { objectIn } from './json/documents.ts';
import {
  anyNumber,
  fitting,
  misfit,
  objectUnder,
  optionalObject,
  optionalText,
  type Place,
  shaped,
} from './json/place.ts';
import type { ListKind } from './list-kind.ts';
import { type ListedMapping, mappingDrafts, type NumberedClauses } from './mappings.ts';
import { resourceNames } from './oscal/names.ts';

const ROOT = 'mapping-collection';
const RESOURCE = shaped({ href: optionalText }).loose();
const MAPPING = {
  wanted: 'mapping',
  shape: shaped({ 'source-resource': RESOURCE, 'target-resource': RESOURCE, maps: anyNumber }),
};
const ITEM = shaped({ type: optionalText, 'id-ref': z.string('an id was expected') });
const ITEMS = anyNumber.pipe(z.array(ITEM).min(1, 'one or more items were expected'));
const ENTRY = shaped({
  relationship: z.string('the word of a relationship was expected'),
  sources: ITEMS,
  targets: ITEMS,
  'confidence-score': optionalObject({ category: optionalText, percentage: optionalText }),
  qualifiers: anyNumber,
  remarks: optionalText,
});
type Entry = z.output<typeof ENTRY>;
const QUALIFIER = z.object({ subject: optionalText, predicate: optionalText, description: optionalText });

/** Parts of controls have ids of their own: `ac-2_smt.a` is part a of AC-2. */
const PART = /_(smt|stmt|obj|asm|gdn|fr|stm|inf)\b/i;

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
    const namesOf = resourceNames(root['back-matter']);
    const sources = new Set<string>();
    const mapped = document.under('mappings').items(mappings, MAPPING, (mapping, place) => {
      const [from, to] = [namesOf(mapping['source-resource']), namesOf(mapping['target-resource'])];
      if (from === null || to === null) {
        place.problem('document.shape', { wanted: 'mapping', fault: 'its resources have neither title nor href' });
        return [];
      }
      sources.add(from.text);
      const named = standard === undefined ? from : { text: standard };
      const standards = { from: { ...named, kind: 'Standard' }, to: { ...to, kind: 'Standard' } } as const;
      const maps = place.under('maps');
      return mapping.maps.flatMap((value, position) => readEntry(value, maps.item(position), standards) ?? []);
    });
    if (standard !== undefined && sources.size > 1) {
      throw new BadList('document.sources', { input, values: { count: sources.size } });
    }
    const draftsOf = mappingDrafts(notes);
    for (const each of mapped) yield draftsOf(each);
  },
};

type Standards = Readonly<Record<'from' | 'to', NumberedClauses['standard']>>;

/** Reads how clauses of the standards relate. Null for an entry of which nothing follows, which is reported. */
function readEntry(value: unknown, place: Place, { from, to }: Standards): ListedMapping | null {
  const { data: entry, error } = ENTRY.safeParse(value);
  if (entry === undefined) {
    place.problem('mapping.entry', { fault: misfit(error) });
    return null;
  }
  const { relationship, sources, targets } = entry;
  const mapping = valueOfWord(RELATIONSHIPS, relationship);
  const part = [...sources, ...targets].find(
    ({ type, 'id-ref': id }) => type?.toLowerCase() === 'statement' || PART.test(id),
  );
  if (mapping === undefined) place.problem('mapping.open', { fault: `"${relationship}" is no relationship of OSCAL` });
  else if (mapping === 'NONE') place.ignore();
  else if (part !== undefined) place.problem('mapping.open', { fault: `"${part['id-ref']}" is a part of a control` });
  else {
    const sideOf = (items: Entry['sources'], standard: NumberedClauses['standard']) => {
      return { numbers: [...new Set(items.map((item) => item['id-ref']))], standard };
    };
    const sides = { from: sideOf(sources, from), to: sideOf(targets, to) };
    // OSCAL tells how sure a mapping is, and not how strong: of that nothing is said here.
    return { ...sides, mapping, strength: null, rationale: rationaleOf(entry), at: place.at };
  }
  return null;
}

function rationaleOf({ remarks, qualifiers, 'confidence-score': confidence }: Entry): string | null {
  const qualified = fitting(QUALIFIER, qualifiers).map(({ subject, predicate, description }) =>
    [subject, predicate, description].filter((part) => part !== null).join(' '),
  );
  const sure = confidence?.category ?? confidence?.percentage ?? null;
  const parts = [remarks, ...qualified, sure === null ? null : `confidence: ${sure}`];
  return parts.filter((part) => part !== null && part !== '').join('; ') || null;
}
