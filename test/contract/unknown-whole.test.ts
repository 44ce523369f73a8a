import { expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';
import { changePart, tampered } from '../unit/formats/workbooks.ts';

type Given = Readonly<Record<string, unknown>>;

const HERE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };
const SHEET = [['Service'], ['Key Vault']];
const FULL_ROWS = 'Service,FedRAMP High\nKey Vault,x\nBackup,x\n';

describeSeeded('a list that is said to be the whole, and is not known to be it', (open) => {
  const read = (name: string, text: string | Buffer, given: Given = {}) =>
    importText(open().engine, { name, text }, given);
  const JULY = { complete: true, asOf: '2026-07-01' };
  const backupOf = async (sourceId: string, asOf = '2026-08-01') => {
    const { ask, services } = open();
    await services.watch.refresh();
    const { service } = await mustAsk(
      ask,
      'query ($asOf: Date) { service(id: "service/backup") { scope(asOf: $asOf) { nodes { sources { id } } } } }',
      { asOf },
    );
    return service.scope.nodes.filter(({ sources }: { sources: { id: string }[] }) => sources[0]?.id === sourceId)
      .length;
  };

  const ROWS = 'Service\nKey Vault\nBackup\n';
  const TAB = '<table><tr><th>Service</th></tr><tr><td>Key Vault</td></tr></table>';
  const PAGE = '| Service | FedRAMP High |\n|---|---|\n';
  const FULL_PAGE = `${PAGE}| Key Vault | ✅ |\n| Backup | ✅ |\n`;
  const THERE = { environment: HERE.environment };

  const [ERROR, OPEN] = ['In place of a service stands #N/A.', '"TBD" says nothing of scope.'];
  const IN_CODE =
    'This line has the bars of a row, and stands in code, so it was not read; where it is meant, take it out of the code.';
  it.each([
    { name: 'an-error.csv', given: HERE, full: ROWS, text: 'Service\nKey Vault\n#N/A\n', sentence: ERROR },
    {
      name: 'a-status.csv',
      given: HERE,
      full: ROWS,
      text: 'Service,Status\nKey Vault,yes\nBackup,TBD\n',
      sentence: OPEN,
    },
    { name: 'a-tick.csv', given: THERE, full: FULL_ROWS, text: FULL_ROWS.replace(/x\n$/, 'TBD\n'), sentence: OPEN },
    {
      name: 'a-page.md',
      given: THERE,
      full: FULL_PAGE,
      text: FULL_PAGE.replace(/✅ \|\n$/, 'TBD |\n'),
      sentence: OPEN,
    },
    {
      name: 'code.md',
      given: THERE,
      full: FULL_PAGE,
      text: FULL_PAGE.replace('| Backup', '```\n| Backup'),
      sentence: IN_CODE,
    },
  ])('is refused for what it leaves open in $name, and ends nothing', async ({ name, given, full, text, sentence }) => {
    await read(name, full, { ...given, complete: true, asOf: '2026-06-01' });
    const refused = await read(name, text, { ...given, ...JULY });
    expect([refused.state, refused.closed, refused.rows.rejected]).toEqual(['REFUSED', 0, 1]);
    expect(refused.rejected.first[0]?.sentence).toBe(
      `${sentence} So it is not known whether the list is the whole: correct the row, or take the row or --complete out.`,
    );
    expect(await backupOf(`source/${name.slice(0, name.indexOf('.'))}`)).toBe(1);
    const { rows } = await read(name, text, { ...given, asOf: '2026-07-01' });
    expect([rows.unchanged, rows.leftOut]).toEqual([1, 1]);
  });

  const workbookOf = (second: string[][]) =>
    writeWorkbook([
      { data: SHEET, sheet: 'Scope' },
      { data: second, sheet: 'More' },
    ]).toBuffer();
  const hide = changePart('xl/workbook.xml', (xml) => xml.replace(/(<sheet )(?=[^>]*"More")/, '$1state="hidden" '));
  it.each([
    {
      name: 'hidden.xlsx',
      sentence:
        'This sheet is hidden; show it where it is meant, or name with --sheet those to read. Its 2 rows were not read.',
      list: async () => tampered(await workbookOf([['Service'], ['Backup']]), hide),
    },
    {
      name: 'headless.xlsx',
      sentence:
        'This sheet has no heading of such a list; give it one where it is meant, or name with --sheet those to read. Its 1 row was not read.',
      list: () => workbookOf([['Backup', 'FedRAMP High', 'Azure Government', 'Yes']]),
    },
    {
      name: 'tabs.html',
      sentence:
        'This sheet is hidden; show it where it is meant, or name with --sheet those to read. Its 2 rows were not read.',
      list: async () =>
        `<!doctype html><h2>Scope</h2>${TAB}<div hidden><h2>More</h2>${TAB.replace('Key Vault', 'Backup')}</div>`,
    },
    {
      name: 'in-html.md',
      sentence: 'This table is written in HTML and was not read; write it in Markdown where it is meant.',
      list: async () => `${PAGE}| Key Vault | ✅ |\n\n<table><tr><td>Backup</td><td>✅</td></tr></table>\n`,
    },
    {
      name: 'rows.md',
      sentence:
        'This sheet has no heading of such a list; give it one where it is meant, or name with --sheet those to read. Its 2 rows were not read.',
      list: async () =>
        `| Service | Certificate |\n|---|---|\n| Key Vault | ${HERE.certificate} |\n\n## More\n\n| Region | Owner |\n|---|---|\n| West | Ada |\n`,
    },
  ])('is refused for what was not read in $name, and ends nothing', async ({ name, sentence, list }) => {
    const given = name.endsWith('.md') ? THERE : HERE;
    const source = `source/${name.slice(0, name.indexOf('.'))}`;
    await read('scope.csv', ROWS, { ...given, ...HERE, source, complete: true, asOf: '2026-06-01' });
    const part = await list();
    const refused = await read(name, part, { ...given, ...JULY, source });
    expect([refused.state, refused.closed]).toEqual(['REFUSED', 0]);
    expect(refused.rejected.first[0]?.sentence).toBe(
      `${sentence} So it is not known whether the list is the whole: settle that, or take --complete out.`,
    );
    expect(await backupOf(source)).toBe(1);
    const { remarks, closed } = await read(name, part, { ...given, source, asOf: '2026-07-01', dryRun: true });
    expect(closed).toBe(0);
    expect(remarks.first).toContainEqual(expect.objectContaining({ sentence }));
    if (name.endsWith('.md')) return;
    expect(await read(name, part, { ...given, ...JULY, source, sheet: ['Scope'] })).toMatchObject({ closed: 1 });
  });

  const pageOf = (heading: string, rows: string) =>
    `<table><thead><tr><th>${heading}</th><th>Stage</th></tr></thead><tbody>\n${rows}</tbody></table>`;
  const [BACKUP, VAULT] = ['Backup Service', 'Key Vault'].map((name) => `<tr><td>${name}</td><td>GA</td></tr>\n`);

  it.each([
    { name: 'renamed.html', text: pageOf('Azure solution', `${BACKUP}${VAULT}`), field: 'Azure solution', ends: 0 },
    {
      name: 'two.csv',
      text: 'Azure services,Stage\nBackup,GA\n\nService,Stage\nKey Vault,GA\n',
      field: 'Service',
      ends: 1,
    },
    { name: 'over.csv', text: 'Backup,GA\nService,Stage\nKey Vault,GA\n', field: 'Service', ends: 1 },
    { name: 'data-only.csv', text: 'Bot Service,GA\nKey Vault,Preview\n', field: 'Bot Service', ends: 1 },
  ])('is refused for a heading that is not sure in $name, and ends nothing', async ({ name, text, field, ends }) => {
    const source = `source/${name.slice(0, name.indexOf('.'))}`;
    const given = { ...HERE, accept: ['Backup Service=service/backup'], source };
    await read('page.html', pageOf('Service', `${BACKUP}${VAULT}`), { ...given, complete: true, asOf: '2026-06-01' });
    const refused = await read(name, text, { ...given, ...JULY });
    expect([refused.state, refused.closed]).toEqual(['REFUSED', 0]);
    expect(await backupOf(source)).toBe(1);
    const named = await read(name, text, { ...given, ...JULY, field: [`service=${field}`] });
    expect([named.rows.rejected, named.closed]).toEqual([0, ends]);
  });

  it('is refused for a mark that no text explains', async () => {
    const text = FULL_PAGE.replace('Backup |', 'Backup \\* |');
    const { state, rejected } = await read('marked.md', text, { ...THERE, ...JULY });
    expect([state, rejected.first[0]?.sentence]).toEqual([
      'REFUSED',
      expect.stringContaining('"Backup *" bears the mark *, and no text under the table explains it.'),
    ]);
    expect((await read('marked.md', `${text}\n\\* In the US.\n`, { ...THERE, ...JULY })).state).toBe('PUBLISHED');
  });

  it('is refused for a column of pictures, until it is told what that is', async () => {
    await read('drawn.md', FULL_PAGE, { ...THERE, complete: true, asOf: '2026-06-01' });
    const text = FULL_PAGE.replaceAll(' |\n', ' | ![](a.png) |\n')
      .replace('![](a.png)', 'DoD IL4')
      .replace('|---|-', '|---|---|-');
    const refused = await read('drawn.md', text, { ...THERE, ...JULY });
    expect([refused.state, refused.rows.rejected, refused.rejected.first[0]?.at.column]).toEqual([
      'REFUSED',
      1,
      'DoD IL4',
    ]);
    const told = await read('drawn.md', text, { ...THERE, ...JULY, column: ['DoD IL4=NOTHING'] });
    expect([told.state, told.rows.unchanged, told.closed]).toEqual(['PUBLISHED', 2, 0]);
  });

  it('is refused for a name that nobody knows, also where such rows were to be skipped', async () => {
    await read('misspelled.csv', 'Service\nKey Vault\nBackup\n', { ...HERE, complete: true, asOf: '2026-06-01' });
    const text = 'Service\nKey Vault\nBackupp\n';
    const refused = await read('misspelled.csv', text, { ...HERE, ...JULY, unmatched: 'skip' });
    expect([refused.state, refused.rows.unmatched, refused.rows.skipped]).toEqual(['REFUSED', 1, 0]);
    expect(refused.remarks.first).toMatchObject([
      { sentence: expect.stringMatching(/^Rows are not skipped where --complete says/) },
    ]);
    const accepted = { accept: ['Backupp=service/backup'], unmatched: 'skip' };
    expect(await read('misspelled.csv', text, { ...HERE, ...JULY, ...accepted })).toMatchObject({ closed: 0 });
    expect(await backupOf('source/misspelled')).toBe(1);
  });

  it.each([
    ['page.md', THERE, FULL_PAGE, PAGE],
    ['notes.csv', HERE, ROWS, 'Service\nNote: the list is moved\n'],
    ['silent.csv', HERE, ROWS, 'Service,Status\nKey Vault,-\nBackup,\n'],
  ])('is refused where it has nothing, as %s', async (name, given, full, text) => {
    await read(name, full, { ...given, complete: true, asOf: '2026-06-01' });
    const refused = await read(name, text, { ...given, ...JULY });
    expect([refused.state, refused.closed]).toEqual(['REFUSED', 0]);
    expect(refused.rejected.first[0]?.sentence).toMatch(/^Nothing of the list could be taken/);
    expect(await backupOf(`source/${name.slice(0, name.indexOf('.'))}`)).toBe(1);
  });

  describeRegister(read);
});

function describeRegister(read: (name: string, text: string, given?: Given) => ReturnType<typeof importText>): void {
  const ALL = { acceptProposals: true, complete: true };
  const product = (id: string | null, key = 'id') => ({
    ...(id === null ? {} : { [key]: id }),
    ...{ csp: 'Teapots', cso: `Teapot Shop ${id ?? ''}`, status: 'FedRAMP Authorized', impact_level: 'High' },
    all_others: ['Teapot Lids'],
  });
  const register = (products: readonly object[]) =>
    JSON.stringify({ meta: { produced_by: 'test' }, data: { Products: products } });

  it.each([
    ['of which one product has no number', [product('FR1'), product('n/a')]],
    ['whose key for the number has another name', [product('FR1', 'listing'), product('FR2', 'listing')]],
    ['that has no product', []],
  ])('is refused as a register %s', async (_name, products) => {
    await read('teapots.json', register([product('FR1'), product('FR2')]), { ...ALL, asOf: '2026-06-01' });
    const given = { ...ALL, format: 'fedramp-marketplace', asOf: '2026-07-01' };
    const refused = await read('teapots.json', register(products), given);
    expect([refused.state, refused.closed]).toEqual(['REFUSED', 0]);
  });
}
