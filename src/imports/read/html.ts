import { type DefaultTreeAdapterMap, parse } from 'parse5';
import {
  childrenOf,
  type Element,
  isElement,
  isLeftOpen,
  type Looks,
  looksOf,
  rowsOfTable,
  ShownCell,
} from './html-cells.ts';
import { type Input, wholeText } from './input.ts';
import { type Table, type TextLine, wholeTable } from './table.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Parts of a page that a browser shows nothing of, or that lead elsewhere. */
const PASSED_OVER = ['script', 'style', 'template', 'nav', 'noscript', 'head'];
const BLOCKS = ['p', 'li', 'dt', 'dd', 'div', 'blockquote', 'pre', 'figcaption', 'td', 'th'];
const PATH_SEPARATOR = ' › ';
/** `[^3]: text`, as footnotes of Markdown are written. */
const FOOTNOTE = /^\[\^([^\]\s]{1,40})\]:\s*(.*)$/s;

/** Reads the tables of a web page as it was saved; what its programs would show is not there. */
export async function pageTables(input: Input): Promise<readonly Table[]> {
  return tablesOfPage(await wholeText(input));
}

export function tablesOfPage(html: string): readonly Table[] {
  let breaksOff = false;
  const page = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code }) => {
      breaksOff ||= code.startsWith('eof-');
    },
  });
  const { tables, texts } = new PageReader(looksOf(page)).read(childrenOf(page));
  return tables.map((table, index) =>
    // Footnotes may stand at the end of the page, which may break off behind its last table.
    ({ ...table, texts, isCut: table.isCut || (breaksOff && index === tables.length - 1) }),
  );
}

/** Collects the tables of a page with the headings over them, and all text beside them. */
class PageReader {
  readonly texts: TextLine[] = [];
  readonly tables: (Table & { readonly isCut: boolean })[] = [];
  readonly #looks: Looks;
  readonly #headings = new Map<number, string>();
  readonly #count = new Map<string, number>();

  constructor(looks: Looks) {
    this.#looks = looks;
  }

  read(nodes: readonly Node[]): this {
    for (const node of nodes) {
      if (!isElement(node) || PASSED_OVER.includes(node.tagName)) continue;
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (level !== undefined) this.#readHeading(Number(level), node);
      else if (node.tagName === 'table') this.#readTable(node);
      else if (BLOCKS.includes(node.tagName) && !holdsBlock(node)) this.#readText(node);
      else this.read(childrenOf(node));
    }
    return this;
  }

  /** A heading ends those of its level and of lower ones. */
  #readHeading(level: number, heading: Element): void {
    for (const each of [...this.#headings.keys()]) if (each >= level) this.#headings.delete(each);
    this.#headings.set(level, this.#textOf(heading));
  }

  /** A block may hold several footnotes, each on a line of its own. */
  #readText(block: Element): void {
    const shown = new ShownCell(this.#looks, { keepsLeadingMarks: true }).add(block).text;
    const line = block.sourceCodeLocation?.startLine ?? 0;
    for (const text of shown.split(/\n(?=\[\^)/).map((each) => each.replaceAll('\n', ' ').trim())) {
      const [, mark, explained = ''] = FOOTNOTE.exec(text) ?? [];
      if (mark !== undefined) this.texts.push({ line, text: explained, mark });
      else if (text !== '') this.texts.push({ line, text });
    }
  }

  /** A caption counts as one more heading over it. */
  #readTable(table: Element): void {
    const { rows, isKeyed, caption, inner } = rowsOfTable(table, this.#looks);
    const title = caption === null ? '' : this.#textOf(caption);
    const headings = [...this.#headings.values(), ...(title === '' ? [] : [title])];
    const about = { at: this.#nameOf(headings), isKeyed };
    this.tables.push({ ...wholeTable(rows, about), isCut: isLeftOpen(table) });
    for (const each of inner) this.#readTable(each);
  }

  /** Several tables under one heading are numbered. */
  #nameOf(headings: readonly string[]): string {
    const path = headings.slice(-2).join(PATH_SEPARATOR);
    const count = (this.#count.get(path) ?? 0) + 1;
    this.#count.set(path, count);
    if (count === 1) return path;
    return path === '' ? `Table ${count}` : `${path} #${count}`;
  }

  #textOf(element: Element): string {
    return new ShownCell(this.#looks).add(element).text.replaceAll('\n', ' ').trim();
  }
}

function holdsBlock(element: Element): boolean {
  return childrenOf(element).some(
    (child) =>
      isElement(child) &&
      (BLOCKS.includes(child.tagName) || /^(?:table|ul|ol|dl|h[1-6])$/.test(child.tagName) || holdsBlock(child)),
  );
}
