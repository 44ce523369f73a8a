import { z } from 'zod';
import type { MappingKind } from '../../../domain/statements.ts';
import { RELATIONSHIPS } from '../../map/relationships.ts';
import { valueOfWord } from '../../map/words.ts';
import type { Place } from '../json/place.ts';
import { anyNumber, fitting, misfit, OBJECT, optionalObject, optionalText } from '../json/shapes.ts';

/** Clauses of the source and of the target, of each side one or several together, and how they relate. */
export interface MappedClauses {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly kind: MappingKind;
  readonly rationale: string | null;
}

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

/** Null for an entry of which nothing follows, which is reported. */
export function readMapEntry(value: unknown, place: Place): MappedClauses | null {
  const { data: entry, error } = ENTRY.safeParse(value);
  if (entry === undefined) {
    place.problem('mapping.entry', { fault: misfit(error) });
    return null;
  }
  const { relationship, sources, targets } = entry;
  const kind = valueOfWord(RELATIONSHIPS, relationship);
  const part = [...sources, ...targets].find(isPart);
  if (kind === 'NONE') place.ignore();
  else if (kind === undefined)
    place.problem('mapping.open', { fault: `"${relationship}" is no relationship of OSCAL` });
  else if (part !== undefined) place.problem('mapping.open', { fault: `"${part['id-ref']}" is a part of a control` });
  else return { sources: idsOf(sources), targets: idsOf(targets), kind, rationale: rationaleOf(entry) };
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
