import { expect, it } from 'vitest';
import { readExport } from '../../support/read-export.ts';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...families('attic'),
  ...services('attic-fan', 'trunk', 'attic-key', 'chest'),
  ...standard('rules', ['1']),
  ...certificate('out', 'rules'),
  ...certificate('in', 'rules'),
  membership('IN_FAMILY', 'service/attic-fan', 'family/attic', true),
  membership('IN_FAMILY', 'service/attic-key', 'family/attic', true),
  membership('IN_FAMILY', 'service/trunk', 'family/attic'),
  membership('COMPONENT_OF', 'service/chest', 'service/trunk', true),
  entry('out', 'family/attic', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('out', 'attic-key', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('out', 'trunk', 'cloud', { status: 'IN_AUDIT' }),
  entry('in', 'family/attic', 'cloud'),
];
const SERVICES = ['attic-fan', 'attic-key', 'chest', 'trunk'].map((name) => `service/${name}`);

const MATRIX = `{
  scopeMatrix(filter: { services: ${JSON.stringify(SERVICES)} }, columns: CERTIFICATES, asOf: "2031-06-01") {
    nodes { subject { ... on Node { id } } cells { status certainty inferred } }
  }
}`;

describeWithFacts('A cell with an inferred membership', FACTS, (open) => {
  it('is marked as such for any status, unless an entry names the subject itself or the membership is stated', async () => {
    const { nodes: rows } = (await open().must(MATRIX)).scopeMatrix;
    const cell = (status: string | null, certainty: string | null, inferred: boolean) => ({
      status,
      certainty,
      inferred,
    });
    expect(rows).toEqual([
      {
        subject: { id: 'service/attic-fan' },
        cells: [cell('NOT_IN_SCOPE', null, true), cell('IN_SCOPE', 'POSSIBLE', true)],
      },
      {
        subject: { id: 'service/attic-key' },
        cells: [cell('NOT_IN_SCOPE', null, false), cell('IN_SCOPE', 'POSSIBLE', true)],
      },
      { subject: { id: 'service/trunk' }, cells: [cell('IN_AUDIT', null, false), cell('IN_SCOPE', 'STATED', false)] },
      { subject: { id: 'service/chest' }, cells: [cell('IN_AUDIT', null, true), cell(null, null, false)] },
    ]);
  });

  it('is exported as POSSIBLE', async () => {
    const asked = { services: SERVICES.slice(0, 2).join(','), columns: 'CERTIFICATES', asOf: '2031-06-01' };
    const { rows } = await readExport(open().ask, 'matrix', asked);
    expect(rows.map((row) => [row['certificate/in'], row['certificate/out']])).toEqual([
      ['FAMILY POSSIBLE', 'NOT_IN_SCOPE POSSIBLE'],
      ['FAMILY POSSIBLE', 'NOT_IN_SCOPE'],
    ]);
  });
});
