/** True for the line of dashes and bars that each table in Markdown has under its heading. */
export function isLineOfDashes(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s>|:-]*$/.test(line);
}
