import { BadList } from '../../bad-list.ts';
import { type Input, wholeText } from '../../input.ts';
import { LARGEST, refuseHostile } from './hostile.ts';
import { type Page, readPage } from './page.ts';

const pages = new WeakMap<Input, Promise<Page>>();

/** The tables of a page in Markdown, read once for all who ask. Throws BadList where it cannot be read safely. */
export function pageOf(input: Input): Promise<Page> {
  const known = pages.get(input) ?? textOfPage(input).then((text) => readPage(text, input));
  pages.set(input, known);
  return known;
}

async function textOfPage(input: Input): Promise<string> {
  if (input.size > LARGEST) {
    throw new BadList(`The page has ${input.size} bytes; pages of tables may have ${LARGEST}.`, { input });
  }
  const text = await wholeText(input);
  refuseHostile(text, input);
  return text;
}
