import { z } from 'zod';
import { anyNumber, misfit, optionalText } from '../json/shapes.ts';
import { isWithdrawn, labelsOf, propsOf } from './props.ts';

/** A group or a control of a catalog, each after what it stands under. */
export interface CatalogElement {
  readonly kind: 'group' | 'control';
  readonly path: string;
  readonly parent: CatalogElement | null;
  readonly id: string | null;
  readonly title: string | null;
  /** The likeliest to be its number first. */
  readonly labels: readonly string[];
  /** What the catalog calls its kind, such as `category`. */
  readonly className: string | null;
  readonly holdsControls: boolean;
  readonly withdrawn: boolean;
}

export interface UnreadableElement {
  readonly kind: 'unreadable';
  readonly path: string;
  readonly wanted: string;
  readonly fault: string;
}

const ELEMENT = z.object(
  {
    id: optionalText,
    class: optionalText,
    title: optionalText,
    props: anyNumber,
    groups: anyNumber,
    controls: anyNumber,
  },
  { error: 'an object was expected' },
);

/** Catalogs go a handful of levels deep. */
const DEEPEST = 32;

interface Waiting {
  readonly kind: CatalogElement['kind'];
  readonly value: unknown;
  readonly parent: CatalogElement | null;
  readonly depth: number;
  readonly position: number;
  readonly within: string;
}

/** All groups and controls in the order of the document. */
export function* elementsOf(catalog: unknown): Iterable<CatalogElement | UnreadableElement> {
  const root = ELEMENT.safeParse(catalog);
  const waiting = root.success ? childrenOf(root.data, { parent: null, depth: 1, within: 'catalog' }) : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const parsed = ELEMENT.safeParse(next.value);
    const { kind, parent, depth } = next;
    const path = `${next.within}.${kind}s[${parsed.data?.id ?? next.position}]`;
    if (!parsed.success) {
      yield { kind: 'unreadable', path, wanted: kind, fault: misfit(parsed.error) };
    } else if (depth > DEEPEST) {
      yield { kind: 'unreadable', path, wanted: kind, fault: `catalogs may be nested ${DEEPEST} levels deep` };
    } else {
      const { id, title, class: className, controls } = parsed.data;
      const props = propsOf(parsed.data.props);
      const told = { labels: labelsOf(props), withdrawn: isWithdrawn(props), holdsControls: controls.length > 0 };
      const element = { kind, path, parent, id, title, className, ...told };
      yield element;
      waiting.push(...childrenOf(parsed.data, { parent: element, depth: depth + 1, within: path }));
    }
  }
}

/** Last first, as they are taken from the end. */
function childrenOf(
  { groups, controls }: z.output<typeof ELEMENT>,
  place: Pick<Waiting, 'parent' | 'depth' | 'within'>,
): Waiting[] {
  const of = (kind: Waiting['kind'], values: readonly unknown[]) =>
    values.map((value, position) => ({ kind, value, position, ...place }));
  return [...of('control', controls), ...of('group', groups)].reverse();
}
