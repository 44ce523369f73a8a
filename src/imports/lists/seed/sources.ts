import { entity } from './build-facts.ts';
import { day, optional, text, url } from './columns.ts';
import { identifier } from './id-columns.ts';
import { tableOf } from './table.ts';

export const sources = tableOf(
  {
    name: 'sources',
    description: 'Where facts were read. Each other row names one or more of these.',
    key: ['id'],
    columns: {
      id: identifier('Source', 'Short name that the other files use.'),
      title: text('What the source is, with the state of it that was read.'),
      url: optional(url('Where it can be read, where that is known.')),
      publisher: optional(text('Who says it.')),
      date: optional(day('The day that it bears. A month or a year stands in the title instead.')),
      read_on: optional(day('The day that it was read for this list.')),
      licence: optional(text('What may be done with its text, or what was taken from it.')),
    },
  },
  ({ values, at }) => {
    const { id, title, url, publisher, date, read_on: readOn, licence } = values;
    // A source is its own witness: its title and licence are read from it.
    const properties = { title, url, publisher, date, readOn, licence };
    return [entity('Source', id, { properties, sourceIds: [id], at: at() })];
  },
);
