/** Returns a spreadsheet's column name: A, B … Z, AA. */
export function columnLetter(position: number): string {
  const before = Math.floor(position / 26);
  return `${before === 0 ? '' : columnLetter(before - 1)}${String.fromCharCode(65 + (position % 26))}`;
}
