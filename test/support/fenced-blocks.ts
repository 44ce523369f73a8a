/** Fenced block in Markdown. */
export interface FencedBlock {
  /** Info string after the opening fence, such as `json variables`. */
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

const BLOCK = /^```([^\n]*)\n(.*?)^```$/gms;

export function fencedBlocks(page: string): FencedBlock[] {
  return [...page.matchAll(BLOCK)].map((match) => ({
    kind: match[1] as string,
    text: match[2] as string,
    line: page.slice(0, match.index).split('\n').length,
  }));
}

export function fenced({ kind, text }: Pick<FencedBlock, 'kind' | 'text'>): string {
  return `\`\`\`${kind}\n${text}\`\`\``;
}

/** Returns the page with a new block instead of the second known one, or after the first if there is no second. */
export function writeBehind(page: string, known: readonly FencedBlock[], fresh: Pick<FencedBlock, 'kind' | 'text'>) {
  const [last, answer] = known as [FencedBlock, FencedBlock?];
  const end = page.indexOf(fenced(last)) + fenced(last).length;
  if (answer === undefined) return `${page.slice(0, end)}\n\n${fenced(fresh)}${page.slice(end)}`;
  const at = page.indexOf(fenced(answer), end);
  return page.slice(0, at) + fenced(fresh) + page.slice(at + fenced(answer).length);
}
