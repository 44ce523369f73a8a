import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/imports/formats/index.ts';
import * as writtenDay from '../../../src/imports/formats/table/written-day.ts';
import { LIST_OPTIONS, parseListOptions } from '../../../src/imports/list-options.ts';
import {
  addressOfImport,
  DAY_ORDERS,
  LIST_KINDS,
  PLAIN_OPTIONS,
} from '../../../web/explorer/pages/runs/list-options.ts';
import { OPTION_LABELS } from '../../../web/explorer/pages/runs/option-labels.ts';

/** On what the source is beside its title, on what is done with the list, and recipes: no report asks for them. */
const NOT_OF_THE_FORM = [
  'recipe',
  'acceptProposals',
  'sourceUrl',
  'sourcePublisher',
  'sourceDate',
  'sourceLicence',
  'dryRun',
  'stage',
  'gentle',
];

describe('The options of a list in the explorer', () => {
  it('are those that the service takes', () => {
    const taken = Object.keys(LIST_OPTIONS.shape).filter((name) => !NOT_OF_THE_FORM.includes(name));
    expect(Object.keys(OPTION_LABELS).toSorted()).toEqual(taken.toSorted());
    expect(LIST_KINDS).toEqual(FORMATS.map(({ name }) => name));
    expect(DAY_ORDERS).toEqual(writtenDay.DAY_ORDERS);
  });

  it('are sent one by one where there are several, as they are written or as a report quotes them', () => {
    const told = { ...PLAIN_OPTIONS, dates: 'day-first', status: 'PLANNED', sheet: 'A\n\n B ' } as const;
    const { options } = parsed({ ...told, field: '"status=Owner"\nservice=Offering', word: 'GA=IN_SCOPE' });
    expect(options).toMatchObject({ dates: 'day-first', status: 'PLANNED', sheets: ['A', 'B'] });
    expect([...options.fields]).toEqual([
      ['status', 'Owner'],
      ['service', 'Offering'],
    ]);
    expect([...options.words.values()]).toEqual(['IN_SCOPE']);
  });
});

/** What the service makes of them. */
function parsed(options: typeof PLAIN_OPTIONS) {
  const { searchParams } = new URL(addressOfImport('list.csv', options, 'dryRun'), 'http://explorer');
  searchParams.delete('name');
  const names = [...new Set(searchParams.keys())];
  return parseListOptions(
    Object.fromEntries(
      names.map((name) => {
        const [first, ...others] = searchParams.getAll(name);
        return [name, others.length === 0 ? first : [first, ...others]];
      }),
    ),
  );
}
