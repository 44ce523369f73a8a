import type { ListOptions } from './list-options.ts';

/** How the form calls what can be said of a list. */
export const OPTION_LABELS: Readonly<Record<Exclude<keyof ListOptions, 'accepted'> | 'accept', string>> = {
  certificate: 'All rows under',
  environment: 'All rows in',
  standard: 'Clauses of',
  source: 'Id of the source that the list is',
  sourceTitle: 'What the source is, in a line',
  asOf: 'The day that the list is of',
  unmatched: 'A name that nobody is known by',
  complete: 'The list is the whole scope',
  everywhere: 'Also in certificates and environments of which it has no row (everywhere)',
  format: 'Kind of list',
  status: 'Status of all rows',
  dates: 'Days such as 02/03/2025',
  from: 'Rows hold from',
  until: 'Rows hold until',
  field: 'What columns are',
  column: 'Columns of ticks',
  word: 'What words mean',
  sheet: 'Sheets to read',
  accept: 'It is …',
};

/** Of the field in which an option is given. */
export function fieldIdOf(option: string): string {
  return `list-${option}`;
}
