import { BadList } from '../../bad-list.ts';
import type { ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import type { Input } from '../../input.ts';
import { quoted } from '../../shown.ts';
import type { TextLine } from '../matrix/text-lines.ts';
import { type BegunSheet, beginSheet } from './begun.ts';
import type { ColumnGuide, SaidOfColumns } from './column-guide.ts';
import { findHeading, type Heading, type HeadingPlace, MOST_LINES_ABOVE, type RefinedHeading } from './find-heading.ts';
import {
  noHeading,
  refuseHeading,
  refuseHidden,
  refuseRival,
  refuseStruck,
  refuseUnknownFields,
  remarkBeside,
  remarkUnread,
  tellRowsOver,
} from './heading-checks.ts';
import { headlessTeller } from './headless-columns.ts';
import { heldRows } from './list-holder.ts';
import { RowCounts } from './row-counts.ts';
import { isBlank, isSeparator, type Sheet, type SheetRecord } from './sheet.ts';
import { openSheets, sheetsCalled } from './sheets.ts';
import { TableRow } from './table-row.ts';

export interface ReadingOptions<Name extends string> extends SaidOfColumns {
  /** The sheets of a workbook that are read; none named: all. */
  readonly sheets: readonly string[];
  readonly notes: ReadingNotes;
  /** What else the first rows below a heading show of its columns. */
  readonly refine?: (
    heading: Heading<Name>,
    below: readonly SheetRecord[],
    place: HeadingPlace,
  ) => Heading<Name> | RefinedHeading<Name>;
}

/**
 * The rows of a list whose columns are known by the guide, as many at a time as come together. All else is told: rows
 * that cannot be read are rejected, those that say nothing are ignored, and columns that nobody reads are remarked.
 */
export async function* readRows<Name extends string>(
  input: Input,
  guide: ColumnGuide<Name>,
  options: ReadingOptions<Name>,
): AsyncIterable<Iterable<TableRow<Name>>> {
  refuseUnknownFields(input, guide, options.given);
  const all = await openSheets(input);
  const sheets = sheetsCalled(all, options.sheets, input);
  const read: string[] = [];
  let first: readonly SheetRecord[] = [];
  const tally = { rows: 0 };
  for (const each of sheets) {
    const sheet = await beginSheet(each, MOST_LINES_ABOVE);
    try {
      const heading = findHeading(sheet.first, guide, options);
      if (heading === null) {
        if (first.length === 0) first = sheet.first;
        if (sheets.length > 1) await passOver(sheet, options.notes, NO_HEADING);
      } else {
        read.push(sheet.title ?? sheet.name);
        yield* rowsBelow(input, sheet, { ...options, guide, plain: heading, tally });
      }
    } finally {
      await sheet.close();
    }
  }
  await passOverOthers(all, options);
  if (read.length === 0) throw new BadList(noHeading(first, guide, options.given), { input });
  if (tally.rows === 0) throw new BadList('The list has a heading and no row below it.', { input });
  if (read.length > 1) remarkSheets(read, input, options.notes);
}

/** The first heading that there is, for telling formats apart: none where columns were given by words that are not the guide's. */
export async function recogniseHeading<Name extends string>(
  input: Input,
  guide: ColumnGuide<Name>,
  given: ReadonlyMap<string, string>,
): Promise<Heading<Name> | null> {
  if ([...given.keys()].some((name) => !(name in guide.columns))) return null;
  for await (const { heading } of headingsIn(input, guide, { given, sheets: [] })) return heading;
  return null;
}

export interface PlacedHeading<Name extends string> {
  /** For reports: the file, and the sheet where there are several. */
  readonly file: string;
  readonly row: number | null;
  readonly heading: Heading<Name>;
  /** With those that are said once of all its rows. */
  readonly cells: readonly string[];
}

/** The headings of the sheets that would be read. */
export async function* headingsIn<Name extends string>(
  input: Input,
  guide: ColumnGuide<Name>,
  { sheets, ...said }: SaidOfColumns & Pick<ReadingOptions<Name>, 'sheets'>,
): AsyncIterable<PlacedHeading<Name>> {
  for (const each of sheetsCalled(await openSheets(input), sheets, input)) {
    const { name, first, close } = await beginSheet(each, MOST_LINES_ABOVE);
    await close();
    const heading = findHeading(first, guide, said);
    if (heading === null) continue;
    const { cells } = heldRows(heading, first[0]?.holder, guide).heading;
    yield { file: name, row: first[heading.position]?.row || null, heading, cells };
  }
}

async function* rowsBelow<Name extends string>(
  input: Input,
  sheet: BegunSheet,
  {
    guide,
    plain,
    given,
    notes,
    refine,
    tally,
  }: ReadingOptions<Name> & {
    readonly guide: ColumnGuide<Name>;
    readonly plain: Heading<Name>;
    readonly tally: { rows: number };
  },
): AsyncIterable<Iterable<TableRow<Name>>> {
  const { name: file, dayZero, first } = sheet;
  refuseRival(input, plain, { guide, first });
  const held = heldRows(plain, first[0]?.holder, guide);
  const { position, cells } = held.heading;
  const titles = first.slice(0, position);
  for (const { row } of titles) notes.ignore({ file, row, column: null });
  const at = { file, row: first[position]?.row || null, column: null };
  const below = held.records(first.slice(position + 1));
  const refined = refine?.(held.heading, below, placeOf(sheet, titles, at)) ?? held.heading;
  const heading = { ticked: [], headed: [], watched: [], ...refined };
  const { columns, ticked, headed, watched } = heading;
  refuseHeading(input, heading, at.row);
  refuseStruck(input, heading, first[position] as SheetRecord);
  refuseHidden(input, heading, { hidden: sheet.hiddenColumns, given, row: at.row });
  remarkUnread(heading, file, notes);
  tellRowsOver(plain, { guide, first, file }, notes);
  remarkBeside(held.unread, file, notes);
  const tellHeadless = headlessTeller(cells, file, notes);
  const labels = cells.map((cell) => cell.toLowerCase());
  const record = { ...(first[position] as SheetRecord), cells };
  const place = { file, dayZero, record, columns, ticked, headed, watched };
  const counts = new RowCounts(sheet, titles);
  // One by one as they are taken, so that what is told of a row is told in its turn.
  function* rowsOf(records: readonly SheetRecord[]): Iterable<TableRow<Name>> {
    for (const record of records) {
      const row = new TableRow(record, place);
      const fault = faultOf(row, record, cells.length);
      if (saysNothing(record, labels) || row.isOfHeading()) {
        notes.ignore(row.at());
        continue;
      }
      tally.rows += 1;
      tellHeadless(record);
      if (fault !== null) notes.reject(fault.at, fault.sentence);
      else {
        counts.add(row);
        yield row;
      }
    }
  }
  for await (const records of sheet.after(position + 1)) yield rowsOf(held.records(records));
  counts.remark(tally.rows, notes);
}

function placeOf(sheet: BegunSheet, rowsAbove: readonly SheetRecord[], at: Location): HeadingPlace {
  const { title, first, beside } = sheet;
  const { key, others = [] } = first[0]?.holder ?? {};
  const texts = (lines: readonly TextLine[] = []) => lines.map(({ text }) => text);
  const [named, above] = [texts(beside?.titles), texts(beside?.above)];
  const keys = [title ?? '', key ?? '', ...others.map(([name, text]) => `${name}: ${text}`)];
  const cells = rowsAbove.flatMap((record) => record.cells);
  const filled = (all: readonly string[]) => all.filter((text) => text !== '');
  return {
    at,
    over: filled([...keys, ...named, ...above, ...cells]),
    titles: filled([...keys, ...named, ...cells]),
    under: beside?.below ?? null,
  };
}

function remarkSheets(names: readonly string[], { name: file }: Input, notes: ReadingNotes): void {
  notes.remark(
    { file, row: null, column: null },
    `The sheets ${quoted(names)} were read alike, whatever they are called; --sheet names those to read.`,
  );
}

function faultOf<Name extends string>(row: TableRow<Name>, { cells, fault }: SheetRecord, width: number) {
  if (fault !== undefined) return { at: row.at(), sentence: fault };
  const isTooLong = cells.length > width && cells.slice(width).some((cell) => cell !== '');
  if (!isTooLong && cells.length >= width) return row.cellFault();
  const has = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
  const advice = isTooLong
    ? 'a value that holds the separator must stand in quotes'
    : 'an empty value still needs its place';
  return { at: row.at(), sentence: `The row has ${has}, but the heading has ${width} columns; ${advice}.` };
}

/** Blank lines, lines of dashes, and the heading once more. */
function saysNothing(record: SheetRecord, labels: readonly string[]): boolean {
  if (isBlank(record) || isSeparator(record)) return true;
  const { cells } = record;
  return cells.length === labels.length && cells.every((cell, index) => cell.toLowerCase() === labels[index]);
}

const NO_HEADING = 'This sheet has no heading of such a list; give it one where it is meant, or';
const HIDDEN = 'This sheet is hidden; show it where it is meant, or';

/** What may be rows of the list as well, and stands in no sheet that is looked at. */
async function passOverOthers(
  sheets: readonly Sheet[],
  { sheets: named, notes }: Pick<ReadingOptions<string>, 'sheets' | 'notes'>,
): Promise<void> {
  for (const { tellUntabled } of sheets) tellUntabled?.(notes);
  if (named.length > 0) return;
  for (const sheet of sheets.filter(({ isHidden }) => isHidden === true)) {
    await passOver(await beginSheet(sheet, MOST_LINES_ABOVE), notes, HIDDEN);
  }
}

/** What stands there may be rows of the list: of the whole one it is not known then, until a person says what to read. */
async function passOver(sheet: BegunSheet, notes: ReadingNotes, sentence: string): Promise<void> {
  let count = 0;
  for await (const records of sheet.after(0)) {
    for (const record of records) {
      if (isBlank(record)) continue;
      notes.ignore({ file: sheet.name, row: record.row, column: null });
      count += 1;
    }
  }
  if (count === 0) return;
  const at = { file: sheet.name, row: null, column: null };
  const rows = count === 1 ? '1 row was' : `${count} rows were`;
  notes.remarkOpen(at, `${sentence} name with --sheet those to read. Its ${rows} not read.`);
}
