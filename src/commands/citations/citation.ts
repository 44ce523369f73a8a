import { firstPast } from '../../domain/grouping.ts';

/** A citation as the API checks it, with its position in the file. */
export interface Citation {
  readonly number: string;
  readonly title: string | null;
  readonly start: number;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Returns a function from a position of a text to its line and column, both counted from 1. */
export function placesOf(text: string): (start: number) => Place {
  const lines = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  return (start) => {
    const line = firstPast(lines, (begin) => begin > start);
    return { line, column: start - (lines[line - 1] ?? 0) + 1 };
  };
}
