import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import { detectFormat } from '../../../src/imports/formats/index.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { tickMatrix } from '../../../src/imports/formats/tick-matrix.ts';
import { openInput } from '../../../src/imports/input.ts';
import { entriesOf, othersOf, type Reading, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const HEADING = '| Service | Certificate | Cloud | Status |\n|---|---|---|---|\n';
const write = (text: string) => files.write('page.md', text);

function told(reading: Reading): readonly string[] {
  return entriesOf(reading).map(({ subjectId, certificateId, environmentId, status, condition }) =>
    [subjectId, certificateId, environmentId, status, condition]
      .map((part) => part?.replace(/^[a-z]+\//, '') ?? '')
      .join(' ')
      .trim(),
  );
}

describe('a table in Markdown whose rows name a certificate or cloud each', () => {
  it('is a list of rows, with what its cells show', async () => {
    const rows = [
      '| [Key Vault](../key-vault.md) (formerly *Vault*) | **SOC 2** | Azure<br>Azure China | &#x2705; |',
      '| A \\| B | SOC 2 | Azure | planned',
      '| Batch | SOC 2 | Azure |',
    ];
    const reading = await readList(scopeTable, await write(`# Scope\n\n${HEADING}${rows.join('\n')}\n`));
    expect(told(reading)).toEqual([
      'key-vault soc-2-in-azure azure IN_SCOPE',
      'key-vault soc-2-in-azure-china azure-china IN_SCOPE',
      'a-b soc-2-in-azure azure PLANNED',
    ]);
    expect(othersOf(reading)).toContainEqual(expect.objectContaining({ kind: 'Alias', name: 'Vault' }));
    expect(reading).toMatchObject({ rejected: [], leftOut: [], remarks: [], ignored: [{ row: 7 }] });
  });

  it('rejects what is struck out, drawn or has a cell too many', async () => {
    const rows = [
      '| ~~A~~ | SOC 2 | Azure | yes |',
      '| B | SOC 2 | Azure | ![](x.png) |',
      '| C | SOC 2 | Azure | yes | d |',
    ];
    const { drafts, rejected } = await readList(scopeTable, await write(`${HEADING}${rows.join('\n')}`));
    expect(drafts).toEqual([]);
    expect(rejected).toEqual([
      'page.md:3 column "Service": The text is struck through, all of it or a part, and may not be meant; delete the row, or take the stroke away.',
      'page.md:4 column "Status": The cell is drawn and has no text, so it is not known what it says: write it in words, or as the alt of a picture.',
      'page.md:5: The row has 5 cells, but the heading has 4 columns; a bar within a cell is written as \\|.',
    ]);
    const [struck, column] = [
      `## ~~Scope~~\n\n${HEADING}| A | SOC 2 | Azure | yes |`,
      HEADING.replace('Cloud', '~~Cloud~~'),
    ];
    await expect(readList(scopeTable, await write(struck))).rejects.toThrow('page.md:1: "~~Scope~~" is struck out');
    await expect(readList(scopeTable, await write(`${column}| A | SOC 2 | Azure | yes |`))).rejects.toThrow(
      'page.md:1: The heading "~~Cloud~~" is struck through',
    );
  });

  it('has the footnotes under it as conditions, and tells of marks without a text', async () => {
    const rows = [
      '| A<sup>1</sup> | SOC 2 | Azure | yes |',
      '| B | SOC 2 | Azure | yes† |',
      '| C\\* | SOC 2 | Azure | yes |',
    ];
    const notes = '† In the US.\n\n<sup>1</sup> Premium only.\n';
    const reading = await readList(scopeTable, await write(`${HEADING}${rows.join('\n')}\n${notes}`));
    expect(told(reading)).toEqual([
      'a soc-2-in-azure azure IN_SCOPE Premium only.',
      'b soc-2-in-azure azure IN_SCOPE In the US.',
      'c soc-2-in-azure azure IN_SCOPE',
    ]);
    expect(reading.remarks).toEqual([
      'page.md:5 column "Service": "C" bears the mark *, and no text under the table explains it.',
    ]);
  });

  it('is told by the heading over it, of which --sheet reads one', async () => {
    const table = (name: string) => `## ${name}\n\n${HEADING}| ${name} | SOC 2 | Azure | yes |\n\n`;
    const path = await write(
      `${table('First')}${table('Second')}## Legend\n\n| Sign | Meaning |\n|---|---|\n| a | b |\n`,
    );
    const all = await readList(scopeTable, path);
    expect(told(all)).toEqual(['first soc-2-in-azure azure IN_SCOPE', 'second soc-2-in-azure azure IN_SCOPE']);
    expect(all.remarks).toEqual([
      'page.md (Legend): This sheet has no heading of such a list; give it one where it is meant, or name with --sheet those to read. Its 2 rows were not read.',
      'page.md: The sheets "First", "Second" were read alike, whatever they are called; --sheet names those to read.',
    ]);
    const one = await readList(scopeTable, path, { sheets: ['second'] });
    expect([told(one), one.remarks]).toEqual([['second soc-2-in-azure azure IN_SCOPE'], []]);
  });

  it('has rows that no table has told, and tables in HTML', async () => {
    const others =
      '| B | SOC 2 | Azure | yes |\n\n```\n| C | SOC 2 | Azure | yes |\n```\n\n<table><tr><td>D</td></tr></table>\n';
    const path = await write(`${HEADING}| A | SOC 2 | Azure | yes |\n\n${others}`);
    const { drafts, rejected, leftOut, remarks } = await readList(scopeTable, path);
    expect(drafts).toHaveLength(1);
    expect(rejected).toEqual([
      expect.stringContaining('page.md:5: This line has the bars of a row, and is in no table'),
    ]);
    expect(leftOut).toEqual([
      expect.stringContaining('page.md:8: This line has the bars of a row, and stands in code'),
    ]);
    expect(remarks).toEqual([expect.stringContaining('page.md:11: This table is written in HTML and was not read')]);
  });

  it('is refused where what stands over it says that it is not in scope', async () => {
    const heading = '| Service | Certificate |\n|---|---|\n';
    const path = await write(`## Planned for 2027\n\n${heading}| A | SOC 2 |\n`);
    await expect(readList(scopeTable, path)).rejects.toThrow('"Planned for 2027" stands over these rows');
    expect(entriesOf(await readList(scopeTable, path, { status: 'PLANNED' }))).toMatchObject([{ status: 'PLANNED' }]);
  });
});

describe('what a table in Markdown is', () => {
  const formatOf = async (text: string, options = {}) =>
    (await detectFormat([await openInput(await write(text))], { fields: new Map(), standard: null, ...options })).name;
  const table = (heading: string, row: string) => `${heading}\n${heading.replace(/[^|]+/g, '---')}\n${row}\n`;
  const [TICKS, ROWS] = [table('|Service|SOC 2|', '|A|✓|'), table('|Service|Standard|', '|A|SOC 2|')];

  it.each([
    ['|Service|Certificate|Standard|Cloud|', '|A|a|SOC 2|Azure|', 'scope-table'],
    ['|Service|Standard|In scope|', '|A|SOC 2|yes|', 'scope-table'],
    ['|Service|Standard|In scope|Out of scope|', '|A|SOC 2||x|', 'scope-table'],
    ['|Azure services|Cloud|Status|', '|A|Azure|✓|', 'scope-table'],
    ['|Service|Standard|Status|Generally available|', '|A|SOC 2|yes|yes|', 'scope-table'],
    ['|Product family|Programme|Extent|', '|Azure|SOC 2|ALL|', 'scope-table'],
    ['|Service|SOC 2|ISO 27001|', '|A|✓||', 'tick-matrix'],
    ['|Service|Standard|Premium|', '|A|✓|✓|', 'tick-matrix'],
    ['|Service|Azure cloud|SOC 2|', '|A|Public, mostly|✓|', 'tick-matrix'],
    ['|Service|Standard|SOC 2|', '|A||✓|', 'tick-matrix'],
    ['|Workload|In scope|Cloud|', '|A|✓|✓|', 'tick-matrix'],
    ['|Thing|SOC 2|', '|A|✓|', 'tick-matrix'],
    ['|Number|Title|Parent|Key control|', '|4.1|A|4|✓|', 'clause-list'],
    ['|Certificate|Number|Issuer|Public|', '|SOC 2 report|17|A|✓|', 'certificate-list'],
  ])('is known by its headings %s and its cells %s', async (heading, row, format) => {
    expect(await formatOf(table(heading, row))).toBe(format);
  });

  const DOUBT = 'page.md may be a scope-table as well as a tick-matrix; say which with --format.';
  it.each([
    ['rows name a cloud beside ticks', table('|Service|Cloud|SOC 2|', '|A|Azure|✓|')],
    ['a column has names and ticks', table('|Service|Standard|', '|A|SOC 2|\n|B|✓|')],
    ['one table has ticks, and another rows', `${TICKS}\n${ROWS}`],
  ])('is asked about where %s', async (_what, text) => {
    await expect(formatOf(text)).rejects.toThrow(DOUBT);
  });

  it('is known by what is said of its columns', async () => {
    const text = table('|Service|Cloud|SOC 2|', '|A|Azure|✓|');
    expect(await formatOf(text, { notMeant: ['Cloud'] })).toBe('tick-matrix');
    expect(await formatOf(text, { notMeant: ['SOC 2'] })).toBe('scope-table');
    const scheme = table('|Service|Scheme|', '|A|SOC 2|');
    expect(await formatOf(scheme, { fields: new Map([['certificate', 'Scheme']]) })).toBe('scope-table');
  });

  it('is no table of ticks where these would be read and its rows lost', async () => {
    const rows = 'The rows of this table name a certificate or cloud each';
    await expect(readList(tickMatrix, await write(ROWS))).rejects.toThrow(
      `page.md:1: The page has no table with services down and programmes across. ${rows}; read them with --format scope-table.`,
    );
    const { drafts, remarks } = await readList(tickMatrix, await write(`${TICKS}\n${ROWS}`));
    expect(drafts).toHaveLength(1);
    expect(remarks).toEqual([`page.md:5: ${rows}, which --format scope-table reads; its 1 row was not read.`]);
  });

  it('is one under properties that are written in YAML', async () => {
    const properties = '---\ntitle: Scope\ndescription: |\n  Of services.\ntopics:\n- scope\n---\n';
    expect(await formatOf(`${properties}\n${ROWS}`)).toBe('scope-table');
    const reading = await readList(scopeTable, await write(`${properties}\n${ROWS}`));
    expect(told(reading)).toEqual(['a soc-2  IN_SCOPE']);
  });

  it('is none in a cell of CSV or a text of YAML', async () => {
    const cell = '"|Service|Standard|\n|---|---|\n|A|B|"';
    const csv = await readList(
      scopeTable,
      await files.write('list.csv', `Service,Certificate,Remarks\nBatch,SOC 2,${cell}\n`),
    );
    expect(entriesOf(csv)).toMatchObject([{ subjectId: 'service/batch' }]);
    const text =
      '- service: Batch\n  certificate: SOC 2\n  remarks: |\n    |Service|Standard|\n    |---|---|\n    |A|B|\n';
    const yaml = await readList(scopeTable, await files.write('list.yaml', text));
    expect(entriesOf(yaml)).toMatchObject([{ subjectId: 'service/batch' }]);
  });
});

describe('other lists in Markdown', () => {
  it('are read by what their cells show, and not without what footnotes say', async () => {
    const text =
      '| Number | Title | Parent |\n|---|---|---|\n| **4** | [Context](#4) | |\n| 4.1 | A \\| B\\* | 4 |\n\n\\* Withdrawn.\n';
    const { facts, rejected } = await readList(clauseList, await write(text), { standard: 'standard/s' });
    expect(facts).toContainEqual(
      expect.objectContaining({ properties: expect.objectContaining({ number: '4', title: 'Context' }) }),
    );
    expect(rejected).toEqual([expect.stringContaining('page.md:4 column "Title": "A | B*" is explained by')]);
  });

  it('are found by the heading over them', async () => {
    const heading = '| Certificate | Issuer | Expires |\n|---|---|---|\n';
    const path = await write(
      `## Now\n\n${heading}| A | X | 2030-01-01 |\n\n## Before\n\n${heading}| B | X | 2020-01-01 |\n`,
    );
    expect((await readList(certificateList, path, { sheets: ['Now'] })).drafts).toHaveLength(1);
  });
});
