import { afterAll, describe, expect, it } from 'vitest';
import { many } from '../../support/effort.ts';
import { Pages, tableOf } from './pages.ts';

const pages = new Pages();
afterAll(() => pages.remove());

/** Of signs, in one row. */
const LONG = many(60_000, 300_000);
const HEADING = ['Service', 'SOC 2'];
const TABLE = tableOf([HEADING, ['A', '<td class="a xl66">✓'], ['B', '✓']]).replace('<table>', '<table id="t">');

const read = async (rules: string, table = TABLE) => {
  const { said, rejected } = await pages.read(`<style>${rules}</style>${table}`);
  expect(said).toContain('b soc-2 IN_SCOPE');
  return [...said.slice(0, -1), ...rejected.map((text) => text.replace(/ .*: (The .*?) (?:through|shown).*$/, ' $1'))];
};
const STRUCK = ['page.html:4 The text is struck'];
const HIDDEN = ['page.html:4 The cell, or all that it says, is not'];
const SHOWN = ['a soc-2 IN_SCOPE'];

describe('the style sheet of a web page', () => {
  it.each([
    ['.xl66 {text-decoration:line-through}', STRUCK],
    ['<!-- .xl65, td.xl66 {mso-style-parent:style0; text-decoration : underline line-through;} -->', STRUCK],
    ['@charset "utf-8"; @media screen { TD.xl66 { text-decoration-line: line-through', STRUCK],
    ['/* } */ b { content: "}" } .xl66 { visibility: hidden }', HIDDEN],
    ['.xl66 { display: none !important }', HIDDEN],
    ['b, table tr > .a.xl66 {display:none}', HIDDEN],
    ['.xl66 {display:table-cell} #t td.a {display:none} td.xl66 {display:block}', HIDDEN],
  ])('strikes out and hides by a class: %s', async (rules, told) => {
    expect(await read(rules)).toEqual(told);
  });

  it.each([
    '.xl6 {display:none} .xl {display:none}',
    'th.xl66 {display:none}',
    '.gone .xl66, .xl66:hover, .xl66::before, .xl66[title], .xl66 + td {display:none}',
    'table > .xl66 {display:none} .xl66.b {display:none} i:is(.a, .xl66, .b) {display:none}',
    '.a.xl66 {display:table-cell} .xl66 {display:none}',
    '@media print {.xl66 {display:none}} @media (max-width: 9em) {.xl66 {display:none}}',
    '.xl66 {display:none} .xl66 {display:table-cell}',
    '.xl66 {display:none} td.xl66 {display:table-cell}',
    '/* .xl66 {display:none}',
  ])('leaves what is shown: %s', async (rules) => {
    expect(await read(rules)).toEqual(SHOWN);
  });

  it('strikes out the cells of a row by the class of the row', async () => {
    const rows = '.retired td {text-decoration: line-through}';
    expect(await read(rows, TABLE.replace('<tr><td>A', '<tr class="retired"><td>A'))).toEqual(STRUCK);
  });

  it('is refused where its rules are too many to be compared', async () => {
    const rules = `.b .c .xl66 {display:none}`.repeat(2_000);
    const body = `<style>${rules}</style>${'<i class="c">'.repeat(300)}${'<b class="xl66"></b>'.repeat(200)}${TABLE}<i class="b">`;
    await expect(pages.read(body)).rejects.toThrow('The style sheets of the page have too many rules;');
  });

  it('may have many rules for other pages', async () => {
    const rules = Array.from({ length: 1_000 }, (_, index) => `.page-${index} td {display:none}`).join(' ');
    expect(await read(rules, `${TABLE}${'<table><tr><td>x</table>'.repeat(500)}`)).toEqual(SHOWN);
  });

  it('does not overrule what an element says of itself', async () => {
    const table = TABLE.replace('class="a xl66"', 'class="xl66" style="display: table-cell"');
    expect(await read('.xl66 {display:none}', table)).toEqual(SHOWN);
  });

  it('hides rows, tables and words as their own style would', async () => {
    const rows = [HEADING, ['A', '✓<i class="gone">2</i>'], ['B', '✓'], ['C', '✓']];
    const body = `${tableOf(rows).replace('<tr><td>C', '<tr class="gone"><td>C')}<div class="gone">${TABLE}</div>`;
    const { said, rejected, remarks } = await pages.read(`<style>.gone {display:none}</style>${body}`);
    expect(said).toEqual(['a soc-2 IN_SCOPE', 'b soc-2 IN_SCOPE']);
    expect(rejected).toEqual([expect.stringContaining(':6 column "Service": The row is hidden')]);
    expect(remarks).toEqual([expect.stringContaining('This sheet is hidden')]);
  });

  it.each(['{', '}', '@media print{', '/*', '"', 'text-decoration:', ',', '.b{display:none}'])(
    'of a long row of %s is read soon',
    async (part) => {
      const start = performance.now();
      expect(await read(part.repeat(LONG / part.length))).toEqual(SHOWN);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});
