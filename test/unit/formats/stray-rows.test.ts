import { afterAll, describe, expect, it } from 'vitest';
import { tickMatrix } from '../../../src/imports/formats/tick-matrix.ts';
import { IN_AZURE, pageReader, TABLE, told } from './matrix-pages.ts';
import { detect } from './read-list.ts';
import { TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readText = pageReader(files);

const ROWS = ['| Batch | ✅ | |', '| Backup (formerly<br>Vault) | | ✅ |'];
const KEY_VAULT = [...TABLE, '| Key Vault | ✅ | |'];
const IN_NO_TABLE =
  'This line has the bars of a row, and is in no table: one ends at a blank line or a comment, and begins with a heading and a line such as |---|---| of as many columns.';
const IN_HTML =
  'This line has the bars of a row, and stands in HTML; put a blank line above its table, so that it is read as Markdown.';
const IN_CODE =
  'This line has the bars of a row, and stands in code, so it was not read; where it is meant, take it out of the code.';

describe('a row of a page that is in no table', () => {
  it.each([
    { cut: 'a blank line', between: [''] },
    { cut: 'a comment', between: ['<!-- new since June -->'] },
    { cut: 'a heading', between: ['## More', ''] },
  ])('is rejected where $cut cuts it off', async ({ between }) => {
    const reading = await readText(
      [...KEY_VAULT, ...between, ...ROWS, '', 'Home | Docs | Included', '', '✅ | ❌'],
      IN_AZURE,
    );
    const row = KEY_VAULT.length + between.length + 1;
    expect(told(reading)).toEqual(['key-vault fedramp-high-in-azure']);
    expect(reading.rejected).toEqual([`page.md:${row}: ${IN_NO_TABLE}`, `page.md:${row + 1}: ${IN_NO_TABLE}`]);
  });

  it.each([
    ['without bars around it', ['Batch | ✅ | in two regions', 'Backup | yes | -']],
    ['in a quote', ROWS.map((row) => `> ${row}`)],
    ['over a line that makes it a heading', [...ROWS, '---']],
  ])('is rejected %s', async (_, lines) => {
    const { rejected } = await readText([...KEY_VAULT, '', ...lines], IN_AZURE);
    expect(rejected).toEqual([`page.md:5: ${IN_NO_TABLE}`, `page.md:6: ${IN_NO_TABLE}`]);
  });

  it('is rejected where its table has no line of dashes; a line of bars alone is without content', async () => {
    const page = [...KEY_VAULT, '', '| Service | FedRAMP High |', '|---|', '| Batch | ✅ |'];
    const { rejected, ignored } = await readText(page, IN_AZURE);
    expect(rejected).toEqual([`page.md:5: ${IN_NO_TABLE}`, `page.md:7: ${IN_NO_TABLE}`]);
    expect(ignored.map(({ row }) => row)).toEqual([6]);
  });

  it('is rejected in HTML, and left out in a comment', async () => {
    const page = ['<details>', '<summary>More</summary>', ROWS[0] ?? '', '<!--', ROWS[1] ?? '', '-->', '</details>'];
    const { rejected, leftOut } = await readText([...KEY_VAULT, '', ...page], IN_AZURE);
    expect(rejected).toEqual([`page.md:7: ${IN_HTML}`]);
    expect(leftOut).toEqual([
      expect.stringContaining('page.md:9: This line has the bars of a row, and stands in a comment'),
    ]);
  });

  it.each([
    ['fenced', ['```', ...ROWS, '```'], 6],
    ['indented', ROWS.map((row) => `    ${row}`), 5],
    ['quoted', ['> ~~~', ...ROWS.map((row) => `> ${row}`), '> ~~~'], 6],
  ])('is left out in %s code, which may be an example', async (_, lines, row) => {
    const { rejected, leftOut } = await readText([...KEY_VAULT, '', ...lines], IN_AZURE);
    expect([rejected, leftOut]).toEqual([[], [`page.md:${row}: ${IN_CODE}`, `page.md:${row + 1}: ${IN_CODE}`]]);
  });
});

describe('a table in a list or a quote', () => {
  const nested = (first: string, rest: string) =>
    [...TABLE, '| A\\* | ✅ | |', '', '\\* In two regions.'].map(
      (line, index) => `${index === 0 ? first : rest}${line}`,
    );

  it.each([
    ['> ', '> '],
    ['- ', '  '],
    ['1. ', '   '],
    ['> - ', '>   '],
  ])('is read as any other, with its notes: %s', async (first, rest) => {
    const lines = nested(first, rest);
    const reading = await readText(['# Azure', '', ...lines]);
    expect(told(reading)).toEqual(['a fedramp-high-in-azure In two regions.']);
    expect([reading.rejected, reading.remarks]).toEqual([[], []]);
    expect(await detect(tickMatrix, await files.write('nested.md', lines.join('\n')))).toBe(0.95);
  });

  it('is under what its item begins with, and under the headings in there', async () => {
    const { drafts } = await readText([
      '# Azure',
      '',
      ...['1. Azure Government', '', ...nested('   ', '   '), ''],
      ...['2. **Azure China**', '', '   ### Compute', '', ...nested('   ', '   '), ''],
      ...nested('', ''),
    ]);
    const headings = drafts.map(({ names }) => names[2]?.firstOf?.map(({ text }) => text) ?? names[2]?.text);
    expect(headings).toEqual([['Azure Government', 'Azure'], ['Compute', 'Azure China', 'Azure'], 'Azure']);
  });
});
