import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

describeSeeded('A name of a standard without its edition', (open) => {
  const list = (name: string, standards: readonly string[], given: object = {}) => {
    const rows = standards.map((standard, position) => `${name}-${position},Certificate ${position},${standard}`);
    const text = `Certificate number,Name,Standard\n${rows.join('\n')}\n`;
    return importText(open().engine, { name: `${name}.csv`, text }, { asOf: '2026-06-01', ...given });
  };

  it('is left to a person if several editions share it, even if only one has it as an alias', async () => {
    const { state, decisions } = await list('asked', ['ISO20000-1', 'iso20000-1', 'ISO 20000-1:2011'], {
      dryRun: true,
    });
    expect(state).toBe('OPEN');
    expect(decisions.map(({ about }) => about)).toEqual(['ISO20000-1', 'iso20000-1']);
    for (const { proposals } of decisions) {
      const meanings = proposals.flatMap(({ set }) => set.map(({ value }) => value));
      expect(meanings).toEqual(['skip', 'standard/iso-20000-1-2011', 'standard/iso-20000-1-2018']);
    }
  });

  it('matches the standard without an edition if there is one', async () => {
    const report = await list('cited', ['ISO 27001', 'ISO 20000'], { dryRun: true });
    expect(report).toMatchObject({ state: 'DRY_RUN', rows: { added: 2 } });
  });

  it.each(['standard/iso-20000-1-2011', 'standard/iso-20000-1-2018'])(
    'matches %s for a list with that recipe, every time',
    async (id) => {
      const name = id.slice(-4);
      const given = { accept: `ISO20000-1=${id}` };
      expect((await list(name, ['ISO20000-1'], given)).state).toBe('PUBLISHED');
      expect((await list(name, ['ISO20000-1'], given)).state).toBe('UNCHANGED');
      const { ask, services } = open();
      await services.watch.refresh();
      const of = `{ certificate(id: "certificate/${name}-0") { standard { id } } }`;
      expect((await mustAsk(ask, of)).certificate.standard).toEqual({ id });
    },
  );

  it('resolves to all editions that it may refer to, the withdrawn last', async () => {
    const { resolve } = await mustAsk(
      open().ask,
      '{ resolve(names: ["ISO 20000-1", "ISO 20000-1:2011", "ISO 27001"]) { count node { id } nearest { node { id } } } }',
    );
    const only = (id: string) => ({ count: 1, node: { id }, nearest: [] });
    expect(resolve).toEqual([
      {
        count: 2,
        node: null,
        nearest: [{ node: { id: 'standard/iso-20000-1-2018' } }, { node: { id: 'standard/iso-20000-1-2011' } }],
      },
      only('standard/iso-20000-1-2011'),
      only('standard/iso-27001'),
    ]);
  });

  // The guide to both has them in its title.
  it.each([
    ['ISO20000-1', ['iso-20000-1-2011', 'iso-20000-1-2018', 'iso-27013-2015']],
    ['iso20000', ['iso-20000', 'iso-20000-1-2011', 'iso-20000-1-2018', 'iso-20000-2-2019', 'iso-27013-2015']],
    ['iso27001', ['iso-27001', 'iso-27001-2013', 'iso-27001-2022', 'iso-27013-2015']],
    ['iso 27001', ['iso-27001', 'iso-27001-2013', 'iso-27001-2022', 'iso-27013-2015']],
  ])('is found by a search for %s', async (text, names) => {
    const found = 'query ($text: String!) { search(text: $text, kinds: [STANDARD]) { nodes { node { id } } } }';
    const { search } = await mustAsk(open().ask, found, { text });
    const ids = search.nodes.map(({ node }: { node: { id: string } }) => node.id).sort();
    expect(ids).toEqual(names.map((name) => `standard/${name}`));
  });
});
