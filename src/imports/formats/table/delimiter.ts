/** In the order that decides where a text fits several equally well. */
const DELIMITERS = [',', ';', '\t', '|'];
const LINES = 20;

/** The character that stands between the cells of a CSV text, told by its first lines. */
export function guessDelimiter(text: string): string {
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, ...regularity(text, delimiter) })).sort(
    (left, right) => right.share - left.share || right.columns - left.columns,
  );
  return best === undefined || best.share === 0 ? ',' : best.delimiter;
}

/** How many of the first lines that are cut at all are cut into equally many cells. */
function regularity(text: string, delimiter: string): { readonly share: number; readonly columns: number } {
  const counts = cutsPerLine(text, delimiter);
  const byCount = new Map<number, number>();
  for (const count of counts) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  byCount.delete(0);
  const [usual] = [...byCount].sort((left, right) => right[1] - left[1] || right[0] - left[0]);
  return usual === undefined ? { share: 0, columns: 0 } : { share: usual[1] / counts.length, columns: usual[0] };
}

/** Without those inside quotes, and without blank lines. */
function cutsPerLine(text: string, delimiter: string): number[] {
  const lines = text.replace(/"[^"]*"/g, 'quoted').split(/\r\n|\r|\n/);
  const filled = lines.filter((line) => line.trim() !== '').slice(0, LINES);
  return filled.map((line) => line.split(delimiter).length - 1);
}
