import { FILLERS } from '../../../src/domain/names.ts';

/** Longest name in words that is looked for. */
const LONGEST_NAME = 6;
const MOST_JOINED = 12;
/** Most words that are read: all their spans fit into one request. */
const MOST_WORDS = 14;

/** A run of words, from one position to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Splits a question into its words; empty if it is longer than questions are. */
export function questionWords(text: string): readonly string[] {
  const words = text
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/[?!]+$/u, ''))
    .filter((word) => word !== '');
  return words.length > MOST_WORDS ? [] : words;
}

function isFiller(word: string): boolean {
  return FILLERS.has(word.toLowerCase());
}

/** Returns all runs of words that may be names, shorter ones first. */
export function spansOf(words: readonly string[]): readonly Span[] {
  const sizes = Array.from({ length: Math.min(LONGEST_NAME, words.length) }, (_size, index) => index + 1);
  return sizes.flatMap((size) =>
    Array.from({ length: words.length - size + 1 }, (_span, from) => spanOf(words, from, from + size)).filter(
      ({ text }) => !isFiller(text),
    ),
  );
}

export function spanOf(words: readonly string[], from: number, to: number): Span {
  return { from, to, text: words.slice(from, to).join(' ') };
}

interface Split {
  readonly names: readonly Span[];
  /** Words that are in no name. */
  readonly missed: number;
}

/** Splits words into names so that as few words as possible are left over, in as few names as possible. */
export function splitIntoNames(words: readonly string[], names: readonly Span[]): readonly Span[] {
  const best: Split[] = [{ names: [], missed: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    const before = best[end - 1] as Split;
    const skipped = { names: before.names, missed: before.missed + Number(!isFiller(words[end - 1] as string)) };
    const taken = names
      .filter(({ to }) => to === end)
      .map((span) => {
        const { names: others, missed } = best[span.from] as Split;
        return { names: [...others, span], missed };
      });
    best.push([skipped, ...taken].reduce((one, other) => (isBetter(other, one) ? other : one)));
  }
  return best.at(-1)?.names ?? [];
}

function isBetter(one: Split, other: Split): boolean {
  if (one.missed !== other.missed) return one.missed < other.missed;
  return one.names.length < other.names.length;
}

/** Returns the runs of words between names, without fillers at their ends. */
export function restOf(words: readonly string[], names: readonly Span[]): readonly Span[] {
  const isNamed = (position: number) => names.some(({ from, to }) => from <= position && position < to);
  const rest: Span[] = [];
  let from: number | null = null;
  for (let position = 0; position <= words.length; position += 1) {
    const word = words[position];
    const isLeft = word !== undefined && !isNamed(position) && !isFiller(word);
    if (isLeft) from ??= position;
    else if (from !== null) {
      rest.push(spanOf(words, from, position));
      from = null;
    }
  }
  return rest;
}

/** Returns the runs of unknown spans and numbers side by side that have both, longest first; each is looked up, so only some. */
export function joinedSpans(
  words: readonly string[],
  unknown: readonly Span[],
  numbers: readonly Span[],
): readonly Span[] {
  const spans = [...unknown, ...numbers].toSorted((one, other) => one.from - other.from);
  const joined = spans.flatMap((first, start) => {
    const gap = spans.findIndex((span, position) => position > start && span.from !== spans[position - 1]?.to);
    return spans
      .slice(start + 1, gap === -1 ? spans.length : gap)
      .map((last) => spanOf(words, first.from, last.to))
      .filter((span) => span.to - span.from <= LONGEST_NAME && unknown.some((one) => overlap(one, span)));
  });
  return joined.toSorted((one, other) => other.to - other.from - (one.to - one.from)).slice(0, MOST_JOINED);
}

export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}
