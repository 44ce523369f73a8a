/** Joins the first texts, and shows if there are more. */
export function shown(
  texts: readonly string[],
  most: number,
  { total = texts.length, between = ', ' }: { readonly total?: number; readonly between?: string } = {},
): string {
  return `${texts.slice(0, most).join(between)}${total > most ? ' …' : ''}`;
}

/** Quotes words of a list verbatim. */
export function quoted(texts: Iterable<string>): string {
  return Array.from(texts, (text) => `"${text}"`).join(', ');
}
