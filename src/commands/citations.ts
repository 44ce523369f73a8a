import { parse } from 'csv-parse/sync';
import { BadInput } from '../errors.ts';

export interface Citation {
  readonly number: string;
  readonly title: string | null;
}

/** Reads citations from a CSV with the columns `number` and, optionally, `title`. */
export function readCitations(text: string): Citation[] {
  const [header = [], ...rows] = recordsOf(text);
  const columns = header.map((name) => name.trim().toLowerCase());
  const [number, title] = [columns.indexOf('number'), columns.indexOf('title')];
  if (number < 0) {
    throw new BadInput(
      `The citations must have the columns number,title in their first line, not "${header.join(',')}".`,
    );
  }
  return rows.map((cells, position) => {
    const cited = cells[number]?.trim() ?? '';
    if (cited === '') throw new BadInput(`Citation ${position + 1} has no number.`);
    return { number: cited, title: cells[title]?.trim() || null };
  });
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new BadInput(`The citations are no CSV: ${(error as Error).message}.`, { cause: error });
  }
}
