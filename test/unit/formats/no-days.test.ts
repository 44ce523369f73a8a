import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import type { FormatOptions } from '../../../src/imports/formats/format.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readText = async (lines: readonly string[], options: Partial<FormatOptions>, format = scopeTable) =>
  readList(format, await files.write('list.csv', lines.join('\n')), options);

describe('a dash or "n/a" in a column of days', () => {
  it.each(['-', '–', 'n/a', 'N.A.'])('is no day, and told once: %s', async (nothing) => {
    const rows = [`A,2026-01-01,${nothing}`, `B,${nothing},${nothing}`, 'C,2026-01-01,2027-01-01'];
    const reading = await readText(['Service,Valid from,Expires', ...rows], { certificate: 'certificate/x' });
    expect(entriesOf(reading).map(({ validFrom, validUntil }) => [validFrom, validUntil])).toEqual([
      ['2026-01-01', null],
      [null, null],
      ['2026-01-01', '2027-01-02'],
    ]);
    expect(reading.remarks).toEqual([
      `list.csv:2 column "Expires": "${nothing}" stands here for no day, as an empty cell does.`,
      `list.csv:3 column "Valid from": "${nothing}" stands here for no day, as an empty cell does.`,
    ]);
    const certificates = ['Number,Standard,Expiry date', `C-1,S,${nothing}`];
    expect((await readText(certificates, {}, certificateList)).rejected).toEqual([]);
  });

  it('is not what is still to come', async () => {
    const { rejected } = await readText(['Service,End date', 'A,TBD', 'B,ongoing'], { certificate: 'certificate/x' });
    expect(rejected).toHaveLength(2);
  });
});
