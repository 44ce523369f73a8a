import { expect, it } from 'vitest';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  relation,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud', 'sky'),
  ...families('kitchen'),
  ...services('pot', 'pan', 'lid'),
  ...standard('rules', ['1']),
  ...standard('laws', ['1']),
  ...standard('unused', ['1']),
  ...certificate('a', 'rules'),
  ...certificate('b', 'rules'),
  ...certificate('c', 'laws'),
  ...certificate('d', 'rules'),
  ...standard('teas'),
  ...['teas-1', 'teas-2'].flatMap((edition) => [...standard(edition, ['1']), relation(edition, 'EDITION_OF', 'teas')]),
  ...certificate('e', 'teas'),
  membership('APPLIES_IN', 'certificate/e', 'environment/cloud'),
  membership('APPLIES_IN', 'certificate/e', 'environment/sky'),
  entry('e', 'pot', 'cloud'),
  membership('APPLIES_IN', 'certificate/c', 'environment/sky'),
  entry('a', 'pot', 'cloud'),
  entry('b', 'pot', 'cloud'),
  entry('b', 'pan', 'cloud'),
  entry('a', 'lid', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('a', 'family/kitchen', 'sky'),
];

describeWithFacts('The overview of scopes', FACTS, (open) => {
  const everyCell = async () => {
    const { scopeOverview } = await open().must(`{ scopeOverview(asOf: "2031-06-01") {
      standard { id } environment { id } certificates services families certainty
    } }`);
    return scopeOverview;
  };
  const isOfTeas = (one: { standard: { id: string } }) => one.standard.id.startsWith('standard/teas');
  const cells = async () => (await everyCell()).filter((one: Parameters<typeof isOfTeas>[0]) => !isOfTeas(one));

  it('counts each service once, families separately, and certificates without a scope list', async () => {
    const rules = { standard: { id: 'standard/rules' } };
    expect(await cells()).toEqual([
      {
        standard: { id: 'standard/laws' },
        environment: { id: 'environment/sky' },
        certificates: 1,
        services: 0,
        families: 0,
        certainty: null,
      },
      {
        ...rules,
        environment: { id: 'environment/cloud' },
        certificates: 2,
        services: 2,
        families: 0,
        certainty: 'STATED',
      },
      {
        ...rules,
        environment: { id: 'environment/sky' },
        certificates: 1,
        services: 0,
        families: 1,
        certainty: 'STATED',
      },
      { ...rules, environment: null, certificates: 1, services: 0, families: 0, certainty: null },
    ]);
  });

  it('counts a certificate without a scope list under its standard as stated, and one with a list under each possible edition', async () => {
    const cloud = { environment: { id: 'environment/cloud' }, certificates: 1, services: 1, families: 0 };
    expect((await everyCell()).filter(isOfTeas)).toEqual([
      {
        ...{ standard: { id: 'standard/teas' }, environment: { id: 'environment/sky' } },
        ...{ certificates: 1, services: 0, families: 0, certainty: null },
      },
      { standard: { id: 'standard/teas-1' }, ...cloud, certainty: 'POSSIBLE' },
      { standard: { id: 'standard/teas-2' }, ...cloud, certainty: 'POSSIBLE' },
    ]);
  });

  it('agrees with the number of subjects in the rows', async () => {
    const { inheritance } = await open().must(`{ inheritance(
      filter: { standards: ["standard/rules"], environments: ["environment/cloud"] }, asOf: "2031-06-01"
    ) { subjects(first: 10) { totalCount } } }`);
    const cell = (await cells()).find(
      (one: { environment: { id: string } | null }) => one.environment?.id === 'environment/cloud',
    );
    expect(inheritance.subjects.totalCount).toBe(cell.services);
  });
});
