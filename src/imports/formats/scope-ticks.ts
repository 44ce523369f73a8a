import type { Location } from '../facts.ts';
import type { FormatOptions } from './format.ts';
import { meaningOfColumn } from './matrix/programmes.ts';
import { SCOPE_COLUMNS, type ScopeColumn } from './scope-columns.ts';
import { withStatusHeadings } from './scope-headed-columns.ts';
import { isOfOtherThings } from './scope-headings.ts';
import { besideOthers, headless, undecided } from './scope-questions.ts';
import { type ColumnSample, holdsTicks, isSign, isSilent, mayMark, sampleOf, tells } from './scope-signs.ts';
import { labelOf } from './table/column-guide.ts';
import type { Heading, RefinedHeading } from './table/find-heading.ts';
import { positionsWithoutHeading } from './table/headless-columns.ts';
import type { SheetRecord } from './table/sheet.ts';
import { readStatus, saysStatus } from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

type ScopeHeading = Heading<ScopeColumn>;

/**
 * Of a table with services down and programmes across, the columns of the programmes: those that the operator names, and
 * those that hold ticks where nothing else tells certificate and status.
 */
export function withTickedColumns(
  found: ScopeHeading,
  below: readonly SheetRecord[],
  { options, place }: { readonly options: FormatOptions; readonly place: Location },
): RefinedHeading<ScopeColumn> {
  const named = positionsOf(found, (_position, label) => isAmong([...options.columns.keys()], label));
  // What stands alone in its row, and is no service, is a note or a title, and says nothing of its column.
  const isRead = (position: number) => [...found.columns.values()].includes(position);
  const rows = below.filter(({ cells }) => {
    const filled = cells.flatMap((cell, position) => (cell === '' ? [] : [position]));
    return filled.length > 1 || filled.some(isRead);
  });
  const sample = (position: number) => sampleOf(position, { cells: found.cells, below: rows }, options.words);
  const free = positionsOf(found, (position) => isFree(position, found, options) && !named.includes(position));
  const heading = withStatusHeadings(found, { free, named, sample, options, place });
  const columns = free
    .filter((position) => !heading.headed.includes(position))
    .map((position) => ({ position, sample: sample(position) }));
  const table: Table = { heading, named, columns, unnamed: positionsWithoutHeading(heading.cells), options, place };
  if (heading.columns.has('status')) return besideStatus(table);
  const isUnderOne = options.certificate !== null || isWhole('certificate', heading, options);
  return isUnderOne ? underOne(table) : across(table);
}

interface Table {
  readonly heading: ScopeHeading & Pick<RefinedHeading<ScopeColumn>, 'headed'>;
  /** Columns that the operator says the meaning of. */
  readonly named: readonly number[];
  /** The others that no word of ours is the heading of. */
  readonly columns: readonly { readonly position: number; readonly sample: ColumnSample }[];
  readonly unnamed: readonly number[];
  readonly options: FormatOptions;
  readonly place: Location;
}

/** The status tells the scope of one certificate, and ticks beside it that of others, unless rows name theirs. */
function besideStatus({ heading, named, columns, options, place }: Table): RefinedHeading<ScopeColumn> {
  const refined = withTicked(heading, named, options);
  if (heading.columns.has('certificate')) return refined;
  const others = columns.filter(({ sample: { heading } }) => !isOfOtherThings(heading) && !isOfStatus(heading));
  const ticked = others.filter(({ sample }) => holdsTicks(sample, options.words));
  if (ticked.length > 0) {
    throw besideOthers(
      ticked.map(({ sample }) => sample.heading),
      OF_STATUS,
      place,
    );
  }
  return watching(refined, silentAmong(others), options);
}

/** What is longer is no word to explain. */
const LONGEST_WORD = 40;

/** Where one certificate is told, ticks may as well tell which rows are in its scope. */
function underOne({ heading, named, columns, unnamed, options, place }: Table): RefinedHeading<ScopeColumn> {
  const { words } = options;
  const telling = columns.filter(({ sample }) => tells(sample, words) || mayMark(sample, words));
  if (telling.length > 0 && options.status === null) {
    const [first] = telling;
    const unknown =
      first?.sample.texts.find((text) => text.length <= LONGEST_WORD && readStatus(text, words) === null) ?? null;
    throw undecided(
      telling.map(({ sample }) => sample.heading),
      unknown,
      place,
    );
  }
  const free = columns.map(({ position }) => position);
  return watching(withTicked(heading, named, options), [...free, ...unnamed], options);
}

/** Beside programmes, a column is one that holds any tick; one that says nothing so far may hold its first further down. */
function across({ heading, named, columns, unnamed, options }: Table): RefinedHeading<ScopeColumn> {
  const { words } = options;
  const silent = silentAmong(columns);
  const isAcross = columns.some(({ sample }) => holdsTicks(sample, words));
  if (!isAcross) return watching(withTicked(heading, named, options), [...silent, ...unnamed], options);
  const isTicked = (sample: ColumnSample) =>
    holdsTicks(sample, words) || (tells(sample, words) && !isOfOtherThings(sample.heading));
  const ticked = columns.filter(({ sample }) => isTicked(sample)).map(({ position }) => position);
  const others = columns.filter(({ sample }) => !isOfOtherThings(sample.heading)).map(({ position }) => position);
  return watching(withTicked(heading, [...named, ...ticked, ...silent], options), [...others, ...unnamed], options);
}

/** Such as "Scope status" beside "Status". */
function isOfStatus(heading: string): boolean {
  const { labels, words = [] } = SCOPE_COLUMNS.columns.status;
  const label = labelOf(heading);
  return labels.includes(label) || label.split(' ').some((word) => words.includes(word));
}

function silentAmong(columns: Table['columns']): readonly number[] {
  return columns.filter(({ sample }) => isSilent(sample)).map(({ position }) => position);
}

const OF_STATUS = 'the status';
const OF_TICKS = 'ticks in other columns';

/** Asks of a tick further down, in a column that nobody reads, as it would have been asked of one in the first rows. */
export function refuseLateTicks(row: TableRow<ScopeColumn>, { words }: FormatOptions): void {
  if (row.alone() !== null) return;
  const isOne = row.has('status') || row.ticked.length > 0;
  const late = row.watched.find((position) => {
    const { label, text } = row.tick(position);
    return saysStatus(text, words) || (!isOne && label !== '' && isSign(text, words));
  });
  if (late === undefined) return;
  const { label, text, at } = row.tick(late);
  if (label === '') throw headless(late, text, at);
  if (isOne) throw besideOthers([label], row.has('status') ? OF_STATUS : OF_TICKS, at);
  throw undecided([label], readStatus(text, words) === null ? text : null, at);
}

function withTicked(
  heading: Table['heading'],
  positions: readonly number[],
  options: FormatOptions,
): RefinedHeading<ScopeColumn> {
  const ticked = [...new Set(positions)].sort((left, right) => left - right);
  const isPlaced = ticked.every((position) => meaningOfColumn(heading.cells[position] ?? '', options)[1] !== null);
  // Beside ticks, a heading that only has such a word in it may be of anything, such as "Certificate link".
  const others: readonly ScopeColumn[] = isPlaced ? ['certificate', 'environment'] : ['certificate'];
  const isOther = (name: ScopeColumn) => ticked.length > 0 && others.includes(name) && !isWhole(name, heading, options);
  const columns = new Map(
    [...heading.columns].filter(([name, position]) => !ticked.includes(position) && !isOther(name)),
  );
  return { ...heading, columns, ticked, watched: [] };
}

/** What would tell the scope in these columns must not be passed over, unless the operator says what all rows are. */
function watching(
  heading: RefinedHeading<ScopeColumn>,
  positions: readonly number[],
  { status }: FormatOptions,
): RefinedHeading<ScopeColumn> {
  const read = [...heading.columns.values(), ...heading.ticked, ...heading.headed];
  return { ...heading, watched: status === null ? positions.filter((position) => !read.includes(position)) : [] };
}

function positionsOf({ cells }: ScopeHeading, isWanted: (position: number, label: string) => boolean): number[] {
  return cells.flatMap((cell, position) => (cell !== '' && isWanted(position, cell) ? [position] : []));
}

function isAmong(columns: readonly string[], label: string): boolean {
  return columns.some((column) => labelOf(column) === labelOf(label));
}

/** True where our word is the whole of the heading, or the operator says so. */
function isWhole(name: ScopeColumn, { cells, columns }: ScopeHeading, { fields }: FormatOptions): boolean {
  const position = columns.get(name);
  if (position === undefined) return false;
  return fields.has(name) || SCOPE_COLUMNS.columns[name].labels.includes(labelOf(cells[position] ?? ''));
}

/** True where the column may be meant, and no word of ours is its heading; a part of it may be. */
function isFree(position: number, heading: ScopeHeading, options: FormatOptions): boolean {
  if (isAmong(options.notMeant, heading.cells[position] ?? '')) return false;
  const [name] = [...heading.columns].find(([, taken]) => taken === position) ?? [];
  return name === undefined || (name !== 'service' && !isWhole(name, heading, options));
}
