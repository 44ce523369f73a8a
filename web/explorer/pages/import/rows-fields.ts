import type { FoldedProblem } from './report.ts';

/** Returns the id of the field that solves a problem, otherwise null. */
export function fieldOfRows(id: FoldedProblem['id']): string | null {
  return id === 'row.certificate' ? 'row-certificate' : null;
}

export function goToField(id: string): void {
  const field = document.getElementById(id);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
