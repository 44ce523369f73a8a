import { z } from 'zod';
import type { MappingKind } from '../../../domain/statements.ts';
import { anyNumber, fitting, misfit, optionalText } from '../json/shapes.ts';
import { RELATIONSHIP_WORDS, relationOfPair, relationshipOf, type Side } from './relationships.ts';

/** One clause of the source and one of the target, with what an entry says of the two. */
export interface MappedPair {
  readonly source: string;
  readonly target: string;
  readonly kind: MappingKind;
  /** The entry is about these two and nothing else, so that its own word stands. */
  readonly isStated: boolean;
  /** What the relationship was found by: wording, meaning or result. */
  readonly method: string | null;
  readonly rationale: string | null;
}

export type MapEntry =
  | { readonly outcome: 'pairs'; readonly pairs: readonly MappedPair[]; readonly remark: string | null }
  | { readonly outcome: 'nothing'; readonly from: string; readonly to: string }
  | { readonly outcome: 'left out' | 'refused'; readonly fault: string };

const ITEM = z.object({ type: optionalText, 'id-ref': optionalText });
const ENTRY = z.object(
  {
    // Drafts of the model wrote an object with the word and its namespace.
    relationship: z.union([z.string(), z.object({ type: z.string(), ns: optionalText })], {
      error: 'the word of a relationship was expected',
    }),
    ns: optionalText,
    sources: anyNumber,
    targets: anyNumber,
    'matching-rationale': optionalText,
    'confidence-score': z.object({ category: optionalText, percentage: optionalText }).nullish().catch(null),
    qualifiers: anyNumber,
    remarks: optionalText,
  },
  { error: 'an object was expected' },
);
type Entry = z.output<typeof ENTRY>;

/** The parts of controls that have ids of their own: `ac-2_smt.a` is part a of AC-2. */
const PART = /_(smt|stmt|obj|asm|gdn|fr|stm|inf)\b.*$/is;

export function readMapEntry(value: unknown, methodOfMapping: string | null): MapEntry {
  const parsed = ENTRY.safeParse(value);
  if (!parsed.success) return { outcome: 'refused', fault: misfit(parsed.error) };
  const entry = parsed.data;
  const { relationship } = entry;
  const word = typeof relationship === 'string' ? relationship : relationship.type;
  const namespace = typeof relationship === 'string' ? entry.ns : (relationship.ns ?? entry.ns);
  const stated = relationshipOf(word, namespace);
  if (stated === null) {
    return { outcome: 'refused', fault: `"${word}" is no relationship of OSCAL, which knows ${RELATIONSHIP_WORDS}` };
  }
  if (stated === 'FOREIGN') {
    return { outcome: 'left out', fault: `"${word}" is a word of another vocabulary (${namespace})` };
  }
  const sources = sidesOf(entry.sources);
  const targets = sidesOf(entry.targets);
  if (sources === null || targets === null) {
    const side = sources === null ? 'sources' : 'targets';
    return { outcome: 'refused', fault: `its ${side} must be one or more items that each have an id-ref` };
  }
  if (stated === 'NONE') {
    return { outcome: 'nothing', from: [...sources.keys()].join(', '), to: [...targets.keys()].join(', ') };
  }
  const note = noteOn(entry, word);
  const rationale = rationaleOf(entry, note);
  const method = entry['matching-rationale'] ?? methodOfMapping;
  const pairs = [...sources].flatMap(([source, from]) =>
    [...targets].flatMap(([target, to]): MappedPair[] => {
      const kind = relationOfPair(stated, from, to);
      return kind === null ? [] : [{ source, target, kind, isStated: note === null, method, rationale }];
    }),
  );
  if (pairs.length === 0) return { outcome: 'left out', fault: `${note}` };
  return { outcome: 'pairs', pairs, remark: note };
}

/** The clauses of one side of an entry, each once, statements counted to their control. Null where one has no id. */
function sidesOf(values: readonly unknown[]): Map<string, Side> | null {
  const sides = new Map<string, Side>();
  for (const value of values) {
    const { type, 'id-ref': id } = ITEM.safeParse(value).data ?? { type: null, 'id-ref': null };
    if (id === null) return null;
    const control = id.replace(PART, '');
    const whole = control === id && type?.toLowerCase() !== 'statement';
    sides.set(control, { alone: false, whole: whole || sides.get(control)?.whole === true });
  }
  const alone = sides.size === 1;
  if (sides.size === 0) return null;
  return new Map([...sides].map(([control, { whole }]) => [control, { alone, whole }]));
}

/** Null for an entry of two whole clauses; otherwise what it says of which. */
function noteOn({ sources, targets }: Entry, word: string): string | null {
  const idsOf = (values: readonly unknown[]) => fitting(ITEM, values).flatMap(({ 'id-ref': id }) => id ?? []);
  const [from, to] = [idsOf(sources), idsOf(targets)];
  const isPlain = [from, to].every(([id, ...others]) => id !== undefined && others.length === 0 && !PART.test(id));
  const isStatement = fitting(ITEM, [...sources, ...targets]).some(({ type }) => type?.toLowerCase() === 'statement');
  return isPlain && !isStatement ? null : `stated of ${from.join(' + ')} ${word} ${to.join(' + ')}`;
}

function rationaleOf(
  { remarks, qualifiers, 'confidence-score': confidence }: Entry,
  note: string | null,
): string | null {
  const QUALIFIER = z.object({ subject: optionalText, predicate: optionalText, description: optionalText });
  const qualified = fitting(QUALIFIER, qualifiers).map(({ subject, predicate, description }) =>
    [subject, predicate, description].filter((part) => part !== null).join(' '),
  );
  const sure = confidence?.category ?? confidence?.percentage ?? null;
  const parts = [remarks, ...qualified, sure === null ? null : `confidence: ${sure}`, note];
  return parts.filter((part) => part !== null && part !== '').join('; ') || null;
}
