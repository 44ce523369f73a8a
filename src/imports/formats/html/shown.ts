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
  readonly holds: 'table' | 'field' | null;
}

/** Private characters around what is raised; those of a page are signs of a font that draws them. */
const RAISE = '\uE000';
const LOWER = '\uE001';
const RAISED = /\uE000([^\uE000\uE001]*)\uE001/g;
const PRIVATE = /\p{Co}+/gu;
/** Where a word may be broken. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;
const BREAK = '\n';

/** Collects what is shown, up to where it is taken. */
export class ShownPieces {
  #pieces: string[] = [];
  #drawings: (string | null)[] = [];
  #frames = new Set<string>();
  #isStruck = false;
  #hides = false;
  #holds: Shown['holds'] = null;
  #strokes = 0;
  #texts = 0;

  addAll(nodes: readonly Node[]): void {
    for (const node of nodes) this.add(node);
  }

  add(node: Node): void {
    if ('value' in node) this.#addText(node.value);
    else if (isElement(node)) this.#addElement(node);
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
    };
    this.#pieces = [];
    this.#drawings = [];
    this.#frames = new Set();
    this.#isStruck = false;
    this.#hides = false;
    this.#holds = null;
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
    else if (tagName === 'table') this.#holds = 'table';
    else if (tagName === 'input') this.#addInput(element);
    else if (tagName === 'select' || tagName === 'textarea') this.#holds ??= 'field';
    else if (isPicture(element)) this.#addPicture(element);
    else this.#addContent(element);
  }

  #addContent(element: Element): void {
    const before = this.#texts;
    const [raise, lower] = element.tagName === 'sup' ? [RAISE, LOWER] : ['', ''];
    if (isStroke(element)) this.#strokes += 1;
    if (isBlock(element)) this.break();
    this.#pieces.push(raise);
    this.addAll(contentOf(element));
    this.#pieces.push(lower);
    if (isBlock(element)) this.break();
    if (isStroke(element)) this.#strokes -= 1;
    const drawing = drawingOf(element);
    if (this.#texts === before) this.#addSaid(labelOfElement(element), drawing);
    else if (drawing !== null) this.#frames.add(drawing);
  }

  /** A box that is ticked is a tick, and one that is not says nothing. */
  #addInput(element: Element): void {
    const type = attributeOf(element, 'type')?.toLowerCase();
    if (type === 'checkbox') this.#addSaid(attributeOf(element, 'checked') === null ? '' : '☑', null);
    else if (type === 'image') this.#addPicture(element);
    else if (type !== 'hidden') this.#holds ??= 'field';
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
