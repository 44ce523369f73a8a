import { BadList } from '../bad-list.ts';
import type { FormatOptions } from './format.ts';
import type { ScopeColumn } from './scope-columns.ts';
import type { HeadingPlace, RefinedHeading } from './table/find-heading.ts';
import { isNote } from './table/note-row.ts';
import { explainedOtherwise, statusesOfTitle, titleOfOtherStatus } from './table/scope-phrases.ts';
import type { SheetRecord } from './table/sheet.ts';
import { readStatus } from './table/status-words.ts';

/**
 * What stands over rows – titles, the name of their sheet, the key that holds them – tells of no row what it is, but may say
 * that they are not what they would be taken for.
 */
export function refuseTitles(
  heading: RefinedHeading<ScopeColumn>,
  below: readonly SheetRecord[],
  { place: { at, over, under }, options }: { readonly place: HeadingPlace; readonly options: FormatOptions },
): void {
  const { columns, ticked } = heading;
  const refuse = (sentence: string) => new BadList(sentence, { input: { name: at.file }, row: at.row });
  const isTicked = ticked.length > 0;
  if (columns.has('status') || isTicked) {
    for (const text of [...over, ...(under ?? []).map(({ text }) => text)]) {
      const sentence = explainedOtherwise(text, options.words);
      if (sentence !== null) throw refuse(sentence);
    }
  }
  if (columns.has('status') || options.status !== null) return;
  const title = isTicked
    ? titleOfOtherStatus(
        [...over].reverse().filter((text) => !isNote(text)),
        statusesOfTicks(heading, below, options),
      )
    : over.find((text) => [...statusesOfTitle(text)].some((said) => said !== 'IN_SCOPE'));
  if (title === null || title === undefined) return;
  const untold = isTicked ? 'whose ticks would be in scope' : 'and no column tells which are in scope';
  throw refuse(
    `"${title.slice(0, 80)}" stands over these rows, ${untold}: say with --status what they are, and where sheets differ, with --sheet which to read.`,
  );
}

function statusesOfTicks(
  { ticked }: RefinedHeading<ScopeColumn>,
  below: readonly SheetRecord[],
  options: FormatOptions,
) {
  const texts = below.flatMap(({ cells }) => ticked.map((position) => cells[position] ?? ''));
  return new Set(texts.map((text) => readStatus(text, options.words)?.status));
}
