import { expect, it } from 'vitest';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { mustAsk } from '../support/ask.ts';
import { importRows, type ListedRow } from '../support/lists.ts';
import { describeSeeded } from '../support/seeded.ts';
import { sentencesIn } from '../support/sentences-in.ts';

const sourceId = 'source/quarterly';
const listed = (...services: string[]): ListedRow[] => services.map((service) => ({ service }));
const out = (service: string): ListedRow => ({ service, status: 'NOT_IN_SCOPE' });

describeSeeded('rows that a complete list adds or changes', (open) => {
  const read = (rows: readonly ListedRow[], month: string, request: object = {}) =>
    importRows(open().engine, rows, { sourceId, asOf: `2026-${month}-01`, complete: true, ...request });
  /** All entries of the source for a service: first day, end and status. */
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

  it('have no first day if the list before was not complete', async () => {
    await read(listed('Key Vault'), '01', { complete: false });
    await read([...listed('Key Vault', 'Automation'), out('Batch')], '02');
    expect(await saidOf('automation')).toEqual(['.. IN_SCOPE']);
  });

  it('start on the day of the list if the one before was complete, and end contradicting entries', async () => {
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

  it('stay the same entries in later lists, complete or not', async () => {
    const rows = listed('Key Vault', 'Automation', 'Backup', 'Batch');
    expect((await read(rows, '04')).state).toBe('UNCHANGED');
    const later = await read([...rows, { service: 'Azure Monitor' }], '05', { complete: false });
    expect(later.rows).toMatchObject({ added: 1, unchanged: 4 });
    // That list was not complete, so the start of its new rows is unknown.
    expect(await saidOf('azure-monitor')).toEqual(['.. IN_SCOPE']);
    expect(await saidOf('batch')).toEqual(['..2026-04-01 NOT_IN_SCOPE', '2026-04-01.. IN_SCOPE']);
  });

  it('end and return, each on the day of its list', async () => {
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

  it('count once if another row states the day, and are refused if it has another status', async () => {
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
      expect(sentencesIn(other, 'refused')[0]).toContain('a different status');
    }
  });

  it('have no first day in an environment where their source listed nothing before', async () => {
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
