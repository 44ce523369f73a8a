import { clauseSort } from '../../../domain/clause-order.ts';
import { CLAUSE_KINDS } from '../../../domain/entities.ts';
import { clauseIdOf, ENTITY_PREFIXES } from '../../../domain/ids.ts';
import { entity, memberships } from './build-facts.ts';
import { oneOf, optional, text, within } from './columns.ts';
import { clauseNumber } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const clauses = tableOf(
  {
    name: 'clauses',
    description: 'The numbered parts of one standard: numbers and titles, never the text of a standard.',
    key: ['number'],
    partMeans: 'the id of the standard in standards.csv',
    columns: {
      number: clauseNumber('Number as printed, such as 8.6.3 or AC-2(1).'),
      title: optional(text('Title as printed.')),
      parent: optional(within('number', clauseNumber('Number of the clause that it stands under.'))),
      kind: oneOf(CLAUSE_KINDS, 'HEADING only groups others; a REQUIREMENT is what a service can inherit.'),
      source: sourceColumn,
    },
  },
  ({ values: { number, title, parent, kind, source }, part, at }) => {
    const standardId = `${ENTITY_PREFIXES.Standard}/${part ?? ''}`;
    const id = clauseIdOf(standardId, number);
    const parentId = parent === null ? null : clauseIdOf(standardId, parent);
    const properties = { number, title, clauseKind: kind, standardId, sort: clauseSort(number) };
    return [
      entity('Clause', id, { properties, sourceIds: source, at: at() }),
      ...memberships('UNDER', id, { toIds: [parentId], sourceIds: source, at: at('parent') }),
    ];
  },
);
