import { ALIAS_KINDS } from '../../../domain/statements.ts';
import { statement } from './build-facts.ts';
import { oneOf, text } from './columns.ts';
import { anyOf } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const aliases = tableOf(
  {
    name: 'aliases',
    description: 'Other names under which people look for something.',
    key: ['subject', 'name', 'source'],
    columns: {
      subject: anyOf(
        ['Standard', 'Service', 'ServiceFamily', 'Environment', 'Organization', 'Certificate'],
        'What is called so, with its prefix.',
      ),
      name: text('The other name.'),
      kind: oneOf(ALIAS_KINDS, 'FORMERLY: no longer; ALSO: as well; ABBREVIATION.'),
      source: sourceColumn,
    },
  },
  ({ values: { subject, name, kind, source }, at }) => [
    statement({ kind: 'Alias', subjectId: subject, name, alias: kind }, source, at()),
  ],
);
