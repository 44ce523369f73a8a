import { expect, it } from 'vitest';
import { mustAsk } from '../../support/ask.ts';
import { newestHash } from '../../support/graph-hash.ts';
import { describeSeeded } from '../../support/seeded.ts';
import { entriesOfSource } from '../../support/source-entries.ts';
import { importText } from '../../support/written-lists.ts';

const SOURCE = 'source/marketplace';
const product = (id: string, csp: string, cso: string, all_others: readonly string[]) => ({
  ...{ id, csp, cso, all_others },
  status: 'FedRAMP Authorized',
  impact_level: 'High',
});

interface Counted {
  readonly subject: { readonly id: string };
  readonly count: number;
}

describeSeeded('products of the FedRAMP Marketplace', (open) => {
  it('have services of their own provider, without marks, and the same ones if imported again', async () => {
    const graph = open();
    const Products = [
      product('FR1', 'Potter', 'Kettle Cloud', ['Teapot', '*MBL - Cloud Trace', 'Spout*', 'Key Vault']),
      product('FR2', 'Tinker', 'Tin Cloud', ['Teapot', 'Key Vault']),
      product('F1209051525', 'Microsoft', 'Azure Commercial Cloud', ['Key Vault', 'Teapot']),
    ];
    const list = { name: 'data.json', text: JSON.stringify({ data: { Products } }) };
    const environments = async () => {
      await graph.services.watch.refresh();
      const answer = await mustAsk(graph.ask, '{ environments(first: 100) { nodes { id } } }');
      return answer.environments.nodes.map(({ id }: { id: string }) => id) as string[];
    };
    const before = await environments();
    const first = await importText(graph.engine, list, { source: SOURCE, acceptProposals: true });
    expect(first).toMatchObject({ state: 'PUBLISHED', rows: { read: 11, added: 10, changed: 1 } });
    expect(await entriesOfSource(graph.engine, SOURCE)).toEqual([
      'service/cloud-trace @ certificate/fedramp-fr1 @ environment/kettle-cloud = IN_SCOPE (marked “*MBL” in the list)',
      'service/key-vault @ certificate/az-fedramp-high @ environment/azure = IN_SCOPE',
      'service/key-vault-potter @ certificate/fedramp-fr1 @ environment/kettle-cloud = IN_SCOPE',
      'service/key-vault-tinker @ certificate/fedramp-fr2 @ environment/tin-cloud = IN_SCOPE',
      'service/spout @ certificate/fedramp-fr1 @ environment/kettle-cloud = IN_SCOPE (marked “*” in the list)',
      'service/teapot @ certificate/fedramp-fr1 @ environment/kettle-cloud = IN_SCOPE',
      'service/teapot-microsoft @ certificate/az-fedramp-high @ environment/azure = IN_SCOPE',
      'service/teapot-tinker @ certificate/fedramp-fr2 @ environment/tin-cloud = IN_SCOPE',
    ]);
    expect((await environments()).filter((id) => !before.includes(id)).sort()).toEqual([
      'environment/kettle-cloud',
      'environment/tin-cloud',
    ]);
    const hash = await newestHash(graph);
    for (const given of [{}, { acceptProposals: true }, { recipe: JSON.stringify(first.recipe) }]) {
      const again = await importText(graph.engine, list, { source: SOURCE, ...given });
      expect(again).toMatchObject({ state: 'UNCHANGED', decisions: [], rows: { unchanged: 11 } });
    }
    expect(await newestHash(graph)).toBe(hash);
  });

  it('include each service into which the recipe splits a name', async () => {
    const Products = [product('FR5', 'Weaver', 'Loom Cloud', ['Warp and Weft', 'Shuttle'])];
    const recipe = JSON.stringify({ names: { 'Warp and Weft': ['Warp', 'Weft'] } });
    const list = { name: 'looms.json', text: JSON.stringify({ data: { Products } }) };
    const given = { source: 'source/looms', acceptProposals: true, recipe };
    expect(await importText(open().engine, list, given)).toMatchObject({ state: 'PUBLISHED' });
    expect(await entriesOfSource(open().engine, 'source/looms')).toEqual(
      ['shuttle', 'warp', 'weft'].map(
        (name) => `service/${name} @ certificate/fedramp-fr5 @ environment/loom-cloud = IN_SCOPE`,
      ),
    );
  });

  it('give a mark the meaning that their description states', async () => {
    const service_desc = [
      'A cloud of kettles.',
      '** The in-scope services Authorized at High are represented by *HBL **',
      '** The in-scope services Authorized at Moderate are represented by *MBL **',
      '* do not meet SA-9(5)',
    ].join('\n');
    const services = ['*HBL - Lid', '*MBL - Trace', 'Handle*', 'Base'];
    const Products = [{ ...product('FR4', 'Brazier', 'Copper Cloud', services), service_desc }];
    const list = { name: 'data.json', text: JSON.stringify({ data: { Products } }) };
    await importText(open().engine, list, { source: 'source/marks', acceptProposals: true });
    await open().services.watch.refresh();
    const answer = await mustAsk(
      open().ask,
      `query ($services: [ID!]) {
        inheritance(filter: { services: $services }, first: 1) { totalCount facets { subjects { subject { ... on Service { id } } count } } }
      }`,
      { services: ['base', 'handle', 'lid', 'trace'].map((name) => `service/${name}`) },
    );
    const counts = answer.inheritance.facets.subjects.map(({ subject, count }: Counted) => [subject.id, count]);
    expect(counts).toEqual([
      ['service/base', 410],
      ['service/lid', 410],
      ['service/handle', 409],
      ['service/trace', 323],
    ]);
  });

  it('have services in scope for the level in their names, with exceptions for what they do not meet', async () => {
    const service_desc = '* do not meet SA-9(5)';
    const services = ['Rope (Moderate)*', 'Cord (Moderate)', 'High - Twine'];
    const Products = [
      { ...product('FR6', 'Roper', 'Hemp Cloud', services), service_desc },
      { ...product('FR7', 'Roper', 'Flax Cloud', ['Cord (Moderate)']), impact_level: 'Moderate' },
    ];
    const list = { name: 'data.json', text: JSON.stringify({ data: { Products } }) };
    const given = { source: 'source/ropes', acceptProposals: true };
    const { recipe, state } = await importText(open().engine, list, given);
    expect(state).toBe('PUBLISHED');
    expect(recipe).toMatchObject({ names: { 'Rope (Moderate) @ Roper': { name: 'Rope', level: 'Moderate' } } });
    await open().services.watch.refresh();
    const answer = await mustAsk(
      open().ask,
      `query ($services: [ID!]) {
        inheritance(filter: { services: $services }, first: 1) { totalCount facets { subjects { subject { ... on Service { id } } count } } }
        cord: service(id: "service/cord") { scope(first: 5) { nodes { standard { id } } } }
      }`,
      { services: ['rope', 'cord', 'twine'].map((name) => `service/${name}`) },
    );
    const counts = answer.inheritance.facets.subjects.map(({ subject, count }: Counted) => [subject.id, count]);
    expect(counts.sort()).toEqual([
      ['service/cord', 646],
      ['service/rope', 322],
      ['service/twine', 410],
    ]);
    expect(answer.cord.scope.nodes).toHaveLength(2);
    expect(answer.cord.scope.nodes).toEqual(
      expect.arrayContaining([{ standard: { id: 'standard/fedramp-moderate' } }, { standard: null }]),
    );
    const again = await importText(open().engine, list, { source: 'source/ropes', recipe: JSON.stringify(recipe) });
    expect(again).toMatchObject({ state: 'UNCHANGED', decisions: [] });
  });

  it('count as rows of open decisions', async () => {
    const Products = [product('FR3', 'Smith', 'Anvil Cloud', ['Hammer', 'Tongs'])];
    const list = { name: 'data.json', text: JSON.stringify({ data: { Products } }) };
    const { decisions, state } = await importText(open().engine, list, { source: SOURCE });
    expect(state).toBe('OPEN');
    expect(decisions.map(({ id, rows }) => [id, rows])).toEqual([
      ['names.new:environment', 3],
      ['names.new:organization', 1],
      ['names.new:service', 2],
    ]);
  });
});
