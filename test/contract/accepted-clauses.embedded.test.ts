import { expect, it } from 'vitest';
import { clauseId, environments, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText, importTexts } from '../support/written-lists.ts';

const FACTS = [
  source('one'),
  ...standard('pots', ['1.1', '1.2']),
  ...standard('pans', ['1.1', '1.2']),
  ...environments('cloud'),
];
const HERE = { environment: 'environment/cloud', standard: 'standard/pots' };
const LIDS = { accept: `lids=${clauseId('pots', '1.2')}` };

function mapping(from: string, to: string) {
  const item = (id: string) => [{ type: 'control', 'id-ref': id }];
  const maps = [{ relationship: 'equal-to', sources: item(from), targets: item(to) }];
  const resources = { 'source-resource': { href: 'pots.json' }, 'target-resource': { href: 'pans.json' } };
  return JSON.stringify({ 'mapping-collection': { mappings: [{ ...resources, maps }] } });
}

describeWithFacts('a name that a person has accepted for a clause', FACTS, (open) => {
  async function mapped() {
    await open().refresh();
    const query = 'query ($id: ID!) { clause(id: $id) { mappings(first: 9) { nodes { to { id } from { id } } } } }';
    const { clause } = await open().must(query, { id: clauseId('pots', '1.2') });
    return clause.mappings.nodes.map(({ from, to }: Record<'from' | 'to', { id: string }>) => [from.id, to.id]);
  }

  async function responsibilities(number: string) {
    await open().refresh();
    const query = 'query ($id: ID!) { clause(id: $id) { responsibilities { kind } } }';
    const { clause } = await open().must(query, { id: clauseId('pots', number) });
    return clause.responsibilities.map(({ kind }: { kind: string }) => kind);
  }

  it('resolves to that clause in mappings', async () => {
    const report = await importText(open().engine, { name: 'map.json', text: mapping('lids', '1.1') }, LIDS);
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    expect(report.inexact.first).toContainEqual(expect.objectContaining({ text: 'lids', how: 'ACCEPTED' }));
    expect(await mapped()).toEqual([[clauseId('pots', '1.2'), clauseId('pans', '1.1')]]);
  });

  it('resolves in a standard that a row names only by its accepted name, which becomes an alias', async () => {
    const text = mapping('1.1', '1.2').replace('pots.json', 'crockery.json');
    const accept = 'crockery.json=standard/pots';
    const report = await importText(open().engine, { name: 'alias.json', text }, { accept });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    await open().refresh();
    const query = '{ standard(id: "standard/pots") { aliases { name } } }';
    expect((await open().must(query)).standard.aliases).toEqual([{ name: 'crockery.json' }]);
    const again = await importText(open().engine, { name: 'alias.json', text });
    expect(again.state).toBe('UNCHANGED');
  });

  it('resolves to that clause in plans', async () => {
    const requirement = { 'control-id': 'lids', 'by-components': [{ export: { provided: [{ uuid: 'p' }] } }] };
    const plan = {
      'system-characteristics': { 'system-name': 'Kettle' },
      'control-implementation': { 'implemented-requirements': [requirement] },
    };
    const text = JSON.stringify({ 'system-security-plan': plan });
    const report = await importText(open().engine, { name: 'plan.json', text }, { ...HERE, ...LIDS });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    expect(await responsibilities('1.2')).toEqual(['PROVIDER_PART']);
  });

  it('resolves to that clause in policies', async () => {
    const id = '/providers/Microsoft.Authorization/policyDefinitions/d1';
    const files = [
      {
        name: 'set.json',
        content: {
          displayName: 'Pots',
          policyDefinitions: [{ policyDefinitionId: id, groupNames: ['handles'] }],
          policyDefinitionGroups: [{ name: 'handles' }],
        },
      },
      { name: 'd1.json', content: { id, displayName: 'Microsoft Managed Control 1 - Handles' } },
    ];
    const report = await importTexts(
      open().engine,
      files.map(({ name, content }) => ({ name, text: JSON.stringify(content) })),
      { ...HERE, accept: `handles=${clauseId('pots', '1.1')}` },
    );
    expect(report).toMatchObject({ format: 'azure-policy', state: 'PUBLISHED', rows: { added: 1 } });
    expect(await responsibilities('1.1')).toEqual(['PROVIDER_PART']);
  });

  it('does not apply to the same number in another standard', async () => {
    const report = await importText(
      open().engine,
      { name: 'same.json', text: mapping('1.1', '1.1') },
      { accept: `1.1=${clauseId('pots', '1.2')}` },
    );
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    expect(await mapped()).toContainEqual([clauseId('pots', '1.2'), clauseId('pans', '1.1')]);
  });
});
