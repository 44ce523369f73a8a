import type { Table } from '../read/table.ts';
import type { Heading } from './heading.ts';

/** Such as "The following 60 services are available": a number before what is listed. */
const DECLARED =
  /(?<![\p{L}\p{N}.,-])(\d{1,4})\s+(?:\p{L}+\s+){0,3}?(?:services|offerings|products|controls|requirements|criteria|certificates)(?!\p{L})/iu;
/** Lines between the sentence and what it is about. */
const NEAREST = 6;

/** The number of rows that the last text over a table says it has; null: it says none. */
export function declaredOver({ heading, texts }: Pick<Table, 'texts'> & { readonly heading: Heading }) {
  const over = texts.findLast(({ line }) => line < heading.line);
  if (over === undefined || heading.line - over.line > NEAREST) return null;
  const count = Number(DECLARED.exec(over.text)?.[1] ?? 0);
  return count === 0 ? null : { count, text: over.text.slice(0, 200) };
}
