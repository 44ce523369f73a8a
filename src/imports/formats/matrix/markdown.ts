import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import { type Blocks, ParsingThread } from './parsing-thread.ts';
import { markLiteralTildes } from './struck.ts';

export type Block = Blocks[number];
export type Table = Extract<Block, { type: 'table' }>;
export type Heading = Extract<Block, { type: 'heading' }>;
export type Definition = Extract<Block, { type: 'definition' }>;
export type Paragraph = Extract<Block, { type: 'paragraph' }>;
export type TableLine = Table['children'][number];
export type Inline = TableLine['children'][number]['children'][number];

const thread = new ParsingThread();

/** The blocks of a page, in their order; lines are those of the text. Throws BadList where it takes too long to read. */
export async function blocksOf(text: string, input: Input): Promise<readonly Block[]> {
  const blocks = await thread.blocksOf(markLiteralTildes(withoutFrontMatter(text)));
  if (blocks !== null) return blocks;
  throw new BadList('The page takes too long to read; save its tables as CSV, or as pages of their own.', { input });
}

export function lineOf({ position }: Pick<Block | TableLine, 'position'>): number | null {
  return position?.start.line ?? null;
}

/** Blanks in place of the properties above a page, which Markdown would take for a heading: places stay those of the text. */
export function withoutFrontMatter(text: string): string {
  const [all] = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
  return all === undefined ? text : all.replace(/[^\n]/g, ' ') + text.slice(all.length);
}
