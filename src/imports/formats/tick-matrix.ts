import { BadList, unlessBad } from '../bad-list.ts';
import { headText, type Input } from '../input.ts';
import { type ListFormat, NO_OPTIONS, type TellingOptions } from './format.ts';
import { isPage, isWebArchive } from './html/is-page.ts';
import { isLineOfDashes } from './matrix/line-of-dashes.ts';
import { lineOf } from './matrix/markdown.ts';
import { headingOf } from './matrix/matrix-heading.ts';
import type { PageTable } from './matrix/page.ts';
import { pageOf } from './matrix/page-of-input.ts';
import { refuseOneOfSeveral, refuseUnknownColumns } from './matrix/programmes.ts';
import { NO_MATRIX, passOver, programmeLabels, readMatrix } from './matrix/read-matrix.ts';
import { tellUntabled } from './matrix/stray-rows.ts';
import { AS_WELL, isOfServices, readingOf, readingOfPage } from './rows-or-ticks.ts';

/** Ticks beside what no heading calls services may be of clauses, which lists of these have as well. */
const OF_ANYTHING = 0.55;

export const tickMatrix: ListFormat = {
  name: 'tick-matrix',
  description:
    'A Markdown page of tables with services down and programmes across: a scope entry for each tick, with former names, components and the conditions of footnotes.',
  streams: false,

  async detect(input, options = NO_OPTIONS) {
    if (input.isFolder || input.head.includes(0) || isPage(input) || isWebArchive(input)) return 0;
    const lines = headText(input).split('\n');
    // Each table has a line of dashes and bars, which is cheap to see before a page is parsed.
    if (!lines.some(isLineOfDashes)) {
      // Reading it tells that tables in HTML are not read.
      return lines.some((line) => /<table\b/i.test(line)) ? 0.3 : 0;
    }
    return unlessBad(likelihood(input, options), 0.4);
  },

  async *read(input, options, notes) {
    const page = await pageOf(input);
    const { tables } = page;
    tellUntabled(page, input.name, notes);
    const readings = new Map(tables.map((table) => [table, readingOf(table, options)]));
    const matrices = tables.filter((table) => ['TICKS', 'EITHER'].includes(readings.get(table) ?? ''));
    if (matrices.length === 0) {
      const rows = tables.find((table) => readings.get(table) === 'ROWS');
      const none = 'The page has no table with services down and programmes across.';
      if (rows === undefined) throw new BadList(none, { input });
      throw new BadList(`${none} ${OF_ROWS}; read them with --format scope-table.`, { input, row: lineOf(rows.table) });
    }
    const columnsOf = ({ table }: PageTable) => headingOf(table, options).others.map(({ label }) => label);
    refuseUnknownColumns(matrices.flatMap(columnsOf), options, input);
    const programmes = matrices.map((table) => ({ row: lineOf(table.table), labels: programmeLabels(table, options) }));
    refuseOneOfSeveral(programmes, options, input);
    for (const table of tables) {
      if (matrices.includes(table)) yield* readMatrix(table, { input, options, notes });
      else if (readings.get(table) === null) passOver(table, input.name, { why: NO_MATRIX, tell: 'remark', notes });
      else passOver(table, input.name, { why: `${OF_ROWS}${READ_ELSEWHERE}`, tell: 'remarkOpen', notes });
    }
  },
};

const OF_ROWS = 'The rows of this table name a certificate or cloud each';
const READ_ELSEWHERE = ', which --format scope-table reads';

async function likelihood(input: Input, options: TellingOptions): Promise<number> {
  const [{ tables }, reading] = await Promise.all([pageOf(input), readingOfPage(input, options)]);
  if (reading === 'EITHER') return AS_WELL;
  if (reading === 'TICKS')
    return tables.some((table) => isOfServices(table, { ...NO_OPTIONS, ...options })) ? 0.95 : OF_ANYTHING;
  return tables.length > 0 ? 0.3 : 0;
}
