import { labelOf } from '../table/column-guide.ts';
import type { TextLine } from './text-lines.ts';

/** What else the programmes of a table are called in the words of its page. */
export type Terms = ReadonlyMap<string, string>;

const LONGEST_TERM = 80;
const FEWEST_WORDS = 3;
const MOST_WORDS = 6;

/**
 * Reads lines such as `DoD IL2 = DoD SRG Impact Level 2 Provisional Authorization in Azure` above a table: a footnote
 * may well name the programme by the longer name.
 */
export function readTerms(lines: readonly Pick<TextLine, 'text'>[], labels: readonly string[]): Terms {
  const terms = new Map<string, string>();
  for (const { text } of lines) {
    const [term = '', meaning = '', ...others] = text.split('=').map((part) => part.trim());
    if (others.length > 0 || term === '' || term.length > LONGEST_TERM) continue;
    const label = labels.find((each) => labelOf(each) === labelOf(term));
    const phrase = phraseOf(meaning);
    if (label !== undefined && phrase !== '') terms.set(label, phrase);
  }
  return terms;
}

/** The beginning of a meaning that tells it from others: up to its number, or a few words. */
function phraseOf(meaning: string): string {
  const words = labelOf(meaning).split(' ').slice(0, MOST_WORDS);
  const number = words.findIndex((word) => /\d/.test(word));
  return words.slice(0, number === -1 ? FEWEST_WORDS : number + 1).join(' ');
}
