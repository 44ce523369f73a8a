import { beforeAll, expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importShipped } from '../support/shipped-list.ts';

interface Find {
  readonly name: string;
  readonly node: { readonly id: string };
}

describeSeeded('A search of the shipped graph', (open) => {
  beforeAll(async () => {
    await importShipped(open().engine, 'marketplace');
    await open().services.watch.refresh();
  });
  const idsOf = async (text: string, kinds: readonly string[] | null = null) => {
    const { search } = await mustAsk(
      open().ask,
      'query ($text: String!, $kinds: [NodeKind!]) { search(text: $text, kinds: $kinds, first: 10) { nodes { name node { id } } } }',
      { text, kinds },
    );
    return search.nodes.map(({ node }: Find) => node.id);
  };
  const resolve = async (name: string) => {
    const { resolve: resolved } = await mustAsk(
      open().ask,
      'query ($names: [String!]!) { resolve(names: $names) { count node { id } nearest(first: 10) { name node { id } } } }',
      { names: [name] },
    );
    const [{ count, node, nearest }] = resolved;
    return { count, id: node?.id ?? null, nearest: nearest.map((find: Find) => find.node.id) };
  };

  it('finds "encryption at rest", which is in no title', async () => {
    const [first] = await idsOf('encryption at rest');
    expect(first).toMatch(/^clause\/.*\/SC-28$/);
    expect((await resolve('encryption at rest')).nearest[0]).toMatch(/\/SC-28$/);
    expect((await idsOf('encrypted at rest'))[0]).toMatch(/\/SC-28$/);
  });

  it('ranks a requirement of a baseline in force before ones without certificates, ended ones and the catalog', async () => {
    const found = (await idsOf('AC-2(1)')).map((id: string) => id.replace('clause/', ''));
    expect(found.slice(0, 2)).toEqual(['fedramp-r5-high/AC-2(1)', 'fedramp-r5-moderate/AC-2(1)']);
    expect(found.indexOf('nist-800-53-r5/AC-2(1)')).toBeGreaterThan(1);
    expect((await resolve('AC-2(1)')).nearest[0]).toBe('clause/fedramp-r5-high/AC-2(1)');
  });

  it('finds a certificate by its offering and its standard together', async () => {
    const [first] = await idsOf('salesforce fedramp high');
    expect(first).toMatch(/^certificate\//);
    const { nearest } = await resolve('salesforce fedramp high');
    expect(nearest[0]).toBe(first);
    expect(nearest.filter((id: string) => id.startsWith('service/'))).toEqual([]);
  });

  it.each([
    ['Exchange Online', ['service/exchange-online']],
    ['S3', ['service/amazon-simple-storage-service-s3']],
    ['Cosmos DB', ['service/azure-cosmos-db']],
    ['O365', ['family/microsoft-365']],
    ['Entra ID', ['service/microsoft-entra-id-free', 'service/microsoft-entra-id-premium-p1-p2']],
  ])('finds the everyday name %s', async (name, ids) => {
    const { count, id, nearest } = await resolve(name);
    expect(count).toBe(ids.length);
    expect(id === null ? nearest : [id]).toEqual(ids);
    expect(ids).toContain((await idsOf(name))[0]);
  });

  it('finds the everyday name GCP', async () => {
    expect(await resolve('GCP')).toMatchObject({ count: 1, id: expect.stringContaining('environment/google') });
  });
});
