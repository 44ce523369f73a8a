import type { Decision } from '../map/decision.ts';

/** Decisions for the terminal: the question, the rows that hang on it, and numbered proposals. */
export function describeDecisions(decisions: readonly Decision[]): string[] {
  return decisions.flatMap((decision, position) => {
    const places = describePlaces(decision);
    return [
      `  ${position + 1}. ${decision.question}${places === '' ? '' : ` (${places})`}`,
      ...decision.proposals.map(({ label }, number) => `     ${position + 1}.${number + 1} ${label}`),
    ];
  });
}

export function describePlaces({ rows, first }: Pick<Decision, 'rows' | 'first'>): string {
  const places = first.flatMap(({ file, row }) => (row === null ? [] : [`${file}:${row}`]));
  if (places.length === 0) return '';
  return `${rows} ${rows === 1 ? 'row' : 'rows'}: ${places.join(', ')}${rows > places.length ? ' …' : ''}`;
}
