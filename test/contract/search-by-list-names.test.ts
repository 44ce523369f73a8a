import { expect, it } from 'vitest';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('pot', 'azure-pot-stand', 'pan', 'lid'),
  ...standard('rules', ['AC-2', 'AC-2(1)', 'AC-20', '12']),
  ...certificate('main', 'rules'),
  entry('main', 'pot', 'cloud'),
];

describeWithFacts('A search by what lists call it', FACTS, (open) => {
  const found = async (text: string, more = '') => {
    const { search } = await open().must(
      `query ($text: String!) { search(text: $text${more}) { nodes { node { id } } } }`,
      {
        text,
      },
    );
    return search.nodes.map((find: { node: { id: string } }) => find.node.id);
  };

  it('ignores the word of a provider, after names that contain it', async () => {
    expect(await found('Azure Pot')).toEqual(['service/azure-pot-stand', 'service/pot']);
    expect(await found('Microsoft Azure Pot')).toEqual(['service/azure-pot-stand', 'service/pot']);
    expect(await found('AWS Lid')).toEqual(['service/lid']);
  });

  it('finds nothing of another provider if the graph knows the provider', async () => {
    await open().publish([...families('azure'), membership('IN_FAMILY', 'service/pan', 'family/azure')]);
    expect(await found('Azure Pan')).toEqual(['service/pan']);
    expect(await found('AWS Pan')).toEqual([]);
  });

  it('finds only clauses by other spellings of their numbers', async () => {
    expect(await found('AC-02', ', first: 1')).toEqual(['clause/rules/AC-2']);
    expect((await found('ac-02 (01)'))[0]).toBe('clause/rules/AC-2(1)');
    expect(await found('AC-03')).toEqual([]);
    expect(await found('AWS AC-2')).toEqual([]);
  });
});
