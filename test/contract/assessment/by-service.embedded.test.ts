import { expect, it } from 'vitest';
import { certificate, entry, environments, membership, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud', 'island'),
  ...services('vault', 'queue', 'part', 'outside', 'somewhere'),
  ...standard('rules', ['1', '2']),
  ...standard('bare'),
  membership('COMPONENT_OF', 'service/part', 'service/vault', true),
  ...['rules', 'bare'].flatMap((name) => [
    ...certificate(`long-${name}`, name, { expiresOn: '2035-12-31' }),
    ...certificate(`short-${name}`, name, { expiresOn: '2031-12-31' }),
    entry(`long-${name}`, 'vault', 'cloud'),
    entry(`long-${name}`, 'queue', 'cloud', { sources: ['source/two'] }),
    entry(`long-${name}`, 'queue', 'cloud', { status: 'PLANNED' }),
    entry(`short-${name}`, 'queue', 'cloud'),
    entry(`long-${name}`, 'outside', 'cloud', { status: 'NOT_IN_SCOPE' }),
    entry(`long-${name}`, 'somewhere', null),
  ]),
];

const ASSESSMENT = `
  query ($standard: ID!, $services: [ID!]!) {
    assessment(standard: $standard, environment: "environment/cloud", services: $services, asOf: "2031-06-01") {
      outcome lapsesOn totals { requirements covered possible some unknown excluded }
      byService { service { id } certainty basis contradicted certificates { id } exclusions { status } unplaced { subject { ... on Node { id } } } }
      requirements { nodes { outcome lapsesOn services {
        service { id } certainty basis rows { contradicted certificate { id } } exclusions { status } unplaced { subject { ... on Node { id } } }
      } } }
    }
  }`;
const ALL = ['vault', 'queue', 'part', 'outside', 'somewhere', 'vault'];

interface OfRequirement {
  readonly rows: readonly { readonly contradicted: boolean; readonly certificate: { readonly id: string } }[];
}

describeWithFacts('The services of an assessment', FACTS, (open) => {
  const assess = async (standardName: string, names: readonly string[]) => {
    const variables = { standard: `standard/${standardName}`, services: names.map((name) => `service/${name}`) };
    return (await open().must(ASSESSMENT, variables)).assessment;
  };
  const given = (name: string) => [
    {
      service: { id: 'service/outside' },
      certainty: null,
      basis: null,
      certificates: [],
      exclusions: [{}],
      unplaced: [],
    },
    { service: { id: 'service/part' }, certainty: 'POSSIBLE', basis: 'COMPONENT', contradicted: false },
    {
      service: { id: 'service/queue' },
      certainty: 'STATED',
      basis: 'LISTED',
      contradicted: false,
      certificates: [{ id: `certificate/short-${name}` }, { id: `certificate/long-${name}` }],
      exclusions: [{ status: 'PLANNED' }],
    },
    {
      service: { id: 'service/somewhere' },
      certainty: null,
      certificates: [],
      exclusions: [],
      unplaced: [{ subject: { id: 'service/somewhere' } }],
    },
    { service: { id: 'service/vault' }, certainty: 'STATED', certificates: [{ id: `certificate/long-${name}` }] },
  ];

  it.each(['rules', 'bare'])('appear once each, sorted by id, with the surest certificates first: %s', async (name) => {
    const { byService, outcome } = await assess(name, ALL);
    expect(byService).toMatchObject(given(name));
    expect(outcome).toBe('SOME');
  });

  it('have the same answer for each requirement', async () => {
    const { byService, requirements, outcome, lapsesOn } = await assess('rules', ALL);
    expect(requirements.nodes).toHaveLength(2);
    for (const requirement of requirements.nodes) {
      expect(requirement).toMatchObject({ outcome, lapsesOn });
      const same = requirement.services.map(({ rows, ...service }: OfRequirement) => ({
        ...service,
        contradicted: rows[0]?.contradicted ?? false,
        certificates: rows.map((row) => row.certificate),
      }));
      expect(byService).toEqual(same);
    }
  });

  it.each([
    ['rules', ['vault'], 'COVERED', '2036-01-01'],
    ['rules', ['queue'], 'COVERED', '2032-01-01'],
    ['bare', ['vault', 'queue'], 'COVERED', '2032-01-01'],
    ['bare', ['vault', 'part'], 'POSSIBLE', '2036-01-01'],
    ['bare', ['vault', 'outside'], 'SOME', '2036-01-01'],
    ['bare', ['outside', 'somewhere'], 'UNKNOWN', null],
  ])('give, for %s and %j, the outcome %s until %s', async (name, names, outcome, lapsesOn) => {
    const { requirements, totals, ...whole } = await assess(name, names);
    expect(whole).toMatchObject({ outcome, lapsesOn });
    expect([requirements.nodes.length, totals.requirements]).toEqual(name === 'bare' ? [0, 0] : [2, 2]);
  });
});
