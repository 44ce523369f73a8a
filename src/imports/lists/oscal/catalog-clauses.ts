import { z } from 'zod';
import type { ClauseName, Draft } from '../../facts/draft.ts';
import type { Location } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import { clauseDraft, type ListedStandard } from '../clause-facts.ts';
import { placeIn } from '../json/places.ts';
import { anyNumber, misfit, OBJECT, optionalText } from '../json/shapes.ts';
import { createNumbering } from './clause-numbering.ts';
import { textOfControl } from './clause-text.ts';
import { isWithdrawn, labelsOf, propsOf } from './props.ts';

interface CatalogContext {
  readonly file: string;
  readonly standard: ListedStandard;
  /** Under which its words are given; without one they are not kept. */
  readonly licence: string | null;
  readonly notes: Notes;
}

type Kind = 'group' | 'control';

interface Place {
  readonly parent: ClauseName | null;
  readonly depth: number;
  readonly within: string;
}

const ELEMENT = z.object(
  {
    id: optionalText,
    class: optionalText,
    title: optionalText,
    props: anyNumber,
    params: anyNumber,
    parts: anyNumber,
    groups: anyNumber,
    controls: anyNumber,
  },
  OBJECT,
);
type Element = z.output<typeof ELEMENT>;

/** Catalogs go a handful of levels deep. */
const DEEPEST = 32;
/** Controls of these classes are names for what stands under them, as in the NIST Cybersecurity Framework. */
const GROUPING_CLASSES: ReadonlySet<string> = new Set(['family', 'function', 'category']);

/** A clause for each group and control, under that of what it stands in. */
export function* clausesOf(catalog: unknown, context: CatalogContext): Iterable<Draft> {
  const { file, notes } = context;
  const root = ELEMENT.safeParse(catalog);
  const isEmpty = !root.success || root.data.groups.length + root.data.controls.length === 0;
  if (isEmpty) notes.problem('document.empty', placeIn(file, 'catalog'), { wanted: 'catalog' });
  else {
    const clauses = new Clauses(context);
    yield* clauses.within(root.data, { parent: null, depth: 1, within: 'catalog' });
    clauses.tellUntaken();
  }
}

class Clauses {
  readonly #context: CatalogContext;
  readonly #numberOf = createNumbering();
  #untaken = 0;

  constructor(context: CatalogContext) {
    this.#context = context;
  }

  tellUntaken(): void {
    const { file, notes } = this.#context;
    if (this.#untaken > 0) notes.problem('catalog.text', placeIn(file, 'catalog'), { count: this.#untaken });
  }

  *within({ groups, controls }: Element, place: Place): Iterable<Draft> {
    for (const [position, value] of groups.entries()) yield* this.#element(value, { kind: 'group', position }, place);
    for (const [position, value] of controls.entries())
      yield* this.#element(value, { kind: 'control', position }, place);
  }

  *#element(
    value: unknown,
    { kind, position }: { readonly kind: Kind; readonly position: number },
    { parent, depth, within }: Place,
  ): Iterable<Draft> {
    const { file, standard, notes } = this.#context;
    const parsed = ELEMENT.safeParse(value);
    const path = `${within}.${kind}s[${parsed.data?.id ?? position}]`;
    const at = placeIn(file, path);
    if (!parsed.success || depth > DEEPEST) {
      const fault = parsed.success ? `catalogs may be nested ${DEEPEST} levels deep` : misfit(parsed.error);
      notes.problem('document.shape', at, { wanted: kind, fault });
      return;
    }
    const name = this.#nameOf(kind, parsed.data, at);
    if (name !== null) {
      const { title, props } = parsed.data;
      const said = {
        title,
        text: this.#textOf(parsed.data),
        kind: kind === 'group' || isGrouping(parsed.data) ? 'HEADING' : 'REQUIREMENT',
        withdrawn: isWithdrawn(propsOf(props)),
      } as const;
      const place = { parent, groups: false, isInferred: false, at, atNumber: at, atParent: at };
      yield clauseDraft(standard, { ...name, ...said, ...place });
    }
    yield* this.within(parsed.data, { parent: name ?? parent, depth: depth + 1, within: path });
  }

  #textOf({ parts, params }: Element): string | null {
    const text = textOfControl(parts, params);
    if (text === null || this.#context.licence !== null) return text;
    this.#untaken += 1;
    return null;
  }

  #nameOf(kind: Kind, { id, title, props }: Element, at: Location): ClauseName | null {
    const { notes } = this.#context;
    const labels = labelsOf(propsOf(props));
    const name = this.#numberOf({ id: kind === 'group' ? (id?.toUpperCase() ?? null) : id, title, labels });
    if (name === null) {
      notes.problem(kind === 'group' ? 'catalog.nameless-group' : 'catalog.nameless', at);
      return null;
    }
    const { isById, ...called } = name;
    if (isById) notes.problem('catalog.number', at, { number: called.number, label: labels[0] ?? '' });
    return called;
  }
}

function isGrouping({ class: kind, controls }: Element): boolean {
  return controls.length > 0 && kind !== null && GROUPING_CLASSES.has(kind.toLowerCase());
}
