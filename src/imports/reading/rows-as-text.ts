import type { Draft, ListedRow } from '../facts/draft.ts';
import { refuseLongName, refuseLongRow } from './bounds.ts';

/** A row under the number by which what it says is asked for. */
export type NumberedRow = ListedRow & { readonly number: number };

/** Writes rows of a list as JSON: its length is known, and it is read faster than what Node would copy. */
export class RowWriter {
  #rows: string[] = [];
  #length = 0;

  get count(): number {
    return this.#rows.length;
  }

  get length(): number {
    return this.#length;
  }

  /** Throws BadList where a row is longer than may be handed on. */
  add({ at, names, beside, asksForClauses, aside }: Draft, number: number): void {
    for (const { text } of names) refuseLongName(text, at);
    const text = JSON.stringify({ number, at, names, beside, asksForClauses, aside });
    refuseLongRow(text, at);
    this.#rows.push(text);
    this.#length += text.length;
  }

  take(): string {
    const rows = `[${this.#rows.join(',')}]`;
    this.#rows = [];
    this.#length = 0;
    return rows;
  }
}

/** Reads what a `RowWriter` has written. */
export function readRows(rows: string): NumberedRow[] {
  return JSON.parse(rows) as NumberedRow[];
}
