import { BadList } from '../bad-list.ts';
import type { Location } from '../facts.ts';
import type { FormatOptions } from './format.ts';
import { meaningOfColumn } from './matrix/programmes.ts';
import { SCOPE_COLUMNS, type ScopeColumn } from './scope-columns.ts';
import { labelOf } from './table/column-guide.ts';
import type { Heading, RefinedHeading } from './table/find-heading.ts';
import { columnLetter, positionsWithoutHeading } from './table/headless-columns.ts';
import type { SheetRecord } from './table/sheet.ts';
import { readStatus, type StatusWords, saysStatus } from './table/status-words.ts';
import type { TableRow } from './table/table-row.ts';

type ScopeHeading = Heading<ScopeColumn>;

/**
 * Of a table with services down and programmes across, the columns of the programmes: those that the operator names, and
 * those that hold ticks where nothing else tells certificate and status.
 */
export function withTickedColumns(
  heading: ScopeHeading,
  below: readonly SheetRecord[],
  { options, place }: { readonly options: FormatOptions; readonly place: Location },
): RefinedHeading<ScopeColumn> {
  refuseUnknownColumns(heading, options, place);
  const named = positionsOf(heading, (_position, label) => isNamed(label, options));
  if (heading.columns.has('status')) return withTicked(heading, named, options);
  const free = positionsOf(heading, (position) => isFree(position, heading, options) && !named.includes(position));
  const unnamed = positionsWithoutHeading(heading.cells);
  const isUnderOne = options.certificate !== null || isWhole('certificate', heading, options);
  const ticked = isUnderOne ? [] : free.filter((position) => holdsTicks(position, below, options));
  // A column that says nothing so far may hold its first tick further down.
  const silent = free.filter((position) => textsIn(position, below, options.words).length === 0);
  if (ticked.length > 0) {
    return watching(withTicked(heading, [...named, ...ticked, ...silent], options), unnamed, options);
  }
  if (!isUnderOne) return watching(withTicked(heading, named, options), [...silent, ...unnamed], options);
  const telling = free.filter((position) => tells(position, below, options));
  if (telling.length > 0 && options.status === null) {
    const labels = telling.map((position) => heading.cells[position] ?? '');
    throw undecided(labels, place);
  }
  return watching(withTicked(heading, named, options), [...free, ...unnamed], options);
}

/** Asks of a tick further down, in a column that nobody reads, as it would have been asked of one in the first rows. */
export function refuseLateTicks(row: TableRow<ScopeColumn>, { words }: FormatOptions): void {
  const late = row.watched.find((position) => saysStatus(row.tick(position).text, words));
  if (late === undefined) return;
  const { label, text, at } = row.tick(late);
  throw label === '' ? headless(late, text, at) : undecided([label], at);
}

function withTicked(
  heading: ScopeHeading,
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
  const read = [...heading.columns.values(), ...heading.ticked];
  return { ...heading, watched: status === null ? positions.filter((position) => !read.includes(position)) : [] };
}

function positionsOf({ cells }: ScopeHeading, isWanted: (position: number, label: string) => boolean): number[] {
  return cells.flatMap((cell, position) => (cell !== '' && isWanted(position, cell) ? [position] : []));
}

function isNamed(label: string, { columns }: FormatOptions): boolean {
  return [...columns.keys()].some((column) => labelOf(column) === labelOf(label));
}

/** True where our word is the whole of the heading, or the operator says so. */
function isWhole(name: ScopeColumn, { cells, columns }: ScopeHeading, { fields }: FormatOptions): boolean {
  const position = columns.get(name);
  if (position === undefined) return false;
  return fields.has(name) || SCOPE_COLUMNS.columns[name].labels.includes(labelOf(cells[position] ?? ''));
}

/** True where no word of ours is the heading of the column; a part of it may be. */
function isFree(position: number, heading: ScopeHeading, options: FormatOptions): boolean {
  const [name] = [...heading.columns].find(([, taken]) => taken === position) ?? [];
  return name === undefined || (name !== 'service' && !isWhole(name, heading, options));
}

/** True where at least half of what the first rows say in the column are statuses. */
function holdsTicks(position: number, below: readonly SheetRecord[], { words }: FormatOptions): boolean {
  const texts = textsIn(position, below, words);
  const statuses = texts.filter((text) => saysStatus(text, words));
  return statuses.length > 0 && statuses.length * 2 >= texts.length;
}

/** True where any of the first rows has a status in the column, whatever the others have there. */
function tells(position: number, below: readonly SheetRecord[], { words }: FormatOptions): boolean {
  return below.some(({ cells }) => saysStatus(cells[position] ?? '', words));
}

/** Those that say something: an empty cell, a dash and "n/a" do not. */
function textsIn(position: number, records: readonly SheetRecord[], words: StatusWords): readonly string[] {
  const texts = records.map(({ cells }) => cells[position] ?? '');
  return texts.filter((text) => text !== '' && readStatus(text, words)?.status !== null);
}

/** All rows would be in scope, whatever the ticks say, if nobody asked. */
function undecided(labels: readonly string[], { file, row }: Location): BadList {
  const quoted = labels.map((label) => `"${label}"`).join(', ');
  return new BadList(
    `${quoted} may tell which rows are in scope: if so, name the column with --field "status=${labels[0]}", or what each stands for with --column; if not, say --status IN_SCOPE.`,
    { input: { name: file }, row },
  );
}

function headless(position: number, text: string, { file, row }: Location): BadList {
  return new BadList(
    `Column ${columnLetter(position)} has no heading, and "${text.slice(0, 40)}" in it may tell the scope: if so, give it a heading; if not, say --status IN_SCOPE.`,
    { input: { name: file }, row },
  );
}

function refuseUnknownColumns({ cells }: ScopeHeading, { columns }: FormatOptions, { file, row }: Location): void {
  const known = new Set(cells.map(labelOf));
  const unknown = [...columns.keys()].find((column) => !known.has(labelOf(column)));
  if (unknown === undefined) return;
  const quoted = cells.filter((cell) => cell !== '').map((cell) => `"${cell}"`);
  throw new BadList(`The list has no column "${unknown}"; it has ${quoted.join(', ')}.`, {
    input: { name: file },
    row,
  });
}
