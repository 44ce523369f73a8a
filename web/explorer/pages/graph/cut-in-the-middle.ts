/** About two lines under a mark. */
const MOST_LETTERS = 52;

/** Long names often begin alike and tell at their end which they are: both stay. */
export function cutInTheMiddle(name: string): string {
  const letters = [...name];
  if (letters.length <= MOST_LETTERS) return name;
  const kept = (MOST_LETTERS - 3) / 2;
  const start = letters.slice(0, Math.ceil(kept)).join('');
  const end = letters.slice(-Math.floor(kept)).join('');
  // No half words, where there are whole ones.
  return `${start.replace(/\s+\S*$/u, '')} … ${end.replace(/^\S*\s+/u, '')}`;
}
