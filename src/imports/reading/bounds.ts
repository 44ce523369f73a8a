import { BadList } from '../facts/bad-list.ts';
import type { Location } from '../facts/facts.ts';

const MEGABYTE = 1024 * 1024;

/** The heap of a process that reads a list: many times what honest lists of a server take. */
export const HEAP_MEGABYTES = 208;

/** Lists that a server reads at a time: so much heap is to fit beside the rest of it once. */
export const READERS = 1;

/** So many milliseconds a server waits for the next rows of a list, or for what it is. */
export const LONGEST_SILENCE = 60_000;

/** Most that is handed on at once: so much is read while nobody has to wait for it. */
export const LOT = { rows: 500, notes: 2_000, characters: MEGABYTE / 4 } as const;

/** Lots that are ready before they are asked for: as many as are written together, and one more. */
export const LOTS_AHEAD = 5;

/** Most characters of a name that is looked for in the graph. */
const LONGEST_NAME = 10_000;
/** Most characters of a row, its names or its facts. */
const LONGEST_ROW = MEGABYTE / 2;
/** Most characters of a sentence or a place in a report. */
const LONGEST_TOLD = 2_000;
/** Rows of a list that is taken as a whole: they are planned in one go. */
const MOST_ROWS_OF_WHOLE = 50_000;
/** Different names of a list; the server keeps what each means until the list has ended. */
const MOST_NAMES = 100_000;

/** Shortens what people are told. */
export function cut(text: string): string {
  return text.length <= LONGEST_TOLD ? text : `${text.slice(0, LONGEST_TOLD)}…`;
}

export function refuseLongName(text: string, at: Location): void {
  if (text.length <= LONGEST_NAME) return;
  throw new BadList(`A name has ${text.length} characters here; names may have ${LONGEST_NAME}.`, placeOf(at));
}

export function refuseLongRow({ length }: string, at: Location): void {
  if (length <= LONGEST_ROW) return;
  throw new BadList(
    `What stands here takes ${length} characters, more than the ${LONGEST_ROW} that a row may hand on; shorten it, or make several rows of it.`,
    placeOf(at),
  );
}

export function refuseLongWhole(rows: number, at: Location): void {
  if (rows <= MOST_ROWS_OF_WHOLE) return;
  throw new BadList(
    `The list has more than ${MOST_ROWS_OF_WHOLE} rows, and is of a kind that is taken as a whole; split it.`,
    placeOf(at),
  );
}

export function refuseManyNames(names: number, at: Location): void {
  if (names <= MOST_NAMES) return;
  throw new BadList(`The list has more than ${MOST_NAMES} different names up to here; split it.`, placeOf(at));
}

export function outOfHeap(file: string): BadList {
  return new BadList(
    `The list takes more than the ${HEAP_MEGABYTES} MB of memory that a server has for reading one. ${OTHERWISE}`,
    { input: { name: file } },
  );
}

export function outOfTime(file: string, milliseconds: number): BadList {
  return new BadList(
    `Nothing was read of the list for ${milliseconds / 1_000} seconds, and a server waits no longer. ${OTHERWISE}`,
    { input: { name: file } },
  );
}

export function outOfStack(file: string): BadList {
  return new BadList(
    'Something in the list stands within so many others that it cannot be read; write it with fewer.',
    {
      input: { name: file },
    },
  );
}

const OTHERWISE = 'Save its table as CSV without other sheets and columns, or split it.';

function placeOf({ file, row }: Location) {
  return { input: { name: file }, row };
}
