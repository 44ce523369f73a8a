import { expect, it } from 'vitest';
import { certificate, entry, environments, leverage, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('near', 'far'),
  ...services('cup', 'jug', 'urn'),
  ...standard('rules', ['1']),
  ...standard('others', ['1']),
  ...certificate('base', 'rules'),
  ...certificate('upper', 'others'),
  leverage('upper', 'base'),
  entry('base', 'cup', 'near'),
  entry('upper', 'jug', 'near'),
  entry('upper', 'urn', 'far', { status: 'NOT_IN_SCOPE' }),
];

describeWithFacts('A matrix with leverage', FACTS, (open) => {
  it('has rows and columns for subjects in scope of a leveraging certificate only', async () => {
    const { scopeMatrix } =
      await open().must(`{ scopeMatrix(columns: ENVIRONMENTS, filter: { certificates: ["certificate/base"], leverageHops: 1 }) {
      totalCount columns { node { ... on Environment { id } } } nodes { subject { ... on Service { id } } } } }`);
    expect(scopeMatrix.columns).toEqual([{ node: { id: 'environment/near' } }]);
    expect(scopeMatrix.nodes.map(({ subject }: { subject: { id: string } }) => subject.id)).toEqual([
      'service/cup',
      'service/jug',
    ]);
    expect(scopeMatrix.totalCount).toBe(2);
  });
});
