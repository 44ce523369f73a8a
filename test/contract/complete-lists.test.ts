import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { importRows } from '../support/lists.ts';
import { describeSeeded, type SeededGraph } from '../support/seeded.ts';

describeSeeded('a list that is the whole scope', (open) => {
  const sourceId = 'source/whole';
  const rows = ['Key Vault', 'Automation', 'Backup', 'Batch'].map((service) => ({ service }));
  const scope = `query ($asOf: Date) { service(id: "service/backup") { scope(asOf: $asOf) {
    nodes { validFrom validUntil sources { id } } } } }`;
  const ofList = async ({ ask }: SeededGraph, asOf: string) => {
    const { service } = await mustAsk(ask, scope, { asOf });
    return service.scope.nodes.filter(({ sources }: { sources: { id: string }[] }) => sources[0]?.id === sourceId);
  };

  it('ends exactly what it has no more, on its day, and deletes nothing', async () => {
    const graph = open();
    await importRows(graph.engine, rows, { sourceId });
    const shorter = rows.filter(({ service }) => service !== 'Backup');
    const report = await importRows(graph.engine, shorter, { sourceId, complete: true, asOf: '2026-07-01' });
    expect(report).toMatchObject({ state: 'PUBLISHED', closed: 1, rows: { read: 3, unchanged: 3 } });
    await graph.services.watch.refresh();
    expect(await ofList(graph, '2026-06-30')).toMatchObject([{ validUntil: '2026-07-01' }]);
    expect(await ofList(graph, '2026-07-01')).toEqual([]);
    const again = await importRows(graph.engine, shorter, { sourceId, complete: true, asOf: '2026-07-01' });
    expect(again.state).toBe('UNCHANGED');
  });

  it('begins a new entry for what comes back, once', async () => {
    const graph = open();
    const back = await importRows(graph.engine, rows, { sourceId, complete: true, asOf: '2026-09-01' });
    expect(back.rows).toMatchObject({ added: 1, unchanged: 3 });
    await graph.services.watch.refresh();
    expect(await ofList(graph, '2026-08-01')).toEqual([]);
    expect(await ofList(graph, '2026-09-01')).toMatchObject([{ validFrom: '2026-09-01', validUntil: null }]);
    const again = await importRows(graph.engine, rows, { sourceId, complete: true, asOf: '2026-10-01' });
    expect(again.state).toBe('UNCHANGED');
  });
});
