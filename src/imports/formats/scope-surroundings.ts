import type { Around } from '../draft.ts';
import type { Location } from '../facts.ts';
import type { FormatOptions } from './format.ts';
import type { ScopeColumn } from './scope-columns.ts';
import type { HeadingPlace, RefinedHeading } from './table/find-heading.ts';
import { statusesBeside } from './table/scope-phrases.ts';
import type { SheetRecord } from './table/sheet.ts';
import { statusOfLine } from './table/title-words.ts';

/** Lines between rows that may still be over those that follow; most are services of which nothing is said. */
const MOST_LINES = 1_000;

/** What stands over the rows that are read: titles, the name of their sheet, and lines in their midst. */
export class Surroundings {
  readonly #status: FormatOptions['status'];
  #titles: Around | null = null;
  #words: Around | null = null;
  #heading: Around | null = null;
  #lines = 0;
  #hasLines = false;
  #otherStatus: string | null = null;

  constructor({ status }: FormatOptions) {
    this.#status = status;
  }

  /** From the nearest outwards. */
  get words(): Around | null {
    return this.#words;
  }

  /** The heading of the services, where only a word in it tells that; null where it is sure. */
  get heading(): Around | null {
    return this.#heading;
  }

  /** True where rows have more than a name: what stands alone in one may be a line or note. */
  get hasLines(): boolean {
    return this.#hasLines;
  }

  /** What says of the rows that they are not in scope; null where nothing does, or the operator says what they are. */
  get otherStatus(): string | null {
    return this.#otherStatus;
  }

  begin(
    { cells, columns, ticked, isWhole, isNamed }: RefinedHeading<ScopeColumn>,
    below: readonly SheetRecord[],
    { at, titles }: HeadingPlace,
  ): void {
    // The first of them stand the furthest out.
    this.#titles = titles.reduce<Around | null>(
      (outer, text) => ({ text, at, isWhole: false, over: 'rows', outer }),
      null,
    );
    this.#words = this.#titles;
    const text = cells[columns.get('service') ?? -1] ?? '';
    this.#heading = isWhole || isNamed ? null : { text, at, isWhole: true, over: 'rows', outer: null };
    this.#lines = 0;
    // Where all rows are only a name, and each is of a service, none is a line.
    this.#hasLines = columns.has('status') || ticked.length > 0 || below.some(isFilled);
    this.#otherStatus = null;
  }

  /** A line in the midst of the rows; true where it says what those that follow are. */
  add(text: string, at: Location): boolean {
    if (this.#hasLines) this.#addWords(text, at);
    const only = statusOfLine(text);
    const statuses = only === null ? statusesBeside(text) : new Set([only]);
    if (statuses.size === 0) return false;
    const isOther = !statuses.has('IN_SCOPE');
    this.#otherStatus = isOther && this.#status === null ? text : null;
    return isOther;
  }

  #addWords(text: string, at: Location): void {
    if (this.#lines >= MOST_LINES) this.#words = this.#titles;
    this.#lines = (this.#lines % MOST_LINES) + 1;
    this.#words = { text, at, isWhole: true, over: 'rows', outer: this.#words };
  }
}

function isFilled({ cells }: SheetRecord): boolean {
  return cells.filter((cell) => cell !== '').length > 1;
}
