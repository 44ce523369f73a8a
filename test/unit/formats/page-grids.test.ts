import { afterAll, describe, expect, it } from 'vitest';
import { Pages, tableOf } from './pages.ts';

const pages = new Pages();
afterAll(() => pages.remove());

const UNDER_X = { certificate: 'certificate/x' };
const HEADING = ['Service', 'Status', 'Note'];

describe('cells of a web page that span others', () => {
  it('down are those of each row, up to the end of their group', async () => {
    const body = `<table><thead><tr><th>Service<th>Status<th>Note</thead>
      <tbody><tr><td>A<td rowspan=9>Yes<td>a
      <tr><td>B<td>b
      <tbody><tr><td>C<td>No<td rowspan=0>c
      <tr><td>D<td>Planned
      <tfoot><tr><td colspan=3>Note: all regions</table>`;
    const { said, rejected, leftOut, remarks } = await pages.read(body, UNDER_X);
    expect(said).toEqual(['a x IN_SCOPE a', 'b x IN_SCOPE b', 'c x NOT_IN_SCOPE c', 'd x PLANNED c']);
    expect(rejected).toEqual([]);
    expect(leftOut).toEqual([
      'page.html:6 column "Service": This is a note on the list, and of no row: "Note: all regions".',
    ]);
    expect(remarks).toEqual(['page.html: 2 rows have the value of merged cells, which holds for all of them.']);
  });

  it('across columns that are read are rejected where the row says more', async () => {
    const { said, rejected } = await pages.read(
      tableOf([HEADING, ['A', '<td colspan="2">Yes'], ['B', 'Yes']]),
      UNDER_X,
    );
    expect(said).toEqual(['b x IN_SCOPE']);
    expect(rejected).toEqual([
      'page.html:4 column "Note": The cell is merged with others beside it, and its value may be of any of their columns; split it, with a value in each.',
    ]);
  });

  it('are told where they lie upon each other', async () => {
    const rows = [HEADING, ['A', 'Yes', '<td rowspan="2">a'], ['<td colspan="3">B'], ['C', 'No', 'c']];
    const { said, rejected } = await pages.read(tableOf(rows), UNDER_X);
    expect(said).toEqual(['a x IN_SCOPE a', 'c x NOT_IN_SCOPE c']);
    expect(rejected).toEqual(['page.html:5: Cells of this row lie upon each other; correct their rowspan or colspan.']);
  });

  it('with the heading are a second line of it', async () => {
    const body = `<table><tr><th rowspan=2>Service<th rowspan=2>Status<th colspan=2>Contact
      <tr><th>Name<th>Phone
      <tr><td>A<td>Yes<td>Ann<td>1</table>`;
    const { said, rejected } = await pages.read(body, UNDER_X);
    expect([said, rejected]).toEqual([['a x IN_SCOPE'], []]);
  });

  it('of a heading stand over the names of its columns, which are called by both', async () => {
    const body = `<table><tr><th rowspan=2>Service<th rowspan=2>SOC 2<th colspan=2>FedRAMP<th colspan=2>DoD
      <tr><th>Moderate<th>FedRAMP High<th>IL2<th>IL4
      <tr><td>A<td><td><td>✓<td>✓<td></table>`;
    const { said, rejected } = await pages.read(body);
    expect([said, rejected]).toEqual([['a fedramp-high IN_SCOPE', 'a dod-il2 IN_SCOPE'], []]);
    const struck = body.replace('FedRAMP<th c', '<s>FedRAMP</s><th c');
    await expect(pages.read(struck)).rejects.toThrow('The heading "FedRAMP Moderate" is struck through');
  });

  it('of a heading whose lower row is of data cells are told, with what to do', async () => {
    const body = `<table><tr><th rowspan=2>Service<th colspan=2>FedRAMP
      <tr><td>Moderate<td>High
      <tr><td>A<td>✓<td></table>`;
    const { rejected } = await pages.read(body);
    expect(rejected[0]).toContain('split it, or remove the row where it is a second line of the heading.');
  });

  it('stand alone over the rows that follow, and are no service', async () => {
    const rows = [
      ['Service', 'SOC 2'],
      ['<th colspan="2">Compute'],
      ['A', '✓'],
      ['<th colspan="2">Services not in scope'],
      ['B', '✓'],
    ];
    const { said, rejected } = await pages.read(tableOf(rows));
    expect(said).toEqual(['a soc-2 IN_SCOPE']);
    expect(rejected).toEqual([
      'page.html:7 column "SOC 2": "Services not in scope" stands over this row, which would be in scope; say with --status what all rows are, or make lists of their own of such rows.',
    ]);
  });
});

describe('rows of a web page', () => {
  it('end where nothing follows, as a browser shows them', async () => {
    const { said, ignored } = await pages.read(tableOf([HEADING, ['A', 'Yes'], [''], ['B']]), UNDER_X);
    expect(said).toEqual(['a x IN_SCOPE']);
    expect(ignored.map(({ row }) => row)).toEqual([5, 6]);
  });

  it('are counted where they share a line, so that each has a number of its own, and told to be', async () => {
    const body = '<table><tr><th>Service<th>Status<tr><td rowspan=2>A<td>Yes<tr><td>Maybe<tr><td>B<td>No</table>';
    const { said, rejected } = await pages.read(body, UNDER_X);
    expect(said).toEqual(['a x IN_SCOPE', 'b x NOT_IN_SCOPE']);
    expect(rejected).toEqual([
      expect.stringMatching(/^page\.html \(rows of the table\):3 column "Status": "Maybe" is no status/),
    ]);
    const two = await pages.read(`${body}${tableOf([HEADING, ['C', 'Maybe']])}`, UNDER_X);
    expect(two.rejected.map((text) => text.replace(/ column.*/, ''))).toEqual([
      'page.html (rows of Table 1):3',
      'page.html (Table 2):4',
    ]);
  });

  it('of columns that are hidden are not read by them, unless the operator names one', async () => {
    const rows = [
      ['Service', '<th hidden>Status', 'Scope status'],
      ['A', '<td hidden>Yes', 'No'],
    ];
    await expect(pages.read(tableOf(rows), UNDER_X)).rejects.toThrow(
      'page.html:3: The column "Status" is hidden, and would be read; show it, delete it, or name the column that is meant with --field.',
    );
    const named = await pages.read(tableOf(rows), { ...UNDER_X, fields: new Map([['status', 'Scope status']]) });
    expect(named.said).toEqual(['a x NOT_IN_SCOPE']);
    const byColumn = '<table><col><col style="visibility: collapse"><tr><th>Service<th>Status<tr><td>A<td>Yes</table>';
    await expect(pages.read(byColumn, UNDER_X)).rejects.toThrow('The column "Status" is hidden');
  });

  it('are rejected where a hidden cell shifts what a browser shows', async () => {
    const programmes = ['Service', 'FedRAMP High', 'DoD IL2'];
    const hidden = '<td style="display:none">';
    const { said, rejected } = await pages.read(
      tableOf([
        programmes,
        ['A', hidden, '✓', ''],
        ['B', '<td style="visibility:hidden">', '✓'],
        ['C', '✓', '<td hidden>'],
      ]),
    );
    expect(said).toEqual(['b dod-il2 IN_SCOPE', 'c fedramp-high IN_SCOPE']);
    expect(rejected).toEqual([
      'page.html:4: Hidden cells of this row stand elsewhere than those of the first row, so that what follows them is shown in other columns; show them, or delete them in all rows.',
    ]);
    const alike = await pages.read(
      tableOf([
        ['Service', '<th hidden>Key', ...programmes.slice(1)],
        ['A', '<td hidden>1', '✓', ''],
        ['B', '✓', ''],
        ['<td colspan="4">Note: all regions'],
      ]),
    );
    expect(alike.said).toEqual(['a fedramp-high IN_SCOPE']);
    expect(alike.rejected.map((text) => text.slice(0, 30))).toEqual(['page.html:5: Hidden cells of t']);
  });

  it.each([
    ['<del>', '</del>'],
    ['<div style="text-decoration: line-through">', '</div>'],
    ['<s><div><table><tr><td>', '</table></div></s>'],
  ])('are struck out with what stands around the table: %s', async (opening, closing) => {
    const table = tableOf([HEADING.slice(0, 2), ['A', 'Yes']]);
    await expect(pages.read(`${opening}${table}${closing}`, UNDER_X)).rejects.toThrow(
      'The heading "Service" is struck through',
    );
  });

  it('are taken back with a heading over them that stands in what is struck out', async () => {
    const body = `<del><h2>Scope</h2></del>${tableOf([HEADING.slice(0, 2), ['A', 'Yes']])}`;
    await expect(pages.read(body, UNDER_X)).rejects.toThrow('"Scope" is struck out');
  });

  it('are struck out or hidden as a whole', async () => {
    const body = `<table><tr><th>Service<th>Status
      <tr style="text-decoration: line-through"><td>A<td>Yes
      <tbody hidden><tr><td>B<td>Yes
      <tbody><tr><td>C<td>Yes</table>`;
    const { said, rejected } = await pages.read(body, UNDER_X);
    expect(said).toEqual(['c x IN_SCOPE']);
    expect(rejected.map((text) => text.slice(0, 50))).toEqual([
      'page.html:2 column "Service": The text is struck t',
      'page.html:3 column "Service": The row is hidden, b',
    ]);
  });
});
