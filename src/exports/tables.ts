export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a spreadsheet would take for a formula. Lists come from anywhere, and their names with them. */
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;
/**
 * The same behind what some cut lines at, whatever stands in quotes: Excel at semicolons where commas are those of numbers. The
 * sign first, since to look back from each blank over all before it would take for ever.
 */
const FORMULA_BEHIND = /[=+\-@＝＋－＠](?<=[;\t\r\n]\s*.)/g;

/** As RFC 4180 has it, but with a line feed at the end of lines, as the lists of `seed/`. */
export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

/** A text that stays text in a spreadsheet. */
export function csvCell(text: string): string {
  const shown = `${FORMULA.test(text) ? "'" : ''}${text.replace(FORMULA_BEHIND, "'$&")}`;
  return /[",;\t\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
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
  return text.replace(/[\\|<[\]*`]/g, '\\$&').replace(/(?<!\s)\s*[\r\n]\s*/g, ' ');
}
