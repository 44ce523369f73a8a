import { readUnder, unknownUnder } from '../scope-headed.ts';
import { type StatusWords, statusWord, type WrittenStatus } from '../table/status-words.ts';
import { drawnOnly, isDrawn } from './drawn.ts';
import type { MatrixCell } from './matrix-line.ts';
import { struckOut } from './struck.ts';

/** What a tick says under its heading; null where it says nothing that is known, or is only drawn or taken back. */
export function readTick(label: string, cell: MatrixCell, words: StatusWords): WrittenStatus | null {
  return isDrawn(cell.text) || isTakenBack(cell, words) ? null : readUnder(label, cell.text, words);
}

/** Of a tick that cannot be read, and what to do about it. */
export function unknownTick(label: string, cell: MatrixCell, words: StatusWords): string {
  if (isDrawn(cell.text)) return drawnOnly('The tick');
  return isTakenBack(cell, words) ? struckOut(cell.text) : unknownUnder(label, cell.text, words);
}

function isTakenBack({ text, isStruck }: MatrixCell, words: StatusWords): boolean {
  return isStruck && !words.has(statusWord(text));
}
