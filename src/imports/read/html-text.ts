import type { DefaultTreeAdapterMap } from 'parse5';
import type { Flag } from './table.ts';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** Classes that the page's own styles hide or strike through. Which cells they really do is for a person to look at. */
export type Looks = ReadonlyMap<string, Flag>;

const FLAG_BY_TAG: Readonly<Record<string, Flag>> = {
  s: 'struck',
  del: 'struck',
  strike: 'struck',
  input: 'field',
  select: 'field',
  textarea: 'field',
};
const PICTURES = ['img', 'svg', 'i', 'picture'];
const LINES = ['br', 'p', 'li', 'div', 'dt', 'dd'];

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}

/** Collects what a person sees of a cell, with what makes its meaning doubtful. */
export class ShownCell {
  readonly flags = new Set<Flag>();
  readonly marks: string[] = [];
  readonly #looks: Looks;
  readonly #keepsLeadingMarks: boolean;
  #text = '';
  #hasPicture = false;

  /** Footnotes begin with their marks, which stay in their text as `[^1]: `. */
  constructor(looks: Looks, { keepsLeadingMarks = false }: { readonly keepsLeadingMarks?: boolean } = {}) {
    this.#looks = looks;
    this.#keepsLeadingMarks = keepsLeadingMarks;
  }

  add(element: Element): this {
    for (const flag of flagsOf(element, this.#looks)) this.flags.add(flag);
    this.#addAll(childrenOf(element));
    if (this.text === '' && this.#hasPicture) this.flags.add('image only');
    return this;
  }

  get text(): string {
    return this.#text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
  }

  #addAll(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if ('value' in node && node.nodeName === '#text') this.#text += node.value.replace(/\s/g, ' ');
      else if (isElement(node)) this.#addElement(node);
    }
  }

  #addElement(element: Element): void {
    const { tagName } = element;
    if (tagName === 'table' || tagName === 'script' || tagName === 'style') return;
    for (const flag of flagsOf(element, this.#looks)) this.flags.add(flag);
    if (tagName === 'sup') {
      const mark = new ShownCell(this.#looks).add(element).text;
      const leads = this.#text.slice(this.#text.lastIndexOf('\n') + 1).trim() === '';
      if (leads && this.#keepsLeadingMarks) this.#text += `[^${mark}]: `;
      else this.marks.push(mark);
      return;
    }
    if (LINES.includes(tagName)) this.#text += '\n';
    if (PICTURES.includes(tagName)) this.#addPicture(element);
    else this.#addAll(childrenOf(element));
    if (LINES.includes(tagName)) this.#text += '\n';
  }

  /** A picture says what it is called; icons of fonts are elements without text. */
  #addPicture(element: Element): void {
    const name = attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? attributeOf(element, 'title');
    if (name) this.#text += ` ${name} `;
    else {
      this.#addAll(childrenOf(element));
      this.#hasPicture = true;
    }
  }
}

export function flagsOf(element: Element, looks: Looks): readonly Flag[] {
  const flags: Flag[] = [];
  const byTag = FLAG_BY_TAG[element.tagName];
  if (byTag !== undefined) flags.push(byTag);
  const style = flagOfStyle(attributeOf(element, 'style') ?? '');
  if (style !== null) flags.push(style);
  if (attributeOf(element, 'hidden') !== null) flags.push('hidden');
  for (const name of (attributeOf(element, 'class') ?? '').split(/\s+/)) {
    const flag = looks.get(name);
    if (flag !== undefined) flags.push(flag);
  }
  return flags;
}

function flagOfStyle(style: string): Flag | null {
  const written = style.toLowerCase().replace(/\s/g, '');
  if (written.includes('display:none') || written.includes('visibility:hidden')) return 'hidden';
  return written.includes('line-through') ? 'struck' : null;
}

/** Classes named by the rules of the page's `<style>` that hide or strike. */
export function looksOf(page: Node): Looks {
  const looks = new Map<string, Flag>();
  for (const rule of stylesIn(page).join('\n').split('}')) {
    const [selectors = '', style = ''] = rule.split('{');
    const flag = flagOfStyle(style);
    if (flag === null) continue;
    for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g)) looks.set(name, flag);
  }
  return looks;
}

function stylesIn(node: Node): string[] {
  if (isElement(node) && node.tagName === 'style')
    return childrenOf(node).flatMap((child) => ('value' in child ? [child.value] : []));
  return childrenOf(node).flatMap(stylesIn);
}
