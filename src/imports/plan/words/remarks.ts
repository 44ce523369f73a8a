import {
  isSameWord,
  TOLD_NAMES,
  TOLD_OF,
  type ToldKind,
  type ToldNode,
  type ToldProperty,
  type Word,
  wordsOn,
} from '../../../domain/said.ts';
import type { Speech } from './voices.ts';

interface Settled {
  readonly before: ToldNode & { readonly id?: string };
  readonly after: ToldNode;
  readonly kind: ToldKind;
  readonly speech: Speech;
}

/** Tells where the list says otherwise than others: the finding PROPERTY_DISPUTED has who says what. */
export function wordRemarks(settled: Settled): readonly string[] {
  return TOLD_OF[settled.kind].flatMap((property) => remarksOn(property, settled));
}

function remarksOn(property: ToldProperty, { before, after, speech }: Settled): readonly string[] {
  const [was, is] = [before[property] ?? null, after[property] ?? null];
  const said = (speech.words[property] ?? null) as Word | null;
  const what = `The ${TOLD_NAMES[property]} of ${before.id}`;
  const shown = (word: Word | null) => (word === null ? 'open' : `"${word}"`);
  if (said !== null && (is === null || !isSameWord(property, said, is)))
    return [`${what} stays ${shown(is)}; the list says "${said}".`];
  // Corrections of one's own need no telling.
  const isOfOthers = [...wordsOn(before, property)].some(
    ([id, word]) => word === was && !speech.sourceIds.includes(id),
  );
  const isNews = was !== null && was !== is && (is === null || isOfOthers);
  return !isNews ? [] : [`${what} becomes ${shown(is)}; it was "${was}".`];
}
