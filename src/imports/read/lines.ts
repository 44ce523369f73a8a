import { BadList } from '../facts/bad-list.ts';

/** Far above any honest line, so that a file without line ends is not held in memory. */
const LONGEST_LINE = 100_000;

/** Splits a text that comes in pieces. Throws BadList at a line that is too long to be a row. */
export async function* linesOf(
  texts: AsyncIterable<string>,
  input: { readonly name: string },
): AsyncIterable<{ readonly text: string; readonly line: number }> {
  let rest = '';
  let line = 1;
  for await (const text of texts) {
    const pieces = (rest + text).split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      refuseLong(piece, line, input);
      yield { text: piece, line };
      line += 1;
    }
    refuseLong(rest, line, input);
  }
  if (rest !== '') yield { text: rest, line };
}

function refuseLong(text: string, line: number, input: { readonly name: string }): void {
  if (text.length <= LONGEST_LINE) return;
  throw new BadList(`This line is longer than ${LONGEST_LINE} characters.`, { input, row: line });
}
