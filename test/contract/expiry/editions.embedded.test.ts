import { expect, it } from 'vitest';
import {
  certificate,
  clause,
  clauseId,
  entry,
  environments,
  families,
  mapping,
  membership,
  relation,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud'),
  ...families('kitchen', 'attic'),
  ...services('both', 'behind', 'pot', 'maybe', 'trunk'),
  ...standard('first', ['1']),
  ...standard('second', ['1', '2', '3']),
  ...standard('third', ['1', '2']),
  clause('third', '3', { clauseKind: 'HEADING' }),
  ...standard('fourth'),
  relation('second', 'REPLACES', 'first'),
  relation('third', 'REPLACES', 'second'),
  { ...relation('third', 'REPLACES', 'second'), sourceIds: ['source/two'] },
  relation('fourth', 'REPLACES', 'third'),
  // Two sources that contradict each other form a circle.
  relation('first', 'REPLACES', 'third'),
  mapping(clauseId('second', '1'), 'EQUAL', clauseId('third', '1')),
  mapping(clauseId('second', '2'), 'INTERSECTS', clauseId('third', '2')),
  mapping(clauseId('second', '3'), 'EQUAL', clauseId('third', '3')),
  ...certificate('old', 'second'),
  ...certificate('older', 'second', { expiresOn: '2030-12-31' }),
  ...certificate('new', 'third'),
  membership('IN_FAMILY', 'service/pot', 'family/kitchen'),
  entry('old', 'both', 'cloud'),
  entry('new', 'both', 'cloud'),
  entry('old', 'behind', 'cloud'),
  entry('old', 'maybe', null),
  entry('new', 'maybe', 'cloud'),
  entry('old', 'pot', 'cloud'),
  entry('new', 'family/kitchen', 'cloud'),
  // The new certificate names part of a family without saying which services.
  membership('IN_FAMILY', 'service/trunk', 'family/attic'),
  entry('old', 'trunk', 'cloud'),
  entry('old', 'family/attic', 'cloud', { extent: 'SELECT' }),
  entry('new', 'family/attic', 'cloud', { extent: 'UNSPECIFIED' }),
];

const TRANSITION = `
  query ($standard: ID!, $other: ID, $first: Int! = 50, $after: String) {
    editionTransition(standard: $standard, other: $other, asOf: "2031-06-01") {
      standard { designation }
      replaces { ...Step } replacedBy { ...Step }
    }
  }
  fragment Step on EditionStep {
    former { designation } standard { designation } relations { from { designation } to { designation } sources { id } }
    certificates { name } correspondence { clauses exact partial together related none } notes
    onlyInFormer(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
      subject { ... on Service { name } } environment { name } certainty certificates { name }
      remainingCertainty alternatives { name }
    } }
  }`;

interface Relation {
  readonly from: { readonly designation: string };
  readonly to: { readonly designation: string };
  readonly sources: readonly { readonly id: string }[];
}
interface Step {
  readonly standard: { readonly designation: string };
}

describeWithFacts('The transition between editions', FACTS, (open) => {
  const transition = async (name: string, more: object = {}) =>
    (await open().must(TRANSITION, { standard: `standard/${name}`, ...more })).editionTransition;

  it('follows the chain of editions in both directions, each edition once, without looping', async () => {
    const { replaces, replacedBy } = await transition('third');
    const names = (steps: { former: { designation: string }; standard: { designation: string } }[]) =>
      steps.map(({ former, standard: newer }) => `${former.designation} to ${newer.designation}`);
    expect(names(replaces)).toEqual(['Second to Third', 'First to Third']);
    expect(names(replacedBy)).toEqual(['Third to First', 'Third to Fourth', 'Third to Second']);
  });

  it('filters the steps by the other edition, and refuses an unknown one', async () => {
    const { replaces, replacedBy } = await transition('third', { other: 'standard/fourth' });
    expect([replaces.length, replacedBy.length]).toEqual([0, 1]);
    expect(replacedBy[0].standard).toEqual({ designation: 'Fourth' });
    const { errors } = await open().ask(TRANSITION, { standard: 'standard/third', other: 'standard/unknown' });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('cites all sources for each replacement, from the new edition to the old one', async () => {
    const [{ replaces }, { replacedBy }] = await Promise.all([transition('third'), transition('first')]);
    const toldBy = ({ relations }: { relations: readonly Relation[] }) =>
      relations.map(({ from, to, sources: [first] }) => `${from.designation} ${to.designation} ${first?.id}`);
    const [one, two] = ['Third Second source/one', 'Third Second source/two'];
    expect(toldBy(replaces[0]).sort()).toEqual([one, two]);
    const way = toldBy(replaces[1]);
    expect([way.slice(0, 2).sort(), way.slice(2)]).toEqual([[one, two], ['Second First source/one']]);
    const back = replacedBy.find(({ standard: { designation } }: Step) => designation === 'Third');
    expect(toldBy(back)).toEqual(way);
  });

  it('lists the certificates in force that still cite the old edition', async () => {
    const { replaces } = await transition('third');
    expect(replaces[0].certificates).toEqual([{ name: 'Old' }]);
  });

  it('lists subjects that are only in the old edition, or less sure in the new one, except if their family is surely in it', async () => {
    const { replaces } = await transition('third');
    expect(replaces[0].onlyInFormer.nodes).toEqual([
      {
        subject: { name: 'Behind' },
        environment: { name: 'Cloud' },
        certainty: 'STATED',
        certificates: [{ name: 'Old' }],
        remainingCertainty: null,
        alternatives: [],
      },
      {
        subject: { name: 'Maybe' },
        environment: null,
        certainty: 'POSSIBLE',
        certificates: [{ name: 'Old' }],
        remainingCertainty: null,
        alternatives: [],
      },
      {
        subject: { name: 'Trunk' },
        environment: { name: 'Cloud' },
        certainty: 'STATED',
        certificates: [{ name: 'Old' }],
        remainingCertainty: 'POSSIBLE',
        alternatives: [{ name: 'New' }],
      },
    ]);
  });

  it('pages through the subjects', async () => {
    const { onlyInFormer } = (await transition('third', { first: 1 })).replaces[0];
    expect(onlyInFormer).toMatchObject({ totalCount: 3, nodes: [{}], pageInfo: { hasNextPage: true } });
  });

  it('counts the correspondence of clauses, and notes if no source states one', async () => {
    const { replaces, replacedBy } = await transition('third');
    expect(replaces[0]).toMatchObject({
      correspondence: { clauses: 3, exact: 1, partial: 1, together: 0, related: 0, none: 1 },
    });
    expect(replaces[0].notes).toEqual([
      'For one service of the old edition the source names no environment, so it is unknown whether the new edition covers the same one.',
    ]);
    expect(replaces[1]).toMatchObject({
      correspondence: { clauses: 1, exact: 0, partial: 0, together: 0, related: 0, none: 1 },
      notes: ['No source maps clauses of the one edition to clauses of the other.'],
    });
    expect(replacedBy[1]).toMatchObject({
      correspondence: null,
      notes: ['The graph holds no list of requirements of Fourth.'],
    });
  });

  it('refuses an unknown standard', async () => {
    const { errors } = await open().ask(TRANSITION, { standard: 'standard/nobody' });
    expect(errors[0]?.message).toContain('Argument "standard" names "standard/nobody"');
  });
});
