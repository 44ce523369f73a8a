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

/** Most of something that one list may hand on. */
const MOST = {
  /** Characters of a name that is looked for in the graph. */
  'list.name': 10_000,
  /** Characters of a row, its names and its facts. */
  'list.row': MEGABYTE / 2,
  /** Rows of a list that is taken as a whole: they are planned in one go. */
  'list.rows': 50_000,
  /** Different names: the server keeps what each means until the list has ended. */
  'list.names': 100_000,
};

/** Shortens what people are told. */
export function cut(text: string): string {
  return text.length <= LONGEST_TOLD ? text : `${text.slice(0, LONGEST_TOLD)}…`;
}

export function refuseMore(what: keyof typeof MOST, given: number, { file, row }: Location): void {
  const most = MOST[what];
  if (given > most) throw new BadList(what, { input: { name: file }, row, values: { given, most } });
}
