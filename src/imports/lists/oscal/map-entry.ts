import { z } from 'zod';
import type { MappingKind } from '../../../domain/statements.ts';
import { anyNumber, fitting, misfit, OBJECT, optionalText } from '../json/shapes.ts';
import { isRelationship, RELATIONSHIPS, relationOfPair, type Side } from './relationships.ts';

/** Clauses of the source and of the target, of each side one or several together, with what an entry says of them. */
export interface MappedClauses {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly kind: MappingKind;
  /** The entry is about these and nothing else, so that its own word stands. */
  readonly isStated: boolean;
  readonly rationale: string | null;
}

export type MapEntry =
  /** `note`: the words of an entry on statements of clauses. */
  | { readonly mapped: readonly MappedClauses[]; readonly note: string | null }
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

/** The parts of controls that have ids of their own: `ac-2_smt.a` is part a of AC-2. */
const PART = /_(smt|stmt|obj|asm|gdn|fr|stm|inf)\b.*$/is;

export function readMapEntry(value: unknown): MapEntry {
  const parsed = ENTRY.safeParse(value);
  if (!parsed.success) return { problem: 'mapping.entry', fault: misfit(parsed.error) };
  const entry = parsed.data;
  const word = entry.relationship.toLowerCase();
  if (!isRelationship(word)) {
    const known = Object.keys(RELATIONSHIPS).join(', ');
    return { problem: 'mapping.open', fault: `"${word}" is no relationship of OSCAL, which knows ${known}` };
  }
  const stated = RELATIONSHIPS[word];
  if (stated === null) return { mapped: [], note: null };
  const [sources, targets] = [sidesOf(entry.sources), sidesOf(entry.targets)];
  if ([...sources.values(), ...targets.values()].every(({ whole }) => whole)) {
    const sides = { sources: [...sources.keys()], targets: [...targets.keys()] };
    return { mapped: [{ ...sides, kind: stated, isStated: true, rationale: rationaleOf(entry, null) }], note: null };
  }
  const idsOf = (items: Entry['sources']) => items.map((item) => item['id-ref']).join(' + ');
  const note = `stated of ${idsOf(entry.sources)} ${word} ${idsOf(entry.targets)}`;
  const rationale = rationaleOf(entry, note);
  const mapped = [...sources].flatMap(([source, from]) =>
    [...targets].flatMap(([target, to]): MappedClauses[] => {
      const kind = relationOfPair(stated, from, to);
      return kind === null ? [] : [{ sources: [source], targets: [target], kind, isStated: false, rationale }];
    }),
  );
  return mapped.length === 0 ? { problem: 'mapping.open', fault: note } : { mapped, note };
}

/** The clauses of one side of an entry, each once, statements counted to their control. */
function sidesOf(items: Entry['sources']): ReadonlyMap<string, Side> {
  const wholes = new Map<string, boolean>();
  for (const { type, 'id-ref': id } of items) {
    const control = id.replace(PART, '');
    const whole = control === id && type?.toLowerCase() !== 'statement';
    wholes.set(control, whole || wholes.get(control) === true);
  }
  return new Map([...wholes].map(([control, whole]) => [control, { alone: wholes.size === 1, whole }]));
}

function rationaleOf(
  { remarks, qualifiers, 'confidence-score': confidence }: Entry,
  note: string | null,
): string | null {
  const qualified = fitting(QUALIFIER, qualifiers).map((each) =>
    Object.values(each)
      .filter((part) => part !== null)
      .join(' '),
  );
  const sure = confidence?.category ?? confidence?.percentage ?? null;
  const parts = [remarks, ...qualified, sure === null ? null : `confidence: ${sure}`, note];
  return parts.filter((part) => part !== null && part !== '').join('; ') || null;
}
