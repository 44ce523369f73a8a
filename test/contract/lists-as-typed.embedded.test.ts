import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const LISTS = new URL('../data/lists/typed/', import.meta.url);
const CONTROLS = [
  ['SORT ID', 'Family', 'ID', 'Control Name'],
  ['AC-01', 'ACCESS CONTROL', 'AC-1', 'Policy and Procedures'],
  ['AC-02 (01)', 'ACCESS CONTROL', 'AC-2 (1)', 'Automated System Account Management'],
];
const CATALOG = [
  ['Control Identifier', 'Control (or Control Enhancement) Name', 'Discussion', 'Related Controls'],
  ['AC-1', 'Policy and Procedures', 'Access control policy …', 'IA-1'],
];

describeSeeded('the import of lists as people type them and tools write them', (open) => {
  const tried = async (name: string, given: Readonly<Record<string, unknown>> = {}) =>
    importText(open().engine, { name, text: await readFile(new URL(name, LISTS)) }, { dryRun: true, ...given });

  it.each([
    ['controls-in-families.csv', 2],
    ['domains-with-signs.json', 2],
    ['requirements-by-chapter.csv', 2],
  ])('reads numbers and titles of controls as clauses: %s', async (name, count) => {
    const report = await tried(name, { standard: 'Teapot Rules', acceptProposals: true });
    expect(report).toMatchObject({ format: 'clauses', state: 'DRY_RUN', rows: { read: count, added: count } });
  });

  it('keeps a character of a clause number that its id cannot contain', async () => {
    const { engine, ask } = open();
    const text = await readFile(new URL('domains-with-signs.json', LISTS));
    await importText(engine, { name: 'signs.json', text }, { standard: 'Signed Rules', acceptProposals: true });
    const { data } = await ask('{ clause(id: "clause/signed-rules/T-K-01") { number title } }');
    expect(data).toEqual({ clause: { number: 'T&K-01', title: 'Policy for teapots and kettles' } });
  });

  it('distinguishes a responsibility matrix from a list of controls', async () => {
    const given = { standard: 'standard/nist-800-53-r5', environment: 'environment/azure' };
    const report = await tried('parties-across.csv', given);
    expect(report).toMatchObject({ format: 'responsibilities', rows: { added: 3 } });
  });

  it('splits the certificates in a cell if one is known, and reads "n/a" as none', async () => {
    const given = { environment: 'environment/azure', sourcePublisher: 'Teapots', acceptProposals: true };
    const { rows, recipe } = await tried('certificates-in-a-cell.csv', given);
    expect(rows).toMatchObject({ added: 2, ignored: 1 });
    expect(recipe).toMatchObject({ names: { 'ISO 27001, Tea Trust': ['ISO 27001', 'Tea Trust'] } });
  });

  it('reads ISO before a number as ISO/IEC', async () => {
    expect(await tried('certificates.csv')).toMatchObject({ decisions: [], rows: { added: 1 } });
  });

  it('asks which certificate a programme means if the provider has several clouds', async () => {
    const { decisions } = await tried('moderate.csv', { sourcePublisher: 'Microsoft' });
    expect(decisions).toMatchObject([{ kind: 'programme.meaning', about: 'FedRAMP Moderate' }]);
  });

  it('refuses a page without tables and bullets', async () => {
    await expect(tried('lines-without-bullets.md', { format: 'scope' })).rejects.toThrow('neither a table nor bullets');
  });

  it('does not name a source by the layout of a sheet, which other publishers reuse', async () => {
    const book = await writeWorkbook([
      { sheet: 'Low Baseline', data: CONTROLS },
      { sheet: 'NIST Catalog', data: CATALOG },
    ]).toBuffer();
    const given = { dryRun: true, standard: 'standard/fedramp-r5-low', sheet: ['Low Baseline'] };
    const { source, rows } = await importText(open().engine, { name: 'baselines.xlsx', text: book }, given);
    expect(source).toMatchObject({ id: 'source/baselines', title: 'baselines.xlsx' });
    expect(rows).toMatchObject({ read: 2, rejected: 0 });
    const catalog = await importText(open().engine, { name: 'baselines.xlsx', text: book }, { dryRun: true });
    expect(catalog).toMatchObject({ rows: { read: 1 }, source: { title: 'baselines.xlsx' } });
  });

  it('finds a table by its own heading, and names the tables of the list if none matches', async () => {
    const text = '# Scope\n\n## Ours\n\n| Service | FedRAMP High |\n|---|---|\n| Key Vault | ✓ |\n';
    const given = { environment: 'Azure', dryRun: true };
    const read = await importText(open().engine, { name: 'scope.md', text }, { ...given, sheet: 'Ours' });
    expect(read).toMatchObject({ state: 'DRY_RUN', rows: { added: 1 } });
    const { problems } = await importText(open().engine, { name: 'scope.md', text }, { ...given, sheet: 'Theirs' });
    expect(problems).toMatchObject([
      { id: 'recipe.table', values: { table: 'Theirs', instead: ', or name one of the list: Scope › Ours' } },
      { id: 'tables.left-out', values: { names: '"Scope › Ours" (1 row)' } },
    ]);
  });

  it('reads a heading such as “Certified” as the status, and asks for the certificate', async () => {
    const text = 'Product,Certified\nKey Vault,yes\nBatch,no\n';
    const given = { sourcePublisher: 'Microsoft', dryRun: true };
    const { problems } = await importText(open().engine, { name: 'products.csv', text }, given);
    expect(problems).toMatchObject([{ id: 'row.certificate', count: 2 }]);
    const certificate = 'certificate/az-fedramp-high';
    const read = await importText(open().engine, { name: 'products.csv', text }, { ...given, certificate });
    expect(read).toMatchObject({ state: 'DRY_RUN', rows: { added: 2 } });
  });
});
