import { unlessBad } from '../bad-list.ts';
import type { Draft, ReadingNotes } from '../draft.ts';
import { headText, type Input } from '../input.ts';
import { type FormatOptions, type ListFormat, NO_OPTIONS, type TellingOptions } from './format.ts';
import { isPage } from './html/is-page.ts';
import { Conditions } from './matrix/conditions.ts';
import { hasMarkdownTable } from './matrix/has-table.ts';
import { takeLeadingNumber, takeMarkOfNote, takeMarks } from './names/marks.ts';
import { aliasDrafts, relationDrafts } from './names/name-drafts.ts';
import { ServiceNames } from './names/service-name.ts';
import { AS_WELL, readingOfPage } from './rows-or-ticks.ts';
import { SCOPE_COLUMNS, type ScopeColumn } from './scope-columns.ts';
import { type Marks, tellMarks, tellMarksOfHeading } from './scope-marks.ts';
import { noCertificate } from './scope-questions.ts';
import { type RowReading, readScopeRow } from './scope-row.ts';
import { Surroundings } from './scope-surroundings.ts';
import { refuseLateTicks, withTickedColumns } from './scope-ticks.ts';
import { refuseTitles } from './scope-titles.ts';
import { refuseUnknownColumns } from './scope-unknown-columns.ts';
import { labelOf } from './table/column-guide.ts';
import { DayCells } from './table/day-cell.ts';
import type { HeadingPlace, RefinedHeading } from './table/find-heading.ts';
import { isNote, noteOnList } from './table/note-row.ts';
import { readRows, recogniseHeading } from './table/read-rows.ts';
import { footnoteRow, RefusedRow, rejectRefused } from './table/refused-row.ts';
import { explainedOtherwise } from './table/scope-phrases.ts';
import { SHEET_ERROR } from './table/sheet-error.ts';
import { openSheets } from './table/sheets.ts';
import { leavesOpen, saysNothingOfScope } from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

/** A file that is a table of some kind, or meant to be: reading it tells what is missing. */
const PERHAPS = 0.3;

export const scopeTable: ListFormat = {
  name: 'scope-table',
  description:
    'A table of services in scope (CSV, XLSX, JSON lines, YAML, page in Markdown or HTML; any column names), with a certificate a row or programmes across: a scope entry for each row or tick.',
  streams: true,

  detect: (input, options = NO_OPTIONS) => unlessBad(likelihood(input, options), PERHAPS),

  async *read(input, options, notes) {
    await refuseUnknownColumns(input, options);
    const days = new DayCells(options.dates, notes);
    const reading: ListReading = {
      ...{ options, notes, days, names: new ServiceNames(), told: new Set<string>(), marks: new Set<string>() },
      surroundings: new Surroundings(options),
      conditions: new Conditions(notes),
    };
    const rows = readRows(input, SCOPE_COLUMNS, {
      given: options.fields,
      notMeant: options.notMeant,
      sheets: options.sheets,
      notes,
      refine: (heading, below, place) => {
        const refined = withTickedColumns(heading, below, { options, place: place.at });
        refuseTitles(refined, below, { place, options });
        reading.surroundings.begin(refined, below, place);
        beginConditions(refined, place, reading);
        tellMarksOfHeading(refined, place, reading);
        return refined;
      },
    });
    for await (const read of rows) yield draftsOfRows(read, reading);
    reading.conditions.end();
  },
};

async function likelihood(input: Input, options: TellingOptions): Promise<number> {
  if ((await openSheets(input)).length === 0) return 0;
  if (hasMarkdownTable(headText(input)) && (await readingOfPage(input, options)) === 'EITHER') return AS_WELL;
  const { fields: given } = options;
  const heading = await recogniseHeading(input, SCOPE_COLUMNS, given);
  if (heading === null) return looksDelimited(input) ? PERHAPS : 0;
  const telling = ['environment', 'certificate', 'status', 'extent'] as const;
  // Lists of all kinds have names.
  const base = labelOf(heading.cells[heading.columns.get('service') ?? -1] ?? '') === 'name' ? 0.3 : 0.5;
  return base + 0.1 * telling.filter((name) => heading.columns.has(name)).length;
}

interface ListReading extends RowReading, Marks {
  readonly notes: ReadingNotes;
  /** Services whose names have been told of already. */
  readonly told: Set<string>;
}

function beginConditions(
  { cells, ticked }: RefinedHeading<ScopeColumn>,
  { at: { file }, titles, over, under }: HeadingPlace,
  { conditions }: ListReading,
): void {
  const labels = ticked.map((position) => takeMarks(cells[position] ?? '').text);
  conditions.begin({ file, titles, above: over.map((text) => ({ text })), below: under, labels });
}

function* draftsOfRows(rows: Iterable<TableRow<ScopeColumn>>, reading: ListReading): Iterable<Draft> {
  for (const row of rows) {
    const isTold = row.has('certificate') || row.ticked.length > 0 || reading.options.certificate !== null;
    if (!isTold) throw noCertificate(row.unread, row.at());
    refuseLateTicks(row, reading.options);
    const service = row.text('service');
    if (!SHEET_ERROR.test(service)) yield* draftsOfRow(row, reading);
    else reading.notes.leaveOpen(row.alone()?.at ?? row.at('service'), `In place of a service stands ${service}.`);
  }
}

function draftsOfRow(row: TableRow<ScopeColumn>, reading: ListReading): readonly Draft[] {
  const { notes, told, marks, conditions } = reading;
  const service = row.text('service');
  const reason = whyLeftOut(row, reading);
  if (reason !== null) {
    notes.leaveOut(row.alone()?.at ?? row.at('service'), reason);
    return [];
  }
  try {
    refuseNotes(row, reading);
    tellMarks(row, reading);
    const { drafts, name } = readScopeRow(row, reading);
    const isOpen = tellOpen(row, { saysScope: drafts.length > 0 }, reading);
    if (name === null || told.has(service)) return drafts.length > 0 ? drafts : passOver(row, { isOpen, notes });
    const others = [
      ...(drafts.length === 0 ? aliasDrafts(name, row.at('service')) : []),
      ...relationDrafts(name, row.at('service')),
    ];
    if (others.length + name.marks.length > 0) told.add(service);
    for (const mark of name.marks) {
      if (!conditions.explains(mark)) marks.add(mark);
      conditions.tellMissing(mark, { shown: name.text, at: row.at('service'), alike: service });
    }
    return drafts.length + others.length > 0 ? [...drafts, ...others] : passOver(row, { isOpen, notes });
  } catch (error) {
    rejectRefused(error, notes);
    return [];
  }
}

/** Null where the row may be of a service. */
function whyLeftOut(row: TableRow<ScopeColumn>, { marks, options, surroundings }: ListReading): string | null {
  const alone = row.alone();
  if (alone === null || otherSigns(row, options) !== null || isMarked(alone.text, marks)) return null;
  const quoted = `"${alone.text.slice(0, 80)}"`;
  if (isNoteOfNoRow(alone.text, marks)) return noteOnList(alone.text);
  const mayBeOver = alone.column === 'service' || alone.column === null;
  if (mayBeOver && surroundings.add(alone.text, alone.at) && !row.has('status')) {
    return `${quoted} stands over the rows that follow, and is no service.`;
  }
  if (saysOfScope(row) && isCounted(alone.text)) return noteOnList(alone.text);
  return alone.column === null ? `${quoted} stands alone in its row, and names no service.` : null;
}

/** What stands alone in a row must not be lost where it explains signs, or is the text of a mark that rows bear. */
function refuseNotes(row: TableRow<ScopeColumn>, { marks, options, surroundings }: ListReading): void {
  const alone = row.alone();
  if (alone === null) return;
  const sentence = otherSigns(row, options);
  if (sentence !== null) throw new RefusedRow(alone.at, sentence);
  // A name alone would be in scope.
  const isListed = surroundings.hasLines && isCounted(alone.text, ')');
  if (isMarked(alone.text, marks) || isListed) throw footnoteRow(alone.text, alone.at);
}

/** True where nothing is said of a service whose name stands alone. */
function saysOfScope(row: TableRow<ScopeColumn>): boolean {
  return row.has('status') || row.ticked.length > 0;
}

/** What a note under the rows explains otherwise than they are read; where none has a sign, that matters to none. */
function otherSigns(row: TableRow<ScopeColumn>, { words }: FormatOptions): string | null {
  if (!saysOfScope(row)) return null;
  const alone = row.alone();
  return alone === null ? null : explainedOtherwise(alone.text, words);
}

/** What a row leaves open, such as a tick that is to be determined; of its status that counts where nothing else tells it. */
function tellOpen(
  row: TableRow<ScopeColumn>,
  { saysScope }: { readonly saysScope: boolean },
  { notes, options }: ListReading,
): boolean {
  const ticks = [...row.ticked, ...(saysScope ? [] : row.headed)].map((position) => row.tick(position));
  const cells = saysScope ? ticks : [...ticks, { text: row.text('status'), at: row.at('status') }];
  const open = cells.filter(({ text }) => leavesOpen(text, options.words));
  for (const { text, at } of open) notes.leaveOpen(at, saysNothingOfScope(text));
  return open.length > 0;
}

/** A row that says nothing of scope; where it says so by a word, that is told, and told already where it leaves it open. */
function passOver(
  row: TableRow<ScopeColumn>,
  { isOpen, notes }: { readonly isOpen: boolean; readonly notes: ReadingNotes },
): readonly Draft[] {
  if (isOpen) return [];
  const word = row.text('status');
  if (word === '') notes.ignore(row.at('status'));
  else notes.leaveOut(row.at('status'), saysNothingOfScope(word));
  return [];
}

function isNoteOfNoRow(text: string, marks: ReadonlySet<string>): boolean {
  return takeMarkOfNote(text) === null ? isNote(text) : !isMarked(text, marks);
}

/** True for `1) …` and the like, by the sign behind the number; names begin with numbers, too. */
function isCounted(text: string, sign = ''): boolean {
  const counted = takeLeadingNumber(text)?.sign ?? '';
  return counted !== '' && counted.endsWith(sign);
}

/** A footnote that rows bear the mark of is a condition of theirs. */
function isMarked(text: string, marks: ReadonlySet<string>): boolean {
  const leading = takeMarkOfNote(text) ?? takeLeadingNumber(text);
  return leading !== null && marks.has(leading.mark);
}

function looksDelimited(input: Input): boolean {
  return isPage(input) || /[,;\t]/.test(headText(input));
}
