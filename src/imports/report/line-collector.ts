import { type Lines, MOST_LINES } from './report.ts';

/** Counts lines, and keeps the first of them. */
export class LineCollector<Line> implements Lines<Line> {
  total = 0;
  readonly first: Line[] = [];
  readonly #most: number;

  constructor(most: number = MOST_LINES) {
    this.#most = most;
  }

  add(line: Line): void {
    this.total += 1;
    if (this.first.length < this.#most) this.first.push(line);
  }
}
