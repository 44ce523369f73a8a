import type { fromMarkdown } from 'mdast-util-from-markdown';
import type { Flag } from './table.ts';

export type Block = ReturnType<typeof fromMarkdown>['children'][number];
export type Parent = { readonly children: readonly unknown[] };

interface Inline {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null;
  readonly children?: readonly Inline[];
}

const FLAG_BY_TAG: Readonly<Record<string, Flag>> = {
  s: 'struck',
  del: 'struck',
  strike: 'struck',
  input: 'field',
  select: 'field',
  textarea: 'field',
};

/** What a person sees of a cell: text of links, words for pictures, footnote marks apart. */
export function cellOf(cell: Parent) {
  const shown = new ShownText();
  shown.addAll(cell.children as readonly Inline[]);
  return shown.asCell();
}

export function textOfBlock(block: Block): string {
  if ('value' in block) return block.value;
  if (!('children' in block)) return '';
  const shown = new ShownText();
  shown.addAll(block.children as readonly Inline[]);
  return shown.text;
}

class ShownText {
  text = '';
  readonly #flags = new Set<Flag>();
  readonly #marks: string[] = [];
  #isRaised = false;

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
    else if (this.#isRaised) this.#marks.push(value.trim());
    else this.text += value;
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
