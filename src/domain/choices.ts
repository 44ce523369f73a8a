/** Joins words as alternatives: `a, b or c`. */
export function eitherOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
