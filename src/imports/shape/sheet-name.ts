import type { TableRow } from '../read/table.ts';

/** Returns the name in a sheet of keys and values that also states the type of the list. */
export function nameInSheet(rows: readonly TableRow[]): string | undefined {
  const values = new Map(rows.map(({ texts: [key = '', value = ''] }) => [key, value] as const));
  return values.has('type') ? values.get('name')?.trim().replace(/\s+/g, ' ') || undefined : undefined;
}
