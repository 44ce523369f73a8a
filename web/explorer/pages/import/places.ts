import { counted } from '../../basics/numbers.ts';
import { importDraft } from './import-draft.ts';
import type { Location } from './report.ts';

/** Returns `scope.csv row 41, “service”`. */
export function placeOf({ file, row, column }: Location): string {
  return `${file}${row === null ? '' : ` row ${row}`}${column === null ? '' : `, “${column}”`}`;
}

/** Returns `20 rows: 2, 3, 4 …`, with the file if there are several; empty if it has no row. */
export function placesOf(first: readonly Location[], count: number): string {
  const isOneFile = importDraft().files.length === 1;
  const rows = [...new Map(first.map((place) => [`${place.file} ${place.row}`, place])).values()];
  const shown = rows.flatMap(({ file, row }, position) => {
    if (row === null) return [];
    return isOneFile || file === rows[position - 1]?.file ? `${row}` : `${file} ${row}`;
  });
  if (shown.length === 0) return '';
  return `${counted(count, 'row', 'rows')}: ${shown.join(', ')}${count > shown.length ? ' …' : ''}`;
}
