import { type FencedBlock, fencedBlocks, writeBehind } from './fenced-blocks.ts';
import { pathOfShipped } from './shipped-list.ts';

/**
 * Import in Markdown: files in blocks such as `csv file=offerings.csv`, then commands in a `sh` block, then their
 * output in a `text` block.
 */
export interface ImportExample {
  readonly line: number;
  /** By path, including files of earlier examples on the page. */
  readonly files: ReadonlyMap<string, string>;
  /** Arguments after `import`, by command. */
  readonly commands: readonly (readonly string[])[];
  /** Null if the page has no output yet. */
  readonly report: string | null;
  /** Returns the page with the report inserted. */
  readonly write: (page: string, report: string) => string;
}

export function importExamples(page: string): ImportExample[] {
  const files = new Map<string, string>();
  const blocks = fencedBlocks(page);
  return blocks.flatMap((block, position) => {
    const [, name] = /\bfile=(\S+)$/.exec(block.kind) ?? [];
    if (name !== undefined) files.set(name, block.text);
    const commands = commandsIn(block);
    if (commands.length === 0) return [];
    const following = blocks[position + 1];
    const answer = following?.kind === 'text' ? following : null;
    return {
      line: block.line,
      files: new Map(files),
      commands,
      report: answer?.text ?? null,
      write: (text: string, report: string) =>
        writeBehind(text, answer === null ? [block] : [block, answer], { kind: 'text', text: report }),
    };
  });
}

const COMMAND = /^npm run -s cli -- import (.*)$/;
const SEED = /^npm run -s cli -- seed ([a-z]+)$/;

function commandsIn({ kind, text }: FencedBlock): string[][] {
  if (kind !== 'sh') return [];
  const lines = text.replace(/\\\n\s*/g, '').split('\n');
  return lines.flatMap((line) => {
    const [, shipped] = SEED.exec(line) ?? [];
    if (shipped !== undefined) return [[pathOfShipped(shipped), '--accept-proposals']];
    const [, rest] = COMMAND.exec(line) ?? [];
    return rest === undefined ? [] : [argumentsIn(rest)];
  });
}

/** Splits a command as a shell does, and removes quotes. */
export function argumentsIn(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return parts.map((part) => part.replace(/"([^"]*)"|'([^']*)'/g, (_all, double, single) => double ?? single));
}
