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
  source('two'),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('jug', 'cup', 'pot'),
  membership('IN_FAMILY', 'service/pot', 'family/kitchen'),
  ...standard('rules', ['1']),
  ...standard('others', ['1']),
  ...certificate('base', 'rules'),
  ...certificate('upper', 'others'),
  leverage('upper', 'base'),
  // Torn where the way begins.
  entry('upper', 'jug', 'cloud'),
  entry('upper', 'jug', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  // Of two environments: nothing is torn.
  entry('upper', 'cup', 'cloud'),
  entry('upper', 'cup', 'island', { status: 'NOT_IN_SCOPE' }),
  // Torn of another environment than the one that the cell tells of, and of the family there.
  entry('base', 'pot', 'cloud'),
  entry('base', 'family/kitchen', 'island'),
  entry('base', 'family/kitchen', 'island', { status: 'PLANNED', sources: ['source/two'] }),
];

const MATRIX = `query ($services: [ID!]!) {
  scopeMatrix(columns: CERTIFICATES, filter: { certificates: ["certificate/base"], services: $services }, asOf: "2031-06-01") {
    rows { cells { basis certainty contradicted entries { status certificate { name } environment { name } } } }
  }
}`;

describeWithFacts('A cell of a matrix with entries that contradict each other', FACTS, (open) => {
  const cellOf = async (name: string) =>
    (await open().must(MATRIX, { services: [`service/${name}`] })).scopeMatrix.rows[0].cells[0];

  it('is contradicted where they are of a certificate that rests on its own', async () => {
    const upper = { certificate: { name: 'Upper' }, environment: { name: 'Cloud' } };
    expect(await cellOf('jug')).toEqual({
      basis: 'LEVERAGED',
      certainty: 'POSSIBLE',
      contradicted: true,
      entries: [
        { ...upper, status: 'IN_SCOPE' },
        { ...upper, status: 'NOT_IN_SCOPE' },
      ],
    });
    expect(await cellOf('cup')).toMatchObject({ basis: 'LEVERAGED', certainty: 'DERIVED', contradicted: false });
  });

  it('is contradicted where they are of another environment, and holds both of them', async () => {
    const island = { certificate: { name: 'Base' }, environment: { name: 'Island' } };
    const { entries, ...cell } = await cellOf('pot');
    expect(cell).toEqual({ basis: 'LISTED', certainty: 'STATED', contradicted: true });
    expect(entries.slice(1)).toHaveLength(2);
    expect(entries.slice(1)).toEqual(
      expect.arrayContaining([
        { ...island, status: 'IN_SCOPE' },
        { ...island, status: 'PLANNED' },
      ]),
    );
  });
});
