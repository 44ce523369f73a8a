import { BadList } from '../bad-list.ts';
import type { FormatOptions } from './format.ts';
import type { ScopeColumn } from './scope-columns.ts';
import type { HeadingPlace, RefinedHeading } from './table/find-heading.ts';
import { explainedOtherwise, statusesIn } from './table/scope-phrases.ts';

/**
 * What stands over rows – titles, the name of their sheet, the key that holds them – tells of no row what it is, but may say
 * that they are not what they would be taken for.
 */
export function refuseTitles(
  heading: RefinedHeading<ScopeColumn>,
  { at, over }: HeadingPlace,
  { status, words }: FormatOptions,
): void {
  const refuse = (sentence: string) => new BadList(sentence, { input: { name: at.file }, row: at.row });
  if (tellsScope(heading)) {
    for (const text of over) {
      const sentence = explainedOtherwise(text, words);
      if (sentence !== null) throw refuse(sentence);
    }
  } else if (status === null) {
    const title = over.find((text) => [...statusesIn(text)].some((said) => said !== 'IN_SCOPE'));
    if (title === undefined) return;
    throw refuse(
      `"${title.slice(0, 80)}" stands over these rows, and no column tells which are in scope: say with --status what they are, and where sheets differ, with --sheet which to read.`,
    );
  }
}

/** True where the rows say themselves, by a status or by ticks, what is in scope. */
function tellsScope({ columns, ticked }: RefinedHeading<ScopeColumn>): boolean {
  return columns.has('status') || ticked.length > 0;
}
