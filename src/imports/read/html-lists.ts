import type { DefaultTreeAdapterMap } from 'parse5';
import { BLOCKS, childrenOf, type Element, holdsBlock, isBlock, isElement, type Looks, shownOf } from './html-cells.ts';
import type { TableRow } from './table.ts';

type Node = DefaultTreeAdapterMap['node'];
type Child = DefaultTreeAdapterMap['childNode'];

/** An item of a list: its own text, and the blocks below it, such as a list within it. */
interface Item {
  /** Empty if it begins with a heading, a table or a list. */
  readonly own: Element;
  readonly rest: readonly Node[];
}

export function itemsOf(list: Element): readonly Item[] {
  return childrenOf(list).flatMap((child) => (isElement(child) ? partsOf(child) : []));
}

/** Parts an item: the list within it must not repeat its text, and is a list of its own. */
function partsOf(item: Element): Item {
  const nodes = childrenOf(item).filter((node) => !isBlank(node)) as Child[];
  const isEnd = (node: Node) => isElement(node) && (isBlock(node) || holdsBlock(node));
  const end = [...nodes.map(isEnd), true].indexOf(true);
  const [first] = nodes;
  // The first paragraph is the item, and others explain it.
  if (end === 0 && first !== undefined && isElement(first) && isText(first)) {
    const { own, rest } = partsOf(first);
    return { own, rest: [...rest, ...nodes.slice(1)] };
  }
  return { own: { ...item, childNodes: nodes.slice(0, end) }, rest: nodes.slice(end) };
}

function isText(element: Element): boolean {
  return BLOCKS.includes(element.tagName) || !isBlock(element);
}

function isBlank(node: Node): boolean {
  return isElement(node) ? false : !('value' in node) || node.value.trim() === '';
}

/** Reads an item as a row; null without a text. */
export function rowOfItem(item: Element, looks: Looks): TableRow | null {
  const { text, flags, marks } = shownOf(item, looks);
  if (text === '' && flags.length === 0) return null;
  const row = { line: lineOf(item), texts: [text] };
  return {
    ...row,
    ...(flags.length > 0 && { flags: new Map([[0, flags]]) }),
    ...(marks.length > 0 && { marks: new Map([[0, marks]]) }),
  };
}

export function lineOf({ sourceCodeLocation }: Element): number {
  return sourceCodeLocation?.startLine ?? 0;
}
