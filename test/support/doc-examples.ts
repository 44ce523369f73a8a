/**
 * A question in Markdown: a `graphql` block or a `curl` command, perhaps a `json variables` block, then
 * the answer in a `json` block.
 */
export interface Example {
  readonly line: number;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** Null where none stands there yet. */
  readonly answer: unknown;
  /** The page with the answer in its place. */
  readonly write: (page: string, answer: unknown) => string;
}

interface Block {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

const BLOCK = /^```([^\n]*)\n(.*?)^```$/gms;

export function examplesOf(page: string): Example[] {
  const blocks = [...page.matchAll(BLOCK)].map((match) => ({
    kind: match[1] as string,
    text: match[2] as string,
    line: page.slice(0, match.index).split('\n').length,
  }));
  return blocks.flatMap((block, position) => {
    const query = queryIn(block);
    if (query === null) return [];
    const following = blocks.slice(position + 1, position + 3);
    const variables = following[0]?.kind === 'json variables' ? following[0] : null;
    const answer = following[variables === null ? 0 : 1];
    const last = variables ?? block;
    return {
      line: block.line,
      query,
      variables: variables === null ? {} : JSON.parse(variables.text),
      answer: answer?.kind === 'json' ? JSON.parse(answer.text) : null,
      write: (text: string, given: unknown) => {
        const known = answer?.kind === 'json' ? `\n\n${fenced(answer)}` : '';
        const fresh = fenced({ kind: 'json', text: `${JSON.stringify(given, null, 2)}\n` });
        return text.replace(`${fenced(last)}${known}`, () => `${fenced(last)}\n\n${fresh}`);
      },
    };
  });
}

function fenced({ kind, text }: Pick<Block, 'kind' | 'text'>): string {
  return `\`\`\`${kind}\n${text}\`\`\``;
}

function queryIn({ kind, text }: Block): string | null {
  if (kind === 'graphql') return text;
  return kind === 'sh' ? (/--data-urlencode 'query=(.*)'/s.exec(text)?.[1] ?? null) : null;
}
