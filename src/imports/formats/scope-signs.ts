import { partition } from '../../domain/grouping.ts';
import { DRAWN } from './matrix/drawn.ts';
import { isOfOtherThings, isOfScope } from './scope-headings.ts';
import type { SheetRecord } from './table/sheet.ts';
import { readStatus, type StatusWords, saysStatus } from './table/status-words.ts';

/** The first rows of a column. */
export interface ColumnSample {
  readonly heading: string;
  /** What they say: an empty cell, a dash and "n/a" say nothing. */
  readonly texts: readonly string[];
  /** How many draw something and have no text: each may be a tick. */
  readonly drawn: number;
  /** True where some of them say nothing. */
  readonly isPartly: boolean;
}

export function sampleOf(
  position: number,
  { cells: headings, below }: { readonly cells: readonly string[]; readonly below: readonly SheetRecord[] },
  words: StatusWords,
): ColumnSample {
  const rows = below.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [drawn, written] = partition(rows, (row) => isDrawnIn(row, position));
  const texts = written
    .map(({ cells }) => cells[position] ?? '')
    .filter((text) => text !== '' && readStatus(text, words)?.status !== null);
  const said = texts.length + drawn.length;
  return { heading: headings[position] ?? '', texts, drawn: drawn.length, isPartly: said < rows.length };
}

/** A text that somebody wrote is none that stands for a picture, whatever it is. */
function isDrawnIn({ cells, cellFaults }: SheetRecord, position: number): boolean {
  return cells[position] === DRAWN && cellFaults?.has(position) === true;
}

/** True where none of the first rows has anything in the column. */
export function isSilent({ texts, drawn }: ColumnSample): boolean {
  return texts.length === 0 && drawn === 0;
}

/** True where at least half of what the first rows say in the column are statuses. */
export function holdsTicks(sample: ColumnSample, words: StatusWords): boolean {
  const drawn = drawnTicks(sample);
  const statuses = sample.texts.filter((text) => saysStatus(text, words)).length + drawn;
  return statuses > 0 && statuses * 2 >= sample.texts.length + drawn;
}

/** True where any of the first rows has a status in the column, whatever the others have there. */
export function tells(sample: ColumnSample, words: StatusWords): boolean {
  return drawnTicks(sample) > 0 || sample.texts.some((text) => saysStatus(text, words));
}

/** What is only drawn may be a tick, but the sign of a link, a logo and the like. */
function drawnTicks({ heading, drawn }: ColumnSample): number {
  return isOfOtherThings(heading) ? 0 : drawn;
}

/** True where the column may mark rows by what is no status that is known: it tells some from others, and little else. */
export function mayMark({ heading, texts, isPartly }: ColumnSample, words: StatusWords): boolean {
  const different = new Set(texts);
  if (different.size === 0) return false;
  const all = (isSuch: (text: string) => boolean) => [...different].every(isSuch);
  if (all((text) => isSign(text, words))) return true;
  if (isOfScope(heading)) return different.size <= MOST_WORDS && all((text) => FEW_WORDS.test(text) || isBit(text));
  const divides = different.size > 1 || isPartly;
  return divides && !isOfOtherThings(heading) && different.size <= MOST_LETTERS && (all(isBit) || all(isLetter));
}

const MOST_WORDS = 4;
const MOST_LETTERS = 3;
const FEW_WORDS = /^[^\s\d]+(?:\s[^\s\d]+){0,2}$/u;

/** A mark that is no word, such as ○. */
export function isSign(text: string, words: StatusWords): boolean {
  return /^[^\p{L}\p{N}\s]{1,3}$/u.test(text) && readStatus(text, words)?.status !== null;
}

/** As a font of signs has ticks, such as `ü`, and as lists with a legend do. */
function isLetter(text: string): boolean {
  return /^\p{L}$/u.test(text);
}

function isBit(text: string): boolean {
  return text === '0' || text === '1';
}
