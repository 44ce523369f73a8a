import { expect, it } from 'vitest';
import { createAsk, mustAsk } from '../support/ask.ts';
import { newestHash } from '../support/graph-hash.ts';
import { importRows } from '../support/lists.ts';
import { describeSeeded } from '../support/seeded.ts';

describeSeeded('names of imported lists', (open) => {
  it('are matched exactly, by alias and without regard to spelling, and the inexact ones are told', async () => {
    const { engine } = open();
    const report = await importRows(
      engine,
      [{ service: 'Key Vault' }, { service: 'Azure Security Center' }, { service: 'azure  KEY‑VAULT' }],
      { outcome: 'dry-run' },
    );
    expect(report.state).toBe('DRY_RUN');
    expect(report.rows).toMatchObject({ read: 3, added: 2, duplicate: 1 });
    expect(report.inexact.first.map(({ text, id, how }) => [text, id, how])).toEqual([
      ['Azure Security Center', 'service/microsoft-defender-for-cloud', 'ALIAS'],
      ['azure  KEY‑VAULT', 'service/key-vault', 'NORMALISED'],
    ]);
  });

  it('that nobody is known by refuse the list, with the nearest names and the place', async () => {
    const graph = open();
    const before = await newestHash(graph);
    const report = await importRows(graph.engine, [{ service: 'Key Vault' }, { service: 'Key Valt' }]);
    expect(report.state).toBe('REFUSED');
    expect(report.rows).toMatchObject({ read: 2, unmatched: 1 });
    expect(report.unmatched.first[0]).toMatchObject({ text: 'Key Valt', at: { row: 3, column: 'service' } });
    expect(report.unmatched.first[0]?.nearest[0]).toEqual({ id: 'service/key-vault', name: 'Key Vault' });
    expect(await newestHash(graph)).toBe(before);
  });

  it('can be left out, and are counted', async () => {
    const report = await importRows(open().engine, [{ service: 'Key Vault' }, { service: 'Key Valt' }], {
      unmatched: 'skip',
      outcome: 'dry-run',
    });
    expect(report.rows).toMatchObject({ read: 2, added: 1, skipped: 1 });
  });

  it('are never matched by similarity, but once accepted they are aliases', async () => {
    const { engine } = open();
    const accepted = await importRows(engine, [{ service: 'Key Valt' }], {
      accepted: new Map([['Key Valt', 'service/key-vault']]),
      sourceId: 'source/accepting',
    });
    expect(accepted.state).toBe('PUBLISHED');
    const again = await importRows(engine, [{ service: 'Key Valt' }], { sourceId: 'source/accepting' });
    expect(again.state).toBe('UNCHANGED');
    expect(again.inexact.first[0]).toMatchObject({ how: 'ALIAS', id: 'service/key-vault' });
  });

  it('can each be made or left out alone', async () => {
    const { engine } = open();
    const rows = ['Key Vault', 'New Kettle', 'New Teapot', 'New Teapots'].map((service) => ({ service }));
    const accepted = new Map([
      ['New Kettle', 'CREATE'],
      ['New Teapot', 'SKIP'],
      ['New Pot', 'SKIP'],
    ]);
    const sourceId = 'source/one-by-one';
    const refused = await importRows(engine, rows, { accepted, sourceId });
    expect(refused).toMatchObject({ state: 'REFUSED', rows: { added: 2, skipped: 1, unmatched: 1 } });
    const report = await importRows(engine, rows.slice(0, 3), { accepted, sourceId });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 2, skipped: 1 } });
    expect(report.remarks.first.map(({ sentence }) => sentence)).toEqual([
      'No row that could be read names "New Pot", so it was accepted for nothing.',
    ]);
    const again = await importRows(engine, rows.slice(0, 3), { accepted, sourceId });
    expect(again).toMatchObject({ state: 'UNCHANGED', rows: { unchanged: 2, skipped: 1 } });
  });

  it('can become new services', async () => {
    const { engine, services } = open();
    const report = await importRows(engine, [{ service: 'Brand New Thing' }, { service: 'Brand New Thing' }], {
      acceptProposals: true,
      sourceId: 'source/creating',
    });
    expect(report.rows).toMatchObject({ added: 1, duplicate: 1 });
    await services.watch.refresh();
    const data = await mustAsk(createAsk(engine, services), '{ service(id: "service/brand-new-thing") { name } }');
    expect(data.service.name).toBe('Brand New Thing');
  });
});
