/** The first of a list in words, and a sign that there are more. */
export function shown(
  texts: readonly string[],
  most: number,
  { total = texts.length, between = ', ' }: { readonly total?: number; readonly between?: string } = {},
): string {
  return `${texts.slice(0, most).join(between)}${total > most ? ' …' : ''}`;
}

/** Words of a list as they stand there. */
export function quoted(texts: Iterable<string>): string {
  return Array.from(texts, (text) => `"${text}"`).join(', ');
}
