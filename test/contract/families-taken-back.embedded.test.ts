import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importLists, PLAIN_LIST } from '../../src/imports/import-lists.ts';
import { openInput } from '../../src/imports/read/input.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };

const SOURCES = 'id,title,url,publisher,date,read_on,licence\nkettles,Kettles,,,,,\n';

const TOGETHER = `query ($id: ID!) { service(id: $id) {
  families { family { id } statement { sources { id } } } components { id } replacedBy { id } } }`;

describeSeeded("a source's statement about families, components and successors", (open) => {
  const togetherOf = async (id: string) => {
    const { ask, services } = open();
    await services.watch.refresh();
    return (await mustAsk(ask, TOGETHER, { id })).service;
  };
  const familiesBy = async (sourceId: string, id = 'service/key-vault') => {
    const { families } = await togetherOf(id);
    return (families as { family: { id: string }; statement: { sources: { id: string }[] } }[])
      .filter(({ statement }) => statement.sources.some((source) => source.id === sourceId))
      .map(({ family }) => family.id)
      .sort();
  };
  const componentsOfMonitor = async () =>
    (await togetherOf('service/azure-monitor')).components.map(({ id }: { id: string }) => id);
  const read = (name: string, text: string, given: object = {}) =>
    importText(open().engine, { name, text }, { ...HERE, source: `source/${name.slice(0, -4)}`, ...given });
  const [JUNE, JULY] = [{ asOf: '2026-06-01' }, { asOf: '2026-07-01' }];

  it('stays if a later list names another family, and ends if that list is complete', async () => {
    const list = (family: string) => `Service,Product family\nKey Vault,${family}\n`;
    await read('families.csv', list('Azure'), JUNE);
    await read('families.csv', list('Power Platform'), JULY);
    expect(await familiesBy('source/families')).toEqual(['family/azure', 'family/power-platform']);

    const whole = await read('families.csv', list('Power Platform'), { ...JULY, complete: true });
    expect([whole.closed, whole.ended.first[0]?.sentence]).toEqual([1, 'service/key-vault belongs to family/azure.']);
    expect(await familiesBy('source/families')).toEqual(['family/power-platform']);
    expect(await familiesBy('source/aud')).toEqual(['family/azure']);
    await revertRun(open().engine, whole.importId as string, 'test');
    expect(await familiesBy('source/families')).toHaveLength(2);
  });

  it('is not affected by a list without families', async () => {
    const silent = await read('families.csv', 'Service\nKey Vault\n', { ...JULY, complete: true });
    expect(silent.closed).toBe(0);
    expect(await familiesBy('source/families')).toHaveLength(2);
  });

  it('about components ends when the name no longer lists them', async () => {
    await read('parts.csv', 'Service\n"Azure Monitor (incl. Backup, Batch)"\n', JUNE);
    await read('parts.csv', 'Service\n"Azure Monitor (incl. Batch)"\n', JULY);
    expect(await componentsOfMonitor()).toEqual(['service/backup', 'service/batch']);

    const open = await read('parts.csv', 'Service\n"Azure Monitor (incl. Backupp)"\n', { ...JULY, complete: true });
    expect([open.closed, open.rows.leftOut]).toEqual([0, 1]);
    expect(open.problems).toMatchObject([{ id: 'name.in-passing', first: [{ row: 2, column: 'Service' }] }]);

    const whole = await read('parts.csv', 'Service\nAzure Monitor\n', { ...JULY, complete: true });
    expect(whole.ended.first.map(({ sentence }) => sentence).sort()).toEqual([
      'service/backup is a component of service/azure-monitor.',
      'service/batch is a component of service/azure-monitor.',
    ]);
    expect(await componentsOfMonitor()).toEqual([]);
    const again = await read('parts.csv', 'Service\nAzure Monitor\n', { ...JULY, complete: true });
    expect(again.state).toBe('UNCHANGED');
  });

  it('about a successor ends when the name has a different one or none', async () => {
    const list = (more: string) => `Service\n"Batch${more}"\n`;
    await read('successors.csv', list(' (replaced by Backup)'), JUNE);
    const other = await read('successors.csv', list(' (replaced by Key Vault)'), { ...JULY, complete: true });
    expect(other.ended.first).toMatchObject([{ sentence: 'service/batch was replaced by service/backup.' }]);
    const none = await read('successors.csv', list(''), { ...JULY, complete: true });
    expect(none.ended.first).toMatchObject([{ sentence: 'service/batch was replaced by service/key-vault.' }]);
    expect((await togetherOf('service/batch')).replacedBy).toEqual([]);
  });

  it('is corrected by a later folder in the seed format with another family', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'families-'));
    const { engine } = open();
    const write = async (family: string) => {
      const rows = `id,name,family,family_source,family_inferred,source\nteapots,Teapots,${family},,,kettles\n`;
      await writeFile(join(folder, 'services.csv'), rows);
      return importLists(engine, { ...PLAIN_LIST, inputs: [await openInput(folder)], by: 'test' });
    };
    try {
      await writeFile(join(folder, 'sources.csv'), SOURCES);
      await write('azure');
      const corrected = await write('power-platform');
      expect([corrected.state, corrected.rows.changed]).toEqual(['PUBLISHED', 1]);
      expect(await familiesBy('source/kettles', 'service/teapots')).toEqual(['family/power-platform']);
      await revertRun(engine, corrected.importId as string, 'test');
      expect(await familiesBy('source/kettles', 'service/teapots')).toEqual(['family/azure']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
