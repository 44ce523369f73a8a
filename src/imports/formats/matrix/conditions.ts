import type { ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import { type Footnote, findFootnote } from './footnotes.ts';
import type { MatrixHeading } from './matrix-heading.ts';
import type { Programme } from './programmes.ts';

/** What the footnotes of one table make a condition of. */
export class Conditions {
  readonly #footnotes: readonly Footnote[];
  readonly #heading: MatrixHeading;
  readonly #notes: ReadingNotes;
  readonly #used = new Set<Footnote>();
  readonly #missing = new Set<string>();

  constructor(footnotes: readonly Footnote[], heading: MatrixHeading, notes: ReadingNotes) {
    this.#footnotes = footnotes;
    this.#heading = heading;
    this.#notes = notes;
  }

  /** The conditions of one tick, in the words of the page. */
  of(tick: {
    /** The name of its service as shown, and the marks on that and on the notes beside it. */
    readonly row: { readonly shown: string; readonly marks: readonly string[] };
    /** Of the tick itself. */
    readonly marks: readonly string[];
    readonly programme: Programme;
    readonly at: Location;
  }): readonly string[] {
    const { row, programme, at } = tick;
    // A mark on a row is about all its ticks, unless its text names programmes; one on a tick or column is about that.
    const ofRow = this.#find([...row.marks, ...this.#heading.services.marks], at, row.shown).filter(
      ({ labels }) => labels.length === 0 || labels.includes(programme.label),
    );
    const ofTick = this.#find([...tick.marks, ...programme.marks], at, row.shown);
    return [...new Set([...ofRow, ...ofTick].map(({ text }) => text))];
  }

  /** Notes that nothing in the table bears the mark of. */
  remarkUnused(file: string): void {
    for (const footnote of this.#footnotes) {
      if (this.#used.has(footnote) || footnote.isItem || footnote.isAddress) continue;
      const { mark, text, row } = footnote;
      this.#notes.remark(
        { file, row, column: null },
        `Nothing in the table bears the mark ${mark} of "${short(text)}".`,
      );
    }
  }

  #find(marks: readonly string[], at: Location, shown: string): readonly Footnote[] {
    return marks.flatMap((mark) => {
      const footnote = findFootnote(this.#footnotes, mark);
      if (footnote === null) this.#remarkMissing(mark, at, shown);
      else if (footnote.isAddress) this.#remarkAddress(footnote, at);
      else this.#used.add(footnote);
      return footnote === null || footnote.isAddress ? [] : footnote;
    });
  }

  #remarkAddress(footnote: Footnote, { file }: Location): void {
    if (this.#used.has(footnote)) return;
    this.#used.add(footnote);
    const { mark, text, row } = footnote;
    this.#notes.remark(
      { file, row, column: null },
      `The text of the mark ${mark} is only an address, "${short(text)}", which was not read: what bears the mark has no condition by it.`,
    );
  }

  #remarkMissing(mark: string, at: Location, shown: string): void {
    const key = `${mark} ${shown}`;
    if (this.#missing.has(key)) return;
    this.#missing.add(key);
    this.#notes.remark(at, `"${shown}" bears the mark ${mark}, which no text under the table explains.`);
  }
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
