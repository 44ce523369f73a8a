import { isDeepStrictEqual } from 'node:util';
import { compactJson } from './compact-json.ts';
import { type FencedBlock, fencedBlocks, writeBehind } from './fenced-blocks.ts';

/**
 * Query in Markdown: a `graphql` block or a `curl` command, optionally a `json variables` block, then the answer in a
 * `json` block.
 */
export interface Example {
  readonly line: number;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** Null if the page has no answer yet. */
  readonly answer: unknown;
  /** Returns the page with the answer inserted; unchanged if it has this answer. */
  readonly write: (page: string, answer: unknown) => string;
}

export function examplesOf(page: string): Example[] {
  const blocks = fencedBlocks(page);
  return blocks.flatMap((block, position) => {
    const query = queryIn(block);
    if (query === null) return [];
    const following = blocks.slice(position + 1, position + 3);
    const variables = following[0]?.kind === 'json variables' ? following[0] : null;
    const answer = following[variables === null ? 0 : 1];
    const last = variables ?? block;
    const known: unknown = answer?.kind === 'json' ? JSON.parse(answer.text) : null;
    return {
      line: block.line,
      query,
      variables: variables === null ? {} : JSON.parse(variables.text),
      answer: known,
      write: (text: string, given: unknown) =>
        isDeepStrictEqual(given, known)
          ? text
          : writeBehind(text, answer?.kind === 'json' ? [last, answer] : [last], {
              kind: 'json',
              text: `${compactJson(given)}\n`,
            }),
    };
  });
}

function queryIn({ kind, text }: FencedBlock): string | null {
  if (kind === 'graphql') return text;
  return kind === 'sh' ? (/--data-urlencode 'query=(.*)'/s.exec(text)?.[1] ?? null) : null;
}
