export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Text that a spreadsheet would run as a formula; imported lists may contain such names. */
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/;
/**
 * Formula behind a character at which some programs split quoted text, such as Excel at semicolons in locales with
 * decimal commas. The sign comes first in the pattern, since a leading `\s*` would take quadratic time.
 */
const FORMULA_BEHIND = /[=+\-@＝＋－＠](?<=[;\t\r\n]\s*.)/g;

/** Writes CSV as in RFC 4180, except with line feeds as in `seed/`. */
export function csvOf({ columns, rows }: Table): string {
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

/** Escapes a text so that a spreadsheet does not run it as a formula. */
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

/** Escapes a text for Markdown, on one line. */
export function markdownOf(text: string): string {
  return text.replace(/[\\|<[\]*`]/g, '\\$&').replace(/(?<!\s)\s*[\r\n]\s*/g, ' ');
}
