import { expect, it } from 'vitest';
import { certificate, entry, environments, membership, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud'),
  ...services('cup', 'jug'),
  ...standard('bare'),
  ...standard('rules', ['1']),
  ...standard('others', ['1']),
  ...certificate('torn', 'bare'),
  { ...membership('CERTIFIES', 'certificate/torn', 'standard/rules'), sourceIds: ['source/two'] },
  ...certificate('plain', 'others'),
  entry('torn', 'cup', 'cloud'),
  entry('plain', 'jug', null),
];

describeWithFacts('Two lists in one operation', FACTS, (open) => {
  it('have the same rows as each on its own', async () => {
    const list = (standards: string) => `inheritance(filter: { standards: [${standards}], certainties: [POSSIBLE] }) {
      totalCount nodes { subject { ... on Service { id } } } }`;
    const [first, second] = ['"standard/bare", "standard/others"', '"standard/rules", "standard/others"'];
    const together = await open().must(`{ a: ${list(first)} b: ${list(second)} }`);
    expect(together.b.nodes).toHaveLength(together.b.totalCount);
    expect(together.b).toEqual((await open().must(`{ b: ${list(second)} }`)).b);
    expect(together.b.totalCount).toBe(2);
  });
});
