import { z } from 'zod';
import type { ClauseName, Draft, NameReference } from '../../facts/draft.ts';
import { clauseDraft } from '../clause-facts.ts';
import type { Place } from '../json/place.ts';
import { anyNumber, OBJECT, optionalText } from '../json/shapes.ts';
import { createNumbering } from './clause-numbering.ts';
import { textOfControl } from './clause-text.ts';
import { isWithdrawn, labelsOf, propsOf } from './props.ts';

interface CatalogContext {
  /** Its file. */
  readonly place: Place;
  readonly standard: NameReference;
  /** Under which its words are given; without one they are not kept. */
  readonly licence: string | null;
}

type Kind = 'group' | 'control';

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
export function clausesOf(value: unknown, { place: document, standard, licence }: CatalogContext): readonly Draft[] {
  const numberOf = createNumbering();
  let untaken = 0;

  function within(element: Element, place: Place, parent: ClauseName | null, depth = 1): readonly Draft[] {
    return (['group', 'control'] as const).flatMap((kind) => {
      const items = { shape: ELEMENT, wanted: kind, nameOf: ({ id }: Element) => id };
      return place.under(`${kind}s`).items(element[`${kind}s`], items, (inner, at) => {
        const fault = `catalogs may be nested ${DEEPEST} levels deep`;
        if (depth > DEEPEST) at.problem('document.shape', { wanted: kind, fault });
        if (depth > DEEPEST) return [];
        const name = nameOf(kind, inner, { place: at, parentId: element.id });
        const own = name === null ? [] : [draftOf(name, inner, { kind, parent, place: at })];
        return [...own, ...within(inner, at, name ?? parent, depth + 1)];
      });
    });
  }

  function draftOf(
    name: ClauseName,
    element: Element,
    { kind, parent, place: { at } }: { readonly kind: Kind; readonly parent: ClauseName | null; readonly place: Place },
  ): Draft {
    return clauseDraft(standard, {
      ...name,
      title: element.title,
      text: textOf(element),
      kind: kind === 'group' || isGrouping(element) ? 'HEADING' : 'REQUIREMENT',
      withdrawn: isWithdrawn(propsOf(element.props)),
      ...{ parent, groups: false, isInferred: false, at },
    });
  }

  function textOf({ parts, params }: Element): string | null {
    const text = textOfControl(parts, params);
    if (text === null || licence !== null) return text;
    untaken += 1;
    return null;
  }

  function nameOf(
    kind: Kind,
    { id, title, props }: Element,
    { place, parentId }: { readonly place: Place; readonly parentId: string | null },
  ): ClauseName | null {
    const labels = labelsOf(propsOf(props));
    const name = numberOf({ id: kind === 'group' ? (id?.toUpperCase() ?? null) : id, parentId, title, labels });
    if (name === null) {
      place.problem(kind === 'group' ? 'catalog.nameless-group' : 'catalog.nameless');
      return null;
    }
    const { isById, ...called } = name;
    if (isById) place.problem('catalog.number', { number: called.number, label: labels[0] ?? '' });
    return called;
  }

  const place = document.under('catalog');
  const root = ELEMENT.safeParse(value).data;
  if (root === undefined || root.groups.length + root.controls.length === 0) {
    place.problem('document.empty', { wanted: 'catalog' });
    return [];
  }
  const drafts = within(root, place, null);
  if (untaken > 0) place.problem('catalog.text', { count: untaken });
  return drafts;
}

function isGrouping({ class: kind, controls }: Element): boolean {
  return controls.length > 0 && kind !== null && GROUPING_CLASSES.has(kind.toLowerCase());
}
