import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { entriesOfSource } from '../support/entries-of-source.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };

describeSeeded('several names in one cell', (open) => {
  const read = (lines: readonly string[], given: object) =>
    importText(open().engine, { name: 'list.csv', text: lines.join('\n') }, { dryRun: true, ...given });
  const services = (cell: string, given: object = {}) => read(['Service', `"${cell}"`], { ...HERE, ...given });

  it.each(['Key Vault\nBatch', 'Key Vault; Batch'])('become services with a row each: %j', async (cell) => {
    expect(await services(cell)).toMatchObject({ state: 'DRY_RUN', rows: { read: 2, added: 2 } });
    const [known, unknown] = [await services(`${cell} Pots`), await services(cell.replace('Batch', 'Pots'))];
    expect(known).toMatchObject({ state: 'OPEN', rows: { added: 1, open: 1 }, decisions: [{ kind: 'names.new' }] });
    expect(unknown).toMatchObject({ state: 'OPEN', rows: { added: 1, open: 1 } });
  });

  it('separated by commas are one or several as the recipe says', async () => {
    const asked = await services('Key Vault, Batch');
    expect(asked).toMatchObject({ state: 'OPEN', decisions: [{ about: 'Key Vault, Batch' }] });
    const [first] = (await services('Calendar, Notes and Key Vault')).decisions[0]?.proposals ?? [];
    expect(first?.set).toEqual([
      { path: ['names', 'Calendar, Notes and Key Vault'], value: ['Calendar', 'Notes', 'Key Vault'] },
    ]);
    const parted = await services('Key Vault, Batch', { acceptProposals: true });
    expect(parted).toMatchObject({
      state: 'DRY_RUN',
      rows: { read: 2, added: 2 },
      counts: { nodesAdded: 1 },
      problems: [],
    });
    const one = await services('Key Vault, Batch', { accept: 'Key Vault, Batch=CREATE' });
    expect(one).toMatchObject({ state: 'DRY_RUN', rows: { added: 1 }, inexact: { first: [{ how: 'CREATED' }] } });
  });

  it.each(['excludes Baz and Qux', 'formerly Automation'])('keep the parenthesis of one of them: %s', async (said) => {
    const cell = `Foo Service, Bar Service (${said})`;
    const parts = ['Foo Service', `Bar Service (${said})`];
    const { decisions } = await services(cell);
    expect(decisions[0]?.proposals[0]?.set).toEqual([{ path: ['names', cell], value: parts }]);
    const names = { [cell]: parts, 'Foo Service': 'new', 'Bar Service': 'new' };
    const source = `source/${said.replaceAll(' ', '-').toLowerCase()}`;
    const report = await services(cell, { recipe: JSON.stringify({ names }), source, dryRun: false });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 2, added: 2 }, problems: [] });
    await open().services.watch.refresh();
    const asked = `query ($id: ID!) { node(id: $id) { ... on Source { statements(first: 9) { nodes {
      ... on ScopeEntry { condition } ... on Alias { name } } } } } }`;
    const { node } = await mustAsk(open().ask, asked, { id: source });
    const told: readonly { condition?: string; name?: string }[] = node.statements.nodes;
    expect(told.flatMap(({ condition, name }) => condition ?? name ?? [])).toEqual([said.replace('formerly ', '')]);
    const left = await services(cell, { recipe: JSON.stringify({ names: { [cell]: 'skip' } }) });
    expect(left).toMatchObject({ decisions: [], rows: { read: 1, skipped: 1 } });
  });

  it('count as one if a part does not start like a name', async () => {
    const { decisions } = await services('Data Platform, powered by Socrates');
    expect(decisions).toMatchObject([{ kind: 'names.new', about: 'service' }]);
  });

  it.each(['Key Vault|Batch', 'Key Vault & Batch'])('match no known service without a separator: %s', async (cell) => {
    const line = { path: ['names', cell], value: 'new' };
    const decisions = [{ kind: 'names.new', proposals: [{ set: [line] }, {}] }];
    expect(await services(cell)).toMatchObject({ state: 'OPEN', rows: { open: 1 }, decisions });
  });

  it('become environments with an entry each', async () => {
    const { certificate } = HERE;
    const source = 'source/places';
    const given = { certificate, source, dryRun: false };
    const report = await read(['Service,Environment', 'Batch,Azure; Azure Government'], given);
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 2, added: 2 } });
    expect(await entriesOfSource(open(), source)).toEqual(
      ['azure', 'azure-gov'].map((place) => `batch az-gov-fedramp-high ${place}`),
    );
  });

  it.each(['Azure, Azure Government', 'Azure and Azure Government', 'Azure + Azure Government'])(
    'add no environment if all are known: %s',
    async (cell) => {
      const given = { certificate: HERE.certificate, acceptProposals: true };
      const report = await read(['Service,Environment', `Batch,"${cell}"`], given);
      expect(report).toMatchObject({ state: 'DRY_RUN', rows: { added: 2 }, inexact: { total: 0 } });
    },
  );
});
