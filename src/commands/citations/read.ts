import { extname } from 'node:path';
import { BadInput } from '../../errors.ts';
import { csvRows } from './cells.ts';
import { type Citation, type Place, placesOf } from './citation.ts';
import { tableOf } from './columns.ts';
import { citationsOfMarkdown } from './markdown.ts';
import { citationsOfTable } from './table.ts';
import { type CitingText, citationsOfText } from './text.ts';

const TABLES = ['.csv', '.tsv'];
const MARKDOWN = ['.md', '.markdown', '.mdx'];
const TEXTS = ['.txt', '.text'];

export interface PlacedCitation extends Citation, Place {}

/** Reads what a file cites, by its name a CSV, a Markdown text or a plain one; else a CSV if it is headed as one. */
export function readCitations(file: string, content: string, citing: CitingText): readonly PlacedCitation[] {
  if (content.includes('\0')) throw new BadInput(`${file} is no text; save it as CSV, Markdown or plain text.`);
  const text = content.replace(/^\uFEFF/, '');
  const place = placesOf(text);
  return citationsOf(extname(file).toLowerCase(), text, citing).map((citation) => ({
    ...citation,
    ...place(citation.start),
  }));
}

function citationsOf(ending: string, text: string, citing: CitingText): readonly Citation[] {
  if (TABLES.includes(ending)) return citationsOfTable(csvRows(text), citing);
  if (MARKDOWN.includes(ending)) return citationsOfMarkdown(text, citing);
  if (TEXTS.includes(ending) || !isHeaded(text)) return citationsOfText(text, citing);
  return citationsOfTable(csvRows(text), citing);
}

/** True if the first line has several cells, one of them a heading of clause numbers. */
function isHeaded(text: string): boolean {
  const [heading = ''] = text.split(/\r\n|\r|\n/, 1);
  const isWhole = heading.split('"').length % 2 === 1;
  const rows = isWhole ? csvRows(heading) : [];
  return (rows[0]?.length ?? 0) > 1 && tableOf(rows, { isList: true, holdsNumber: () => true }) !== null;
}
