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
  readonly path: string;
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
export function* clausesOf(catalog: unknown, { file, standard, licence, notes }: CatalogContext): Iterable<Draft> {
  const numberOf = createNumbering();
  let untaken = 0;

  function* within({ groups, controls }: Element, place: Place): Iterable<Draft> {
    for (const [position, value] of groups.entries()) yield* clausesIn(value, { kind: 'group', position }, place);
    for (const [position, value] of controls.entries()) yield* clausesIn(value, { kind: 'control', position }, place);
  }

  function* clausesIn(
    value: unknown,
    { kind, position }: { readonly kind: Kind; readonly position: number },
    { parent, depth, path: around }: Place,
  ): Iterable<Draft> {
    const { data: element, error } = ELEMENT.safeParse(value);
    const path = `${around}.${kind}s[${element?.id ?? position}]`;
    const at = placeIn(file, path);
    if (element === undefined || depth > DEEPEST) {
      const fault = error === undefined ? `catalogs may be nested ${DEEPEST} levels deep` : misfit(error);
      notes.problem('document.shape', at, { wanted: kind, fault });
      return;
    }
    const name = nameOf(kind, element, at);
    if (name !== null) {
      const said = {
        title: element.title,
        text: textOf(element),
        kind: kind === 'group' || isGrouping(element) ? 'HEADING' : 'REQUIREMENT',
        withdrawn: isWithdrawn(propsOf(element.props)),
      } as const;
      const place = { parent, groups: false, isInferred: false, at, atNumber: at, atParent: at };
      yield clauseDraft(standard, { ...name, ...said, ...place });
    }
    yield* within(element, { parent: name ?? parent, depth: depth + 1, path });
  }

  function textOf({ parts, params }: Element): string | null {
    const text = textOfControl(parts, params);
    if (text === null || licence !== null) return text;
    untaken += 1;
    return null;
  }

  function nameOf(kind: Kind, { id, title, props }: Element, at: Location): ClauseName | null {
    const labels = labelsOf(propsOf(props));
    const name = numberOf({ id: kind === 'group' ? (id?.toUpperCase() ?? null) : id, title, labels });
    if (name === null) {
      notes.problem(kind === 'group' ? 'catalog.nameless-group' : 'catalog.nameless', at);
      return null;
    }
    const { isById, ...called } = name;
    if (isById) notes.problem('catalog.number', at, { number: called.number, label: labels[0] ?? '' });
    return called;
  }

  const at = placeIn(file, 'catalog');
  const root = ELEMENT.safeParse(catalog).data;
  if (root === undefined || root.groups.length + root.controls.length === 0) {
    notes.problem('document.empty', at, { wanted: 'catalog' });
    return;
  }
  yield* within(root, { parent: null, depth: 1, path: 'catalog' });
  if (untaken > 0) notes.problem('catalog.text', at, { count: untaken });
}

function isGrouping({ class: kind, controls }: Element): boolean {
  return controls.length > 0 && kind !== null && GROUPING_CLASSES.has(kind.toLowerCase());
}
