import type { ReadingNotes } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import { takeMarks } from '../names/marks.ts';
import { type Footnote, findFootnotes, readFootnotes } from './footnotes.ts';
import { readTerms } from './terms.ts';
import type { TextLine } from './text-lines.ts';

/** A table with the texts that may explain its marks. */
interface MarkedTable {
  readonly file: string;
  /** Headings and captions over it, whose marks are of all that is in it. */
  readonly titles: readonly string[];
  readonly above: readonly Pick<TextLine, 'text'>[];
  /** Null where the list is no page, and has none. */
  readonly below: readonly TextLine[] | null;
  /** Of the columns of ticks, without marks. */
  readonly labels: readonly string[];
}

/** What the footnotes of tables make a condition of; each table has its own. */
export class Conditions {
  readonly #notes: ReadingNotes;
  #file = '';
  #isPage = false;
  #footnotes: readonly Footnote[] = [];
  #ofAll: readonly string[] = [];
  #used = new Set<Footnote>();
  #missing = new Set<string>();

  constructor(notes: ReadingNotes) {
    this.#notes = notes;
  }

  /** Ends the table before, too. */
  begin({ file, titles, above, below, labels }: MarkedTable): void {
    this.end();
    this.#file = file;
    this.#isPage = below !== null;
    this.#footnotes = readFootnotes(below ?? [], labels, readTerms(above, labels));
    this.#ofAll = titles.flatMap((title) => takeMarks(title).marks);
    this.#used = new Set();
    this.#missing = new Set();
  }

  /** Tells of the texts that nothing in the table bears the mark of. */
  end(): void {
    for (const footnote of this.#footnotes) {
      if (this.#used.has(footnote) || footnote.kind !== 'MARK' || footnote.isAddress) continue;
      this.#remark(footnote, `Nothing in the table bears the mark ${footnote.mark} of "${short(footnote.text)}".`);
    }
    this.#footnotes = [];
  }

  explains(mark: string): boolean {
    return findFootnotes(this.#footnotes, mark).length > 0;
  }

  /** A text without the marks behind it, where they are explained. */
  without(text: string): string {
    if (this.#footnotes.length === 0) return text;
    const { text: bare, marks } = takeMarks(text);
    return marks.every((mark) => this.explains(mark)) ? bare : text;
  }

  /**
   * The conditions of one tick, in the words of the page. A mark on its row is about all ticks there, unless the text names
   * columns; one on the tick or its column is about that.
   */
  of({
    ofRow,
    own,
    label,
  }: {
    readonly ofRow: readonly string[];
    readonly own: readonly string[];
    readonly label: string;
  }): readonly string[] {
    if (this.#footnotes.length === 0) return [];
    const fits = ({ labels }: Footnote) => labels.length === 0 || labels.includes(label);
    const found = [...this.#find([...ofRow, ...this.#ofAll]).filter(fits), ...this.#find(own)];
    return [...new Set(found.map(({ text }) => text))];
  }

  /** Tells of a mark without a text, once for all that bear it alike. */
  tellMissing(
    mark: string,
    { shown, at, alike }: { readonly shown: string; readonly at: Location; alike: string },
  ): void {
    if (this.explains(mark) || this.#missing.has(`${mark} ${alike}`)) return;
    this.#missing.add(`${mark} ${alike}`);
    const bears = `"${shown.slice(0, 80)}" bears the mark ${mark}`;
    if (this.#isPage) this.#notes.remarkOpen(at, `${bears}, and no text under the table explains it.`);
    else this.#notes.remark(at, `${bears}, whose text is in no column.`);
  }

  #find(marks: readonly string[]): readonly Footnote[] {
    return marks.flatMap((mark) =>
      findFootnotes(this.#footnotes, mark).filter((footnote) => {
        if (footnote.isAddress) this.#remarkAddress(footnote);
        this.#used.add(footnote);
        return !footnote.isAddress;
      }),
    );
  }

  #remarkAddress(footnote: Footnote): void {
    if (this.#used.has(footnote)) return;
    const { mark, text } = footnote;
    this.#remark(
      footnote,
      `The text of the mark ${mark} is only an address, "${short(text)}", which was not read: what bears the mark has no condition by it.`,
    );
  }

  #remark({ row }: Footnote, sentence: string): void {
    this.#notes.remark({ file: this.#file, row, column: null }, sentence);
  }
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
