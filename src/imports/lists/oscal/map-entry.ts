import { z } from 'zod';
import type { NameReference } from '../../facts/draft.ts';
import { RELATIONSHIPS } from '../../map/relationships.ts';
import { valueOfWord } from '../../map/words.ts';
import type { Place } from '../json/place.ts';
import { anyNumber, fitting, misfit, OBJECT, optionalObject, optionalText } from '../json/shapes.ts';
import type { ListedMapping } from '../mapping-draft.ts';

const ITEM = z.object({ type: optionalText, 'id-ref': z.string('an id was expected') }, OBJECT);
const ITEMS = anyNumber.pipe(z.array(ITEM).min(1, 'one or more items were expected'));
const ENTRY = z.object(
  {
    relationship: z.string('the word of a relationship was expected'),
    sources: ITEMS,
    targets: ITEMS,
    'confidence-score': optionalObject({ category: optionalText, percentage: optionalText }),
    qualifiers: anyNumber,
    remarks: optionalText,
  },
  OBJECT,
);
type Entry = z.output<typeof ENTRY>;
const QUALIFIER = z.object({ subject: optionalText, predicate: optionalText, description: optionalText });

/** Parts of controls have ids of their own: `ac-2_smt.a` is part a of AC-2. */
const PART = /_(smt|stmt|obj|asm|gdn|fr|stm|inf)\b/i;

/** Reads how clauses of the standards `from` and `to` relate. Null for an entry of which nothing follows, which is reported. */
export function readMapEntry(
  value: unknown,
  place: Place,
  { from, to }: { readonly from: NameReference; readonly to: NameReference },
): ListedMapping | null {
  const { data: entry, error } = ENTRY.safeParse(value);
  if (entry === undefined) {
    place.problem('mapping.entry', { fault: misfit(error) });
    return null;
  }
  const { relationship, sources, targets } = entry;
  const mapping = valueOfWord(RELATIONSHIPS, relationship);
  const part = [...sources, ...targets].find(isPart);
  if (mapping === 'NONE') place.ignore();
  else if (mapping === undefined)
    place.problem('mapping.open', { fault: `"${relationship}" is no relationship of OSCAL` });
  else if (part !== undefined) place.problem('mapping.open', { fault: `"${part['id-ref']}" is a part of a control` });
  else {
    const sides = {
      from: { numbers: idsOf(sources), standard: from },
      to: { numbers: idsOf(targets), standard: to },
    };
    // OSCAL tells how sure a mapping is, and not how strong: of that nothing is said here.
    return { ...sides, mapping, strength: null, rationale: rationaleOf(entry), at: place.at };
  }
  return null;
}

function isPart({ type, 'id-ref': id }: Entry['sources'][number]): boolean {
  return type?.toLowerCase() === 'statement' || PART.test(id);
}

function idsOf(items: Entry['sources']): readonly string[] {
  return [...new Set(items.map((item) => item['id-ref']))];
}

function rationaleOf({ remarks, qualifiers, 'confidence-score': confidence }: Entry): string | null {
  const qualified = fitting(QUALIFIER, qualifiers).map((each) =>
    Object.values(each)
      .filter((part) => part !== null)
      .join(' '),
  );
  const sure = confidence?.category ?? confidence?.percentage ?? null;
  const parts = [remarks, ...qualified, sure === null ? null : `confidence: ${sure}`];
  return parts.filter((part) => part !== null && part !== '').join('; ') || null;
}
