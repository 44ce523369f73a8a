import type { fromMarkdown } from 'mdast-util-from-markdown';
import { FLAG_BY_TAG } from './html-text.ts';
import type { Flag } from './table.ts';

export type Block = ReturnType<typeof fromMarkdown>['children'][number];
export type Parent = { readonly children: readonly unknown[] };

interface Inline {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null;
  readonly children?: readonly Inline[];
}

/** Returns what a person sees of a cell: text of links, words for pictures, footnote marks apart. */
export function cellOf(cell: Parent) {
  const shown = new ShownText();
  shown.addAll(cell.children as readonly Inline[]);
  return shown.asCell();
}

/** `keepsLeadingMarks`: footnotes begin with their marks, which stay in their text as `[^1]: `. */
export function textOfBlock(block: Block, { keepsLeadingMarks = false } = {}): string {
  if ('value' in block) return block.value;
  if (!('children' in block)) return '';
  const shown = new ShownText(keepsLeadingMarks);
  shown.addAll(block.children as readonly Inline[]);
  return shown.text;
}

class ShownText {
  text = '';
  readonly #flags = new Set<Flag>();
  readonly #marks: string[] = [];
  readonly #keepsLeadingMarks: boolean;
  #isRaised = false;

  constructor(keepsLeadingMarks = false) {
    this.#keepsLeadingMarks = keepsLeadingMarks;
  }

  addAll(nodes: readonly Inline[]): void {
    for (const node of nodes) this.#add(node);
  }

  asCell() {
    if (this.text.includes('~~')) this.#flags.add('struck');
    const unmarked = this.text.replaceAll('~~', '').replace(/\[\^([^\]\s]{1,40})\]/g, (_whole, mark: string) => {
      this.#marks.push(mark);
      return '';
    });
    const lines = unmarked.split('\n').map((line) => line.trim());
    return { text: lines.filter((line) => line !== '').join('\n'), flags: [...this.#flags], marks: this.#marks };
  }

  #add({ type, value = '', alt, children }: Inline): void {
    if (type === 'html') this.#addTag(value);
    else if (type === 'image') this.#addPicture(alt ?? '');
    else if (type === 'break') this.text += '\n';
    else if (children !== undefined) this.addAll(children);
    else if (this.#isRaised) this.#addMark(value.trim());
    else this.text += value;
  }

  #addMark(mark: string): void {
    const leads = this.text.slice(this.text.lastIndexOf('\n') + 1).trim() === '';
    if (leads && this.#keepsLeadingMarks) this.text += `[^${mark}]: `;
    else this.#marks.push(mark);
  }

  #addTag(html: string): void {
    const tag = /^<(\/?[a-z]+)/i.exec(html)?.[1]?.toLowerCase() ?? '';
    const flag = FLAG_BY_TAG[tag];
    if (flag !== undefined) this.#flags.add(flag);
    if (tag === 'br') this.text += '\n';
    if (tag === 'sup' || tag === '/sup') this.#isRaised = tag === 'sup';
  }

  #addPicture(alt: string): void {
    if (alt === '') this.#flags.add('image only');
    this.text += alt;
  }
}
