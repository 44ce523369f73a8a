import { BadList } from '../bad-list.ts';
import type { Location } from '../facts.ts';
import type { FormatOptions } from './format.ts';
import { SCOPE_COLUMNS, type ScopeColumn } from './scope-columns.ts';
import { labelOf } from './table/column-guide.ts';
import type { Heading, RefinedHeading } from './table/find-heading.ts';
import type { SheetRecord } from './table/sheet.ts';
import { readStatus, type StatusWords } from './table/status-words.ts';
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
  if (heading.columns.has('status')) return withTicked(heading, named);
  const shown = positionsOf(
    heading,
    (position) => isFree(position, heading, options) && holdsTicks(position, below, options),
  );
  const ticked = shown.filter((position) => !named.includes(position));
  const isUnderOne = options.certificate !== null || isWhole('certificate', heading, options);
  if (isUnderOne && ticked.length > 0 && options.status === null) {
    const labels = ticked.map((position) => heading.cells[position] ?? '');
    throw undecided(labels, place);
  }
  // A column that says nothing so far may hold its first tick further down.
  const silent = positionsOf(
    heading,
    (position) => isFree(position, heading, options) && isSilent(position, below, options),
  );
  if (!isUnderOne && ticked.length > 0) return withTicked(heading, [...named, ...ticked, ...silent]);
  const read = [...heading.columns.values(), ...named];
  const watched = options.status === null ? silent.filter((position) => !read.includes(position)) : [];
  return { ...withTicked(heading, named), watched };
}

/** Asks of a tick further down, in a column that said nothing in the first rows, as it would have been asked there. */
export function refuseLateTicks(row: TableRow<ScopeColumn>, { words }: FormatOptions): void {
  const late = row.watched.map((position) => row.tick(position)).find(({ text }) => saysStatus(text, words));
  if (late !== undefined) throw undecided([late.label], late.at);
}

function withTicked(heading: ScopeHeading, positions: readonly number[]): RefinedHeading<ScopeColumn> {
  const ticked = [...new Set(positions)].sort((left, right) => left - right);
  const columns = new Map([...heading.columns].filter(([, position]) => !ticked.includes(position)));
  return { ...heading, columns, ticked, watched: [] };
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

function isSilent(position: number, below: readonly SheetRecord[], { words }: FormatOptions): boolean {
  return textsIn(position, below, words).length === 0;
}

/** Those that say something: an empty cell, a dash and "n/a" do not. */
function textsIn(position: number, records: readonly SheetRecord[], words: StatusWords): readonly string[] {
  const texts = records.map(({ cells }) => cells[position] ?? '');
  return texts.filter((text) => text !== '' && readStatus(text, words)?.status !== null);
}

function saysStatus(text: string, words: StatusWords): boolean {
  return text !== '' && readStatus(text, words)?.status != null;
}

/** All rows would be in scope, whatever the ticks say, if nobody asked. */
function undecided(labels: readonly string[], { file, row }: Location): BadList {
  const quoted = labels.map((label) => `"${label}"`).join(', ');
  return new BadList(
    `${quoted} may tell which rows are in scope: if so, name the column with --field "status=${labels[0]}", or what each stands for with --column; if not, say --status IN_SCOPE.`,
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
