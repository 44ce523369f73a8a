import { BadList } from '../../bad-list.ts';
import { type Input, wholeText } from '../../input.ts';
import { type Page, readPage } from './page.ts';

/** Far above any page for people. */
const LARGEST = 512 * 1024;

const pages = new WeakMap<Input, Promise<Page>>();

/** The tables of a page in Markdown, read once for all who ask. */
export function pageOf(input: Input): Promise<Page> {
  const known = pages.get(input) ?? textOfPage(input).then(readPage);
  pages.set(input, known);
  return known;
}

async function textOfPage(input: Input): Promise<string> {
  if (input.size > LARGEST) {
    throw new BadList(`The page has ${input.size} bytes; pages of tables may have ${LARGEST}.`, { input });
  }
  return wholeText(input);
}
