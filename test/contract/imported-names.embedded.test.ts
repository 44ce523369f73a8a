import { expect, it } from 'vitest';
import { createAsk, mustAsk } from '../support/ask.ts';
import { newestHash } from '../support/graph-hash.ts';
import { importRows } from '../support/lists.ts';
import { describeSeeded } from '../support/seeded.ts';

describeSeeded('names of imported lists', (open) => {
  it('match exactly, by alias or by normalized spelling, and inexact matches are reported', async () => {
    const { engine } = open();
    const report = await importRows(
      engine,
      [{ service: 'Key Vault' }, { service: 'Azure Security Center' }, { service: ' KEY‑VAULT' }],
      { outcome: 'dry-run' },
    );
    expect(report.state).toBe('DRY_RUN');
    expect(report.rows).toMatchObject({ read: 3, added: 2, duplicate: 1 });
    expect(report.inexact.first.map(({ text, id, how }) => [text, id, how])).toEqual([
      ['Azure Security Center', 'service/microsoft-defender-for-cloud', 'ALIAS'],
      [' KEY‑VAULT', 'service/key-vault', 'NORMALISED'],
    ]);
  });

  it('that are unknown are asked about with the nearest names and the location, and change nothing', async () => {
    const graph = open();
    const before = await newestHash(graph);
    const report = await importRows(graph.engine, [{ service: 'Key Vault' }, { service: 'Key Valt' }]);
    expect(report).toMatchObject({ state: 'OPEN', rows: { read: 2, open: 1 } });
    expect(report.decisions).toMatchObject([
      { kind: 'names.near', about: 'service', rows: 1, first: [{ row: 3, column: 'service' }] },
    ]);
    expect(report.decisions[0]?.proposals.map(({ set: [line] }) => line?.value)).toEqual([
      { is: 'service/key-vault' },
      'new',
      'skip',
    ]);
    expect(await newestHash(graph)).toBe(before);
  });

  it('never match by similarity, but become aliases once a recipe resolves them', async () => {
    const { engine } = open();
    const accepted = await importRows(engine, [{ service: 'Key Valt' }], {
      recipe: { names: { 'Key Valt': 'service/key-vault' } },
      sourceId: 'source/accepting',
    });
    expect(accepted.state).toBe('PUBLISHED');
    const again = await importRows(engine, [{ service: 'Key Valt' }], { sourceId: 'source/accepting' });
    expect(again.state).toBe('UNCHANGED');
    expect(again.inexact.first[0]).toMatchObject({ how: 'ALIAS', id: 'service/key-vault' });
  });

  it('can be created or skipped one by one, and unused ones of the recipe are reported', async () => {
    const { engine } = open();
    const rows = ['Key Vault', 'New Kettle', 'New Teapot', 'New Spoons'].map((service) => ({ service }));
    const recipe = { names: { 'New Kettle': 'new', 'New Teapot': 'skip', 'New Pot': 'skip' } };
    const sourceId = 'source/one-by-one';
    const asked = await importRows(engine, rows, { recipe, sourceId });
    expect(asked).toMatchObject({ state: 'OPEN', rows: { added: 2, skipped: 1, open: 1 } });
    const report = await importRows(engine, rows.slice(0, 3), { recipe, sourceId });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 2, skipped: 1 } });
    expect(report.problems.map(({ id }) => id)).toEqual(['names.skipped', 'names.unused']);
    const again = await importRows(engine, rows.slice(0, 3), { recipe, sourceId });
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
