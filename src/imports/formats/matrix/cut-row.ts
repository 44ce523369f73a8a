import type { Table } from './markdown.ts';

export const CUT_ROW =
  'The page ends within this row, so that it may not be there as a whole. Save it anew, to its end, or close the row.';

/** The last line of a page, where it is a row that breaks off: all others of its table are closed by a bar. */
export function cutRowOf({ position, children }: Table, page: string): number | null {
  if (position === undefined) return null;
  const lines = page.split('\n');
  const { start, end } = position;
  if (lines.slice(end.line).some((line) => line.trim() !== '')) return null;
  const rows = lines.slice(start.line - 1, end.line).map((line) => line.replace(/^[\s>]+/, '').trimEnd());
  const last = rows.pop() ?? '';
  if (!last.startsWith('|') || !rows.every((row) => row.startsWith('|') && isClosed(row))) return null;
  // A bar that closes the row, or one in the midst of it.
  const [width = 0, ...widths] = children.map((row) => row.children.length).reverse();
  const isShort = !page.endsWith('\n') && widths.every((other) => width < other);
  return isClosed(last) && !isShort ? null : end.line;
}

function isClosed(row: string): boolean {
  return row.length > 1 && /(?<!\\)\|$/.test(row);
}
