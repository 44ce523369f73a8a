import type { Table } from '../read/table.ts';
import type { Heading } from './heading.ts';

/** A sentence with the number of listed items, such as "The following 60 services are available". */
const DECLARED =
  /(?<![\p{L}\p{N}.,-])(\d{1,4})\s+(?:\p{L}+\s+){0,3}?(?:services|offerings|products|controls|requirements|criteria|certificates)(?!\p{L})/iu;
/** Most lines between the sentence and its table. */
const NEAREST = 6;

/** Returns the number of rows that the last text above a table states; null for none. */
export function declaredOver({ heading, texts }: Pick<Table, 'texts'> & { readonly heading: Heading }) {
  const over = texts.findLast(({ line }) => line < heading.line);
  if (over === undefined || heading.line - over.line > NEAREST) return null;
  const count = Number(DECLARED.exec(over.text)?.[1] ?? 0);
  return count === 0 ? null : { count, text: over.text.slice(0, 200) };
}
