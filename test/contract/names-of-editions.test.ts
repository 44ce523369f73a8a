import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const OF_2011 = '"ISO/IEC 20000-1:2011" (standard/iso-20000-1-2011)';
const OF_2018 = '"ISO/IEC 20000-1:2018" (standard/iso-20000-1-2018)';

describeSeeded('A name of a standard without its edition', (open) => {
  const list = (name: string, standards: readonly string[], given: object = {}) => {
    const rows = standards.map((standard, position) => `${name}-${position},Certificate ${position},${standard}`);
    const text = `Number,Name,Standard\n${rows.join('\n')}\n`;
    return importText(open().engine, { name: `${name}.csv`, text }, { asOf: '2026-06-01', ...given });
  };

  it('is left to a person where other editions are called so, too, though one alone has it for an alias', async () => {
    const { unmatched } = await list('asked', ['ISO20000-1', 'iso20000-1', 'ISO 20000-1:2011'], { dryRun: true });
    expect(unmatched.first.map(({ sentence }) => sentence)).toEqual(
      ['ISO20000-1', 'iso20000-1'].map(
        (text) =>
          `"${text}" may be any of several; say which with --accept, or name it by its id; did you mean ${OF_2011}, ${OF_2018}?`,
      ),
    );
  });

  it('is that of a standard which is cited without one', async () => {
    const report = await list('cited', ['ISO 27001', 'ISO 20000'], { dryRun: true });
    expect(report).toMatchObject({ state: 'DRY_RUN', rows: { added: 2 } });
  });

  it.each(['standard/iso-20000-1-2011', 'standard/iso-20000-1-2018'])(
    'is %s for a list of which a person has said so once',
    async (id) => {
      const name = id.slice(-4);
      expect((await list(name, ['ISO20000-1'], { accept: `ISO20000-1=${id}` })).state).toBe('PUBLISHED');
      expect((await list(name, ['ISO20000-1'])).state).toBe('UNCHANGED');
      const { ask, services } = open();
      await services.watch.refresh();
      const of = `{ certificate(id: "certificate/${name}-0") { standard { id } } }`;
      expect((await mustAsk(ask, of)).certificate.standard).toEqual({ id });
    },
  );

  // The guide to both tells them in its title.
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
