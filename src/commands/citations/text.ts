import { withAnnexJoined } from '../../domain/citations/annexes.ts';
import { annexedNumber, type KnownNumbers } from '../../domain/citations/known-numbers.ts';
import { withPlainSigns } from '../../domain/citations/numbers.ts';
import { type Citing, type Reference, referencesIn } from '../../domain/citations/references.ts';
import type { Citation } from './citation.ts';
import { otherTitleBehind, type Titles } from './titles.ts';

/** Knowledge of the graph that is needed to find citations. */
export interface CitingText extends Citing {
  readonly titles: Titles;
}

const ADDRESS = /(?:https?|ftp):[^\s)>\]]{1,2000}/gi;

/** Returns what a text cites: only what is written as a citation, since other numbers may count anything. */
export function citationsOfText(text: string, { titles, ...citing }: CitingText): readonly Citation[] {
  const plain = withPlainSigns(text.replace(ADDRESS, blank));
  const shown = withAnnexJoined(plain, citing.numbers, { isProse: true });
  return [...referencesIn(shown, citing)]
    .filter(({ isWritten }) => isWritten)
    .flatMap(({ references }) => references)
    .map((reference) => ({
      number: numberOf(reference, citing.numbers),
      title: otherTitleBehind(shown, reference, titles),
      start: reference.start,
    }));
}

/** Returns as many blanks and line ends, so that what follows keeps its place. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function numberOf({ standard, from, to, isClause }: Reference, numbers: KnownNumbers): string {
  const number = to === null ? from.text : `${from.text} to ${to.text}`;
  // A title can show that a number is a control of the annex, but not after this word.
  const written = isClause && annexedNumber(numbers, from.bare) !== null ? `clause ${number}` : number;
  return standard === null ? written : `${standard.name.replace(/\s+/g, ' ')}, ${written}`;
}
