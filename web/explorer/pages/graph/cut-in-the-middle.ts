/** About two lines of a label. */
const MOST_LETTERS = 52;

/** Shortens a long name in its middle, since names often differ at their end only. */
export function cutInTheMiddle(name: string): string {
  const letters = [...name];
  if (letters.length <= MOST_LETTERS) return name;
  const kept = (MOST_LETTERS - 3) / 2;
  const start = letters.slice(0, Math.ceil(kept)).join('');
  const end = letters.slice(-Math.floor(kept)).join('');
  // Cuts at spaces, if there are any.
  return `${start.replace(/\s+\S*$/u, '')} … ${end.replace(/^\S*\s+/u, '')}`;
}
