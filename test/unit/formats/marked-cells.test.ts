import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const readText = async (lines: readonly string[], options: Parameters<typeof readList>[2] = {}) => {
  const reading = await readList(scopeTable, await files.write('list.csv', lines.join('\n')), options);
  const said = entriesOf(reading).map(({ subjectId, certificateId, status, condition }) =>
    [subjectId, certificateId, status, condition].map((part) => part?.replace(/^.*\//, '') ?? '').join(' '),
  );
  return { ...reading, said };
};

describe('a footnote mark in a table of services', () => {
  it.each([
    ['Service,FedRAMP High,SOC 2', 'Key Vault,✓ [1],✓', '[1] Not in US East,,'],
    ['Service,FedRAMP High,SOC 2', 'Key Vault,✓*,✓', '* Not in US East,,'],
    ['Service,FedRAMP High,SOC 2', 'Key Vault,[x]¹,✓', '[1] Not in US East,,'],
    ['Service,FedRAMP High*,SOC 2', 'Key Vault,✓,✓', '* Not in US East,,'],
    ['Service,Certificate,Status', 'Key Vault,X,Yes†', '† Not in US East,,'],
    ['Service,Certificate,Status', 'Key Vault,X [1],Yes', '[1] Not in US East,,'],
    ['Service,Certificate,Status*', 'Key Vault,X,Yes', '* Not in US East,,'],
    ['Service,Certificate,Notes', 'Key Vault,X,[1]', '[1] Not in US East,,'],
    ['Service,Certificate,Notes', 'Key Vault,X,In preview ²', '[2] Not in US East,,'],
  ])('keeps its text from being left out: %s / %s', async (...lines) => {
    const { rejected, leftOut } = await readText(lines);
    expect(leftOut).toEqual([]);
    expect(rejected).toEqual([expect.stringContaining('Not in US East" looks like a footnote.')]);
  });

  it('is no part of a status or a programme, and told once', async () => {
    const lines = ['Service,FedRAMP High*,SOC 2', 'A,✓ [1],✓', 'B,Yes (US only)*,no†', 'C,✓ [1],planned [2]'];
    const reading = await readText(lines);
    expect(reading.rejected).toEqual([]);
    expect(reading.said).toEqual([
      'a fedramp-high IN_SCOPE ',
      'a soc-2 IN_SCOPE ',
      'b fedramp-high IN_SCOPE US only',
      'b soc-2 NOT_IN_SCOPE ',
      'c fedramp-high IN_SCOPE ',
      'c soc-2 PLANNED ',
    ]);
    expect(reading.remarks).toEqual([
      'list.csv:1 column "FedRAMP High*": "FedRAMP High*" bears the mark *, whose text is in no column.',
      'list.csv:2 column "FedRAMP High*": "✓ [1]" bears the mark [1], whose text is in no column.',
      'list.csv:3 column "SOC 2": "no†" bears the mark †, whose text is in no column.',
      'list.csv:4 column "SOC 2": "planned [2]" bears the mark [2], whose text is in no column.',
    ]);
  });

  it('stays one where the operator explains the word that bears it', async () => {
    const lines = ['Service,SOC 2', 'A,✓*', 'B,✓', '* Not yet,'];
    const reading = await readText(lines, { words: new Map([['✓*', 'PLANNED']]) });
    expect(reading.said).toEqual(['a soc-2 PLANNED ', 'b soc-2 IN_SCOPE ']);
    expect(reading.rejected).toEqual([expect.stringContaining('"* Not yet" looks like a footnote.')]);
  });

  it('of no row leaves its text out, as before', async () => {
    const reading = await readText(['Service,SOC 2', 'A,[x]', '* As of June,']);
    expect(reading.leftOut).toEqual([expect.stringContaining('"* As of June"')]);
    expect(reading.remarks).toEqual([]);
  });
});
