import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../src/imports/facts/problems.ts';
import { scope } from '../../../src/imports/lists/scope.ts';
import { askedOf, cells, entriesOf, factsOf, idsOf, isOfKind, readTables, tableOf } from './reading.ts';

const WITH_CERTIFICATE = cells(
  'Service | Certificate | Environment | Status | From | Expires | Condition',
  'Key Vault | ISO 27001 | Azure | in scope | 2026-01-01 | 2026-12-31 | EU only',
  'Bastion | ISO 27001; SOC 2 | | planned | | |',
);

describe('a list of services with a certificate per row', () => {
  it.each(['Vendor', 'Cloud Service Provider', 'CSP name'])(
    'proposes no column of services if rows are of a %s',
    async (heading) => {
      const rows = cells(`${heading} | Website | FedRAMP High`, 'Contoso | contoso.example | Yes');
      expect(await isOfKind(scope, [tableOf(rows)])).toBe(false);
      const read = await readTables(scope, [tableOf(rows)], { list: 'scope' });
      expect(read.asked.map(({ open }) => [open.kind, open.proposals])).toEqual([['column.role', []]]);
      const keyed = cells(`CSP | CSO | service_model`, 'Contoso | Contoso Cloud | SaaS');
      const [named] = (await readTables(scope, [tableOf(keyed)], { list: 'scope' })).asked;
      expect(named).toBeUndefined();
    },
  );

  it('makes an entry for each certificate', async () => {
    const read = await readTables(scope, [tableOf(WITH_CERTIFICATE)]);
    expect(await entriesOf(read.drafts)).toEqual([
      'Key Vault @ ISO 27001 @ Azure = IN_SCOPE (EU only)',
      'Bastion @ ISO 27001 = PLANNED',
      'Bastion @ SOC 2 = PLANNED',
    ]);
    expect((await factsOf(read.drafts))[0]).toMatchObject({ validFrom: '2026-01-01', validUntil: '2027-01-01' });
    expect(read.problems).toEqual([]);
    expect(read.drafts[0]?.at).toEqual({ file: 'list.csv', row: 2, column: null });
  });

  it('reports how it was understood', async () => {
    const { understood } = await readTables(scope, [
      tableOf([['AWS services', ''], ...cells('Product | Owner', 'S3 | Al')]),
    ]);
    expect(understood).toEqual([{ at: '', heading: 2, columns: { Product: 'service', Owner: 'ignore' } }]);
  });

  it('reports a column that nothing reads, unless the recipe ignores it', async () => {
    const rows = cells('Service | Certificate | Owner', 'S3 | SOC 2 | Ann', 'EC2 | SOC 2 | ');
    const read = await readTables(scope, [tableOf(rows)]);
    expect(read.problems).toEqual([
      { id: 'column.unread', at: { file: 'list.csv', row: 1, column: 'Owner' }, values: { column: 'Owner', count: 1 } },
    ]);
    const ignoring = { tables: [{ at: '', columns: { Owner: 'ignore' } }] };
    const told = { id: 'columns.ignored', values: { names: '"Owner" (1 cell)' } };
    expect((await readTables(scope, [tableOf(rows)], ignoring)).problems).toMatchObject([told]);
  });

  it('gets the certificate and environment of all rows from the recipe', async () => {
    const read = await readTables(scope, [tableOf(cells('Service', 'S3'))], {
      certificate: 'certificate/aws-soc-2',
      environment: 'environment/aws',
    });
    expect(await entriesOf(read.drafts)).toEqual(['S3 @ certificate/aws-soc-2 @ environment/aws = IN_SCOPE']);
    const without = await readTables(scope, [tableOf(cells('Service', 'S3'))]);
    expect(idsOf(without)).toEqual(['row.certificate']);
  });

  it('asks about an unknown word, and follows the recipe', async () => {
    const rows = cells('Service | Programme | Status', 'S3 | SOC 2 | Joint review', 'EC2 | SOC 2 | yes');
    const read = await readTables(scope, [tableOf(rows)]);
    expect(read.asked.map(({ open: { id, proposals }, at }) => [id, proposals[0]?.set, at.row])).toEqual([
      ['word.meaning:Joint review', [{ path: ['words', 'Joint review'], value: 'nothing' }], 2],
    ]);
    expect(await entriesOf(read.drafts)).toEqual(['EC2 @ SOC 2 = IN_SCOPE']);
    const told = await readTables(scope, [tableOf(rows)], { words: { 'joint review': 'PLANNED' } });
    expect(await entriesOf(told.drafts)).toEqual(['S3 @ SOC 2 = PLANNED', 'EC2 @ SOC 2 = IN_SCOPE']);
  });

  it('limits the length of each name in a cell, not of all together', async () => {
    const pots = Array.from({ length: 100 }, (_, index) => `Pot ${index} of the kitchen`);
    const rows = cells('Service | Certificate', `${pots.join(';')} | SOC 2`, `Pot, ${'x'.repeat(501)} | SOC 2`);
    const read = await readTables(scope, [tableOf(rows)]);
    expect(await entriesOf(read.drafts)).toEqual(pots.map((pot) => `${pot} @ SOC 2 = IN_SCOPE`));
    expect(idsOf(read)).toEqual(['cell.unfit']);
  });

  it('asks which of two columns is the service', async () => {
    const rows = cells('Service | Product | Certificate', 'Storage | S3 | SOC 2');
    const read = await readTables(scope, [tableOf(rows)]);
    expect(askedOf(read)).toEqual(['column.role::service']);
    const recipe = { tables: [{ at: '', columns: { Service: 'family', Product: 'service' } }] };
    const said = await readTables(scope, [tableOf(rows)], recipe);
    expect(await entriesOf(said.drafts)).toEqual(['S3 @ SOC 2 = IN_SCOPE']);
  });

  it('refuses an ambiguous date', async () => {
    const rows = cells('Service | Certificate | From', 'S3 | SOC 2 | 02/03/2025', 'EC2 | SOC 2 | 2 March 2025');
    const read = await readTables(scope, [tableOf(rows)]);
    expect(read.problems.map(({ id, at }) => [id, at.row, at.column])).toEqual([['cell.unfit', 2, 'From']]);
    const told = await readTables(scope, [tableOf(rows)], { dates: 'month-first' });
    expect((await factsOf(told.drafts))[0]).toMatchObject({ validFrom: '2025-02-03' });
  });
});

describe('a list with programmes across', () => {
  const MATRIX = cells('Product | ISO 27001 | SOC 2', 'BigQuery | ✓ | ✓', 'Vertex AI | ✓ |', 'Memorystore | - | no');

  it('makes an entry for each tick', async () => {
    const read = await readTables(scope, [tableOf(MATRIX)]);
    expect(await entriesOf(read.drafts)).toEqual([
      'BigQuery @ ISO 27001 = IN_SCOPE',
      'BigQuery @ SOC 2 = IN_SCOPE',
      'Vertex AI @ ISO 27001 = IN_SCOPE',
      'Memorystore @ SOC 2 = NOT_IN_SCOPE',
    ]);
    expect(read.drafts[1]?.at).toEqual({ file: 'list.csv', row: 2, column: 'SOC 2' });
    expect(read.understood[0]?.columns?.['SOC 2']).toEqual({ ticks: {} });
    expect(read.drafts[0]?.names[1]).toMatchObject({ kind: 'Certificate', programmeIn: null });
  });

  it('gets from the recipe what a column represents', async () => {
    const ticks = { standard: 'standard/soc-2', environment: 'Google Cloud' };
    const columns = { 'SOC 2': { ticks }, 'ISO 27001': 'ignore' };
    const read = await readTables(scope, [tableOf(MATRIX)], { tables: [{ at: '', columns }] });
    expect((await entriesOf(read.drafts))[0]).toBe('BigQuery @ standard/soc-2 @ Google Cloud = IN_SCOPE');
    expect(idsOf(read)).toEqual(['columns.ignored', 'ticks.read']);
  });

  it('reports for each table how words under columns of the same name are read', async () => {
    const tables = [
      tableOf(cells('Product | SOC 2', 'A | yes', 'B | no'), { at: 'Old' }),
      tableOf(cells('Product | SOC 2', 'C | yes', 'D | planned'), { at: 'New' }),
      tableOf(cells('Product | SOC 2', 'E | no', 'F | yes'), { at: 'Older' }),
    ];
    const { problems } = await readTables(scope, tables);
    expect(problems.filter(({ id }) => id === 'ticks.read').map(({ values }) => values)).toEqual([
      { columns: 'SOC 2', tables: ' of “Old”, “Older”', words: '“yes” as in scope, “no” as not in scope' },
      { columns: 'SOC 2', tables: ' of “New”', words: '“yes” as in scope, “planned” as planned' },
    ]);
  });

  it('reports the status words that the recipe sets to “nothing”', async () => {
    const rows = cells('Service | Certificate | Status', 'S3 | C1 | Deprecated', 'EC2 | C1 | -', 'SQS | C1 | Planned');
    const read = await readTables(scope, [tableOf(rows)], { words: { Deprecated: 'nothing' } });
    const told = read.problems.filter(({ id }) => id === 'ticks.read');
    expect(told.map(({ values }) => values)).toEqual([
      { columns: 'Status', tables: '', words: '“-” as nothing, “Deprecated” as nothing' },
    ]);
  });

  it('joins two heading rows if cells of the upper one are merged', async () => {
    const merged = new Map([[2, ['merged'] as const]]);
    const rows = [
      { texts: ['Service', 'FedRAMP', '', 'DoD'], flags: merged },
      ...cells(' | Moderate | High | IL2', 'S3 | ✓ | | ✓'),
    ];
    const read = await readTables(scope, [tableOf(rows)]);
    expect(await entriesOf(read.drafts)).toEqual(['S3 @ FedRAMP Moderate = IN_SCOPE', 'S3 @ DoD IL2 = IN_SCOPE']);
  });

  it('asks about signs in a few cells, quoting the page on them', async () => {
    const rows = cells('Product | Keys', 'A | ✅', 'B | 🚧', 'C | ✅');
    const texts = [{ line: 9, text: '🚧 Compatible with caveats' }];
    const read = await readTables(scope, [tableOf(rows, { texts })]);
    expect(read.asked[0]?.open.question).toContain('Compatible with caveats');
    expect(await entriesOf(read.drafts)).toEqual(['A @ Keys = IN_SCOPE', 'C @ Keys = IN_SCOPE']);
  });

  it('skips a repeated heading, and a service without a tick', async () => {
    const read = await readTables(scope, [
      tableOf([...MATRIX, ['Product', 'ISO 27001', 'SOC 2'], ['Pub/Sub', '', '']]),
    ]);
    expect(read.ignored.map(({ row }) => row)).toEqual([5, 6]);
  });

  it('asks if a single column of ticks is for the certificate of all rows', async () => {
    const rows = cells('Service | Eligible', 'S3 | yes');
    const read = await readTables(scope, [tableOf(rows)], { certificate: 'certificate/x' });
    expect(askedOf(read)).toEqual(['column.role::status']);
  });

  it('asks which column has the services if no heading says so', async () => {
    const rows = cells('Azure Service | FedRAMP High', 'Batch | ✔');
    const read = await readTables(scope, [tableOf(rows)]);
    expect(read.asked[0]?.open.proposals[0]?.set).toEqual([
      { path: ['tables', '', 'columns', 'Azure Service'], value: 'service' },
    ]);
  });
});

describe('several tables', () => {
  it('leave out those of another kind, and say so', async () => {
    const tables = [
      tableOf(cells('Service | SOC 2', 'S3 | ✓'), { at: 'Services' }),
      tableOf(cells('Version | Change', '1 | first'), { at: 'Changes' }),
    ];
    const read = await readTables(scope, tables);
    expect(read.problems.map(({ id, values }) => [id, values['table']])).toEqual([['table.unread', 'Changes']]);
    const out = await readTables(scope, [...tables], { tables: [{ at: 'Changes', read: false }] });
    expect(idsOf(out)).toEqual(['tables.left-out']);
  });

  it('ask about a hidden sheet', async () => {
    const table = () => tableOf(cells('Service | SOC 2', 'S3 | ✓'), { at: 'Old', isHidden: true });
    expect(askedOf(await readTables(scope, [table()]))).toEqual(['table.read:Old']);
    const read = await readTables(scope, [table()], { tables: [{ at: 'Old', read: true }] });
    expect(read.drafts).toHaveLength(1);
  });

  it('refuse a recipe that names a column or role that is not there', async () => {
    const table = tableOf(cells('Service | SOC 2', 'S3 | ✓'));
    const columns = { Sorvice: 'service', 'SOC 2': 'servce' };
    const read = await readTables(scope, [table], { tables: [{ at: '', columns }] });
    expect(idsOf(read)).toContain('recipe.column');
  });

  it.each([
    ['', 'which the list does not have. Take it out of the recipe.'],
    ['Ours', 'which the list does not have. Take it out of the recipe, or name one of the list: Ours.'],
  ])('tell a table that is not there, and the tables with a name: “%s”', async (at, expected) => {
    const table = tableOf(cells('Service | SOC 2', 'S3 | ✓'), { at });
    const { problems } = await readTables(scope, [table], { tables: [{ at: 'Theirs', read: false }] });
    expect(problems.map(sentenceOf)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('a list of services', () => {
  it.each([
    ['Service | Owner', 'S3 | Ann', true],
    ['Name | SOC 2', 'S3 | ✓', true],
    ['Azure Service | SOC 2', 'S3 | ✓', true],
    ['Id | Name', 'A.5.1 | Policies', false],
    ['Id | Name | Status', 'A.5.1 | Policies | yes', false],
    ['Certificate | Standard | Issuer', 'C1 | ISO 27001 | TÜV', false],
  ])('is told by its columns: %s', async (heading, row, expected) => {
    expect(await isOfKind(scope, [tableOf(cells(heading, row))])).toBe(expected);
  });
});
