import { expect, it } from 'vitest';
import {
  certificate,
  clauseId,
  entry,
  environments,
  leverage,
  responsibility,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud', 'support'),
  ...services('cup', 'jug'),
  ...standard('rules', ['1', '2']),
  ...standard('other', ['1']),
  ...certificate('base', 'rules'),
  ...certificate('top', 'other'),
  leverage('top', 'base'),
  entry('top', 'cup', 'cloud'),
  entry('base', 'jug', null),
  responsibility(clauseId('rules', '1'), 'support', 'CUSTOMER'),
  responsibility(clauseId('rules', '2'), 'cloud', 'SHARED'),
  ...standard('many', ['1', '2', '3', '4']),
  ...certificate('full', 'many'),
  entry('full', 'cup', 'cloud'),
  ...['1', '2', '3', '4'].flatMap((number) => [
    responsibility(clauseId('many', number), 'cloud', 'PROVIDER'),
    responsibility(clauseId('many', number), 'cloud', 'CUSTOMER', 'full'),
  ]),
  ...standard('solo', ['1', '2', '3']),
  ...certificate('alone', 'solo'),
  entry('alone', 'jug', 'cloud'),
  responsibility(clauseId('solo', '1'), 'cloud', 'PROVIDER'),
  ...standard('silent', ['1', '2']),
  ...certificate('mute', 'silent'),
  entry('mute', 'jug', 'cloud'),
];

describeWithFacts('The responsibility for a requirement', FACTS, (open) => {
  const told = async (service: string) => {
    const { inheritance } = await open().must(
      `{ inheritance(filter: { services: ["service/${service}"], certificates: ["certificate/base"], leverageHops: 1 }, asOf: "2031-06-01") {
        nodes { clause { number } basis responsibility }
      } }`,
    );
    return inheritance.nodes;
  };

  it('is that stated for the environment of the entry, even through leverage', async () => {
    expect(await told('cup')).toEqual([
      { clause: { number: '1' }, basis: 'LEVERAGED', responsibility: 'UNKNOWN' },
      { clause: { number: '2' }, basis: 'LEVERAGED', responsibility: 'SHARED' },
    ]);
  });

  it('has evidence in the order of the statements, weakest first', async () => {
    const { inheritance } = await open().must(
      `{ inheritance(filter: { certificates: ["certificate/full"] }, asOf: "2031-06-01") {
        nodes { responsibilities { id kind } evidence(kinds: [RESPONSIBILITY]) { statement { id } } }
      } }`,
    );
    expect(inheritance.nodes).toHaveLength(4);
    for (const { responsibilities, evidence } of inheritance.nodes) {
      expect(responsibilities.map(({ kind }: { kind: string }) => kind)).toEqual(['CUSTOMER', 'PROVIDER']);
      expect(evidence.map(({ statement }: { statement: { id: string } }) => statement.id)).toEqual(
        responsibilities.map(({ id }: { id: string }) => id),
      );
    }
  });

  it('is UNKNOWN if the row has no environment, whatever is stated for others', async () => {
    expect(await told('jug')).toEqual([
      { clause: { number: '1' }, basis: 'LISTED', responsibility: 'UNKNOWN' },
      { clause: { number: '2' }, basis: 'LISTED', responsibility: 'UNKNOWN' },
    ]);
  });

  it.each([
    ['for the standard', 'requirements of Silent', { standards: ['standard/silent'] }],
    [
      'without the standard, for a filter by clause',
      'requirements',
      { clauses: [clauseId('solo', '2'), clauseId('solo', '3')] },
    ],
    [
      'without the standard, for a filter by responsibility',
      'requirements',
      { standards: ['standard/solo'], responsibilities: ['UNKNOWN'] },
    ],
  ])('is reported as unknown %s', async (_what, words, filter) => {
    const { inheritance } = await open().must(
      `query ($filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: "2031-06-01") { summary { sentences } } }`,
      { filter: { services: ['service/jug'], environments: ['environment/cloud'], ...filter } },
    );
    expect(inheritance.summary.sentences).toContain(`No source says who meets the ${words} in Cloud.`);
  });
});
