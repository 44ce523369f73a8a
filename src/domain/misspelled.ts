import { normalizedName } from './names.ts';

/** Shorter words differ by a letter without being misspelled: “SQS” and “SNS”. */
const SHORTEST = 4;
const MOST_WORDS = 2;

/** True if a name is another one but for a letter in one or two of its words. It is for people to say that it is the same. */
export function isMisspelled(text: string, name: string): boolean {
  const [words, wanted] = [text, name].map((each) => normalizedName(each).split(' ')) as [string[], string[]];
  if (words.length !== wanted.length) return false;
  const others = words.flatMap((word, index) => (word === wanted[index] ? [] : [[word, wanted[index] ?? ''] as const]));
  return (
    others.length > 0 && others.length <= MOST_WORDS && others.every(([word, other]) => isOneLetterOff(word, other))
  );
}

/** One letter more, less or another one, or two that changed places; never a digit, nor the first letter. */
function isOneLetterOff(word: string, other: string): boolean {
  if (Math.min(word.length, other.length) < SHORTEST) return false;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(word.length, other.length) - start;
  while (end < most && word.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [word.slice(start, word.length - end), other.slice(start, other.length - end)];
  const isSwapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  const isOne = left.length <= 1 && right.length <= 1;
  return start > 0 && (isOne || isSwapped) && /^\p{L}*$/u.test(left + right);
}
