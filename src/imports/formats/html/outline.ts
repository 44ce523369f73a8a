import { defaultTreeAdapter } from 'parse5';
import type { TextLine } from '../matrix/text-lines.ts';
import { isHeadingOfNotes } from '../table/note-row.ts';
import { isBlock, isHidden, isMenu, isNever, isStroke } from './element-kinds.ts';
import { holdersAmong } from './holders.ts';
import { attributeOf, contentOf, type Element, isElement, lineOf, type Node } from './parse.ts';
import { type Shown, ShownPieces, shownIn } from './shown.ts';

/** A table of a page, with what is said of it around. */
export interface OutlinedTable {
  readonly table: Element;
  readonly caption: Title | null;
  /** From the outermost inwards. */
  readonly headings: readonly Title[];
  /** Since the last heading or table. */
  readonly above: readonly TextLine[];
  /** Up to the next table, or heading of other things. */
  readonly below: readonly TextLine[];
  readonly isHidden: boolean;
  /** What stands around it is struck out. */
  readonly isStruck: boolean;
}

export interface Title {
  readonly text: string;
  readonly row: number | null;
  readonly isStruck: boolean;
}

interface Place {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  /** In a menu, whose texts and tables are of the site. */
  readonly isAside: boolean;
  readonly list: NumberedList | null;
}

interface NumberedList {
  next: number;
}

/** Texts of a page that are still near a table. */
const MOST_LINES = 200;
const LONGEST_LINE = 10_000;
/** Between a term and its meaning. */
const SEPARATOR = defaultTreeAdapter.createTextNode(': ');

/** The tables of a page in their order, also those within others. */
export function outlineOf(nodes: readonly Node[]): readonly OutlinedTable[] {
  const reader = new OutlineReader(holdersAmong(nodes));
  reader.readAll(nodes, { isHidden: false, isStruck: false, isAside: false, list: null });
  reader.endLine();
  return reader.tables;
}

class OutlineReader {
  readonly tables: (OutlinedTable & { readonly below: TextLine[] })[] = [];
  #headings: readonly (Title & { readonly depth: number })[] = [];
  #above: TextLine[] = [];
  #below: TextLine[] = [];
  readonly #pieces = new ShownPieces();
  #row: number | null = null;
  #starts = true;
  #item: number | null = null;
  readonly #holders: ReadonlySet<Element>;

  constructor(holders: ReadonlySet<Element>) {
    this.#holders = holders;
  }

  readAll(nodes: readonly Node[], place: Place): void {
    for (const node of nodes) this.#read(node, place);
  }

  endLine(): void {
    const shown = this.#pieces.take();
    const row = this.#row;
    this.#row = null;
    if (shown.text === '') return;
    if (!shown.isStruck) for (const text of shown.text.split('\n')) this.#addLine(text, row);
    this.#starts = false;
    this.#item = null;
  }

  #addLine(shown: string, row: number | null): void {
    const isItem = this.#item !== null;
    const text = (isItem ? `[${this.#item}] ${shown}` : shown).slice(0, LONGEST_LINE);
    const line = { text, row, starts: this.#starts, isItem };
    this.#starts = false;
    this.#item = null;
    this.#above.push(line);
    if (this.#above.length > MOST_LINES) this.#above.shift();
    if (this.#below.length < MOST_LINES) this.#below.push(line);
  }

  #read(node: Node, place: Place): void {
    if (!isElement(node)) this.#readText(node, place);
    else if (isNever(node)) return;
    else if (isHidden(node) && !place.isHidden && node.tagName !== 'table') this.#readHidden(node, place);
    else if (node.tagName === 'table') this.#readTable(node, place);
    else if (/^h[1-6]$/.test(node.tagName)) this.#readHeading(node, place);
    else if (isBlock(node) || this.#holders.has(node)) this.#readBlock(node, place);
    else this.#readText(node, place);
  }

  #readText(node: Node, { isAside, isStruck }: Place): void {
    if (isAside) return;
    this.#row ??= firstLineOf(node);
    if (isStruck) this.#pieces.addStruck(node);
    else this.#pieces.add(node);
  }

  /** As a page of its own, of whose texts none is shown around what others hold. */
  #readHidden(element: Element, place: Place): void {
    if (!this.#holders.has(element) && !isBlock(element)) return;
    const around = [this.#headings, this.#above, this.#below] as const;
    this.endLine();
    this.#above = [];
    this.#below = [];
    this.#readBlock(element, { ...place, isHidden: true });
    [this.#headings, this.#above, this.#below] = around;
  }

  #readBlock(element: Element, place: Place): void {
    if (element.tagName === 'br') {
      this.#pieces.break();
      return;
    }
    // A term and what it means are one text, whose mark the term may be.
    if (element.tagName === 'dd' && this.#row !== null) this.#pieces.add(SEPARATOR);
    else this.endLine();
    this.#starts = true;
    // What is within an item may be the first block of it.
    this.#item = numberOfItem(element, place.list) ?? this.#item;
    this.readAll(contentOf(element), {
      list: listOf(element, place),
      isHidden: place.isHidden,
      isStruck: place.isStruck || isStroke(element),
      isAside: place.isAside || isMenu(element),
    });
    if (element.tagName !== 'dt') this.endLine();
    this.#starts = true;
    if (element.tagName === 'li') this.#item = null;
  }

  #readHeading(element: Element, place: Place): void {
    this.endLine();
    const title = titleOf(element, place);
    if (title === null || place.isAside || isHidden(element)) return;
    const depth = Number(element.tagName.slice(1));
    this.#headings = [...this.#headings.filter((heading) => heading.depth < depth), { ...title, depth }];
    this.#above = [];
    if (!isHeadingOfNotes(title.text)) this.#below = [];
  }

  #readTable(table: Element, place: Place): void {
    if (place.isAside) return;
    this.endLine();
    const isInside = {
      ...place,
      isHidden: place.isHidden || isHidden(table),
      isStruck: place.isStruck || isStroke(table),
    };
    const [above, below]: [TextLine[], TextLine[]] = [this.#above, []];
    this.#above = [];
    this.#below = below;
    const captions = table.childNodes.filter((node) => isElement(node) && node.tagName === 'caption') as Element[];
    const [caption] = captions.filter((element) => !isHidden(element));
    this.tables.push({
      table,
      caption: caption === undefined ? null : titleOf(caption, isInside),
      headings: this.#headings,
      above,
      below,
      isHidden: isInside.isHidden,
      isStruck: isInside.isStruck,
    });
    if (!this.#holders.has(table)) return;
    // What is laid out by a table stands in it as on a page of its own.
    this.readAll(table.childNodes, isInside);
    this.endLine();
    this.#above = [];
    this.#below = below;
  }
}

function titleOf(element: Element, place: Place): Title | null {
  const shown: Shown = shownIn(element);
  const isStruck = shown.isStruck || isStroke(element) || place.isStruck;
  return shown.text === '' ? null : { text: shown.text.replaceAll('\n', ' '), row: lineOf(element), isStruck };
}

/** A numbered list begins anew, and one that is not hides those around it. */
function listOf(element: Element, { list }: Place): NumberedList | null {
  if (element.tagName === 'ol') return { next: wholeNumber(attributeOf(element, 'start')) ?? 1 };
  return element.tagName === 'ul' || element.tagName === 'li' ? null : list;
}

function firstLineOf(node: Node): number | null {
  if (isElement(node) || !('value' in node)) return lineOf(node);
  const line = lineOf(node);
  const [blank = ''] = /^\s*/.exec(node.value) ?? [];
  return node.value.trim() === '' || line === null ? null : line + blank.split('\n').length - 1;
}

/** Of an item in a list that is numbered; each takes the next. */
function numberOfItem(element: Element, list: NumberedList | null): number | null {
  if (element.tagName !== 'li' || list === null) return null;
  const number = wholeNumber(attributeOf(element, 'value')) ?? list.next;
  list.next = number + 1;
  return number;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
