import { raisedMarks } from '../names/marks.ts';
import { drawingOf, isBlock, isHidden, isNever, isPicture, isStroke, labelOfElement } from './element-kinds.ts';
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
  #strokes = 0;
  #raised = 0;
  #texts = 0;

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
    const shown = {
      text,
      isStruck: this.#isStruck,
      drawings: this.#drawings,
      frames: [...this.#frames],
      hides: this.#hides,
      holds: this.#holds,
      labels: this.#labels,
    };
    this.#pieces = [];
    this.#drawings = [];
    this.#frames = new Set();
    this.#isStruck = false;
    this.#hides = false;
    this.#holds = new Set();
    this.#labels = [];
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
    if (isNever(element)) return;
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
    const isRaised = element.tagName === 'sup';
    if (isStroke(element)) this.#strokes += 1;
    if (isBlock(element)) this.break();
    if (isRaised) this.#raise(1);
    this.addAll(contentOf(element));
    if (isRaised) this.#raise(-1);
    if (isBlock(element)) this.break();
    if (isStroke(element)) this.#strokes -= 1;
    const [drawing, label] = [drawingOf(element), labelOfElement(element)];
    if (this.#texts === before) this.#addSaid(label, drawing);
    else if (label !== '' && this.#isSign(start)) this.#labels.push(label);
    if (this.#texts !== before && drawing !== null) this.#frames.add(drawing);
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
