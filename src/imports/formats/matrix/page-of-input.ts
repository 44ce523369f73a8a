import { BadList } from '../../bad-list.ts';
import { type Input, wholeText } from '../../input.ts';
import { type Page, readPage } from './page.ts';

/** Far above any page for people; Markdown can be written so that parsing takes the square of its length. */
const LARGEST = 2 * 1024 * 1024;
const LONGEST_LINE = 10_000;

const pages = new WeakMap<Input, Promise<Page>>();

/** The tables of a page in Markdown, read once for all who ask. Throws BadList where it cannot be read safely. */
export function pageOf(input: Input): Promise<Page> {
  const known = pages.get(input) ?? textOfPage(input).then(readPage);
  pages.set(input, known);
  return known;
}

async function textOfPage(input: Input): Promise<string> {
  if (input.size > LARGEST) {
    throw new BadList(`The page has ${input.size} bytes; pages of tables may have ${LARGEST}.`, { input });
  }
  const text = await wholeText(input);
  const tooLong = text.split('\n').findIndex(({ length }) => length > LONGEST_LINE);
  if (tooLong === -1) return text;
  throw new BadList(`This line is longer than ${LONGEST_LINE} characters.`, { input, row: tooLong + 1 });
}
