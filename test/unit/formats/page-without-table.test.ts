import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { likeliestFormatOf, Pages, tableOf } from './pages.ts';
import { readList } from './reading.ts';

const pages = new Pages();
afterAll(() => pages.remove());

const ARCHIVE = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n--x\r\n<!doctype html>${tableOf([['Service', 'SOC 2']])}`;

describe('a page without a table', () => {
  it.each([
    [
      '<div role="table"><div role="row">A</div></div>',
      'a grid that is made of other elements, which is not read: write it as CSV.',
    ],
    ['<ul><li>A<li>B<li>C</ul>', 'lists of 3 items, of which nothing tells the columns: write them as CSV.'],
    ['<iframe src="scope.html"></iframe>', 'shows others in its frames, such as "scope.html": import the one'],
    ['<nav><ul><li>A<li>B<li>C</ul></nav>', 'its programs have made it: save the page'],
  ])('is told for what it has: %s', async (body, sentence) => {
    await expect(pages.read(body)).rejects.toThrow(sentence);
  });

  it('is told for the sheets in its frames', async () => {
    const page =
      '<html><head><link id="shLink" href="Book_files/sheet001.htm"></head><frameset><frame src="Book_files/sheet002.htm"></frameset></html>';
    await expect(readList(scopeTable, await pages.write(page))).rejects.toThrow(
      'such as "Book_files/sheet001.htm", "Book_files/sheet002.htm"',
    );
  });
});

it('a web archive is told as one', async () => {
  const path = await pages.write(ARCHIVE, 'page.mhtml');
  expect(await likeliestFormatOf(path)).toBe('scope-table');
  await expect(readList(scopeTable, path)).rejects.toThrow(
    'page.mhtml: This is a web archive, which is not read: save the page as “Webpage, complete”, or its table as CSV.',
  );
});
