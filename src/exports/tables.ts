export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a spreadsheet would take for a formula. Lists come from anywhere, and their names with them. */
const FORMULA = /^(\s*[=+\-@]|[\t\r\n])/;

/** As RFC 4180 has it, but with a line feed at the end of lines, as the lists of `seed/`. */
export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

/** A text that stays text in a spreadsheet. */
export function csvCell(text: string): string {
  const shown = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

export function markdownTableOf({ columns, rows }: Table): string {
  return `${markdownHead(columns)}${rows.map(markdownRow).join('')}`;
}

export function markdownHead(columns: readonly string[]): string {
  return `${markdownRow(columns)}| ${columns.map(() => '---').join(' | ')} |\n`;
}

export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(markdownOf).join(' | ')} |\n`;
}

/** Text on one line, with nothing in it that Markdown would take for its own. */
export function markdownOf(text: string): string {
  return text.replace(/[\\|<[\]*`]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
