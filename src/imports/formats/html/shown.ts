import { raisedMarks } from '../names/marks.ts';
import {
  drawingOf,
  isBlock,
  isHidden,
  isNever,
  isPicture,
  isSpoken,
  isStroke,
  labelOfElement,
} from './element-kinds.ts';
import { attributeOf, contentOf, type Element, isElement, type Node } from './parse.ts';

/** What a piece of a page shows. */
export interface Shown {
  /** With the breaks between its lines, without other white space; raised numbers as `[1]`. */
  readonly text: string;
  readonly isStruck: boolean;
  /** What in it shows no text and may draw something: null for a picture, else the kind of element. */
  readonly drawings: readonly (string | null)[];
  /** The kinds of elements that hold its text, and so draw nothing where they are empty. */
  readonly frames: readonly string[];
  /** Words of it are not shown. */
  readonly hides: boolean;
  readonly holds: ReadonlySet<Held>;
  /** What signs in it, and links and buttons without text, are said to be to those who do not see them. */
  readonly labels: readonly string[];
}

/** A field has a value that nobody knows; a box has none, or is ticked. */
type Held = 'table' | 'field' | 'open box' | 'ticked box';

/** Private characters around what is raised; those of a page are signs of a font that draws them. */
const RAISE = '\uE000';
const LOWER = '\uE001';
const RAISED = /\uE000([^\uE000\uE001]*)\uE001/g;
const PRIVATE = /\p{Co}+/gu;
/** Where a word may be broken. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;
const BREAK = '\n';
/** A box that is ticked. */
export const TICKED = '☑';

/** Collects what is shown, up to where it is taken. */
export class ShownPieces {
  #pieces: string[] = [];
  #drawings: (string | null)[] = [];
  #frames = new Set<string>();
  #isStruck = false;
  #hides = false;
  #holds = new Set<Held>();
  #labels: string[] = [];
  /** What links and buttons without text are said to be, which is a text only where there is no other. */
  #links: string[] = [];
  #strokes = 0;
  #raised = 0;
  #buttons = 0;
  /** Of the name of a column, what its buttons say only of what they do is no part. */
  readonly #isHeading: boolean;
  #texts = 0;

  constructor({ isHeading = false }: { readonly isHeading?: boolean } = {}) {
    this.#isHeading = isHeading;
  }

  addAll(nodes: readonly Node[]): void {
    for (const node of nodes) this.add(node);
  }

  add(node: Node): void {
    if ('value' in node) this.#addText(node.value);
    else if (isElement(node)) this.#addElement(node);
  }

  addStruck(node: Node): void {
    this.#strokes += 1;
    this.add(node);
    this.#strokes -= 1;
  }

  break(): void {
    this.#pieces.push(BREAK);
  }

  take(): Shown {
    const text = this.#pieces
      .join('')
      .replace(RAISED, (_all, raised: string) => raisedMarks(raised))
      .split(BREAK)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join(BREAK);
    const links = this.#links.join(' ').replace(PRIVATE, '').replace(/\s+/g, ' ');
    const shown = {
      text: text || links,
      isStruck: this.#isStruck,
      drawings: this.#drawings,
      frames: [...this.#frames],
      hides: this.#hides,
      holds: this.#holds,
      labels: text === '' ? this.#labels : [...this.#labels, ...this.#links],
    };
    this.#pieces = [];
    this.#drawings = [];
    this.#frames = new Set();
    this.#isStruck = false;
    this.#hides = false;
    this.#holds = new Set();
    this.#labels = [];
    this.#links = [];
    return shown;
  }

  #addText(value: string): void {
    const text = value.replace(PRIVATE, '').replace(UNSEEN, '');
    if (value.search(PRIVATE) !== -1) this.#drawings.push(null);
    this.#pieces.push(text.replaceAll('\n', ' '));
    if (text.trim() === '') return;
    this.#texts += 1;
    if (this.#strokes > 0) this.#isStruck = true;
  }

  #addElement(element: Element): void {
    const { tagName } = element;
    if (isNever(element) || (this.#isHeading && this.#buttons > 0 && isSpoken(element))) return;
    if (isHidden(element)) this.#hides ||= saysMore(element);
    else if (tagName === 'br') this.break();
    else if (tagName === 'table') this.#holds.add('table');
    else if (tagName === 'input') this.#addInput(element);
    else if (tagName === 'select' || tagName === 'textarea') this.#holds.add('field');
    else if (isPicture(element)) this.#addPicture(element);
    else this.#addContent(element);
  }

  #addContent(element: Element): void {
    const [before, start] = [this.#texts, this.#pieces.length];
    const spoken = isSpoken(element) ? ' ' : '';
    const gap = isBlock(element) ? BREAK : spoken;
    this.#pieces.push(gap);
    this.#count(element, 1);
    this.addAll(contentOf(element));
    this.#count(element, -1);
    this.#pieces.push(gap);
    if (this.#texts === before) this.#addLabel(element);
    else this.#noteFrame(element, start);
  }

  /** What holds for all that is in an element. */
  #count(element: Element, by: 1 | -1): void {
    if (isStroke(element)) this.#strokes += by;
    if (element.tagName === 'button') this.#buttons += by;
    if (element.tagName === 'sup') this.#raise(by);
  }

  #addLabel(element: Element): void {
    const label = labelOfElement(element);
    const isLink = element.tagName === 'a' || element.tagName === 'button';
    if (isLink && label !== '') this.#links.push(label);
    else this.#addSaid(label, drawingOf(element));
  }

  #noteFrame(element: Element, start: number): void {
    const [drawing, label] = [drawingOf(element), labelOfElement(element)];
    if (label !== '' && this.#isSign(start)) this.#labels.push(label);
    if (drawing !== null) this.#frames.add(drawing);
  }

  /** What is raised within what is raised is one mark with it. */
  #raise(by: 1 | -1): void {
    if (by === 1 && this.#raised === 0) this.#pieces.push(RAISE);
    this.#raised += by;
    if (by === -1 && this.#raised === 0) this.#pieces.push(LOWER);
  }

  /** True where what was added since has no words; not much of it is looked at, since labels may stand around labels. */
  #isSign(start: number): boolean {
    const text = this.#pieces.slice(start, start + 100).join('');
    return !/[\p{L}\p{N}]/u.test(text.slice(0, 1_000));
  }

  #addInput(element: Element): void {
    const type = attributeOf(element, 'type')?.toLowerCase();
    if (type === 'checkbox') this.#addBox(element);
    else if (type === 'image') this.#addPicture(element);
    else if (type !== 'hidden') this.#holds.add('field');
  }

  #addBox(element: Element): void {
    const isTicked = attributeOf(element, 'checked') !== null;
    this.#holds.add(isTicked ? 'ticked box' : 'open box');
    if (!isTicked) return;
    this.#addSaid(TICKED, null);
    const label = labelOfElement(element);
    if (label !== '') this.#labels.push(label);
  }

  #addPicture(element: Element): void {
    const said = labelOfElement(element) || (element.tagName === 'svg' ? titleIn(element) : '');
    if (said === '') this.#drawings.push(null);
    else this.#addSaid(said, null);
  }

  #addSaid(said: string, drawing: string | null): void {
    if (said !== '') this.#addText(` ${said} `);
    else if (drawing !== null) this.#drawings.push(drawing);
  }
}

export function shownIn(element: Element): Shown {
  const pieces = new ShownPieces();
  pieces.addAll(contentOf(element));
  return pieces.take();
}

/** What names a column. */
export function shownInHeading(element: Element): Shown {
  const pieces = new ShownPieces({ isHeading: true });
  pieces.addAll(contentOf(element));
  const shown = pieces.take();
  return shown.text === '' ? shownIn(element) : shown;
}

function titleIn(picture: Element): string {
  const title = picture.childNodes.find((node) => isElement(node) && node.tagName === 'title');
  return title !== undefined && isElement(title) ? shownIn(title).text : '';
}

/** True where words or pictures stand in what is not shown. */
function saysMore(element: Element): boolean {
  const pieces = new ShownPieces();
  pieces.addAll(contentOf(element));
  const { text, drawings } = pieces.take();
  return text !== '' || drawings.length > 0;
}
