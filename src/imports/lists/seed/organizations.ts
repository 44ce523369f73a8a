import { entity } from './build-facts.ts';
import { text } from './columns.ts';
import { identifier } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const organizations = tableOf(
  {
    name: 'organizations',
    description: 'Who publishes, operates, holds, issues or assesses.',
    key: ['id'],
    columns: {
      id: identifier('Organization', 'Its id.'),
      name: text('Its name as the sources give it.'),
      source: sourceColumn,
    },
  },
  ({ values: { id, name, source }, at }) => [
    entity('Organization', id, { properties: { name }, sourceIds: source, at: at() }),
  ],
);
