import { describe, expect, it } from 'vitest';
import { clauses } from '../../../src/imports/lists/clauses.ts';
import { askedOf, cells, factsOf, idsOf, isOfKind, readTables, tableOf } from './reading.ts';

const OF = { standard: 'standard/x' };

/** Clauses in short form: `number title < parent`. */
function treeOf(facts: readonly unknown[]): string[] {
  const all = facts as readonly {
    type?: string;
    id: string;
    properties: Record<string, string>;
    fromId: string;
    toId: string;
  }[];
  const parent = (id: string) =>
    all
      .find(({ fromId }) => fromId === id)
      ?.toId.split('/')
      .pop();
  return all
    .filter(({ type }) => type === 'entity')
    .map(
      ({ id, properties: { number, title } }) =>
        `${number} ${title ?? ''}${parent(id) === undefined ? '' : ` < ${parent(id)}`}`,
    );
}

describe('a list of clauses', () => {
  it('derives parents from numbers if no column has them, and reports it', async () => {
    const rows = cells(
      'Control Identifier | Control Name',
      'AC-2 | Accounts',
      'AC-2 (1) | Automated',
      'A.5 | People',
      'A.5.1 | Policies',
    );
    const read = await readTables(clauses, [tableOf(rows)], OF);
    expect(treeOf(await factsOf(read.drafts))).toEqual([
      'AC-2 Accounts',
      'AC-2(1) Automated < AC-2',
      'A.5 People',
      'A.5.1 Policies < A.5',
    ]);
    expect((await factsOf(read.drafts))[0]).toMatchObject({ presumed: { clauseKind: 'REQUIREMENT' } });
    expect(read.problems.map(({ id, at }) => [id, at.row])).toEqual([
      ['clause.parents', 3],
      ['clause.parents', 5],
    ]);
  });

  it('reads a parent from its column, and looks for one without a row in the graph', async () => {
    const rows = cells(
      'Number | Title | Parent',
      '1 | Scope |',
      '1.1 | General | 1',
      '2 | Terms | 9',
      '3 | A | Above!',
    );
    const read = await readTables(clauses, [tableOf(rows)], OF);
    expect(treeOf(await factsOf(read.drafts))).toEqual(['1 Scope', '1.1 General < 1', '2 Terms < 9']);
    expect(read.problems.map(({ id, at }) => [id, at.row, at.column])).toEqual([['clause.number', 5, 'Parent']]);
  });

  it.each([
    ['AC-2', 'AC-2(1)', 'REQUIREMENT'],
    ['ac-2', 'ac-2.1', 'REQUIREMENT'],
    ['GOV-01', 'GOV-01.1', 'REQUIREMENT'],
    ['A.5', 'A.5.1', 'HEADING'],
    ['CC-6', 'CC-6.1', 'HEADING'],
    ['AC-2.1', 'AC-2.1.a', 'HEADING'],
    ['8', '8.1', 'HEADING'],
  ])('reads %s above %s as a %s', async (upper, lower, clauseKind) => {
    const { drafts } = await readTables(
      clauses,
      [tableOf(cells('Clause | Title', `${upper} | Pots`, `${lower} | Lids`))],
      OF,
    );
    expect((await factsOf(drafts))[0]).toMatchObject({ presumed: { clauseKind } });
  });

  it('derives parents from depths, and leaves out headings without a number', async () => {
    const rows = cells(
      'assessable | depth | ref_id | name',
      ' | 1 | OIS | Organisation',
      'x | 2 | OIS-01 | Management',
      ' | 1 | | Security policies',
      'x | 2 | SP-01 | Documentation',
      'x | 3 | SP-01a | Annex',
    );
    const read = await readTables(clauses, [tableOf(rows)], OF);
    expect(treeOf(await factsOf(read.drafts))).toEqual([
      'OIS Organisation',
      'OIS-01 Management < OIS',
      'SP-01 Documentation',
      'SP-01a Annex < SP-01',
    ]);
    expect(idsOf(read)).toEqual(['clause.unnumbered']);
  });

  it('reads "#" as the number, and "Control" as the title next to it', async () => {
    const tables = () => [
      tableOf(cells('Column | Content', '# | Number'), { at: 'Key', isKeyed: true }),
      tableOf(cells('# | Control | Status', '5.1 | Policies | Done', '5.2 | Roles | Done'), {
        at: 'A.5',
        isKeyed: true,
      }),
    ];
    expect(await isOfKind(clauses, tables())).toBe(true);
    const read = await readTables(clauses, tables(), OF);
    expect(treeOf(await factsOf(read.drafts))).toEqual(['5.1 Policies', '5.2 Roles']);
    expect(idsOf(read)).toEqual(['column.unread', 'table.unread']);
  });

  it('refuses invalid and repeated numbers', async () => {
    const rows = cells('Clause | Title', '1-Apr | Day', '5/1 | Stroke', '7.1 | One', '7.01 | Again', ' | ');
    const read = await readTables(clauses, [tableOf(rows)], OF);
    expect(idsOf(read)).toEqual(['clause.number', 'clause.number', 'clause.repeated']);
  });

  it('guesses the standard from the file name, for a person to confirm', async () => {
    const read = await readTables(clauses, [tableOf(cells('Clause | Title', '1 | Scope'))]);
    expect(read.drafts[0]?.names).toMatchObject([{ kind: 'Standard', text: 'list', guesses: 'standard' }]);
  });

  it('asks which column has the numbers if one only counts the rows', async () => {
    const rows = cells('No. | Title | Ref', '1 | Scope | A-1', '2 | Terms | A-2');
    expect(askedOf(await readTables(clauses, [tableOf(rows)], OF))).toEqual(['column.role::number']);
  });

  it('proposes first the column whose cells have clause numbers, under any heading', async () => {
    const rows = cells('Title | Control objective | Closure', 'Pots | Pots are clean. | 5.1', 'Lids | Lids fit. | 5.2');
    const { asked } = await readTables(clauses, [tableOf(rows)], { ...OF, list: 'clauses' });
    expect(asked[0]?.open.proposals.map(({ label }) => label)).toEqual(['"Closure"', '"Control objective"']);
  });

  it('refuses a clause whose footnote would be lost', async () => {
    const texts = [{ line: 9, text: '* Withdrawn' }];
    const read = await readTables(
      clauses,
      [tableOf(cells('Clause | Title', '1 | Scope*', '2 | Terms'), { texts })],
      OF,
    );
    expect(idsOf(read)).toEqual(['footnote.unread']);
  });

  it.each([
    ['Id | Name', 'A.5.1 | Policies', 'Requirements', true],
    ['Id | Name', 'A.5.1 | Policies', '', true],
    ['Id | Name', '17 | Key Vault', '', false],
    ['Service | Certificate', 'Key Vault | ISO 27001', '', false],
  ])('is recognized by its columns: %s of %s', async (heading, row, at, expected) => {
    expect(await isOfKind(clauses, [tableOf(cells(heading, row), { at })])).toBe(expected);
  });
});
