import { type FencedBlock, fencedBlocks, writeBehind } from './fenced-blocks.ts';
import { argumentsIn } from './import-examples.ts';

/** Export in Markdown: a `curl` or `cli -- export` command in a `sh` block, then its output. */
export interface ExportExample {
  readonly line: number;
  /** Path of the request; null for a command. */
  readonly path: string | null;
  /** Arguments after `export`; empty for a request. */
  readonly command: readonly string[];
  /** Null if the page has no output yet. */
  readonly given: string | null;
  /** Returns the page with the output inserted. */
  readonly write: (page: string, given: string) => string;
}

export function exportExamples(page: string): ExportExample[] {
  const blocks = fencedBlocks(page);
  return blocks.flatMap((block, position) => {
    const [, path = null] = /^curl -s 'http:\/\/127\.0\.0\.1:4000(\/exports\/[^']*)'$/m.exec(block.text) ?? [];
    const [, command = null] = /^npm run -s cli -- export (.*)$/m.exec(block.text) ?? [];
    if (block.kind !== 'sh' || (path === null && command === null)) return [];
    const answer = answerBehind(blocks[position + 1]);
    return {
      line: block.line,
      path,
      command: command === null ? [] : argumentsIn(command),
      given: answer?.text ?? null,
      write: (text: string, given: string) =>
        writeBehind(text, answer === null ? [block] : [block, answer], { kind: 'text', text: given }),
    };
  });
}

function answerBehind(block: FencedBlock | undefined): FencedBlock | null {
  return block?.kind === 'text' ? block : null;
}
