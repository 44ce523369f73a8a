import { STANDARD_STATUSES } from '../../../domain/entities.ts';
import { entity, memberships } from './build-facts.ts';
import { oneOf, optional, text, yesOrNo } from './columns.ts';
import { identifier, reference } from './id-columns.ts';
import { sourceColumn } from './source-column.ts';
import { tableOf } from './table.ts';

export const standards = tableOf(
  {
    name: 'standards',
    description: 'Standards: a row for each edition, or for one that is cited without part or edition.',
    key: ['id'],
    columns: {
      id: identifier('Standard', 'Its id.'),
      designation: text('What it is cited as, such as ISO/IEC 20000-1:2018.'),
      edition: optional(text('Its edition, such as 2018 or Rev. 4. Empty: cited without one.')),
      title: optional(text('Its title.')),
      publisher: optional(reference('Organization', 'Who publishes it.')),
      family: optional(text('The family of standards that it belongs to.')),
      certifiable: optional(yesOrNo('Whether one can be certified to it.')),
      status: optional(oneOf(STANDARD_STATUSES, 'Whether it holds.')),
      source: sourceColumn,
      note: optional(text('What else a reader must know.')),
    },
  },
  ({ values, at }) => {
    const { id, designation, title, edition, family, status, certifiable, note, publisher, source } = values;
    const properties = { designation, title, edition, family, status, certifiable, note };
    return [
      entity('Standard', id, { properties, sourceIds: source, at: at() }),
      ...memberships('PUBLISHED_BY', id, { toIds: [publisher], sourceIds: source, at: at('publisher') }),
    ];
  },
);
