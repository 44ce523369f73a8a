import { isMenu } from './element-kinds.ts';
import { attributeOf, contentOf, type Element, isElement, type Node } from './parse.ts';

/** Fewer items are of a menu, or of a text. */
const FEWEST_ITEMS = 3;
const MOST_NAMED = 5;

interface Found {
  readonly frames: Set<string>;
  hasGrid: boolean;
  hasMenuTable: boolean;
  items: number;
}

/** Says of a page that has no table what it has instead, and what to do. */
export function withoutTable(nodes: readonly Node[]): string {
  const found: Found = { frames: new Set(), hasGrid: false, hasMenuTable: false, items: 0 };
  for (const node of nodes) lookInto(node, found);
  const { frames, hasGrid, hasMenuTable, items } = found;
  if (hasGrid)
    return 'The page has no <table>, but a grid that is made of other elements, which is not read: write it as CSV.';
  if (frames.size > 0) {
    const named = [...frames].slice(0, MOST_NAMED).map((name) => `"${name}"`);
    return `The page has no table, but shows others in its frames, such as ${named.join(', ')}: import the one that has the table, or save that as CSV.`;
  }
  if (hasMenuTable)
    return 'The page has no table but in a menu (<nav>), where none is read: take it out of that, or write it as CSV.';
  if (items >= FEWEST_ITEMS) {
    return `The page has no table, but lists of ${items} items, of which nothing tells the columns: write them as CSV.`;
  }
  return 'The page has no table; where a browser shows one, its programs have made it: save the page from there as it is shown.';
}

function lookInto(node: Node, found: Found): void {
  if (!isElement(node)) return;
  if (isMenu(node)) {
    found.hasMenuTable ||= holdsTable(node);
    return;
  }
  const frame = frameOf(node);
  if (frame !== null) found.frames.add(frame);
  if (['table', 'grid', 'treegrid'].includes(attributeOf(node, 'role')?.trim().toLowerCase() ?? ''))
    found.hasGrid = true;
  if (node.tagName === 'li') found.items += 1;
  for (const child of contentOf(node)) lookInto(child, found);
}

function holdsTable(element: Element): boolean {
  return contentOf(element).some((node) => isElement(node) && (node.tagName === 'table' || holdsTable(node)));
}

/** The page that a frame shows; spreadsheets name their sheets in links as well, which their programs follow. */
function frameOf(element: Element): string | null {
  const { tagName } = element;
  if (tagName === 'frame' || tagName === 'iframe') return attributeOf(element, 'src');
  return tagName === 'link' && attributeOf(element, 'id') === 'shLink' ? attributeOf(element, 'href') : null;
}
