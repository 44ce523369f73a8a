import type { FoldedProblem } from './report.ts';

/** Id of the field that settles a problem; null where none does. */
export function fieldOfRows(id: FoldedProblem['id']): string | null {
  return id === 'row.certificate' ? 'row-certificate' : null;
}

export function goToField(id: string): void {
  const field = document.getElementById(id);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
