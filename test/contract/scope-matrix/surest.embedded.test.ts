import { expect, it } from 'vitest';
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
  source('two'),
  ...environments('cloud'),
  ...families('kitchen'),
  ...services('torn', 'sure', 'none'),
  ...standard('rules', ['1']),
  ...certificate('a', 'rules'),
  ...certificate('b', 'rules'),
  membership('IN_FAMILY', 'service/torn', 'family/kitchen'),
  entry('a', 'torn', 'cloud'),
  entry('a', 'torn', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  entry('b', 'family/kitchen', 'cloud'),
  entry('a', 'sure', 'cloud'),
  entry('a', 'none', 'cloud', { status: 'PLANNED' }),
];
const SERVICES = '["service/none", "service/sure", "service/torn"]';

describeWithFacts('The certainty of a cell', FACTS, (open) => {
  it('is that of its surest support, and agrees with an assessment', async () => {
    const { scopeMatrix, assessment } = await open().must(`{
      scopeMatrix(filter: { services: ${SERVICES} }, columns: STANDARDS, asOf: "2031-06-01") {
        nodes { subject { ... on Node { id } } cells { basis certainty } }
      }
      assessment(standard: "standard/rules", environment: "environment/cloud", services: ${SERVICES}, asOf: "2031-06-01") {
        byService { service { id } basis certainty }
      }
    }`);
    const cells = new Map(
      scopeMatrix.nodes.map((row: { subject: { id: string }; cells: object[] }) => [row.subject.id, row.cells[0]]),
    );
    expect(cells.get('service/torn')).toEqual({ basis: 'FAMILY', certainty: 'STATED' });
    expect(cells.get('service/sure')).toEqual({ basis: 'LISTED', certainty: 'STATED' });
    expect(cells.get('service/none')).toEqual({ basis: null, certainty: null });
    expect(assessment.byService).toEqual([
      { service: { id: 'service/none' }, basis: null, certainty: null },
      { service: { id: 'service/sure' }, basis: 'LISTED', certainty: 'STATED' },
      { service: { id: 'service/torn' }, basis: 'FAMILY', certainty: 'STATED' },
    ]);
  });
});
