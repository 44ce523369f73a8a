import { describe, expect, it } from 'vitest';
import { describeReport } from '../../src/imports/report/describe-report.ts';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import { mustAsk } from '../support/ask.ts';
import { importFacts } from '../support/import-facts.ts';
import { importRows } from '../support/lists.ts';
import { describeSeeded, type SeededGraph } from '../support/seeded.ts';
import { entry, source } from '../support/small-graph.ts';

describeSeeded('a complete list', (open) => {
  const sourceId = 'source/whole';
  const rows = ['Key Vault', 'Automation', 'Backup', 'Batch'].map((service) => ({ service }));
  const scope = `query ($asOf: Date) { service(id: "service/backup") { scope(asOf: $asOf) {
    nodes { validFrom validUntil sources { id } } } } }`;
  const ofList = async ({ ask }: SeededGraph, asOf: string) => {
    const { service } = await mustAsk(ask, scope, { asOf });
    return service.scope.nodes.filter(({ sources }: { sources: { id: string }[] }) => sources[0]?.id === sourceId);
  };

  it('ends exactly the entries that it no longer has, on its date, and deletes nothing', async () => {
    const graph = open();
    await importRows(graph.engine, rows, { sourceId });
    const shorter = rows.filter(({ service }) => service !== 'Backup');
    const report = await importRows(graph.engine, shorter, { sourceId, complete: true, asOf: '2026-07-01' });
    expect(report).toMatchObject({ state: 'PUBLISHED', closed: 1, rows: { read: 3, unchanged: 3 } });
    expect(report.ended.first).toMatchObject([
      { sentence: 'service/backup under certificate/az-fedramp-high in environment/azure.' },
    ]);
    expect(describeReport(report)).toContain(
      'Ended, since the list has it no more (1):\n  service/backup under certificate/az-fedramp-high in environment/azure.\n',
    );
    await graph.services.watch.refresh();
    expect(await ofList(graph, '2026-06-30')).toMatchObject([{ validUntil: '2026-07-01' }]);
    expect(await ofList(graph, '2026-07-01')).toEqual([]);
    const again = await importRows(graph.engine, shorter, { sourceId, complete: true, asOf: '2026-07-01' });
    expect(again.state).toBe('UNCHANGED');
  });

  it('starts one new entry for a service that is listed again', async () => {
    const graph = open();
    const back = await importRows(graph.engine, rows, { sourceId, complete: true, asOf: '2026-09-01' });
    expect(back.rows).toMatchObject({ added: 1, unchanged: 3 });
    await graph.services.watch.refresh();
    expect(await ofList(graph, '2026-08-01')).toEqual([]);
    expect(await ofList(graph, '2026-09-01')).toMatchObject([{ validFrom: '2026-09-01', validUntil: null }]);
    const again = await importRows(graph.engine, rows, { sourceId, complete: true, asOf: '2026-10-01' });
    expect(again.state).toBe('UNCHANGED');
  });

  it('removes unlisted entries that would begin on its date or later', async () => {
    const { engine, services } = open();
    const request = { sourceId: 'source/plans', complete: true };
    const kept = { service: 'Key Vault' };
    const saidOn = async (asOf: string) => {
      await services.watch.refresh();
      const { service } = await mustAsk(open().ask, scope, { asOf });
      return service.scope.nodes.filter(
        ({ sources }: { sources: { id: string }[] }) => sources[0]?.id === 'source/plans',
      );
    };
    await importRows(engine, [kept, { service: 'Backup', validFrom: '2026-09-01' }], {
      ...request,
      asOf: '2026-06-01',
    });
    const dry = await importRows(engine, [kept], { ...request, asOf: '2026-07-01', outcome: 'dry-run' });
    const report = await importRows(engine, [kept], { ...request, asOf: '2026-07-01' });
    expect(report).toMatchObject({ state: 'PUBLISHED', closed: 1, counts: { statementsChanged: 1 } });
    expect([dry.closed, dry.counts, dry.ended]).toEqual([report.closed, report.counts, report.ended]);
    expect(report.ended.first.map(({ sentence }) => sentence)).toEqual([
      'service/backup under certificate/az-fedramp-high in environment/azure, which was to begin on 2026-09-01.',
    ]);
    expect(await saidOn('2026-10-01')).toEqual([]);

    // A list is corrected by another one of the same date.
    await importRows(engine, [kept, { service: 'Backup' }], { ...request, asOf: '2026-08-01' });
    expect(await saidOn('2026-10-01')).toMatchObject([{ validFrom: '2026-08-01' }]);
    const corrected = await importRows(engine, [kept], { ...request, asOf: '2026-08-01' });
    expect(corrected).toMatchObject({ state: 'PUBLISHED', closed: 1 });
    expect(await saidOn('2026-10-01')).toEqual([]);
    const { importId } = corrected;
    expect(await revertRun(engine, importId as string, 'test')).toMatchObject({ outcome: 'done' });
    expect(await saidOn('2026-10-01')).toMatchObject([{ validFrom: '2026-08-01' }]);
  });

  describe('of a source that shares entries with another', () => {
    const [alpha, both] = ['source/alpha', ['source/alpha', 'source/beta']];
    const [certificate, environment] = ['certificate/az-gov-fedramp-high', 'environment/azure-gov'];
    const list = (services: readonly string[], asOf: string) => {
      const rows = services.map((service) => ({ service, certificate, environment }));
      return importRows(open().engine, rows, { sourceId: alpha, complete: true, asOf });
    };
    const saidOfBackup = async (asOf: string) => {
      const { services, ask } = open();
      await services.watch.refresh();
      const { service } = await mustAsk(ask, scope, { asOf });
      const ours = service.scope.nodes.filter(({ sources }: { sources: { id: string }[] }) => sources[0]?.id === alpha);
      return ours.map((entry: { validFrom: string; validUntil: string; sources: { id: string }[] }) => [
        entry.validFrom,
        entry.validUntil,
        entry.sources.length,
      ]);
    };

    it('leaves shared entries as they are, and invents none', async () => {
      const together = { sources: both };
      const facts = [
        ...['one', 'alpha', 'beta'].map((name) => source(name)),
        entry('az-gov-fedramp-high', 'backup', 'azure-gov', together),
        entry('az-gov-fedramp-high', 'batch', 'azure-gov', { ...together, validFrom: '2026-01-01' }),
      ];
      await importFacts(open().engine, { facts, by: 'test', format: 'test', files: [] });
      const report = await list(['Batch'], '2026-07-01');
      expect(report).toMatchObject({ state: 'PUBLISHED', closed: 0, problems: [] });
      expect(await saidOfBackup('2026-08-01')).toEqual([[null, null, 2]]);
    });

    it('ends and restarts entries that only its source states', async () => {
      await list(['Batch', 'Backup'], '2026-08-01');
      expect((await list(['Batch'], '2026-09-01')).closed).toBe(1);
      expect(await saidOfBackup('2026-09-01')).toEqual([[null, null, 2]]);
      await list(['Batch', 'Backup'], '2026-10-01');
      expect(await saidOfBackup('2026-09-15')).toEqual([[null, null, 2]]);
      expect(await saidOfBackup('2026-10-01')).toEqual(
        expect.arrayContaining([
          [null, null, 2],
          ['2026-10-01', null, 1],
        ]),
      );
    });
  });
});
