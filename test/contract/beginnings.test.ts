import { expect, it } from 'vitest';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { mustAsk } from '../support/ask.ts';
import { importRows, type ListedRow } from '../support/lists.ts';
import { describeSeeded } from '../support/seeded.ts';
import { sentencesIn } from '../support/sentences-in.ts';

const sourceId = 'source/quarterly';
const listed = (...services: string[]): ListedRow[] => services.map((service) => ({ service }));
const out = (service: string): ListedRow => ({ service, status: 'NOT_IN_SCOPE' });

describeSeeded('what a whole list adds or changes', (open) => {
  const read = (rows: readonly ListedRow[], month: string, request: object = {}) =>
    importRows(open().engine, rows, { sourceId, asOf: `2026-${month}-01`, complete: true, ...request });
  /** All that the source says of a service: since when, until when, what. */
  const saidOf = async (name: string) => {
    const { services, ask } = open();
    await services.watch.refresh();
    const days = ['01', '03', '05', '07', '09', '11'].map((month) => `2026-${month}-15`);
    const said = new Set<string>();
    for (const asOf of days) {
      const query =
        'query ($id: ID!, $asOf: Date) { service(id: $id) { scope(asOf: $asOf) { nodes { validFrom validUntil status sources { id } } } } }';
      const { service } = await mustAsk(ask, query, { id: `service/${name}`, asOf });
      for (const { validFrom, validUntil, status, sources } of service.scope.nodes)
        if (sources[0].id === sourceId) said.add(`${validFrom ?? ''}..${validUntil ?? ''} ${status}`);
    }
    return [...said];
  };

  it('holds of the past as well where the list before was not the whole', async () => {
    await read(listed('Key Vault'), '01', { complete: false });
    await read([...listed('Key Vault', 'Automation'), out('Batch')], '02');
    expect(await saidOf('automation')).toEqual(['.. IN_SCOPE']);
  });

  it('begins on its day where that was the whole, and ends what was said otherwise', async () => {
    const rows = [...listed('Key Vault', 'Automation', 'Backup'), ...listed('Batch')];
    const dry = await read(rows, '04', { outcome: 'dry-run' });
    const report = await read(rows, '04');
    expect(report).toMatchObject({
      rows: { added: 1, changed: 1, unchanged: 2 },
      closed: 0,
      counts: { statementsAdded: 2, statementsChanged: 1 },
      problems: [],
    });
    expect([dry.rows, dry.counts, dry.closed]).toEqual([report.rows, { ...report.counts }, report.closed]);
    expect(await saidOf('backup')).toEqual(['2026-04-01.. IN_SCOPE']);
    expect(await saidOf('batch')).toEqual(['..2026-04-01 NOT_IN_SCOPE', '2026-04-01.. IN_SCOPE']);
    expect(await saidOf('key-vault')).toEqual(['.. IN_SCOPE']);
  });

  it('stays the same entry in the lists that follow, whole or not', async () => {
    const rows = listed('Key Vault', 'Automation', 'Backup', 'Batch');
    expect((await read(rows, '04')).state).toBe('UNCHANGED');
    const later = await read([...rows, { service: 'Azure Monitor' }], '05', { complete: false });
    expect(later.rows).toMatchObject({ added: 1, unchanged: 4 });
    // That list was not the whole, so nobody knows of its news since when they hold.
    expect(await saidOf('azure-monitor')).toEqual(['.. IN_SCOPE']);
    expect(await saidOf('batch')).toEqual(['..2026-04-01 NOT_IN_SCOPE', '2026-04-01.. IN_SCOPE']);
  });

  it('ends and comes back, each on its day', async () => {
    await read(listed('Key Vault', 'Automation', 'Azure Monitor'), '06');
    const back = await read(listed('Key Vault', 'Automation', 'Azure Monitor', 'Backup'), '08');
    expect(back.rows).toMatchObject({ added: 1, unchanged: 3 });
    expect(await saidOf('backup')).toEqual(['2026-04-01..2026-06-01 IN_SCOPE', '2026-08-01.. IN_SCOPE']);
    const other = await read([...listed('Key Vault', 'Automation', 'Azure Monitor'), out('Backup')], '10');
    expect(await saidOf('backup')).toEqual([
      '2026-04-01..2026-06-01 IN_SCOPE',
      '2026-08-01..2026-10-01 IN_SCOPE',
      '2026-10-01.. NOT_IN_SCOPE',
    ]);
    expect(await revertRun(open().engine, other.importId as string, 'test')).toMatchObject({ outcome: 'done' });
    expect(await saidOf('backup')).toEqual(['2026-04-01..2026-06-01 IN_SCOPE', '2026-08-01.. IN_SCOPE']);
  });

  it('is said once where another row tells the day, and refused where that tells otherwise', async () => {
    const kept = listed('Key Vault', 'Azure Monitor');
    await read([...kept, ...listed('Automation')], '10', { asOf: '2026-10-10' });
    await read(kept, '10', { asOf: '2026-10-15' });
    const dated = { service: 'Automation', validFrom: '2026-10-20' };
    const twice = (status: 'IN_SCOPE' | 'NOT_IN_SCOPE') => [...listed('Automation'), { ...dated, status }];
    const reports = { asOf: '2026-10-20', outcome: 'dry-run' } as const;
    for (const inOrder of [(rows: ListedRow[]) => rows, (rows: ListedRow[]) => rows.toReversed()]) {
      const same = await read(inOrder([...kept, ...twice('IN_SCOPE')]), '10', reports);
      expect(same.rows).toMatchObject({ added: 1, duplicate: 1, unchanged: 2 });
      const other = await read(inOrder([...kept, ...twice('NOT_IN_SCOPE')]), '10', reports);
      expect(other.rows).toMatchObject({ rejected: 1, heldBack: 3 });
      expect(sentencesIn(other, 'refused')[0]).toContain('another status');
    }
  });

  it('has no beginning in a place where its source listed nothing before', async () => {
    await read(
      [
        ...listed('Key Vault', 'Automation', 'Azure Monitor', 'Backup'),
        { service: 'Functions', environment: 'environment/azure-gov' },
      ],
      '11',
    );
    expect(await saidOf('functions')).toEqual(['.. IN_SCOPE']);
  });
});
