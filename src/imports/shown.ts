/** The first of a list in words, and a sign that there are more. */
export function shown(
  texts: readonly string[],
  most: number,
  { total = texts.length, between = ', ' }: { readonly total?: number; readonly between?: string } = {},
): string {
  return `${texts.slice(0, most).join(between)}${total > most ? ' …' : ''}`;
}
