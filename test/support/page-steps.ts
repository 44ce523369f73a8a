import { join } from 'node:path';
import { type FencedBlock, fencedBlocks, writeBehind } from './fenced-blocks.ts';
import { argumentsIn } from './import-examples.ts';

/** Pages whose commands are run in order, as a reader would. */
export const WALKED_PAGES = [
  join('docs', 'api.md'),
  join('docs', 'recipes', 'imports.md'),
  join('docs', 'recipes', 'refreshing-a-list.md'),
];

/** Block of commands in Markdown with their output. Blocks above it, such as `csv file=june.csv`, have their files. */
export interface PageStep {
  readonly line: number;
  /** By name, including files of earlier steps on the page. */
  readonly files: ReadonlyMap<string, string>;
  /** Words by command. */
  readonly commands: readonly (readonly string[])[];
  /** Null if the page has no output yet. */
  readonly answer: string | null;
  readonly isJson: boolean;
  /** True for a `json part` block, which has only part of the answer. */
  readonly isPart: boolean;
  /** Returns the page with the answer inserted. */
  readonly write: (page: string, answer: string) => string;
}

const COMMAND = /^(?=curl |npm run )/m;

/** Returns the steps in order, since one may depend on changes by earlier ones. */
export function stepsOf(page: string): PageStep[] {
  const files = new Map<string, string>();
  const blocks = fencedBlocks(page);
  return blocks.flatMap((block, position) => {
    const [, name] = /\bfile=(\S+)$/.exec(block.kind) ?? [];
    if (name !== undefined) files.set(name, block.text);
    if (block.kind !== 'sh') return [];
    const answer = answerBehind(blocks[position + 1]);
    const isPart = answer?.kind === 'json part';
    const isJson = isPart || answer?.kind === 'json';
    return {
      line: block.line,
      files: new Map(files),
      commands: block.text.replaceAll('\\\n', ' ').split(COMMAND).map(argumentsIn),
      answer: answer?.text ?? null,
      isJson,
      isPart,
      write: (text: string, given: string) =>
        writeBehind(text, answer === null ? [block] : [block, answer], {
          kind: isJson ? 'json' : 'text',
          text: isJson ? `${JSON.stringify(JSON.parse(given), null, 2)}\n` : given,
        }),
    };
  });
}

function answerBehind(block: FencedBlock | undefined): FencedBlock | null {
  return block !== undefined && ['text', 'json', 'json part'].includes(block.kind) ? block : null;
}
