import { expect, it } from 'vitest';
import { importLists, PLAIN_LIST } from '../../src/imports/import-lists.ts';
import { filesIn, openInput } from '../../src/imports/input.ts';
import { describeSeeded } from '../support/seeded.ts';
import { listed } from '../unit/formats/read-list.ts';

describeSeeded('files that lean on each other', (open) => {
  const read = async (paths: readonly string[]) => {
    const inputs = await Promise.all(paths.map(openInput));
    const options = {
      ...PLAIN_LIST.options,
      environment: 'environment/azure-gov',
      standard: 'standard/nist-sp-800-53',
    };
    const source = { ...PLAIN_LIST.source, id: 'source/several' };
    const report = await importLists(open().engine, {
      ...PLAIN_LIST,
      inputs,
      options,
      source,
      unmatched: 'skip',
      outcome: 'dry-run',
      by: 'test',
    });
    const { state, format, rows, counts } = report;
    // A folder may hold what is of no such kind, which is told of it alone.
    const remarks = report.remarks.first.filter(({ sentence }) => !sentence.includes('were not read')).length;
    return { state, format, rows, counts, remarks, rejected: report.rejected.total };
  };

  it.each([
    { format: 'oscal-ssp', folder: 'oscal/leverage' },
    { format: 'azure-policy', folder: 'azure-policy' },
  ])('are read together, in whichever order they are named: $format', async ({ format, folder }) => {
    const paths = await filesIn(listed(folder), '.json');
    expect(paths.length).toBeGreaterThan(1);
    const whole = await read([listed(folder)]);
    expect(whole.format).toBe(format);
    expect(whole.rows.read).toBeGreaterThan(0);
    expect(await read(paths)).toEqual(whole);
    expect(await read([...paths].reverse())).toEqual(whole);
  });
});
