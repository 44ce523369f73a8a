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
  const shown = withPlainSigns(text.replace(ADDRESS, blank));
  return [...referencesIn(shown, citing)]
    .filter(({ isWritten }) => isWritten)
    .flatMap(({ references }) => references)
    .map((reference) => ({
      number: numberOf(reference),
      title: otherTitleBehind(shown, reference, titles),
      start: reference.start,
    }));
}

/** Returns as many blanks and line ends, so that what follows keeps its place. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function numberOf({ standard, from, to }: Reference): string {
  const number = to === null ? from.text : `${from.text} to ${to.text}`;
  return standard === null ? number : `${standard.name.replace(/\s+/g, ' ')}, ${number}`;
}
