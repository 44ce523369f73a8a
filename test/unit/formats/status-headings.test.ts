import { afterAll, describe, expect, it } from 'vitest';
import type { FormatOptions } from '../../../src/imports/formats/format.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { pageReader } from './matrix-pages.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readPage = pageReader(files);

const UNDER_X = { certificate: 'certificate/x' };
const readText = async (lines: readonly string[], options: Partial<FormatOptions> = UNDER_X) =>
  readList(scopeTable, await files.write('list.csv', lines.join('\n')), options);
const statusesOf = (reading: Awaited<ReturnType<typeof readText>>) =>
  entriesOf(reading).map(({ subjectId, status, condition }) =>
    [subjectId.split('/')[1], status, condition ?? ''].join(' ').trim(),
  );

describe('columns whose headings are statuses', () => {
  it('tell the status together', async () => {
    const reading = await readText([
      'Service,In scope,Out of scope,Planned,In audit',
      'A,x,,,',
      'B,,x (preview),,',
      'C,no,,yes,',
      'D,,,n/a,✓',
      'E,,,,',
      'F,Yes,No,,',
      'G,No,,,',
    ]);
    expect(statusesOf(reading)).toEqual([
      ...['a IN_SCOPE', 'b NOT_IN_SCOPE preview', 'c PLANNED', 'd IN_AUDIT', 'f IN_SCOPE', 'g NOT_IN_SCOPE'],
    ]);
    expect(reading.rejected).toEqual([]);
    expect(reading.remarks).toEqual([]);
  });

  it('reject a row that they gainsay each other of', async () => {
    const reading = await readText(['Service,In scope,Out of scope', 'A,x,x', 'B,no,no', 'C,perhaps,', 'D,,in scope']);
    expect(entriesOf(reading)).toEqual([]);
    expect(reading.rejected).toEqual([
      'list.csv:2 column "Out of scope": "x" stands here, and "x" under "In scope"; correct one of them, or pass a column over with --column "Out of scope=NOTHING".',
      expect.stringContaining('list.csv:3 column "Out of scope": "no" stands here, and "no" under "In scope"'),
      expect.stringContaining('list.csv:4 column "In scope": "perhaps" is no status that is known'),
      expect.stringContaining('list.csv:5 column "Out of scope": "in scope" stands here under "Out of scope"'),
    ]);
  });

  it('are read from their first tick on, however far down', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `S${index},x,`);
    expect(statusesOf(await readText(['Service,In scope,Out of scope', ...rows, 'T,,x'])).at(-1)).toBe(
      't NOT_IN_SCOPE',
    );
  });

  const EXCLUDED = ['Service,Excluded', 'Batch,x', 'Key Vault,', 'Backup,no'];

  it('are asked about where none tells what other rows are', async () => {
    await expect(readText(EXCLUDED)).rejects.toThrow(
      'list.csv:1: "Excluded" tells which rows are NOT_IN_SCOPE, and no column what the others are: say it with --status',
    );
    const others = await readText(EXCLUDED, { ...UNDER_X, status: 'IN_SCOPE' });
    expect(statusesOf(others)).toEqual(['batch NOT_IN_SCOPE', 'key-vault IN_SCOPE', 'backup IN_SCOPE']);
    const none = await readText(EXCLUDED, { ...UNDER_X, fields: new Map([['status', 'Excluded']]) });
    expect(statusesOf(none)).toEqual(['batch NOT_IN_SCOPE', 'backup IN_SCOPE']);
    const notMeant = await readText(EXCLUDED, { ...UNDER_X, notMeant: ['Excluded'] });
    expect(statusesOf(notMeant)).toEqual(['batch IN_SCOPE', 'key-vault IN_SCOPE', 'backup IN_SCOPE']);
  });

  it('mean the same where the operator names them, whatever else they say', async () => {
    const lines = ['Service,Excluded from FedRAMP High', 'Batch,x', 'Key Vault,'];
    const status = new Map([['status', 'Excluded from FedRAMP High']]);
    expect(statusesOf(await readText(lines, { ...UNDER_X, fields: status }))).toEqual(['batch NOT_IN_SCOPE']);
    const columns = new Map([['Excluded from FedRAMP High', 'certificate/x']]);
    expect(statusesOf(await readText(lines, { columns }))).toEqual(['batch NOT_IN_SCOPE']);
    const page = ['| Service | DoD IL2 (planned) |', '|-|-|', '| A | ✓ |', '| B | in scope |'];
    const reading = await readPage(page);
    expect(statusesOf(reading)).toEqual(['a PLANNED']);
    expect(reading.rejected).toEqual([
      expect.stringContaining('page.md:4 column "DoD IL2 (planned)": "in scope" stands here under "DoD IL2 (planned)"'),
    ]);
  });

  it('are held against ticks of programmes beside them', async () => {
    const columns = new Map([['DoD IL2', 'certificate/d']]);
    const lines = ['Service,In scope,Excluded,DoD IL2', 'A,x,,✓', 'B,,x,✓'];
    const reading = await readText(lines, { columns });
    expect(statusesOf(reading)).toEqual(['a IN_SCOPE']);
    expect(reading.rejected).toEqual([expect.stringContaining('list.csv:3 column "DoD IL2": "✓" stands here')]);
  });

  it('are told where they are not read', async () => {
    const { remarks } = await readText(['Service,In scope,Out of scope,Owner', 'A,x,,Ada', 'B,,x,Ada']);
    expect(remarks).toEqual([
      'list.csv: Read service from "Service", status from "In scope", statuses from "Out of scope"; not read: "Owner".',
    ]);
  });
});
