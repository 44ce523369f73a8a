import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { IN_AZURE, pageReader } from './matrix-pages.ts';
import { Pages } from './pages.ts';
import { readList, TestFiles } from './reading.ts';

const pages = new Pages();
const files = new TestFiles();
afterAll(() => Promise.all([pages.remove(), files.remove()]));

const UNDER_X = { certificate: 'certificate/x' };
const remarksOn = async (text: string) => (await readList(scopeTable, await pages.write(text), UNDER_X)).remarks;

const PAGE = [
  '<!doctype html><html><body><main>',
  '<h2>Services</h2>',
  '<table><tr><th>Service</th></tr>',
  '<tr><td>Batch</td></tr>',
  '<tr><td>Backup</td></tr>',
  '</table>',
  '</main></body></html>',
].join('\n');
const upTo = (text: string) => PAGE.slice(0, PAGE.indexOf(text));
const IN_LINE_7 = 'in line 7, in the midst of a tag, comment or script';
const MAY_LACK = 'it may not be there as a whole. Save it anew, to its end, or close what is open.';

describe('a web page that was not saved to its end', () => {
  it.each([
    upTo('\n</table>'),
    upTo('</main>').replace('</table>', ''),
    upTo('d>Backup'),
    upTo('up</td>'),
    upTo('d></tr>\n</table>'),
    upTo('able>\n</main>'),
    PAGE.replace('\n</table>', ''),
    PAGE.replace(/\n<tr><td>Backup[^$]*/, '\n<!-- <tr><td>Backup'),
  ])('is told by its table, which ends with it: %#', async (text) => {
    expect(await remarksOn(text)).toEqual([`page.html: The page ends without the </table> of line 3: ${MAY_LACK}`]);
  });

  it.each([
    [upTo('\n</main>'), 'without the </main> of line 1'],
    [upTo('in></body>'), IN_LINE_7],
    [PAGE.replace(/<.main>[^$]*/, '<h2>Services in China<!-- soon'), IN_LINE_7],
    [PAGE.replace(/<.main>[^$]*/, '<script>show('), IN_LINE_7],
    ['<div><table><tr><th>Service\n<tr><td>Batch</table>\n<h2>Services in China</h2>', 'without the </div> of line 1'],
  ])('is told by what ends with it between its tables: %#', async (text, end) => {
    expect(await remarksOn(text)).toEqual([`page.html: The page ends ${end}: ${MAY_LACK}`]);
  });

  it.each([
    PAGE,
    PAGE.replace(/<.td>|<.tr>|<.th>/g, ''),
    PAGE.replaceAll('main>', 'p>').replace('</p>', ''),
    upTo('</body>').replaceAll(/<.?main>/g, ''),
    PAGE.replaceAll(/<.?(?:html|body|main)>/g, ''),
    PAGE.replace('</main>', ''),
    '<p>Services<table><tr><th>Service<tr><td>Batch</table>',
    PAGE.replace('\n<table>', '<table><tr><th>Owner</th></tr>\n<table>'),
  ])('is none where it leaves out what pages may: %#', async (text) => {
    const remarks = await remarksOn(text);
    expect(remarks.filter((remark) => remark.includes('The page ends'))).toEqual([]);
  });

  it('is told of the table that is cut off, not of the others', async () => {
    const text = `${PAGE.replace('</main></body></html>', '')}<table><caption>China</caption><tr><th>Service\n<tr><td>DNS`;
    const path = await pages.write(text);
    const cut = (await readList(scopeTable, path, { ...UNDER_X, sheets: ['China'] })).remarks;
    expect(cut).toEqual([expect.stringContaining('page.html (China): The page ends without the </table>')]);
    const whole = await readList(scopeTable, path, { ...UNDER_X, sheets: ['Services'] });
    expect(whole.remarks).toEqual([]);
  });
});

describe('a page in Markdown', () => {
  const readPage = pageReader(files);
  const ROWS = ['| Service | SOC 2 |', '|---|---|', '| A | x |'];

  it.each(['| Backup | x', '| Backup |', '| Back', '|'])('is told where it ends within a row: %s', async (row) => {
    const { remarks } = await readPage([...ROWS, row], IN_AZURE);
    expect(remarks).toEqual([expect.stringContaining('page.md:4: The page ends within this row')]);
  });

  it.each([
    [...ROWS, '| Backup | x |'],
    [...ROWS, '| Backup |', ''],
    [...ROWS, '| Backup | x', '', 'As of June.'],
    ['| Service | SOC 2', '|---|---', '| A | x', '| Backup | x'],
    ['Service | SOC 2', '---|---', 'A | x', 'Backup | x'],
    [...ROWS, '\\* Of none.'],
  ])('is not where it closes the row, or does not close others either: %#', async (...lines) => {
    const { remarks } = await readPage(lines, IN_AZURE);
    expect(remarks.filter((remark) => remark.includes('The page ends'))).toEqual([]);
  });
});

describe('a table in a menu', () => {
  const MENU = '<nav><table><tr><th>Service</th></tr><tr><td>DNS</td></tr></table></nav>';

  it('is not read', async () => {
    for (const menu of [MENU, MENU.replaceAll('nav>', 'div>').replace('<div>', '<div role="navigation">')]) {
      const { said, remarks } = await pages.read(menu + PAGE.slice(PAGE.indexOf('<h2>')), UNDER_X);
      expect([said, remarks]).toEqual([['batch x IN_SCOPE', 'backup x IN_SCOPE'], []]);
    }
  });

  it('is told where the page has no other', async () => {
    await expect(pages.read(MENU, UNDER_X)).rejects.toThrow('The page has no table but in a menu (<nav>)');
  });
});
