import { isBlock } from './element-kinds.ts';
import { type Element, isElement, lineOf, type Node, type ParsedPage } from './parse.ts';

/** Blocks whose end tags HTML lets pages leave out. */
const WITHOUT_END = new Set('html body p li dd dt caption colgroup thead tbody tfoot tr td th'.split(' '));

const ADVICE = 'it may not be there as a whole. Save it anew, to its end, or close what is open.';

/**
 * What tells that a page ends in the midst of a table, or between tables; null where nothing does. What may be missing after
 * the last table is told of that one.
 */
export function cutOffIn({ nodes, open, cutIn }: ParsedPage) {
  const [outermost] = [...open].filter((node) => isElement(node) && isBlock(node) && !WITHOUT_END.has(node.tagName));
  const after =
    cutIn === null
      ? unclosed(isEnded(nodes) ? undefined : outermost)
      : `The page ends in line ${cutIn}, in the midst of a tag, comment or script: ${ADVICE}`;
  return (table: Element, { isLast }: { readonly isLast: boolean }): string | null => {
    if (open.has(table)) return unclosed(table);
    return isLast ? after : null;
  };
}

function unclosed(node: Node | undefined): string | null {
  if (node === undefined || !isElement(node)) return null;
  return `The page ends without the </${node.tagName}> of line ${lineOf(node)}: ${ADVICE}`;
}

/** True where the page closes its body or itself, whatever it leaves open within. */
function isEnded(nodes: readonly Node[]): boolean {
  const [page] = nodes.filter((node) => isElement(node));
  const parts = page === undefined ? [] : [page, ...page.childNodes.filter((node) => isElement(node))];
  return parts.some(({ sourceCodeLocation }) => sourceCodeLocation?.endTag !== undefined);
}
