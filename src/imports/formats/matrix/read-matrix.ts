import { BadList } from '../../bad-list.ts';
import type { Draft, ReadingNotes } from '../../draft.ts';
import type { Input } from '../../input.ts';
import type { FormatOptions } from '../format.ts';
import { declaredCounts } from '../table/declared-count.ts';
import { explainedOtherwise, titleOfOtherStatus } from '../table/scope-phrases.ts';
import { readStatus } from '../table/status-words.ts';
import { columnKinds, tellUnread } from './column-kinds.ts';
import { Conditions } from './conditions.ts';
import { CUT_ROW } from './cut-row.ts';
import { labelsNamed } from './footnotes.ts';
import { lineOf } from './markdown.ts';
import { draftsOfLine } from './matrix-drafts.ts';
import { headingOf, refuseAlike, speaksOfServices } from './matrix-heading.ts';
import { isTickSign, type MatrixLine, matrixLines, tickOf } from './matrix-line.ts';
import type { PageTable } from './page.ts';
import { type Programme, programmesOf } from './programmes.ts';
import { refuseStruck } from './refuse-struck.ts';
import { readTerms } from './terms.ts';
import type { TextLine } from './text-lines.ts';

/** A table with ticks, or one whose first column names services; others on a page are of other things. */
export function isMatrix(page: PageTable, options: FormatOptions): boolean {
  const heading = headingOf(page.table, options);
  if (heading.others.length === 0) return false;
  if (speaksOfServices(heading)) return true;
  const { lines } = matrixLines(page.table, heading);
  return lines.some(({ cells }) => heading.others.some(({ position }) => isTickSign(tickOf(cells[position]).text)));
}

/** The columns of a matrix that are programmes. */
export function programmeLabels({ table }: PageTable, options: FormatOptions): readonly string[] {
  const heading = headingOf(table, options);
  const { programmes } = columnKinds(heading, matrixLines(table, heading).lines, options);
  return heading.others.filter(({ position }) => programmes.includes(position)).map(({ label }) => label);
}

export function readMatrix(
  page: PageTable,
  { input, options, notes }: { readonly input: Input; readonly options: FormatOptions; readonly notes: ReadingNotes },
): readonly Draft[] {
  const file = input.name;
  const heading = headingOf(page.table, options);
  refuseAlike(heading, page.table, input);
  const { lines, empty, otherHeadings, below } = matrixLines(page.table, heading);
  refuseOtherHeadings(otherHeadings, input);
  refuseOtherSigns([...page.above, ...below, ...page.below], { input, options });
  const kinds = columnKinds(heading, lines, options);
  tellUnread(kinds.unread, { file, row: lineOf(page.table), column: null }, notes);
  const programmes = programmesOf(page, { options, positions: kinds.programmes, input });
  const columns = heading.others.filter(({ position }) => kinds.programmes.includes(position));
  refuseStruck(page, { columns, options, input });
  refuseOtherStatus(page, { lines, programmes, input, options });
  for (const row of [...empty, ...below.map((line) => line.row)]) notes.ignore({ file, row, column: null });
  const labels = programmes.map(({ label }) => label);
  const conditions = new Conditions(notes);
  const titles = page.headings.map(({ text }) => text);
  conditions.begin({ file, titles, above: page.above, below: [...below, ...page.below], labels });
  const context = { file, heading, programmes, noteColumns: kinds.notes, options, notes };
  const drafts = lines.flatMap((line) => draftsOfLine(line, { ...context, conditions }));
  conditions.end();
  if (page.cutRow !== null) notes.remarkOpen({ file, row: page.cutRow, column: null }, CUT_ROW);
  remarkCounts(page, { file, lines, programmes, notes });
  return drafts;
}

/** Ticks below would be taken for those of the programmes above. */
function refuseOtherHeadings([row]: readonly (number | null)[], input: Input): void {
  if (row === undefined) return;
  const sentence =
    'A heading of other columns stands here in the midst of a table; put a blank line above it, so that a table of its own begins.';
  throw new BadList(sentence, { input, row });
}

/** Where the page explains a tick otherwise than it is read, all of them would be read wrongly. */
function refuseOtherSigns(
  texts: readonly TextLine[],
  { input, options }: { readonly input: Input; readonly options: FormatOptions },
): void {
  for (const { text, row } of texts) {
    const sentence = explainedOtherwise(text, options.words);
    if (sentence !== null) throw new BadList(sentence, { input, row });
  }
}

/** Where a heading says that what is ticked is planned or the like, all ticks would be read as in scope. */
function refuseOtherStatus(
  { table, headings }: PageTable,
  {
    lines,
    programmes,
    input,
    options,
  }: {
    readonly lines: readonly MatrixLine[];
    readonly programmes: readonly Programme[];
    readonly input: Input;
    readonly options: FormatOptions;
  },
): void {
  if (options.status !== null) return;
  const cells = lines.flatMap((line) => programmes.map(({ position }) => tickOf(line.cells[position]).text));
  const said = new Set(cells.map((text) => readStatus(text, options.words)?.status));
  const title = titleOfOtherStatus(
    headings.map(({ text }) => text),
    said,
  );
  if (title === null) return;
  const sentence = `"${title.slice(0, 80)}" stands over this table, whose ticks would be in scope: say with --status what they are.`;
  throw new BadList(sentence, { input, row: lineOf(table) });
}

export const NO_MATRIX = 'This table has no column of services and no tick';

/** The rows of a table that is of something else; counted, so that sums fit. */
export function passOver(
  { table }: PageTable,
  file: string,
  { why, tell, notes }: { readonly why: string; readonly tell: 'remark' | 'remarkOpen'; readonly notes: ReadingNotes },
): void {
  const lines = table.children.slice(1);
  for (const line of lines) notes.ignore({ file, row: lineOf(line), column: null });
  notes[tell](
    { file, row: lineOf(table), column: null },
    `${why}; its ${lines.length === 1 ? '1 row was' : `${lines.length} rows were`} not read.`,
  );
}

function remarkCounts(
  { above }: PageTable,
  {
    file,
    lines,
    programmes,
    notes,
  }: {
    readonly file: string;
    readonly lines: readonly MatrixLine[];
    readonly programmes: readonly Programme[];
    readonly notes: ReadingNotes;
  },
): void {
  const ticksIn = ({ position }: Programme) => lines.filter(({ cells }) => tickOf(cells[position]).text !== '').length;
  const labels = programmes.map(({ label }) => label);
  const sentences = above.flatMap(({ text, row }) => text.split(/(?<=[.;!?])\s+/).map((each) => ({ text: each, row })));
  for (const { text, row } of sentences) {
    const named = labelsNamed(text, labels, readTerms(above, labels));
    const counts =
      named.length === 0
        ? [lines.length]
        : programmes.filter(({ label }) => named.includes(label)).map((programme) => ticksIn(programme));
    for (const declared of declaredCounts(text)) {
      if (counts.includes(declared)) continue;
      const where = named.length === 0 ? 'the table' : named.join(', ');
      notes.remark(
        { file, row, column: null },
        `The page says that there are ${declared} services; ${where} has ${counts.join(', ')}.`,
      );
    }
  }
}
