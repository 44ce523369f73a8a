import { RELATION_KINDS } from '../../../domain/statements.ts';
import { statement } from './build-facts.ts';
import { oneOf, optional, text } from './columns.ts';
import { reference } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const standardRelations = tableOf(
  {
    name: 'standard-relations',
    description: 'How standards belong together: the row reads FROM, KIND, TO.',
    key: ['from', 'kind', 'to', 'source'],
    columns: {
      from: reference('Standard', 'The standard that does it.'),
      kind: oneOf(RELATION_KINDS, 'What it does.'),
      to: reference('Standard', 'The standard that it is done to.'),
      source: sourceColumn,
      note: optional(text('The word of the source, shortly.')),
    },
  },
  ({ values: { from, kind, to, source, note }, at }) => [
    statement({ kind: 'StandardRelation', fromId: from, relation: kind, toId: to, note }, source, at()),
  ],
);
