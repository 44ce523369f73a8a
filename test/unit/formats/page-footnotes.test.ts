import { afterAll, describe, expect, it } from 'vitest';
import { IN_AZURE, pageReader, TABLE, told } from './matrix-pages.ts';
import { Pages, tableOf } from './pages.ts';
import { TestFiles } from './reading.ts';

const pages = new Pages();
const files = new TestFiles();
const readMarkdown = pageReader(files);
afterAll(() => Promise.all([pages.remove(), files.remove()]));

const table = (cell: string) =>
  tableOf([
    ['Service', 'SOC 2'],
    ['A', cell],
  ]);
const STEPS = '<ol><li>Sign in to the portal.</li><li>Open the page.</li></ol>';

describe('the text of a mark', () => {
  it('is what the mark is written before, not the step of a list that is numbered alike', async () => {
    const { said, remarks } = await pages.read(`${table('✓<sup>1</sup>')}${STEPS}<p><sup>1</sup> Europe only.</p>`);
    expect([said, remarks]).toEqual([['a soc-2 IN_SCOPE Europe only.'], []]);
    const lines = ['| A<sup>1</sup> | x | |', '', '1. Sign in to the portal.', '', '<sup>1</sup> Europe only.'];
    const markdown = await readMarkdown([...TABLE, ...lines], IN_AZURE);
    expect([told(markdown), markdown.remarks]).toEqual([['a fedramp-high-in-azure Europe only.'], []]);
  });

  it('is all that bears it', async () => {
    const { said, remarks } = await pages.read(`${table('✓*')}<p>* Premium only.</p><p>* Not in Brazil.</p>`);
    expect([said, remarks]).toEqual([['a soc-2 IN_SCOPE Premium only.; Not in Brazil.'], []]);
    const lines = ['| A \\* | x | |', '', '\\* Premium only.', '', '\\* Not in Brazil.'];
    const markdown = await readMarkdown([...TABLE, ...lines], IN_AZURE);
    expect([told(markdown), markdown.remarks]).toEqual([['a fedramp-high-in-azure Premium only. Not in Brazil.'], []]);
  });

  it.each([
    '<ol><li><p>US only.</p></li></ol>',
    '<ol><li><div><ul><li>US only.</li></ul></div></li></ol>',
    '<h2>Notes</h2><p><sup>1</sup> US only.</p>',
    '<h3>References:</h3><ol><li>US only.</li></ol>',
    '<h4>Footnotes</h4><p>[1] US only.</p>',
    '<p>1. US only.<br>2. Beta.</p>',
    '<p>(1) US only.<br>(2) Beta.</p>',
    '<p>1) US only.</p><p>2) Beta.</p>',
    '<p>1 US only.</p>',
    '<dl><dt>1</dt><dd>US only.</dd><dt>2</dt><dd>Beta.</dd></dl>',
    '<dl><dt><sup>1</sup></dt> <dd>US only.</dd></dl>',
    '<div><sup>1</sup><p>US only.</p></div>',
  ])('is found as pages write it: %s', async (below) => {
    const { said, remarks } = await pages.read(`${table('✓<sup>1</sup>')}${below}`);
    expect([said, remarks]).toEqual([['a soc-2 IN_SCOPE US only.'], []]);
  });

  it.each(['<p><sup>1</sup> US only, in<br>2 Regions.</p>', '<p><sup>1</sup> US only, in</p><p>2 Regions</p>'])(
    'goes on where a number in its midst is of no text: %s',
    async (below) => {
      const { said } = await pages.read(`${table('✓<sup>1</sup>')}${below}`);
      expect(said).toEqual([expect.stringMatching(/^a soc-2 IN_SCOPE US only, in( 2 Regions\.)?$/)]);
      const two = await pages.read(`${table('✓<sup>2</sup>')}<p>12 US regions.</p><p>2 services are new.</p>`);
      expect(two.said).toEqual(['a soc-2 IN_SCOPE']);
    },
  );

  it('is found under Markdown’s heading of notes, too', async () => {
    const lines = ['| A<sup>1</sup> | x | |', '', '## Notes', '', '(1) Europe only.'];
    expect(told(await readMarkdown([...TABLE, ...lines], IN_AZURE))).toEqual(['a fedramp-high-in-azure Europe only.']);
  });

  it('is found in the foot of a table that is written before its body', async () => {
    const foot = '<tfoot>\n<tr><td colspan="2"><sup>1</sup> US only.</td></tr></tfoot>';
    const page = table('✓<sup>1</sup>').replace('<tr><td>', `${foot}<tbody>\n<tr><td>`);
    const { said, leftOut, remarks } = await pages.read(page);
    expect([said, leftOut, remarks]).toEqual([['a soc-2 IN_SCOPE US only.'], [], []]);
  });

  it.each(['<h2>Services<sup>1</sup></h2>', '<h1>Services *</h1><h2>Compute</h2>'])(
    'is a condition of all rows where a title over them bears it: %s',
    async (above) => {
      const below = '<p><sup>1</sup> US only.</p>'.replace('<sup>1</sup>', above.includes('*') ? '*' : '<sup>1</sup>');
      const { said, remarks } = await pages.read(`${above}${table('✓')}${below}`);
      expect([said, remarks]).toEqual([['a soc-2 IN_SCOPE US only.'], []]);
    },
  );

  it('may name a programme in short, as its page explains it', async () => {
    const page = tableOf([
      ['Service', 'DoD IL2', 'SOC 2'],
      ['A*', '✓', '✓'],
    ]);
    const { said } = await pages.read(
      `<p>DoD IL2 = DoD SRG Impact Level 2 Authorization</p>${page}<p>* DoD SRG Impact Level 2 is limited.</p>`,
    );
    expect(said).toEqual(['a dod-il2 IN_SCOPE DoD SRG Impact Level 2 is limited.', 'a soc-2 IN_SCOPE']);
  });
});
