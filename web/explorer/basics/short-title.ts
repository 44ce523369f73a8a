const MOST_LETTERS = 60;

/** Cuts the title of a source at a word, for rows; the page of the source has all of it. */
export function shortTitle(title: string): string {
  if (title.length <= MOST_LETTERS) return title;
  return `${title.slice(0, MOST_LETTERS + 1).replace(/[\s,;:]*\s\S*$/, '')} …`;
}
