import { z } from 'zod';
import type { MappingKind } from '../../../domain/statements.ts';
import { RELATIONSHIPS } from '../../map/relationships.ts';
import { valueOfWord } from '../../map/words.ts';
import { anyNumber, fitting, misfit, OBJECT, optionalText } from '../json/shapes.ts';

/** Clauses of the source and of the target, of each side one or several together, and how they relate. */
export interface MappedClauses {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly kind: MappingKind;
  readonly rationale: string | null;
}

export type MapEntry =
  /** Null: the entry says that its clauses have no relationship. */
  | { readonly mapped: MappedClauses | null }
  | { readonly problem: 'mapping.entry' | 'mapping.open'; readonly fault: string };

const ITEM = z.object({ type: optionalText, 'id-ref': z.string('an id was expected') }, OBJECT);
const ITEMS = anyNumber.pipe(z.array(ITEM).min(1, 'one or more items were expected'));
const ENTRY = z.object(
  {
    relationship: z.string('the word of a relationship was expected'),
    sources: ITEMS,
    targets: ITEMS,
    'confidence-score': z.object({ category: optionalText, percentage: optionalText }).nullish().catch(null),
    qualifiers: anyNumber,
    remarks: optionalText,
  },
  OBJECT,
);
type Entry = z.output<typeof ENTRY>;
const QUALIFIER = z.object({ subject: optionalText, predicate: optionalText, description: optionalText });

/** Parts of controls have ids of their own: `ac-2_smt.a` is part a of AC-2. */
const PART = /_(smt|stmt|obj|asm|gdn|fr|stm|inf)\b/i;

export function readMapEntry(value: unknown): MapEntry {
  const parsed = ENTRY.safeParse(value);
  if (!parsed.success) return { problem: 'mapping.entry', fault: misfit(parsed.error) };
  const entry = parsed.data;
  const { relationship, sources, targets } = entry;
  const kind = valueOfWord(RELATIONSHIPS, relationship);
  if (kind === 'NONE') return { mapped: null };
  if (kind === undefined) return { problem: 'mapping.open', fault: `"${relationship}" is no relationship of OSCAL` };
  const part = [...sources, ...targets].find(isPart);
  if (part !== undefined) return { problem: 'mapping.open', fault: `"${part['id-ref']}" is a part of a control` };
  return { mapped: { sources: idsOf(sources), targets: idsOf(targets), kind, rationale: rationaleOf(entry) } };
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
