import { memberships } from './build-facts.ts';
import { oneOf, optional, yesOrNo } from './columns.ts';
import { reference } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const serviceRelations = tableOf(
  {
    name: 'service-relations',
    description: 'How services belong together: the row reads FROM, KIND, TO.',
    key: ['from', 'kind', 'to', 'source'],
    columns: {
      from: reference('Service', 'The component, or the service that is replaced.'),
      kind: oneOf(['COMPONENT_OF', 'REPLACED_BY'], 'What the first is of the second.'),
      to: reference('Service', 'The whole, or the service that takes its place.'),
      inferred: optional(yesOrNo('yes: concluded from their names, stated by nobody.')),
      source: sourceColumn,
    },
  },
  ({ values: { from, kind, to, inferred, source }, at }) =>
    memberships(kind, from, { toIds: [to], sourceIds: source, at: at(), inferred: inferred ?? false }),
);
