import { isDay } from '../../../domain/days.ts';
import { RefusedRow } from './refused-row.ts';
import type { TableRow } from './table-row.ts';

/** The day of a cell; null where it is empty. Only days that can be read in one way are taken. */
export function dayCell<Name extends string>(row: TableRow<Name>, name: Name): string | null {
  const text = row.text(name);
  if (text === '') return null;
  // What exports write for a day: midnight of it.
  const day = text.replace(/[T ]00:00(:00(\.0+)?)?(Z|\+00:00)?$/, '');
  if (isDay(day)) return day;
  throw new RefusedRow(row.at(name), `"${text}" ${reason(day)}; a day is written like 2026-11-24.`);
}

function reason(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'is a day that the calendar does not have';
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text) ? 'may be read as one day or another' : 'is no day';
}
