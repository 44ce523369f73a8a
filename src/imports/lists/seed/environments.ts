import { entity, memberships } from './build-facts.ts';
import { anyNumberOf, optional, text } from './columns.ts';
import { identifier, reference } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const environments = tableOf(
  {
    name: 'environments',
    description: 'Clouds that a service runs in, such as Azure Government.',
    key: ['id'],
    columns: {
      id: identifier('Environment', 'Its id.'),
      name: text('Its name as the sources give it.'),
      regions: anyNumberOf(text('Regions that the sources name.')),
      operator: optional(reference('Organization', 'Who operates it.')),
      source: sourceColumn,
    },
  },
  ({ values: { id, name, regions, operator, source }, at }) => [
    entity('Environment', id, { properties: { name, regions }, sourceIds: source, at: at() }),
    ...memberships('OPERATED_BY', id, { toIds: [operator], sourceIds: source, at: at('operator') }),
  ],
);
