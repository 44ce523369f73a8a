import { type FencedBlock, fencedBlocks, writeBehind } from './fenced-blocks.ts';
import { pathOfShipped } from './shipped-list.ts';

/**
 * An import in Markdown: files in blocks such as `csv file=offerings.csv`, then commands in a `sh` block, then what these
 * print in a `text` block.
 */
export interface ImportExample {
  readonly line: number;
  /** By their path, those of earlier examples of the page included. */
  readonly files: ReadonlyMap<string, string>;
  /** Of each command what stands behind `import`. */
  readonly commands: readonly (readonly string[])[];
  /** Null where none stands there yet. */
  readonly report: string | null;
  /** The page with the report in its place. */
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

/** As a shell parts them, quotes taken off. */
export function argumentsIn(text: string): string[] {
  const parts = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return parts.map((part) => part.replace(/"([^"]*)"|'([^']*)'/g, (_all, double, single) => double ?? single));
}
