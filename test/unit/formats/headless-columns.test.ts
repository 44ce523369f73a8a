import { afterAll, describe, expect, it } from 'vitest';
import { columnLetter } from '../../../src/domain/sheet-columns.ts';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import type { FormatOptions } from '../../../src/imports/formats/format.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const readText = async (lines: readonly string[], options: Partial<FormatOptions> = {}, format = scopeTable) =>
  readList(format, await files.write('list.csv', lines.join('\n')), options);

describe('a column without a heading', () => {
  it('is told once where something stands in it', async () => {
    const lines = [',Service,Certificate,', '0,Key Vault,FedRAMP High,', '1,Batch,FedRAMP High,by Ann'];
    const reading = await readText(lines);
    expect(entriesOf(reading)).toHaveLength(2);
    expect(reading.remarks).toEqual([
      'list.csv:2: Column A has no heading, and values such as "0"; it was not read.',
      'list.csv:3: Column D has no heading, and values such as "by Ann"; it was not read.',
    ]);
  });

  it('is told of lists of other kinds', async () => {
    const clauses = await readText(['Number,Title,', '4,A,x'], { standard: 'standard/x' }, clauseList);
    const certificates = await readText(['Number,Standard,', 'C-1,S,x'], {}, certificateList);
    for (const { remarks } of [clauses, certificates]) {
      expect(remarks).toEqual(['list.csv:2: Column C has no heading, and values such as "x"; it was not read.']);
    }
  });

  it.each([
    [['Service,Certificate,', 'Key Vault,FedRAMP High,', 'Batch,FedRAMP High,not in scope'], 3, 'not in scope'],
    [['Service,FedRAMP High,', 'Key Vault,✓,✓'], 2, '✓'],
  ])('is asked about where a status stands in it: %j', async (lines, row, text) => {
    await expect(readText(lines)).rejects.toThrow(
      `list.csv:${row}: Column C has no heading, and "${text}" in it may tell the scope: if so, give it a heading; if not, say --status IN_SCOPE.`,
    );
    const reading = await readText(lines, { status: 'IN_SCOPE' });
    expect(entriesOf(reading)).toHaveLength(lines.length - 1);
    expect(reading.remarks).toEqual([expect.stringContaining(`values such as "${text}"`)]);
  });

  it('is only told beside a column of the status', async () => {
    const reading = await readText(['Service,Certificate,Status,', 'Batch,SOC 2,yes,x']);
    expect(entriesOf(reading)).toHaveLength(1);
    expect(reading.remarks).toEqual([expect.stringContaining('Column D has no heading')]);
  });

  it('is called as sheets call it', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
