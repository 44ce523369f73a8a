/** The parts of a text between separators, of which those in round brackets part nothing. */
export function splitOutsideBrackets(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  // Up to the last closing bracket before the next opening one, or the end.
  const masked = text.replace(/(?<![^(])[^(]*\)/g, (inside) => '\0'.repeat(inside.length));
  let start = 0;
  for (const { 0: found, index } of masked.matchAll(separator)) {
    parts.push(text.slice(start, index));
    start = index + found.length;
  }
  return [...parts, text.slice(start)];
}
