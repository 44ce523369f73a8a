import { BadList } from '../bad-list.ts';
import { headText, type Input, wholeText } from '../input.ts';
import { type ListFormat, NO_OPTIONS } from './format.ts';
import { isPage, isWebArchive } from './html/is-page.ts';
import { isLineOfDashes } from './matrix/line-of-dashes.ts';
import { lineOf } from './matrix/markdown.ts';
import { headingOf } from './matrix/matrix-heading.ts';
import { type PageTable, readPage } from './matrix/page.ts';
import { refuseOneOfSeveral, refuseUnknownColumns } from './matrix/programmes.ts';
import { isMatrix, passOver, programmeLabels, readMatrix } from './matrix/read-matrix.ts';
import { tellStray } from './matrix/stray-rows.ts';

/** Far above any page for people; Markdown can be written so that parsing takes the square of its length. */
const LARGEST = 2 * 1024 * 1024;
const LONGEST_LINE = 10_000;
const IN_HTML = 'This table is written in HTML and was not read; write it in Markdown where it is meant.';

export const tickMatrix: ListFormat = {
  name: 'tick-matrix',
  description:
    'A Markdown page of tables with services down and programmes across: a scope entry for each tick, with former names, components and the conditions of footnotes.',
  streams: false,

  async detect(input) {
    if (input.isFolder || input.head.includes(0) || isPage(input) || isWebArchive(input)) return 0;
    const lines = headText(input).split('\n');
    // Each table has a line of dashes and bars, which is cheap to see before a page is parsed.
    if (!lines.some(isLineOfDashes)) {
      // Reading it tells that tables in HTML are not read.
      return lines.some((line) => /<table\b/i.test(line)) ? 0.3 : 0;
    }
    if (lines.some(({ length }) => length > LONGEST_LINE)) return 0.4;
    const { tables } = await readPage(lines.join('\n'));
    if (tables.some((table) => isMatrix(table, NO_OPTIONS))) return 0.95;
    return tables.length > 0 ? 0.3 : 0;
  },

  async *read(input, options, notes) {
    const { tables, htmlTables, strayRows } = await readPage(await textOfPage(input));
    for (const row of htmlTables) {
      notes.remarkOpen({ file: input.name, row, column: null }, IN_HTML);
    }
    const matrices = tables.filter((table) => isMatrix(table, options));
    if (matrices.length === 0) {
      throw new BadList('The page has no table with services down and programmes across.', { input });
    }
    for (const stray of strayRows) tellStray(stray, input.name, notes);
    const columnsOf = ({ table }: PageTable) => headingOf(table, options).others.map(({ label }) => label);
    refuseUnknownColumns(matrices.flatMap(columnsOf), options, input);
    const programmes = matrices.map((page) => ({ row: lineOf(page.table), labels: programmeLabels(page, options) }));
    refuseOneOfSeveral(programmes, options, input);
    for (const table of tables) {
      if (matrices.includes(table)) yield* readMatrix(table, { input, options, notes });
      else passOver(table, input.name, notes);
    }
  },
};

async function textOfPage(input: Input): Promise<string> {
  if (input.size > LARGEST) {
    throw new BadList(`The page has ${input.size} bytes; pages of tables may have ${LARGEST}.`, { input });
  }
  const text = await wholeText(input);
  const tooLong = text.split('\n').findIndex(({ length }) => length > LONGEST_LINE);
  if (tooLong === -1) return text;
  throw new BadList(`This line is longer than ${LONGEST_LINE} characters.`, { input, row: tooLong + 1 });
}
