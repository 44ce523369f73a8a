import { afterAll, describe, expect, it } from 'vitest';
import { countsOfAll } from '../../../src/imports/formats/table/declared-count.ts';
import { Pages, tableOf } from './pages.ts';

const pages = new Pages();
afterAll(() => pages.remove());

const TABLE = tableOf([
  ['Service', 'SOC 2'],
  ['A', '✓'],
  ['B', '✓'],
]);

describe('a page of a list', () => {
  it.each([
    'Showing 1 to 2 of 57 entries',
    '1–2 of 1,057',
    'Showing 2 of 57 services',
    'Showing 1 to 2 of 2 entries (filtered from 57 total entries)',
    'Page 1 of 3',
  ])('is told where it says that there are others: %s', async (text) => {
    const sentence = expect.stringMatching(
      /^page\.html.*stands beside the table, which has [23] rows: it may be one page/,
    );
    const foot = TABLE.replace('</table>', `<tfoot><tr><td colspan="2">${text}</td></tr></tfoot></table>`);
    for (const body of [`<p>${text}</p>${TABLE}`, `${TABLE}<div>${text}</div>`, foot]) {
      expect((await pages.read(body)).remarks).toEqual([sentence]);
    }
  });

  it.each(['Showing 1 to 2 of 2 entries', 'Page 1 of 1', '1–2 of 100% of them', 'Version 1-2 of the list'])(
    'is the whole where it does not: %s',
    async (text) => {
      expect((await pages.read(`${TABLE}<p>${text}</p>`)).remarks).toEqual([]);
    },
  );

  it('counts the rows of all tables so far', async () => {
    const { remarks } = await pages.read(`<h2>One</h2>${TABLE}<h2>Two</h2>${TABLE}<p>1-4 of 4</p>`);
    expect(remarks).toEqual([expect.stringContaining('were read alike')]);
  });

  it('is looked at soon, however long the text is', () => {
    const start = performance.now();
    expect(countsOfAll('1 - 2 of '.repeat(20_000))).not.toHaveLength(0);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
