interface Told {
  readonly sentence: string;
}

/** Returns the items whose sentences are not among those above them, however these write days. */
export function untold<Item extends Told>(items: readonly Item[], above: readonly string[]): Item[] {
  const told = withoutDays(above.join(' '));
  return items.filter(({ sentence }) => !told.includes(withoutDays(sentence)));
}

/** Answers write days out, which notes and reasons do not. */
function withoutDays(sentence: string): string {
  return sentence.replaceAll(/\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]+ \d{4}/g, '');
}
