import { expect, it } from 'vitest';
import { entity } from '../support/random-graph.ts';
import {
  alias,
  clauseId,
  entry,
  environments,
  leverage,
  mapping,
  membership,
  relation,
  responsibility,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const BY_TWO = { sources: ['source/one', 'source/two'] };
const BY_OTHER = { sources: ['source/two'] };

const FACTS = [
  ...['one', 'two', 'silent'].map((name) => source(name)),
  ...environments('cloud'),
  ...services('pot', 'pan', 'cup'),
  ...standard('rules', ['1']),
  ...standard('others', ['1']),
  entity('Certificate', 'certificate/main', { name: 'Main' }),
  entity('Certificate', 'certificate/base', { name: 'Base' }),
  membership('CERTIFIES', 'certificate/main', 'standard/rules'),
  leverage('main', 'base'),
  alias('service/pot', 'Kettle'),
  relation('rules', 'EXTENDS', 'others'),
  mapping(clauseId('rules', '1'), 'EQUAL', clauseId('others', '1')),
  responsibility(clauseId('rules', '1'), 'cloud', 'SHARED'),
  entry('main', 'pot', 'cloud'),
  entry('main', 'pan', 'cloud', BY_TWO),
  entry('main', 'cup', 'cloud', BY_OTHER),
];

const QUERY = `query ($id: ID!, $kinds: [StatementKind!], $alone: Boolean!, $first: Int! = 50, $after: String, $revision: Int) {
  node: nodeAt(id: $id, revision: $revision) { ... on Source {
    statements(kinds: $kinds, alone: $alone, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { __typename id sources { id } ... on ScopeEntry { subject { ... on Service { name } } } }
    }
  } }
}`;

interface Told {
  readonly __typename: string;
  readonly id: string;
  readonly sources: readonly { readonly id: string }[];
  readonly subject?: { readonly name: string };
}

describeWithFacts('The statements of a source', FACTS, (open) => {
  const listOf = async (name: string, more: object = {}) => {
    const { node } = await open().must(QUERY, { id: `source/${name}`, alone: false, ...more });
    return node.statements;
  };
  const told = async (name: string, more: object = {}): Promise<string[]> => {
    const { totalCount, nodes } = await listOf(name, more);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ __typename, subject }: Told) => (subject === undefined ? __typename : subject.name));
  };
  const ENTRIES = { kinds: ['SCOPE_ENTRY'] };

  it('are all those that cite it, of any kind, sorted by id', async () => {
    const { nodes } = await listOf('one');
    expect(nodes.map(({ id }: Told) => id)).toEqual(nodes.map(({ id }: Told) => id).sort());
    const kinds = nodes.map(({ __typename }: Told) => __typename);
    expect(kinds).toEqual([
      ...['Alias', 'ScopeEntry', 'ScopeEntry', 'Leverage', 'ClauseMapping', 'Membership', 'StandardRelation'],
      'Responsibility',
    ]);
    for (const { sources } of nodes) expect(sources).toContainEqual({ id: 'source/one' });
    expect(await told('silent')).toEqual([]);
  });

  it('have a sentence each, with the names of their revision', async () => {
    const SENTENCES = '{ node(id: "source/one") { ... on Source { statements { nodes { sentence } } } } }';
    const sentences = (await open().must(SENTENCES)).node.statements.nodes.map(
      ({ sentence }: { readonly sentence: string }) => sentence,
    );
    expect(sentences.sort()).toEqual([
      '1 of Rules equals 1 of Others.',
      '1 of Rules is shared in Cloud.',
      'Main certifies Rules.',
      'Main leverages Base.',
      'Pot was formerly called “Kettle”.',
      'Rules adds requirements or controls to Others.',
      '“Main” lists Pan in Cloud as in scope.',
      '“Main” lists Pot in Cloud as in scope.',
    ]);
  });

  it('are filtered by kind, and by having no other source', async () => {
    expect((await told('one', ENTRIES)).sort()).toEqual(['Pan', 'Pot']);
    expect(await told('one', { ...ENTRIES, alone: true })).toEqual(['Pot']);
    expect((await told('two')).sort()).toEqual(['Cup', 'Pan']);
    expect(await told('two', { alone: true })).toEqual(['Cup']);
    expect(await told('one', { kinds: ['LEVERAGE', 'ALIAS'] })).toEqual(['Alias', 'Leverage']);
    expect(await told('one', { kinds: [] })).toEqual([]);
  });

  it('are those of the revision: closed ones do not count, and later pages keep the first revision', async () => {
    const first = await listOf('two', { first: 1 });
    await open().publish([
      // With different properties, but still the same statement.
      entry('main', 'cup', 'cloud', { ...BY_OTHER, status: 'NOT_IN_SCOPE' }),
      ...services('jug'),
      entry('main', 'jug', 'cloud', BY_OTHER),
    ]);
    expect((await told('two')).sort()).toEqual(['Cup', 'Jug', 'Pan']);
    expect((await told('two', { revision: 1 })).sort()).toEqual(['Cup', 'Pan']);
    const rest = await listOf('two', { after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasNextPage, rest.totalCount, rest.nodes.length]).toEqual([true, 2, 1]);
  });

  it('are read once per revision for all sources in an operation', async () => {
    const { queries, forget, must } = open();
    forget();
    queries.length = 0;
    const all =
      '{ nodes(ids: ["source/one", "source/two", "source/silent"]) { ... on Source { statements(alone: false) { totalCount } } } }';
    const counts = (await must(all)).nodes.map(
      (node: { statements: { totalCount: number } }) => node.statements.totalCount,
    );
    expect(counts).toEqual([8, 3, 0]);
    await must(all);
    expect(queries.filter((name) => name === 'statementsOfSources')).toHaveLength(1);
  });

  it('refuse the cursor of another source', async () => {
    const { pageInfo } = await listOf('one', { first: 1 });
    const { errors } = await open().ask(QUERY, { id: 'source/two', alone: false, after: pageInfo.endCursor });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
