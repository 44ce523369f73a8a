import { expect, it } from 'vitest';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { describeSeeded } from '../support/seeded.ts';
import { sentencesIn } from '../support/sentences-in.ts';
import { importText } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };
const JUNE = { name: 'ordered.csv', text: 'Service\nKey Vault\nBatch\n' };
const SEPTEMBER = { name: 'ordered.csv', text: 'Service\nKey Vault\nBackup\n' };

const ORDERED = { ...HERE, source: 'source/ordered' };
const UNDATED = { ...HERE, source: 'source/undated' };

describeSeeded('lists of a source', (open) => {
  const read = (list: typeof JUNE, given: object = {}) => importText(open().engine, list, { ...ORDERED, ...given });

  it('are refused after a list with a later date, whether complete or not', async () => {
    await read(JUNE, { asOf: '2026-06-01', complete: true });
    await read(SEPTEMBER, { asOf: '2026-09-01', complete: true });
    for (const given of [{ complete: true }, { complete: false }, { dryRun: true }]) {
      await expect(read(JUNE, { asOf: '2026-06-01', ...given })).rejects.toThrow(
        'A list of source/ordered as of 2026-09-01 was read already, and this one is as of 2026-06-01',
      );
    }
    await expect(read(SEPTEMBER, { asOf: '2026-08-01', complete: true })).rejects.toThrow('in the order of their days');
  });

  it('may be imported again with the same or a later date, which changes nothing', async () => {
    for (const asOf of ['2026-09-01', '2026-10-01'])
      expect((await read(SEPTEMBER, { asOf, complete: true })).state).toBe('UNCHANGED');
    // Its date is still the one in September.
    expect((await read(JUNE, { asOf: '2026-09-02', dryRun: true })).state).toBe('DRY_RUN');
  });

  it('are accepted between two dates of an identical list, which may then be imported again', async () => {
    const between = (list: typeof JUNE, asOf: string) => read(list, { asOf, complete: true, source: 'source/between' });
    const states = [
      await between(SEPTEMBER, '2026-06-01'),
      await between(SEPTEMBER, '2026-08-01'),
      await between(JUNE, '2026-07-01'),
      await between(SEPTEMBER, '2026-08-01'),
    ];
    expect(states.map(({ state, closed }) => [state, closed])).toEqual([
      ['PUBLISHED', 0],
      ['UNCHANGED', 0],
      ['PUBLISHED', 1],
      ['PUBLISHED', 1],
    ]);
  });

  it('without a date use the day of the import, and a remark says so', async () => {
    const report = await importText(open().engine, JUNE, { ...ORDERED, dryRun: true }, '2026-11-24');
    expect(sentencesIn(report, 'remark')).toContainEqual(
      expect.stringMatching(/so 2026-11-24 is used\. The newest list of source\/ordered so far is dated 2026-09-01/),
    );
  });

  it('with an earlier date are accepted once the later one was undone', async () => {
    const { engine } = open();
    const third = await read(JUNE, { asOf: '2026-11-01', complete: true });
    await expect(read(SEPTEMBER, { asOf: '2026-10-01' })).rejects.toThrow('as of 2026-11-01 was read already');
    await revertRun(engine, third.importId as string, 'test');
    expect((await read(JUNE, { asOf: '2026-10-01' })).state).toBe('PUBLISHED');
  });

  it('need no order if none has a date', async () => {
    const { engine } = open();
    const undated = (list: typeof JUNE, day: string) =>
      importText(engine, list, UNDATED, day).then(({ problems }) => problems.length);
    await undated(JUNE, '2026-11-01');
    const told = await importText(engine, SEPTEMBER, { ...UNDATED, asOf: '2026-09-01' });
    expect(told.state).toBe('PUBLISHED');
    // A whole list ends entries on the day it is read, so later lists need a later date.
    await importText(engine, JUNE, { ...UNDATED, complete: true }, '2026-11-02');
    expect(await undated(SEPTEMBER, '2026-11-03')).toBe(0);
    await expect(importText(engine, JUNE, { ...UNDATED, asOf: '2026-10-01' })).rejects.toThrow(
      'as of 2026-11-02 was read already',
    );
  });
});
