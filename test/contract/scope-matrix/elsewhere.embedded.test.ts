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
  source('two'),
  ...environments('cloud', 'gov'),
  ...families('fam', 'kin'),
  ...services('pan', 'lid', 'pot', 'both', 'kept'),
  membership('IN_FAMILY', 'service/pot', 'family/fam'),
  ...standard('rules', ['1']),
  ...certificate('a', 'rules'),
  entry('a', 'pan', 'cloud', { condition: 'only in the north' }),
  entry('a', 'pan', 'gov', { status: 'NOT_IN_SCOPE', condition: 'as told' }),
  entry('a', 'pan', 'gov', { status: 'NOT_IN_SCOPE', condition: 'as told', sources: ['source/two'] }),
  entry('a', 'lid', 'cloud', { status: 'PLANNED' }),
  entry('a', 'lid', 'gov', { status: 'NOT_IN_SCOPE' }),
  // In `gov` its family is in audit, and the service itself is not in scope: its own entry counts.
  entry('a', 'pot', 'cloud'),
  entry('a', 'pot', 'gov', { status: 'NOT_IN_SCOPE' }),
  entry('a', 'family/fam', 'gov', { status: 'IN_AUDIT' }),
  entry('a', 'both', 'cloud'),
  entry('a', 'both', 'gov'),
  // Its own entry has it in scope in `gov`, whatever the entries of its family.
  membership('IN_FAMILY', 'service/kept', 'family/kin'),
  entry('a', 'kept', 'cloud'),
  entry('a', 'kept', 'gov'),
  entry('a', 'family/kin', 'gov', { status: 'NOT_IN_SCOPE' }),
  entry('a', 'family/kin', null, { status: 'NOT_IN_SCOPE' }),
];
const SERVICES = ['pan', 'lid', 'pot', 'both', 'kept'].map((name) => `service/${name}`);

const MATRIX = `query ($columns: MatrixColumns!, $services: [ID!]) {
  scopeMatrix(filter: { services: $services }, columns: $columns, asOf: "2031-06-01") {
    nodes { subject { ... on Service { id } } cells { status condition otherStatuses elsewhere { status environment { id } } } }
  } }`;

describeWithFacts('A cell with several environments', FACTS, (open) => {
  it.each(['CERTIFICATES', 'STANDARDS'])(
    'in a matrix of %s has the entries and statuses of other environments that differ',
    async (columns) => {
      const { nodes: rows } = (await open().must(MATRIX, { columns, services: SERVICES })).scopeMatrix;
      const gov = { status: 'NOT_IN_SCOPE', environment: { id: 'environment/gov' } };
      const other = ['NOT_IN_SCOPE'];
      const told = rows.map(({ subject, cells }: { subject: { id: string }; cells: object[] }) => [subject.id, cells]);
      expect(Object.fromEntries(told)).toEqual({
        'service/pan': [
          { status: 'IN_SCOPE', condition: 'only in the north', elsewhere: [gov, gov], otherStatuses: other },
        ],
        'service/lid': [{ status: 'PLANNED', condition: null, elsewhere: [gov], otherStatuses: other }],
        'service/pot': [{ status: 'IN_SCOPE', condition: null, elsewhere: [gov], otherStatuses: other }],
        'service/both': [{ status: 'IN_SCOPE', condition: null, elsewhere: [], otherStatuses: [] }],
        'service/kept': [{ status: 'IN_SCOPE', condition: null, elsewhere: [], otherStatuses: [] }],
      });
    },
  );

  it('has none of them if each environment has a column', async () => {
    const { nodes: rows } = (await open().must(MATRIX, { columns: 'ENVIRONMENTS', services: SERVICES })).scopeMatrix;
    for (const { cells } of rows) expect(cells).toMatchObject([{ elsewhere: [] }, { elsewhere: [] }, {}]);
  });

  it('shows them in its export, with conditions', async () => {
    const asked = { columns: 'CERTIFICATES', services: SERVICES.join(','), asOf: '2031-06-01' };
    const { rows } = await readExport(open().ask, 'matrix', asked);
    expect(Object.fromEntries(rows.map((row) => [row['subjectId'], row['certificate/a']]))).toEqual({
      'service/pan': 'LISTED STATED (only in the north); NOT_IN_SCOPE in environment/gov (as told)',
      'service/lid': 'PLANNED; NOT_IN_SCOPE in environment/gov',
      'service/pot': 'LISTED STATED; NOT_IN_SCOPE in environment/gov',
      'service/both': 'LISTED STATED',
      'service/kept': 'LISTED STATED',
    });
  });
});
