import { expect, it } from 'vitest';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

/** Nodes that the proposals of the first decision assign to the name. */
const meantBy = ({ decisions: [first] }: ImportReport) => first?.proposals.map(({ set: [line] }) => line?.value);
const idsOf = ({ problems }: ImportReport) => problems.map(({ id }) => id);
const PLACE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };

describeSeeded('a name that a person accepts for a different node than before', (open) => {
  const read = (given: object) =>
    importText(
      open().engine,
      { name: 'list.csv', text: 'Service\nKey Valt\n' },
      { ...PLACE, source: 'source/mine', complete: true, asOf: '2026-06-01', ...given },
    );
  const aliases = async (id: string) => {
    const { ask, services } = open();
    await services.watch.refresh();
    const { service } = await mustAsk(ask, 'query ($id: ID!) { service(id: $id) { aliases { name } } }', { id });
    return service.aliases.map(({ name }: { name: string }) => name);
  };

  it('refers only to the new node, and later lists do not ask about it', async () => {
    await read({ accept: 'Key Valt=service/backup' });
    const dry = await read({ accept: 'Key Valt=service/key-vault', dryRun: true });
    const done = await read({ accept: 'Key Valt=service/key-vault' });
    expect(idsOf(done)).toEqual(['name.replaced']);
    expect([dry.problems, dry.counts]).toEqual([done.problems, done.counts]);
    expect(
      [await aliases('service/backup'), await aliases('service/key-vault')].map((of) => of.includes('Key Valt')),
    ).toEqual([false, true]);
    expect((await read({})).state).toBe('UNCHANGED');
  });

  it('stays an alias of another node if another source states it', async () => {
    await read({ source: 'source/others', accept: 'Key Valt=service/batch' });
    expect((await read({ accept: 'Key Valt=service/key-vault' })).state).toBe('UNCHANGED');
    expect(await aliases('service/batch')).toContain('Key Valt');
  });

  it('is asked about again if another node has exactly that name, until a person chooses that node', async () => {
    const list = (given: object) =>
      importText(
        open().engine,
        { name: 'own-names.csv', text: 'Service\nBatch\n' },
        { ...PLACE, source: 'source/own-names', complete: true, asOf: '2026-06-01', ...given },
      );
    const other = { accept: 'Batch=service/automation' };
    expect((await list(other)).state).toBe('PUBLISHED');
    const silent = await list({ asOf: '2026-07-01' });
    expect(silent).toMatchObject({ state: 'OPEN', decisions: [{ kind: 'name.unknown', about: 'Batch', rows: 1 }] });
    expect(meantBy(silent)).toEqual(['skip', 'service/automation', 'service/batch']);
    expect((await list({ ...other, asOf: '2026-07-01' })).state).toBe('UNCHANGED');
    const own = await list({ accept: 'Batch=service/batch', asOf: '2026-08-01' });
    expect(own).toMatchObject({ state: 'PUBLISHED', closed: 1 });
    expect(idsOf(own)).toEqual(['name.replaced']);
    expect((await list({ asOf: '2026-09-01' })).state).toBe('UNCHANGED');
  });
});
