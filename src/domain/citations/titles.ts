import { phraseOf } from './phrases.ts';

/** A title in the form in which it is compared. */
export interface ComparedTitle {
  readonly name: string;
  readonly words: readonly string[];
  /** Words in capitals; these may be abbreviations. */
  readonly capitals: ReadonlySet<string>;
}

const CAPITALS = /(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu;
/** Words that abbreviations skip. */
const SMALL = new Set(['and', 'of', 'for', 'the', 'in', 'to']);

export function comparedTitle(title: string): ComparedTitle {
  const capitals = new Set(title.match(CAPITALS)?.map((word) => word.toLowerCase()));
  const words = phraseOf(title);
  return { name: words.join(' '), words, capitals };
}

/**
 * True if two titles differ only in spelling and abbreviations: “Plan the SMS”, “Plan the service management system”.
 */
export function isSameTitle(left: ComparedTitle, right: ComparedTitle): boolean {
  return left.name === right.name || isShortFor(left, right) || isShortFor(right, left);
}

function isShortFor({ words: short, capitals }: ComparedTitle, { words }: ComparedTitle): boolean {
  if (capitals.size === 0) return false;
  let place = 0;
  for (const word of short) {
    const initials = capitals.has(word) ? endOfInitials(words, place, word) : null;
    const end = words[place] === word ? place + 1 : initials;
    if (end === null) return false;
    place = end;
  }
  return place === words.length;
}

/** Returns the position after the words whose initials form an abbreviation, or null. */
function endOfInitials(words: readonly string[], start: number, initials: string): number | null {
  let place = start;
  for (const initial of initials) {
    while (place > start && SMALL.has(words[place] ?? '') && !words[place]?.startsWith(initial)) place += 1;
    if (words[place]?.[0] !== initial) return null;
    place += 1;
  }
  return place;
}
