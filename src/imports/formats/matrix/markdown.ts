import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { markLiteralTildes } from './struck.ts';

export type Block = ReturnType<typeof fromMarkdown>['children'][number];
export type Table = Extract<Block, { type: 'table' }>;
export type Heading = Extract<Block, { type: 'heading' }>;
export type Definition = Extract<Block, { type: 'definition' }>;
export type Paragraph = Extract<Block, { type: 'paragraph' }>;
export type TableLine = Table['children'][number];
export type Inline = TableLine['children'][number]['children'][number];

/** The blocks of a page, in their order; lines are those of the text. */
export function blocksOf(text: string): readonly Block[] {
  const page = markLiteralTildes(withoutFrontMatter(text));
  return fromMarkdown(page, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children;
}

export function lineOf({ position }: Pick<Block | TableLine, 'position'>): number | null {
  return position?.start.line ?? null;
}

/** Blanks in place of the properties above a page, which Markdown would take for a heading: places stay those of the text. */
export function withoutFrontMatter(text: string): string {
  const [all] = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
  return all === undefined ? text : all.replace(/[^\n]/g, ' ') + text.slice(all.length);
}
