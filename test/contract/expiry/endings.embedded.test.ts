import { expect, it } from 'vitest';
import {
  certificate,
  entry,
  environments,
  families,
  leverage,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const ENDS = { validUntil: '2031-08-01' };

const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('alone', 'twice', 'longer', 'pot', 'past'),
  ...standard('rules', ['1', '2']),
  ...standard('others', ['1']),
  ...standard('bare'),
  ...certificate('open', 'rules'),
  ...certificate('second', 'rules'),
  ...certificate('beneath', 'others'),
  ...certificate('blank', 'bare'),
  membership('IN_FAMILY', 'service/pot', 'family/kitchen'),
  leverage('open', 'beneath'),
  entry('open', 'alone', 'cloud', ENDS),
  entry('open', 'alone', 'island'),
  entry('open', 'twice', 'cloud', ENDS),
  entry('second', 'twice', 'cloud'),
  entry('open', 'longer', 'cloud', { validUntil: '2032-08-01' }),
  entry('open', 'past', 'cloud', { validUntil: '2031-06-01' }),
  entry('second', 'family/kitchen', 'cloud', ENDS),
  entry('blank', 'alone', 'cloud', ENDS),
];

const ENDINGS = `
  query ($until: Date!, $filter: InheritanceFilter, $first: Int! = 50, $after: String) {
    expiryImpact(until: $until, filter: $filter, asOf: "2031-06-01") {
      unknownCount nodes { certificate { name } }
      endings(first: $first, after: $after) {
        totalCount requirementsLost unknownCount pageInfo { hasNextPage endCursor }
        nodes { endsOn certificate { name } loss {
          subject { ... on Service { name } ... on ServiceFamily { name } } environment { name } standard { id }
          requirements requirementsUnknown certainty remainingCertainty
        } }
      }
    }
  }`;
const ROWS = `
  query ($day: Date!, $filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: $day) { totalCount } }`;

interface Ending {
  readonly endsOn: string;
  readonly certificate: { readonly name: string };
  readonly loss: {
    readonly subject: { readonly name: string };
    readonly standard: { readonly id: string };
    readonly requirements: number;
    readonly certainty: string;
  };
}

describeWithFacts('Losses when entries end', FACTS, (open) => {
  const asked = async ({ filter, ...variables }: { readonly filter?: object | null } & Record<string, unknown>) =>
    (await open().must(ENDINGS, { ...variables, filter: { leverageHops: 1, ...filter } })).expiryImpact;
  const said = ({ endsOn, certificate: { name }, loss }: Ending) =>
    [endsOn, loss.subject.name, name, loss.standard.id.slice(9), loss.requirements, loss.certainty].join(' ');

  it('are listed by day, including rows by leverage, even if the certificate stays in force', async () => {
    const { endings } = await asked({ until: '2032-12-31' });
    expect(endings.nodes.map(said)).toEqual([
      '2031-08-01 Kitchen Second rules 2 STATED',
      '2031-08-01 Alone Blank bare 0 STATED',
      '2031-08-01 Alone Beneath others 1 POSSIBLE',
      '2031-08-01 Alone Open rules 2 STATED',
      '2031-08-01 Twice Beneath others 1 POSSIBLE',
      '2032-08-01 Longer Beneath others 1 POSSIBLE',
      '2032-08-01 Longer Open rules 2 STATED',
    ]);
    expect(endings).toMatchObject({ totalCount: 7, requirementsLost: 9, unknownCount: 1 });
  });

  it('agree with the rows of the day before and of the day itself', async () => {
    const filter = { services: ['service/alone', 'service/twice', 'service/pot'], environments: ['environment/cloud'] };
    const { endings } = await asked({ until: '2031-12-31', filter });
    const [before, after] = await Promise.all(
      ['2031-07-31', '2031-08-01'].map(
        async (day) =>
          (await open().must(ROWS, { day, filter: { leverageHops: 1, ...filter } })).inheritance.totalCount,
      ),
    );
    // Two certificates make two rows of a requirement, which is lost with neither.
    expect(endings.requirementsLost).toBe(before - after - 2);
    expect(endings.nodes.map(said)).toContain('2031-08-01 Pot Second rules 2 STATED');
  });

  it.each([
    ['a day before the end', { until: '2031-07-31' }],
    ['an environment without an ending', { until: '2031-12-31', filter: { environments: ['environment/island'] } }],
    ['a service without an ending', { until: '2031-12-31', filter: { services: ['service/longer'] } }],
  ])('are empty for %s', async (_what, variables) => {
    expect((await asked(variables)).endings).toMatchObject({ totalCount: 0, requirementsLost: 0, nodes: [] });
  });

  it('come in pages', async () => {
    const variables = { until: '2032-12-31', first: 5 };
    const { endings: first } = await asked(variables);
    const { endings: second } = await asked({ ...variables, after: first.pageInfo.endCursor });
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect([...first.nodes, ...second.nodes].length).toBe(7);
  });

  it('come with the certificates without a last day that match the filter', async () => {
    const named = async (filter: object | null) =>
      (await asked({ until: '2032-12-31', filter })).nodes.map(
        (node: { certificate: { name: string } }) => node.certificate.name,
      );
    expect(await named(null)).toEqual(['Beneath', 'Blank', 'Open', 'Second']);
    expect(await named({ services: ['service/longer'] })).toEqual(['Beneath', 'Open']);
    expect(await named({ environments: ['environment/island'] })).toEqual(['Beneath', 'Open']);
  });
});
