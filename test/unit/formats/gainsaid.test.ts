import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { IN_AZURE, pageReader } from './matrix-pages.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readPage = pageReader(files);

type Options = Parameters<typeof readList>[2];
const readText = async (lines: readonly string[], options: Options = { certificate: 'certificate/x' }) =>
  readList(scopeTable, await files.write('list.csv', lines.join('\n')), options);
const said = (reading: Awaited<ReturnType<typeof readText>>) =>
  entriesOf(reading).map(({ status, condition }) => [status, condition]);

/** A word of status alone would mean nothing in cells either. */
const kept = (text: string) =>
  ['not in scope', 'not in scope.', 'planned'].includes(text.toLowerCase())
    ? ''
    : `, or say with --word "${text}=NOTHING" that it is a condition`;

describe('a status that what stands beside it gainsays', () => {
  it.each([
    ...['Not in scope', 'not in scope.', 'Planned', 'Excluded (for now)'],
    ...['Not yet in scope - expected 2027', 'In process since May', 'pending'],
  ])('rejects a row in scope with the note "%s"', async (note) => {
    for (const lines of [
      ['Service,Notes', 'Key Vault,', `Batch,${note}`],
      ['Service,Status,Notes', 'Key Vault,yes,', `Batch,yes,${note}`],
    ]) {
      const reading = await readText(lines);
      expect(said(reading)).toEqual([['IN_SCOPE', null]]);
      expect(reading.rejected).toEqual([
        `list.csv:3 column "Notes": "${note}" stands here, and the row is IN_SCOPE otherwise; correct it, or name the column that tells its status, such as --field "status=Notes"${kept(note)}.`,
      ]);
    }
  });

  it('rejects a row that is not in scope with a note that it is', async () => {
    const { rejected } = await readText(['Service,Status,Notes', 'Batch,No,In scope']);
    expect(rejected).toEqual([expect.stringContaining('the row is NOT_IN_SCOPE otherwise')]);
  });

  it('is none where the note says more or the same, or the operator says that it says nothing', async () => {
    const lines = ['Service,Status,Notes', 'A,yes,Not in scope for China', 'B,no,planned', 'C,yes,authorized'];
    expect(said(await readText(lines))).toEqual([
      ['IN_SCOPE', 'Not in scope for China'],
      ['NOT_IN_SCOPE', 'planned'],
      ['IN_SCOPE', 'authorized'],
    ]);
    const words = new Map([['future', null]]);
    const reading = await readText(['Service,Notes', 'A,Future'], { certificate: 'certificate/x', words });
    expect(said(reading)).toEqual([['IN_SCOPE', 'Future']]);
  });

  it('rejects brackets that say the contrary, unless the operator says what both mean', async () => {
    const lines = ['Service,Status', 'A,Yes (planned)', 'B,Yes (US only)', 'C,No (planned)'];
    const reading = await readText(lines);
    expect(reading.rejected).toEqual([
      'list.csv:2 column "Status": "Yes (planned)" says two things of scope; tell which is meant, such as --word "Yes (planned)=PLANNED".',
    ]);
    const words = new Map([['yes (planned)', 'PLANNED' as const]]);
    expect(said(await readText(lines, { certificate: 'certificate/x', words }))).toEqual([
      ['PLANNED', null],
      ['IN_SCOPE', 'US only'],
      ['NOT_IN_SCOPE', 'planned'],
    ]);
  });

  it('rejects brackets that begin with the contrary', async () => {
    const { rejected } = await readText(['Service,Status', 'A,Yes (planned for Q3 2027)', 'B,Yes (not included: C)']);
    expect(rejected).toEqual([
      'list.csv:2 column "Status": "Yes (planned for Q3 2027)" says two things of scope; tell which is meant, such as --word "Yes (planned for Q3 2027)=PLANNED".',
    ]);
  });

  it('keeps a column from being passed over in which all cells are so', async () => {
    const lines = ['Service,FedRAMP High', 'A,✓ (in audit)', 'B,✓ (planned)'];
    await expect(readText(lines)).rejects.toThrow('"FedRAMP High" may tell which rows are in scope');
    expect((await readText(lines, {})).rejected).toHaveLength(2);
  });

  it('is rejected on a page, in brackets and in a note', async () => {
    const page = [
      '| Service | FedRAMP High | DoD IL2 | Notes |',
      '|-|-|-|-|',
      '| A | ✅ (in audit) | ✅ | |',
      '| B | ✅ | no | Not in scope |',
    ];
    const reading = await readPage(page, IN_AZURE);
    expect(said(reading)).toEqual([
      ['IN_SCOPE', null],
      ['NOT_IN_SCOPE', 'Not in scope'],
    ]);
    expect(reading.rejected).toEqual([
      expect.stringContaining('page.md:3 column "FedRAMP High": "✅ (in audit)" says two things of scope'),
      'page.md:4 column "FedRAMP High": The tick says IN_SCOPE, and the note beside it "Not in scope"; correct one of them.',
    ]);
    const alone = await readPage(['| Service | SOC 2 |', '|-|-|', '| A | ✅ (planned) |'], IN_AZURE);
    expect(alone.rejected).toHaveLength(1);
  });

  it('is rejected on a page in a footnote, unless the operator says that it is a condition', async () => {
    const page = [
      ...[
        '| Service | FedRAMP High | DoD IL2 |',
        '|-|-|-|',
        '| A | x \\* | x |',
        '| B\\*\\* | x | |',
        '| C | x[1] | no[1] |',
      ],
      ...['', '\\* Planned', '', '\\*\\* Not in scope before 2027', '', '[1] Not in scope for edge devices'],
    ];
    const reading = await readPage(page, IN_AZURE);
    expect(said(reading)).toEqual([
      ['IN_SCOPE', null],
      ['IN_SCOPE', 'Not in scope for edge devices'],
      ['NOT_IN_SCOPE', 'Not in scope for edge devices'],
    ]);
    expect(reading.rejected).toEqual([
      `page.md:3 column "FedRAMP High": The tick says IN_SCOPE, and its footnote "Planned"; correct one of them.`,
      `page.md:4 column "FedRAMP High": The tick says IN_SCOPE, and its footnote "Not in scope before 2027"; correct one of them${kept('Not in scope before 2027')}.`,
    ]);
    const words = new Map([
      ['planned', null],
      ['not in scope before 2027', null],
    ]);
    expect((await readPage(page, { ...IN_AZURE, words })).rejected).toEqual([]);
  });
});

describe('a status that the name of its service gainsays', () => {
  it.each([
    ['Automation (not in scope)', 'not in scope'],
    ['Kettle (planned)', 'planned'],
    ['Kettle [Planned]', 'Planned'],
    ['Backup - not in scope', 'not in scope'],
    ['Backup – Planned for Q3 2027', 'Planned for Q3 2027'],
    ['Backup, out of scope*', 'out of scope'],
    ['Backup (Vaults) (in audit)', 'in audit'],
  ])('rejects the row, and on a page the tick: %s', async (name, said) => {
    const { rejected } = await readText(['Service,Status', 'Key Vault,Yes', `"${name}",Yes`]);
    const kept = said.includes('Q3') ? `, or say with --word "${said}=NOTHING" that it is of the name` : '';
    expect(rejected).toEqual([
      `list.csv:3 column "Service": "${said}" stands beside the name, and the row is IN_SCOPE otherwise; correct one of them${kept}.`,
    ]);
    const page = await readPage(['| Service | SOC 2 | Notes |', '|-|-|-|', `| ${name} | x | |`], IN_AZURE);
    expect(page.rejected).toEqual([
      `page.md:3 column "SOC 2": The tick says IN_SCOPE, and "${said}" stands beside the name of the service; correct one of them${kept}.`,
    ]);
  });

  it('rejects a row that is not in scope where the name says that it is', async () => {
    const { rejected } = await readText(['Service,Status', 'Kettle (in scope),No']);
    expect(rejected).toEqual([expect.stringContaining('"in scope" stands beside the name')]);
  });

  it.each([
    ...['Azure DevOps (formerly VSTS)', 'Defender for Cloud – Servers', 'Widgets (X)', 'Kettle (Planned maintenance)'],
    ...['Azure AI services: Text Analytics', 'Backup (incl. Vaults, Archives)', 'Kettle (US only)'],
  ])('is none where the name is one: %s', async (name) => {
    const reading = await readText(['Service,Status', `"${name}",Yes`, `"${name} II",No`]);
    expect(reading.rejected).toEqual([]);
    expect(said(reading)).toHaveLength(2);
  });

  it('is none where both say the same, or the operator says that it is of the name', async () => {
    expect(said(await readText(['Service,Status', 'Kettle (planned),Planned']))).toEqual([['PLANNED', null]]);
    const words = new Map([['in audit since may', null]]);
    const lines = ['Service,Status', 'Kettle (in audit since May),Yes'];
    expect((await readText(lines)).rejected).toHaveLength(1);
    expect(said(await readText(lines, { certificate: 'certificate/x', words }))).toEqual([['IN_SCOPE', null]]);
  });
});
