import { daysAfter } from '../../../domain/days.ts';
import type { ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import { RefusedRow } from './refused-row.ts';
import { noteIn } from './status-words.ts';
import type { TableRow } from './table-row.ts';
import { type DayOrder, readDay } from './written-day.ts';

/** Sheets keep days as numbers: those of 1954 to 2100, or of four years later where they count from 1904. */
const SERIAL = /^[2-6]\d{4}$|^7[0-3]\d{3}$/;

/** Reads the days of a list. */
export class DayCells {
  readonly #order: DayOrder | null;
  readonly #notes: ReadingNotes;
  /** What has been told of columns already. */
  readonly #told = new Set<string>();

  constructor(order: DayOrder | null, notes: ReadingNotes) {
    this.#order = order;
    this.#notes = notes;
  }

  /** The day of a cell; null where it is empty, a dash or "n/a". Throws RefusedRow where it is not told beyond doubt. */
  read<Name extends string>(row: TableRow<Name>, name: Name): string | null {
    const text = row.text(name);
    if (text === '') return null;
    if (noteIn(text) === null) {
      this.#tellOnce('none', row.at(name), `"${text}" stands here for no day, as an empty cell does.`);
      return null;
    }
    if (SERIAL.test(text)) return this.#ofSerial(row, name);
    const read = readDay(text, this.#order);
    if ('day' in read) return read.day;
    throw new RefusedRow(row.at(name), `"${text}" ${read.fault}; a day is written like 2026-11-24.`);
  }

  /** Tells once of a column how its days are taken, where that could be done in two ways. */
  tellTaken(at: Location, sentence: string): void {
    this.#tellOnce('taken', at, sentence);
  }

  #ofSerial<Name extends string>(row: TableRow<Name>, name: Name): string {
    const text = row.text(name);
    const day = daysAfter(row.dayZero, Number(text));
    const sentence = `Days stand here as the numbers that sheets keep: ${text} was read as ${day}.`;
    this.#tellOnce('numbers', row.at(name), sentence);
    return day;
  }

  #tellOnce(what: string, at: Location, sentence: string): void {
    const place = `${what} ${at.column}`;
    if (this.#told.has(place)) return;
    this.#told.add(place);
    this.#notes.remark(at, sentence);
  }
}
