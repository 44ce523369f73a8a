import { type Element, isElement } from './html-text.ts';

/** Elements whose end tags HTML lets pages leave out. */
const WITHOUT_END = new Set('html body p li dd dt caption colgroup thead tbody tfoot tr td th'.split(' '));

/** True where the page ends before a table, or what holds it, is closed. */
export function isLeftOpen(table: Element): boolean {
  const around = elementsAround(table);
  const isEnded = around.some(
    ({ tagName, sourceCodeLocation }) => /^(?:html|body)$/.test(tagName) && sourceCodeLocation?.endTag !== undefined,
  );
  return hasNoEnd(table) || (!isEnded && around.some(hasNoEnd));
}

function elementsAround({ parentNode }: Element): Element[] {
  return parentNode !== null && isElement(parentNode) ? [parentNode, ...elementsAround(parentNode)] : [];
}

/** Elements that the page does not write itself have no place in it. */
function hasNoEnd({ tagName, sourceCodeLocation }: Element): boolean {
  return !WITHOUT_END.has(tagName) && sourceCodeLocation != null && sourceCodeLocation.endTag === undefined;
}
