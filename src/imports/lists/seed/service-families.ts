import { entity } from './build-facts.ts';
import { text } from './columns.ts';
import { identifier } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const serviceFamilies = tableOf(
  {
    name: 'service-families',
    description: 'Groups of services that a certificate can name as a whole.',
    key: ['id'],
    columns: {
      id: identifier('ServiceFamily', 'Its id.'),
      name: text('Its name as the sources give it.'),
      source: sourceColumn,
    },
  },
  ({ values: { id, name, source }, at }) => [
    entity('ServiceFamily', id, { properties: { name }, sourceIds: source, at: at() }),
  ],
);
