import { isBlock } from './element-kinds.ts';
import { contentOf, type Element, isElement, type Node } from './parse.ts';

/** The tables that hold tables, and the elements within lines that hold blocks all the same, such as links around cards. */
export function holdersAmong(nodes: readonly Node[]): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const node of nodes) lookInto(node, null, holders);
  return holders;
}

/** True where the node is a block, or holds one. */
function lookInto(node: Node, around: Element | null, holders: Set<Element>): boolean {
  if (!isElement(node)) return false;
  const isTable = node.tagName === 'table';
  if (isTable && around !== null) holders.add(around);
  let holdsBlock = false;
  for (const child of contentOf(node)) {
    const isOne = lookInto(child, isTable ? node : around, holders);
    holdsBlock ||= isOne;
  }
  if (isBlock(node)) return node.tagName !== 'br';
  if (holdsBlock) holders.add(node);
  return holdsBlock;
}
