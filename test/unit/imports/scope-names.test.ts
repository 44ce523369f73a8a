import { describe, expect, it } from 'vitest';
import { scope } from '../../../src/imports/lists/scope.ts';
import { cells, entriesOf, factsOf, idsOf, readTables, tableOf } from './reading.ts';

describe('footnotes', () => {
  it('become conditions of the rows and ticks with their mark', async () => {
    const rows = [
      ...cells('Service | FedRAMP High | IL5', 'Stack Edge (formerly Data Box)* | ✔ | ✔'),
      { texts: ['Portal', '', '✔*'], marks: new Map([[1, ['[^3]']]]) },
      ...cells('Bot | ✔ [1] |', 'Map† | ✔ |'),
    ];
    const texts = [
      { line: 20, text: '* FedRAMP High only for devices.' },
      { line: 21, text: 'See the docs', mark: '3' },
      { line: 22, text: '[1] US only' },
      { line: 23, text: '‡ Nobody bears this' },
    ];
    const read = await readTables(scope, [tableOf(rows, { texts })]);
    expect(await entriesOf(read.drafts)).toEqual([
      'Stack Edge @ FedRAMP High = IN_SCOPE (FedRAMP High only for devices.)',
      'Stack Edge @ IL5 = IN_SCOPE',
      'Portal @ IL5 = IN_SCOPE (FedRAMP High only for devices.)',
      'Bot @ FedRAMP High = IN_SCOPE (US only)',
      'Map @ FedRAMP High = IN_SCOPE',
    ]);
    expect(read.problems.map(({ id, values }) => [id, values['mark']])).toEqual([
      ['mark.unexplained', '†'],
      ['footnote.unborne', '3'],
      ['footnote.unborne', '‡'],
    ]);
  });

  it('are found in the last rows of a sheet', async () => {
    const rows = cells('Service | Certificate', 'S3* | SOC 2', 'EC2 | SOC 2', '* Not in China |');
    const read = await readTables(scope, [tableOf(rows)]);
    expect(await entriesOf(read.drafts)).toEqual(['S3 @ SOC 2 = IN_SCOPE (Not in China)', 'EC2 @ SOC 2 = IN_SCOPE']);
    expect(read.ignored.map(({ row }) => row)).toEqual([4]);
  });
});

describe('names of services', () => {
  const named = async (...names: string[]) =>
    readTables(scope, [tableOf([['Service'], ...names.map((name) => [name])])], { certificate: 'C' });

  it('exclude the text of brackets and marks, which is kept', async () => {
    const read = await named('Mapper (part of Suite)', 'Planner (formerly Pot)', 'Drive [excludes Sync]', 'Mail*');
    expect(await entriesOf(read.drafts)).toEqual([
      'Mapper @ C = IN_SCOPE',
      'Planner @ C = IN_SCOPE',
      'Drive @ C = IN_SCOPE (excludes Sync)',
      'Mail @ C = IN_SCOPE',
    ]);
    expect(await factsOf(read.drafts)).toContainEqual({
      kind: 'Alias',
      subjectId: 'Subject:Planner',
      name: 'Pot',
      alias: 'FORMERLY',
    });
    expect(await factsOf(read.drafts)).toContainEqual(
      expect.objectContaining({ membership: 'COMPONENT_OF', fromId: 'Service:Mapper', toId: 'Service:Suite' }),
    );
  });

  it('are split by line in a cell of several lines', async () => {
    const read = await named('A; B\nC\n(formerly D)');
    expect(await entriesOf(read.drafts)).toEqual(['A @ C = IN_SCOPE', 'B @ C = IN_SCOPE', 'C @ C = IN_SCOPE']);
  });

  it('are split into several if the recipe says so', async () => {
    const recipe = { certificate: 'C', names: { 'A, B': ['A', 'B'], 'X, Inc': 'new' } };
    const read = await readTables(scope, [tableOf([['Service'], ['A, B'], ['X, Inc']])], recipe);
    expect(await entriesOf(read.drafts)).toEqual(['A @ C = IN_SCOPE', 'B @ C = IN_SCOPE', 'X, Inc @ C = IN_SCOPE']);
  });
});

describe('flagged cells', () => {
  const rows = [
    ...cells('Service | SOC 2 | Owner'),
    { texts: ['S3', '✓', 'Ann'], flags: new Map([[0, ['struck'] as const]]) },
    { texts: ['EC2', '✓', 'Ann'], flags: new Map([[2, ['struck'] as const]]) },
  ];

  it('are decided once for all rows if their column is mapped', async () => {
    const read = await readTables(scope, [tableOf(rows)]);
    expect(read.asked.map(({ open, at }) => [open.id, at.row])).toEqual([['cell.flagged:struck', 2]]);
    expect(await entriesOf(read.drafts)).toEqual(['EC2 @ SOC 2 = IN_SCOPE']);
  });

  it('are left out or kept as the recipe says', async () => {
    const out = await readTables(scope, [tableOf(rows)], { flagged: { struck: 'leave out' } });
    expect(idsOf(out)).toEqual(['row.flagged', 'column.unread']);
    const shown = await readTables(scope, [tableOf(rows)], { flagged: { struck: 'as shown' } });
    expect(await entriesOf(shown.drafts)).toHaveLength(2);
  });
});
