import { join } from 'node:path';
import { type FencedBlock, fencedBlocks, writeBehind } from './fenced-blocks.ts';
import { argumentsIn } from './import-examples.ts';

/** Pages whose commands are run one after the other, as a reader would. */
export const WALKED_PAGES = [
  join('docs', 'api.md'),
  join('docs', 'recipes', 'imports.md'),
  join('docs', 'recipes', 'refreshing-a-list.md'),
];

/** A block of commands in Markdown, and what they print. Files stand in blocks such as `csv file=june.csv` above it. */
export interface PageStep {
  readonly line: number;
  /** By their names, those of earlier steps of the page included. */
  readonly files: ReadonlyMap<string, string>;
  /** The words of each command. */
  readonly commands: readonly (readonly string[])[];
  /** Null where none stands there yet. */
  readonly answer: string | null;
  readonly isJson: boolean;
  /** A `json part` block has a part of the answer only. */
  readonly isPart: boolean;
  /** The page with the answer in its place. */
  readonly write: (page: string, answer: string) => string;
}

const COMMAND = /^(?=curl |npm run )/m;

/** In their order, since a step may ask for what an earlier one has changed. */
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
