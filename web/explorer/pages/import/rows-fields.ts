const FIELDS: Readonly<Record<string, string>> = {
  'row.certificate': 'row-certificate',
  'clause.standard': 'row-standard',
};

/** Id of the field that settles a problem; null where none does. */
export function fieldOfRows(problemId: string): string | null {
  return FIELDS[problemId] ?? null;
}

export function goToField(id: string): void {
  const field = document.getElementById(id);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
