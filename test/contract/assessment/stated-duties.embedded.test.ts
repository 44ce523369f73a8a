import { expect, it } from 'vitest';
import { readExport } from '../../support/read-export.ts';
import {
  certificate,
  clauseId,
  entry,
  environments,
  responsibility,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('vault', 'queue'),
  ...standard('rules', ['1', '2', '3']),
  ...certificate('told', 'rules'),
  ...certificate('silent', 'rules'),
  entry('told', 'vault', 'cloud'),
  entry('silent', 'vault', 'cloud'),
  entry('silent', 'queue', 'cloud'),
  responsibility(clauseId('rules', '1'), 'cloud', 'CUSTOMER', 'told'),
  responsibility(clauseId('rules', '2'), 'cloud', 'PROVIDER'),
  responsibility(clauseId('rules', '2'), 'cloud', 'SHARED', 'told'),
];

const SYSTEM = { standard: 'standard/rules', environment: 'environment/cloud' };
const DUTIES = `query (
  $standard: ID!, $environment: ID!, $services: [ID!]!, $responsibilities: [ResponsibilityKind!], $weakest: [ResponsibilityKind!]
) {
  assessment(standard: $standard, environment: $environment, services: $services, asOf: "2031-06-01") {
    requirements(responsibilities: $responsibilities, weakestResponsibilities: $weakest) { totalCount nodes {
      clause { number } responsibility statedResponsibilities services { responsibility statedResponsibilities }
    } }
  } }`;

describeWithFacts('The stated responsibilities of a requirement', FACTS, (open) => {
  const duties = async (
    names: readonly string[],
    responsibilities: readonly string[] | null = null,
    weakest: readonly string[] | null = null,
  ) => {
    const asked = { ...SYSTEM, services: names.map((name) => `service/${name}`), responsibilities, weakest };
    return (await open().must(DUTIES, asked)).assessment.requirements;
  };

  it('stay visible if another row leaves the weakest one unknown', async () => {
    const { nodes } = await duties(['vault', 'queue']);
    expect(nodes).toMatchObject([
      {
        responsibility: 'UNKNOWN',
        statedResponsibilities: ['CUSTOMER'],
        services: [
          { responsibility: 'UNKNOWN', statedResponsibilities: [] },
          { responsibility: 'UNKNOWN', statedResponsibilities: ['CUSTOMER'] },
        ],
      },
      { responsibility: 'SHARED', statedResponsibilities: ['SHARED', 'PROVIDER'] },
      { responsibility: 'UNKNOWN', statedResponsibilities: [] },
    ]);
  });

  it.each([
    [['CUSTOMER'], ['1']],
    [['PROVIDER'], ['2']],
    [['UNKNOWN'], ['1', '3']],
    [
      ['UNKNOWN', 'SHARED'],
      ['1', '2', '3'],
    ],
    [[], []],
  ])('match the filter %j, as does the weakest responsibility', async (asked, numbers) => {
    const { nodes, totalCount } = await duties(['vault'], asked);
    expect(nodes.map(({ clause }: { clause: { number: string } }) => clause.number)).toEqual(numbers);
    expect(totalCount).toBe(numbers.length);
  });

  it.each([
    [['CUSTOMER'], []],
    [['PROVIDER'], []],
    [['UNKNOWN'], ['1', '3']],
    [
      ['SHARED', 'UNKNOWN'],
      ['1', '2', '3'],
    ],
  ])('do not match the filter %j on the weakest responsibility alone', async (weakest, numbers) => {
    const { nodes, totalCount } = await duties(['vault'], null, weakest);
    expect(nodes.map(({ clause }: { clause: { number: string } }) => clause.number)).toEqual(numbers);
    expect(totalCount).toBe(numbers.length);
  });

  it('are in the export', async () => {
    const { rows } = await readExport(open().ask, 'assessment', {
      ...SYSTEM,
      services: 'service/vault',
      asOf: '2031-06-01',
    });
    expect(rows.map((row) => [row['responsibility'], row['statedResponsibilities']])).toEqual([
      ['UNKNOWN', ['CUSTOMER']],
      ['SHARED', ['SHARED', 'PROVIDER']],
      ['UNKNOWN', []],
    ]);
  });
});
