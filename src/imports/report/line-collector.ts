import { type Lines, MOST_LINES } from './report.ts';

/** Collects lines, the first of them in full. */
export class LineCollector<Line> {
  #total = 0;
  readonly #first: Line[] = [];

  add(line: Line): void {
    this.#total += 1;
    if (this.#first.length < MOST_LINES) this.#first.push(line);
  }

  get total(): number {
    return this.#total;
  }

  lines(): Lines<Line> {
    return { total: this.#total, first: this.#first };
  }
}
