import { z } from 'zod';
import { type ClauseName, clauseDraft, type Draft, type NameReference } from '../../facts/draft.ts';
import { anyNumber, fitting, optionalText, type Place, shaped } from '../json/place.ts';
import { createNumbering } from './clause-numbering.ts';
import { valuesOf } from './names.ts';

interface CatalogContext {
  /** Its file. */
  readonly place: Place;
  readonly standard: NameReference;
  /** Under which its words are given; without one they are not kept. */
  readonly licence: string | null;
}

const ELEMENT = shaped({
  ...{ id: optionalText, class: optionalText, title: optionalText },
  ...{ props: anyNumber, params: anyNumber, parts: anyNumber, groups: anyNumber, controls: anyNumber },
});
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
        if (depth > DEEPEST) {
          at.problem('document.shape', { wanted: kind, fault: `catalogs may be nested ${DEEPEST} levels deep` });
          return [];
        }
        const name = nameOf(inner, { kind, parentId: element.id, place: at });
        const place = { parent, groups: false, isInferred: false, at: at.at };
        const own = name === null ? [] : [clauseDraft(standard, { ...name, ...clauseIn(inner, kind), ...place })];
        return [...own, ...within(inner, at, name ?? parent, depth + 1)];
      });
    });
  }

  function nameOf(
    { id, title, props }: Element,
    { kind, parentId, place }: { readonly kind: string; readonly parentId: string | null; readonly place: Place },
  ): ClauseName | null {
    const labels = valuesOf(props, 'label');
    const isGroup = kind === 'group';
    const name = numberOf({ id: isGroup ? (id?.toUpperCase() ?? null) : id, parentId, title, labels });
    if (name === null) {
      place.problem(isGroup ? 'catalog.nameless-group' : 'catalog.nameless');
      return null;
    }
    const { isById, ...called } = name;
    if (isById) place.problem('catalog.number', { number: called.number, label: labels[0] ?? '' });
    return called;
  }

  function clauseIn({ title, class: name, controls, parts, params, props }: Element, kind: string) {
    const isGrouping = controls.length > 0 && GROUPING_CLASSES.has(name?.toLowerCase() ?? '');
    const text = textOfControl(parts, params);
    if (text !== null && licence === null) untaken += 1;
    return {
      title,
      text: licence === null ? null : text,
      kind: kind === 'group' || isGrouping ? 'HEADING' : 'REQUIREMENT',
      withdrawn: valuesOf(props, 'status').some((status) => status.toLowerCase() === 'withdrawn'),
    } as const;
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

const PART = z.object({ name: z.string(), props: anyNumber, prose: optionalText, parts: anyNumber });
type Part = z.output<typeof PART>;
const SELECT = z.object({ choice: anyNumber }).nullish().catch(null);
const PARAMETER = z.object({ id: z.string(), label: optionalText, select: SELECT });
const INSERTED = /\{\{ ?insert: ?param, ?([\w.-]+) ?\}\}/g;
/** Guidance, examples and objectives are words on a control, and not its own. */
const OWN: ReadonlySet<string> = new Set(['overview', 'statement', 'item']);
/** Statements go a few levels deep, and choices name other parameters. */
const DEEPEST_TEXT = 12;

/** The words of a control: its statement with the items under it, a line each, and parameters by their labels. Null: none. */
function textOfControl(parts: readonly unknown[], params: readonly unknown[]): string | null {
  const parameters = new Map(fitting(PARAMETER, params).map((parameter) => [parameter.id, parameter]));
  function filled(text: string, depth = 0): string {
    return text.replace(INSERTED, (whole, id: string) => {
      const parameter = parameters.get(id);
      const words = parameter?.label ?? fitting(z.string(), parameter?.select?.choice ?? []).join('; ');
      return words === '' || depth > DEEPEST_TEXT ? whole : `[${filled(words, depth + 1)}]`;
    });
  }
  function linesOf({ name, props, prose, parts: inside }: Part, depth: number): string[] {
    if (!OWN.has(name) || depth > DEEPEST_TEXT) return [];
    const own = [...valuesOf(props, 'label').slice(0, 1), prose === null ? [] : filled(prose)].flat().join(' ');
    return [own, ...fitting(PART, inside).flatMap((part) => linesOf(part, depth + 1))].filter((line) => line !== '');
  }
  const lines = fitting(PART, parts).flatMap((part) => linesOf(part, 0));
  return lines.join('\n') || null;
}
