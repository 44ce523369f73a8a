/**
 * What two spellings of one name have in common: case, kinds of blanks and dashes, brackets, `&` and `and`,
 * characters without width make no difference.
 */
export function normalizedName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[[\](){}<>"'“”‘’`®™©]/gu, ' ')
    .replace(/[\s\p{Pd}_/:,.]+/gu, ' ')
    .trim();
}

/** A part of an id that a name makes: ASCII, lower case, dashes. Empty where the name has no such letter. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120);
}
