import { beforeAll, expect, it } from 'vitest';
import type { InheritanceFilter } from '../../src/graphql/generated/resolvers.ts';
import type { Fact } from '../../src/imports/facts/facts.ts';
import { type Ask, createAsk, mustAsk } from '../support/ask.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { askInherited } from '../support/inherited.ts';
import { importMadeUp, MADE_UP_DAY } from '../support/made-up.ts';
import { inheritedRows, type ReferenceRow } from '../support/reference.ts';

type Filter = Partial<InheritanceFilter>;

const filterOf = (service: string, certificate: string, more: Filter = {}): Filter => ({
  services: [`service/${service}`],
  certificates: [`certificate/${certificate}`],
  ...more,
});
const lastPart = (id: string) => id.split('/').at(-1) as string;
const numbers = (rows: readonly ReferenceRow[]) => rows.map(({ clause }) => lastPart(clause));
const shares = (rows: readonly ReferenceRow[]) =>
  rows.map(({ clause, responsibility }) => `${lastPart(clause)} ${responsibility}`);

const EVERYTHING: Filter = { expandFamilies: true };
const LISTS = [
  'services',
  'families',
  'environments',
  'certificates',
  'standards',
  'clauses',
  'bases',
  'certainties',
  'responsibilities',
] as const;

describeOnEachEngine('rows of inheritance', (open) => {
  let ask: Ask;
  let facts: readonly Fact[];
  beforeAll(async () => {
    const { engine } = open();
    facts = await importMadeUp(engine);
    ask = createAsk(engine);
  });
  const rowsOf = async (filter: Filter, day = MADE_UP_DAY) => (await askInherited(ask, { filter, day })).rows;

  it('are one per requirement in clause order, without headings', async () => {
    expect(numbers(await rowsOf(filterOf('lantern', 'harbour')))).toEqual(['4.1', '4.2.1', '4.2.1.1', '4.10']);
  });

  it('include the sub-clauses of a clause', async () => {
    const below = await rowsOf(filterOf('lantern', 'harbour', { clauses: ['clause/teapots-2030/4.2'] }));
    expect(numbers(below)).toEqual(['4.2.1', '4.2.1.1']);
    const clauses = ['clause/controls/TC-2', 'clause/controls/TC-1'];
    expect(numbers(await rowsOf(filterOf('lantern', 'saddle', { clauses })))).toEqual([
      'TC-1',
      'TC-2',
      'TC-2(1)',
      'TC-2(10)',
    ]);
  });

  it('are sorted by subject, environment, certificate and clause, on pages of any size', async () => {
    const { rows, totalCount } = await askInherited(ask, {
      filter: EVERYTHING,
      day: MADE_UP_DAY,
      pageSizes: [1, 2, 3, 50, 7],
    });
    expect(rows).toEqual(inheritedRows(facts, EVERYTHING, MADE_UP_DAY));
    expect(totalCount).toBe(rows.length);
  });

  it('have the weakest responsibility stated for the certificate or for any certificate', async () => {
    const meadow = { environments: ['environment/meadow'] };
    expect(shares(await rowsOf(filterOf('lantern', 'harness', meadow)))).toEqual([
      'TC-1 PROVIDER',
      'TC-2 PROVIDER_PART',
      'TC-2(1) SHARED',
      'TC-2(10) CUSTOMER',
      'TC-3 UNKNOWN',
      'TC-4 SHARED',
      'TC-5 CUSTOMER',
      'TC-6 UNKNOWN',
    ]);
    const saddle = shares(await rowsOf(filterOf('lantern', 'saddle')));
    expect(saddle).toEqual(expect.arrayContaining(['TC-5 PROVIDER', 'TC-6 PROVIDER']));
  });

  it('have the responsibility of their environment, or UNKNOWN if none is stated', async () => {
    const clauses = ['clause/controls/TC-1'];
    const island = { clauses, environments: ['environment/island'] };
    expect(shares(await rowsOf(filterOf('lantern', 'harness', island)))).toEqual(['TC-1 CUSTOMER']);
    expect(shares(await rowsOf(filterOf('rudder', 'harness', { clauses })))).toEqual(['TC-1 UNKNOWN']);
  });

  it('last for the days that certificate and entry share, and show if both state their bounds', async () => {
    const validity = async (service: string, certificate: string, day?: string) => {
      const rows = await rowsOf(filterOf(service, certificate), day);
      return rows.map((row) => [row.validFrom, row.validFromStated, row.validUntil, row.validUntilStated])[0];
    };
    expect(await validity('drum', 'harbour')).toEqual(['2031-01-01', true, '2031-07-01', true]);
    // If the entry states no days, those of the certificate bound the row.
    expect(await validity('lantern', 'harbour')).toEqual(['2030-01-01', false, '2033-01-01', false]);
    expect(await validity('lantern', 'coming', '2036-01-01')).toEqual(['2035-01-01', false, null, false]);
    expect(await validity('rudder', 'ferry')).toEqual([null, false, null, false]);
  });

  it('do not depend on a second question with another filter in the same operation', async () => {
    const rowsIn = 'totalCount nodes { subject { ... on Node { id } } clause { id } }';
    const query = `query ($first: InheritanceFilter!, $second: InheritanceFilter!, $asOf: Date) {
      first: inheritance(filter: $first, asOf: $asOf, first: 100) { ${rowsIn} }
      second: inheritance(filter: $second, asOf: $asOf, first: 100) { ${rowsIn} }
    }`;
    const clauses = ['clause/controls/TC-5'];
    const first: Filter = { clauses, responsibilities: ['PROVIDER'] };
    for (const second of [{ clauses }, { clauses, responsibilities: ['UNKNOWN', 'CUSTOMER'] }] as Filter[]) {
      const answer = await mustAsk(ask, query, { first, second, asOf: MADE_UP_DAY });
      for (const { totalCount, nodes } of [answer.first, answer.second]) expect(nodes).toHaveLength(totalCount);
      expect(answer.second.totalCount).toBeGreaterThan(answer.first.totalCount);
    }
  });

  it.each(LISTS)('are empty if the list of %s is empty', async (list) => {
    const { rows, totalCount } = await askInherited(ask, { filter: { [list]: [] }, day: MADE_UP_DAY });
    expect([rows, totalCount]).toEqual([[], 0]);
  });

  it('come with notes on why they are fewer or less sure than expected', async () => {
    const query = `query ($filter: InheritanceFilter!, $asOf: Date) {
      inheritance(filter: $filter, asOf: $asOf) { totalCount notes { code count sentence nodeIds } }
    }`;
    const notesOf = async (filter: Filter) => {
      const { inheritance } = await mustAsk(ask, query, { filter, asOf: MADE_UP_DAY });
      const notes = inheritance.notes as { code: string; count: number; nodeIds: string[] }[];
      return notes.map(({ code, count, nodeIds }) => [code, count, ...nodeIds]);
    };
    expect(await notesOf(filterOf('lantern', 'bare'))).toEqual([
      ['STANDARD_WITHOUT_CLAUSES', 1, 'standard/teapots-2020'],
    ]);
    expect(await notesOf({ ...filterOf('nobody', 'harbour') })).toEqual([['UNKNOWN_ID', 1, 'service/nobody']]);
    expect(await notesOf(filterOf('mast', 'ferry'))).toEqual([
      ['ENVIRONMENT_NOT_STATED', 1, 'service/mast'],
      ['DATE_UNKNOWN', 1, 'certificate/ferry'],
    ]);
    expect(await notesOf({ families: ['family/kitchen'], certificates: ['certificate/harbour'] })).toEqual([
      ['FAMILY_NOT_EXPANDED', 1, 'family/kitchen'],
    ]);
  });
});
