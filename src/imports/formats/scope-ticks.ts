import { BadList } from '../bad-list.ts';
import type { Location } from '../facts.ts';
import type { FormatOptions } from './format.ts';
import { SCOPE_COLUMNS, type ScopeColumn } from './scope-columns.ts';
import { labelOf } from './table/column-guide.ts';
import type { Heading, RefinedHeading } from './table/find-heading.ts';
import type { SheetRecord } from './table/sheet.ts';
import { readStatus } from './table/status-words.ts';

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
  if (isUnderOne && ticked.length > 0 && options.status === null) throw undecided(heading, ticked, place);
  if (isUnderOne || ticked.length === 0) return withTicked(heading, named);
  // Where some columns hold ticks, one that is empty so far may hold its first further down.
  const silent = positionsOf(heading, (position) => isFree(position, heading, options) && isSilent(position, below));
  return withTicked(heading, [...named, ...ticked, ...silent]);
}

function withTicked(heading: ScopeHeading, positions: readonly number[]): RefinedHeading<ScopeColumn> {
  const ticked = [...new Set(positions)].sort((left, right) => left - right);
  const columns = new Map([...heading.columns].filter(([, position]) => !ticked.includes(position)));
  return { ...heading, columns, ticked };
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
  const texts = textsIn(position, below);
  const statuses = texts.filter((text) => readStatus(text, words)?.status != null);
  return statuses.length > 0 && statuses.length * 2 >= texts.length;
}

function isSilent(position: number, below: readonly SheetRecord[]): boolean {
  return textsIn(position, below).length === 0;
}

function textsIn(position: number, records: readonly SheetRecord[]): readonly string[] {
  return records.map(({ cells }) => cells[position] ?? '').filter((text) => text !== '');
}

/** All rows would be in scope, whatever the ticks say, if nobody asked. */
function undecided({ cells }: ScopeHeading, ticked: readonly number[], { file, row }: Location): BadList {
  const labels = ticked.map((position) => cells[position] ?? '');
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
