import { type Table, type TableRow, type TextLine, wholeTable } from './table.ts';

const PATH_SEPARATOR = ' › ';
/** `[^3]: text`, as footnotes of Markdown are written. */
const FOOTNOTE = /^\[\^([^\]\s]{1,40})\]:\s*(.*)$/s;

/** Collects the tables of a page with the headings over them and all text beside them. */
export class PageTables {
  readonly #headings = new Map<number, string>();
  readonly #texts: TextLine[] = [];
  readonly #tables: {
    readonly at: string;
    readonly headings: readonly string[];
    readonly rows: TableRow[];
    readonly isKeyed: boolean;
    isCut: boolean;
  }[] = [];
  readonly #count = new Map<string, number>();

  /** A heading ends those of its level and of lower ones. */
  heading(level: number, text: string): void {
    for (const each of [...this.#headings.keys()]) if (each >= level) this.#headings.delete(each);
    this.#headings.set(level, text.trim());
  }

  get lastHeading(): string {
    return [...this.#headings.values()].at(-1) ?? '';
  }

  text(line: number, text: string): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    const [, mark, explained] = FOOTNOTE.exec(trimmed) ?? [];
    this.#texts.push(mark === undefined ? { line, text: trimmed } : { line, text: explained ?? '', mark });
  }

  /** A caption counts as one more heading over it. */
  table(
    rows: TableRow[],
    about: { readonly isKeyed: boolean; readonly caption: string; readonly isCut: boolean },
  ): void {
    const { caption, ...said } = about;
    const headings = [...this.#headings.values(), ...(caption === '' ? [] : [caption])];
    this.#tables.push({ at: this.#nameOf(headings), headings, rows, ...said });
  }

  /** The page breaks off behind the last table. */
  breaksOff(): void {
    const last = this.#tables.at(-1);
    if (last !== undefined) last.isCut = true;
  }

  /** Called after the page was read, since footnotes may stand at its end. */
  all(): readonly Table[] {
    return this.#tables.map(({ rows, ...about }) => wholeTable(rows, { ...about, texts: this.#texts }));
  }

  /** Several tables under one heading are numbered. */
  #nameOf(headings: readonly string[]): string {
    const path = headings.slice(-2).join(PATH_SEPARATOR);
    const count = (this.#count.get(path) ?? 0) + 1;
    this.#count.set(path, count);
    if (count === 1) return path;
    return path === '' ? `Table ${count}` : `${path} #${count}`;
  }
}
