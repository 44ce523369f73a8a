/** A block between fences in Markdown. */
export interface FencedBlock {
  /** What stands behind the opening fence, such as `json variables`. */
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

/** The page with a fresh block behind a known one, in place of the one that stands there already, if any. */
export function writeBehind(page: string, known: readonly FencedBlock[], fresh: Pick<FencedBlock, 'kind' | 'text'>) {
  const [last] = known as [FencedBlock];
  return page.replace(known.map(fenced).join('\n\n'), () => `${fenced(last)}\n\n${fenced(fresh)}`);
}
