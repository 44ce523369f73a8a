interface Told {
  readonly sentence: string;
}

const WRITTEN_OUT = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** Returns the items whose sentences are not among those above them, however these write days. */
export function untold<Item extends Told>(items: readonly Item[], above: readonly string[]): Item[] {
  const told = withDaysAlike(above.join(' '));
  return items.filter(({ sentence }) => !told.includes(withDaysAlike(sentence)));
}

/** Answers write days out, which notes and reasons do not. */
function withDaysAlike(sentence: string): string {
  return sentence.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => new Date(day).toLocaleDateString('en-GB', WRITTEN_OUT));
}
