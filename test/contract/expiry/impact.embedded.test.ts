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

const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('alone', 'twice', 'weaker', 'whole', 'pot', 'resting'),
  ...standard('rules', ['1', '2']),
  ...standard('others', ['1']),
  ...certificate('soon', 'rules', { expiresOn: '2031-08-31' }),
  ...certificate('later', 'rules', { expiresOn: '2033-12-31' }),
  ...certificate('open', 'rules'),
  ...certificate('gone', 'rules', { expiresOn: '2030-12-31' }),
  ...certificate('beneath', 'others'),
  membership('IN_FAMILY', 'service/pot', 'family/kitchen'),
  membership('COMPONENT_OF', 'service/weaker', 'service/whole', true),
  entry('soon', 'alone', 'cloud'),
  entry('soon', 'twice', 'cloud'),
  entry('later', 'twice', 'cloud'),
  entry('soon', 'weaker', 'cloud'),
  entry('later', 'whole', 'cloud'),
  entry('soon', 'twice', 'island'),
  entry('soon', 'pot', 'cloud'),
  entry('later', 'family/kitchen', 'cloud'),
  entry('soon', 'resting', 'cloud', { validUntil: '2031-07-01' }),
  entry('open', 'resting', 'cloud'),
  leverage('soon', 'beneath'),
  ...certificate('far', 'rules', { expiresOn: '2035-12-31' }),
  leverage('far', 'gone'),
  leverage('gone', 'beneath'),
  ...standard('bare'),
  ...certificate('blank', 'bare', { expiresOn: '2032-06-30' }),
  ...certificate('spare', 'bare', { expiresOn: '2036-06-30' }),
  entry('blank', 'alone', 'cloud'),
  entry('blank', 'twice', 'cloud'),
  entry('spare', 'twice', 'cloud'),
  entry('blank', 'whole', 'island', { status: 'NOT_IN_SCOPE' }),
];

const IMPACT = `
  query ($until: Date!, $filter: InheritanceFilter, $first: Int! = 50, $after: String) {
    expiryImpact(until: $until, filter: $filter, asOf: "2031-06-01", first: $first, after: $after) {
      totalCount unknownCount pageInfo { hasNextPage endCursor }
      nodes { certificate { name } expiresOn losses { totalCount requirementsLost unknownCount nodes {
        subject { ... on Service { name } } environment { name } standard { id } requirements requirementsUnknown certainty
        remainingCertainty alternatives { name } perhapsThrough { name }
      } } }
    }
  }`;

const ROWS = `
  query ($day: Date!, $filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: $day) { totalCount } }`;

const nameOf = (node: { readonly certificate: { readonly name: string } }) => node.certificate.name;

const RULES = { standards: ['standard/rules'] };

describeWithFacts('The certificates that lapse by a day', FACTS, (open) => {
  const impact = async ({ filter, ...variables }: { readonly filter?: object | null } & Record<string, unknown>) =>
    (await open().must(IMPACT, { ...variables, filter: { leverageHops: 1, ...filter } })).expiryImpact;
  const rowsOn = async (day: string, filter: object) =>
    (await open().must(ROWS, { day, filter: { leverageHops: 1, ...filter } })).inheritance.totalCount;

  it('are sorted by last day, those without a known one last', async () => {
    const { nodes, totalCount, unknownCount } = await impact({ until: '2033-12-31' });
    const shown = nodes.map((node: { certificate: { name: string }; expiresOn: string | null; losses: object }) => [
      node.certificate.name,
      node.expiresOn,
      node.losses === null,
    ]);
    expect(shown).toEqual([
      ['Soon', '2031-08-31', false],
      ['Blank', '2032-06-30', false],
      ['Later', '2033-12-31', false],
      ['Beneath', null, true],
      ['Open', null, true],
    ]);
    expect([totalCount, unknownCount]).toEqual([5, 2]);
  });

  it('lose the rows that no other certificate gives, or only less surely', async () => {
    const { nodes } = await impact({ until: '2031-08-31', filter: RULES });
    expect(nodes[0].losses.nodes).toEqual([
      {
        subject: { name: 'Alone' },
        environment: { name: 'Cloud' },
        standard: { id: 'standard/rules' },
        requirements: 2,
        requirementsUnknown: false,
        certainty: 'STATED',
        remainingCertainty: null,
        alternatives: [],
        perhapsThrough: [],
      },
      {
        subject: { name: 'Twice' },
        environment: { name: 'Island' },
        standard: { id: 'standard/rules' },
        requirements: 2,
        requirementsUnknown: false,
        certainty: 'STATED',
        remainingCertainty: null,
        alternatives: [],
        perhapsThrough: [],
      },
      {
        subject: { name: 'Weaker' },
        environment: { name: 'Cloud' },
        standard: { id: 'standard/rules' },
        requirements: 2,
        requirementsUnknown: false,
        certainty: 'STATED',
        remainingCertainty: 'POSSIBLE',
        alternatives: [{ name: 'Later' }],
        perhapsThrough: [],
      },
    ]);
    expect(nodes[0].losses).toMatchObject({ totalCount: 3, requirementsLost: 4 });
  });

  it('count a loss as unknown if the standard has no list of requirements', async () => {
    const asked = (filter: object) => impact({ until: '2032-12-31', filter });
    const { nodes } = await asked({ certificates: ['certificate/blank'] });
    expect(nodes[0].losses).toMatchObject({
      totalCount: 1,
      requirementsLost: 0,
      unknownCount: 1,
      nodes: [{ subject: { name: 'Alone' }, requirements: 0, requirementsUnknown: true, remainingCertainty: null }],
    });
    const soon = await asked({ certificates: ['certificate/soon'] });
    expect(soon.nodes[0].losses.unknownCount).toBe(0);
  });

  it('lose nothing if another certificate names the family of the service', async () => {
    const { nodes } = await impact({ until: '2031-08-31', filter: { ...RULES, services: ['service/pot'] } });
    expect(nodes[0].losses).toMatchObject({ totalCount: 0, requirementsLost: 0 });
  });

  it('lose the rows by leverage, even if the leveraged certificate stays in force', async () => {
    const { nodes } = await impact({ until: '2031-08-31', filter: { services: ['service/alone'] } });
    expect(nodes[0].losses.nodes).toMatchObject([
      { standard: { id: 'standard/others' }, requirements: 1, certainty: 'POSSIBLE', remainingCertainty: null },
      { standard: { id: 'standard/rules' }, requirements: 2, certainty: 'STATED', remainingCertainty: null },
    ]);
    expect(nodes[0].losses).toMatchObject({ totalCount: 2, requirementsLost: 3 });
  });

  it.each([{ standards: ['standard/others'] }, { clauses: ['clause/others/1'] }])(
    'include those that lose requirements of a leveraged standard, with the filter %o',
    async (filter) => {
      const { nodes, totalCount, unknownCount } = await impact({ until: '2035-12-31', filter });
      expect(nodes.map(nameOf)).toEqual(['Soon', 'Beneath']);
      expect([totalCount, unknownCount]).toEqual([2, 1]);
      expect(nodes[0].losses.nodes[0]).toMatchObject({
        subject: { name: 'Alone' },
        standard: { id: 'standard/others' },
      });
      const [lastDay, dayAfter] = await Promise.all(['2031-08-31', '2031-09-01'].map((day) => rowsOn(day, filter)));
      expect([lastDay, dayAfter]).toEqual([5, 0]);
      expect(nodes[0].losses).toMatchObject({ totalCount: 5, requirementsLost: 5 });
    },
  );

  it('are limited to the certificates in the filter', async () => {
    const filter = { standards: ['standard/others'] };
    const named = (name: string) => impact({ until: '2035-12-31', filter: { ...filter, certificates: [name] } });
    expect((await named('certificate/soon')).nodes.map(nameOf)).toEqual(['Soon']);
    expect((await named('certificate/later')).nodes).toEqual([]);
  });

  it('come in pages, also with leverage', async () => {
    const asked = { until: '2035-12-31', filter: { standards: ['standard/others'] }, first: 1 };
    const first = await impact(asked);
    const second = await impact({ ...asked, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(nameOf)).toEqual(['Soon', 'Beneath']);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  });

  it('count only the requirements in the filter', async () => {
    const { nodes } = await impact({ until: '2031-08-31', filter: { clauses: ['clause/rules/1'] } });
    expect(nodes[0].losses.requirementsLost).toBe(2);
  });

  it('come in pages', async () => {
    const first = await impact({ until: '2033-12-31', first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await impact({ until: '2033-12-31', first: 3, after: first.pageInfo.endCursor });
    expect(second.nodes.map((node: { certificate: object }) => node.certificate)).toEqual([
      { name: 'Beneath' },
      { name: 'Open' },
    ]);
  });

  it('are refused for a day in the past', async () => {
    const { errors } = await open().ask(IMPACT, { until: '2031-05-31' });
    expect(errors[0]?.message).toBe(
      'Argument "until" must be 2031-06-01, the day of the answer, or a later day, not 2031-05-31.',
    );
  });
});
