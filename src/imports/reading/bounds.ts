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

/** Most characters of a sentence or a place in a report. */
const LONGEST_TOLD = 2_000;

/** Most of something that one list may hand on, and the sentence of more. */
const MOST = {
  /** Characters of a name that is looked for in the graph. */
  name: [10_000, (most: number, given: number) => `A name has ${given} characters here; names may have ${most}.`],
  /** Characters of a row, its names and its facts. */
  row: [
    MEGABYTE / 2,
    (most: number, given: number) =>
      `What stands here takes ${given} characters, more than the ${most} that a row may hand on; shorten it, or make several rows of it.`,
  ],
  /** Rows of a list that is taken as a whole: they are planned in one go. */
  whole: [
    50_000,
    (most: number) => `The list has more than ${most} rows, and is of a kind that is taken as a whole; split it.`,
  ],
  /** Different names: the server keeps what each means until the list has ended. */
  names: [100_000, (most: number) => `The list has more than ${most} different names up to here; split it.`],
} as const;

/** Shortens what people are told. */
export function cut(text: string): string {
  return text.length <= LONGEST_TOLD ? text : `${text.slice(0, LONGEST_TOLD)}…`;
}

export function refuseMore(what: keyof typeof MOST, given: number, { file, row }: Location): void {
  const [most, sentence] = MOST[what];
  if (given > most) throw new BadList(sentence(most, given), { input: { name: file }, row });
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
  const sentence = 'Something in the list stands within so many others that it cannot be read; write it with fewer.';
  return new BadList(sentence, { input: { name: file } });
}

const OTHERWISE = 'Save its table as CSV without other sheets and columns, or split it.';
