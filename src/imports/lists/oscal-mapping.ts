import { BadList } from '../facts/bad-list.ts';
import { RELATIONSHIPS, valueOfWord } from '../map/vocabulary.ts';
import { isObject } from '../read/objects.ts';
import { objectsIn, type Place } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';
import { type ListedMapping, mappingDrafts, type NumberedClauses } from './mappings.ts';
import { resourceNames } from './oscal/names.ts';

const ROOT = 'mapping-collection';
/** Parts of controls have their own ids: `ac-2_smt.a` is part a of AC-2. */
const PART = /_(smt|stmt|obj|asm|gdn|fr|stm|inf)\b/i;

/** Mappings between the clauses of two standards. */
export const oscalMapping: ListKind = {
  name: 'oscal-mapping',
  description:
    'OSCAL mapping collection 1.2 in JSON or YAML: mappings between clauses. Standards are found by the title or file name of the resources; the recipe may name that of the sources. An entry that maps several clauses means them together; one that maps parts of them is left out.',
  isDocument: (document) => isObject(document.get(ROOT)),
  async *read(input, { standard: named }, notes) {
    const { [ROOT]: collections } = await objectsIn(input, [ROOT], notes);
    const mappings = collections.flatMap(mappingsIn);
    const count = new Set(mappings.map(({ from }) => from.text)).size;
    if (named !== undefined && count > 1) {
      throw new BadList('document.standard', { input, values: { count, documents: 'source resources' } });
    }
    const draftsOf = mappingDrafts(notes);
    for (const { from, to, maps } of mappings) {
      const source = { ...(named === undefined ? from : { text: named }), kind: 'Standard' } as const;
      for (const entry of maps) {
        const listed = readEntry(entry, source, { ...to, kind: 'Standard' });
        if (listed !== null) yield draftsOf(listed);
      }
    }
  },
};

/** Returns the mappings of a collection, each with the names of its two standards. */
function mappingsIn(collection: Place) {
  const namesOf = resourceNames(collection);
  const nameOf = (resource: Place) => namesOf(resource.text('href'), resource.text('title'));
  if (collection.items('mappings').length === 0) collection.problem('document.empty', { wanted: 'mapping collection' });
  return collection.objects('mappings').flatMap((mapping) => {
    const [from, to] = [nameOf(mapping.under('source-resource')), nameOf(mapping.under('target-resource'))];
    if (from !== null && to !== null) return { from, to, maps: mapping.objects('maps') };
    mapping.problem('document.shape', {
      needed: ' with "source-resource" and "target-resource", each by its title or href,',
    });
    return [];
  });
}

type Standard = NumberedClauses['standard'];

/** Reads a mapping. Reports an entry from which nothing follows and returns null. */
function readEntry(entry: Place, source: Standard, target: Standard): ListedMapping | null {
  const [sources, targets] = [entry.items('sources'), entry.items('targets')];
  const idOf = (item: Place) => item.text('id-ref') ?? '';
  const items = [...sources, ...targets];
  const isWhole = sources.length > 0 && targets.length > 0 && items.every((item) => idOf(item) !== '');
  const part = items.find((item) => item.text('type')?.toLowerCase() === 'statement' || PART.test(idOf(item)));
  const relationship = entry.text('relationship') ?? '';
  const mapping = valueOfWord(RELATIONSHIPS, relationship);
  if (!isWhole) entry.problem('document.shape', { needed: ' with "sources" and "targets", each with "id-ref",' });
  else if (mapping === undefined) {
    entry.problem('mapping.open', { fault: `"${relationship}" is no relationship of OSCAL` });
  } else if (mapping === 'NONE') entry.ignore();
  else if (part !== undefined) entry.problem('mapping.open', { fault: `"${idOf(part)}" is a part of a control` });
  else {
    const sideOf = (side: readonly Place[], standard: Standard) => ({
      numbers: [...new Set(side.map(idOf))],
      standard,
    });
    // OSCAL states the confidence in a mapping but not its strength, which stays unknown.
    const said = { mapping, strength: null, rationale: rationaleOf(entry) };
    return { from: sideOf(sources, source), to: sideOf(targets, target), ...said, at: entry.at };
  }
  return null;
}

function rationaleOf(entry: Place): string | null {
  const qualifiers = entry.items('qualifiers');
  const qualified = qualifiers.map((qualifier) =>
    ['subject', 'predicate', 'description'].flatMap((key) => qualifier.text(key) ?? []).join(' '),
  );
  const confidence = entry.under('confidence-score');
  const sure = confidence.text('category') ?? confidence.text('percentage');
  const parts = [entry.text('remarks'), ...qualified, sure && `confidence: ${sure}`];
  return parts.filter((part) => part !== null && part !== '').join('; ') || null;
}
