import { afterAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { pageReader, TABLE, told } from './matrix-pages.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readPage = pageReader(files);

type Options = Parameters<typeof readList>[2];
const UNDER_X = { certificate: 'certificate/x' };
const readText = async (lines: readonly string[], options: Options = UNDER_X, name = 'list.csv') =>
  readList(scopeTable, await files.write(name, lines.join('\n')), options);
const statusesOf = (reading: Awaited<ReturnType<typeof readText>>) =>
  entriesOf(reading).map(({ subjectId, status }) => `${subjectId.split('/')[1]} ${status}`);

describe('a title over rows of which no column tells the status', () => {
  it.each([
    'Services not in scope of FedRAMP High',
    'Out-of-scope services',
    'Azure services excluded from the audit',
    'FedRAMP High: planned for 2027',
    'Services no longer in scope',
    'Services which are not yet in scope',
    'In audit scope and under review',
  ])('is asked about where it says "%s"', async (title) => {
    const lines = [`${title},`, 'Service,Remarks', 'Batch,'];
    await expect(readText(lines)).rejects.toThrow(
      `list.csv:2: "${title}" stands over these rows, and no column tells which are in scope: say with --status what they are`,
    );
    expect(statusesOf(await readText(lines, { ...UNDER_X, status: 'PLANNED' }))).toEqual(['batch PLANNED']);
  });

  it.each(['Services in audit scope', 'Services in scope of FedRAMP High', 'Included services, as authorized'])(
    'says nothing against them where it is "%s"',
    async (title) => {
      expect(statusesOf(await readText([`"${title}",`, 'Service,Remarks', 'Batch,']))).toEqual(['batch IN_SCOPE']);
    },
  );

  it('is a title where the rows tell it', async () => {
    const title = 'Services planned and not in scope,';
    expect(statusesOf(await readText([title, 'Service,Status', 'Batch,yes']))).toEqual(['batch IN_SCOPE']);
    const ofBoth = 'Services planned and in scope,';
    expect(statusesOf(await readText([ofBoth, 'Service,SOC 2', 'Batch,✓'], {}))).toEqual(['batch IN_SCOPE']);
  });
});

describe('a title over ticks', () => {
  const rows = ['Service,FedRAMP High', 'Batch,x'];

  it.each(['Services planned for FedRAMP High in 2027', 'In audit', 'Planned and not in scope'])(
    'is asked about where it says "%s", and gives way to the operator',
    async (title) => {
      await expect(readText([`${title},`, ...rows], {})).rejects.toThrow(
        `list.csv:2: "${title}" stands over these rows, whose ticks would be in scope: say with --status what they are`,
      );
      expect(statusesOf(await readText([`${title},`, ...rows], { status: 'PLANNED' }))).toEqual(['batch PLANNED']);
    },
  );

  it.each([
    ...['Services in scope, and those planned,', 'o = planned,', 'Note: services under review are left out,'],
    'Scope by programme (planned ones too),',
  ])('is none where it says "%s", and the rows say the rest', async (title) => {
    const told = await readText([title, ...rows, 'DNS,planned'], {});
    expect(statusesOf(told)).toEqual(['batch IN_SCOPE', 'dns PLANNED']);
  });

  it('leaves alone what a tick says beside in scope', async () => {
    const reading = await readText([...rows, 'DNS,no'], { status: 'PLANNED' });
    expect(statusesOf(reading)).toEqual(['batch PLANNED', 'dns NOT_IN_SCOPE']);
  });

  it('leaves alone a tick that is a word for in scope, or that the operator knows', async () => {
    const cells = ['Batch,x', 'DNS,Authorized', 'Backup,GA'];
    const words = new Map([['ga', 'IN_SCOPE' as const]]);
    const reading = await readText(['Service,FedRAMP High', ...cells], { status: 'PLANNED', words });
    expect(statusesOf(reading)).toEqual(['batch PLANNED', 'dns IN_SCOPE', 'backup IN_SCOPE']);
    const page = await readPage([...TABLE, '| A | x | |', '| B | Authorized | |'], { status: 'PLANNED' });
    expect(entriesOf(page).map(({ status }) => status)).toEqual(['PLANNED', 'IN_SCOPE']);
  });

  it('is asked about on a page, the nearest heading that says it first', async () => {
    const page = (...headings: readonly string[]) => [...headings, '', ...TABLE, '| A | x | |'];
    await expect(readPage(page('## Azure services planned (not yet authorized)', '### Compute'))).rejects.toThrow(
      'page.md:4: "Azure services planned (not yet authorized)" stands over this table, whose ticks would be in scope',
    );
    await expect(readPage(page('# Azure', '', '**Planned**'))).rejects.toThrow('"Planned" stands over this table');
    const planned = await readPage(page('# Planned'), { status: 'PLANNED' });
    expect(entriesOf(planned).map(({ status }) => status)).toEqual(['PLANNED']);
    const under = await readPage(page('# Planned and certified', '## Services in audit scope'));
    expect(entriesOf(under).map(({ status }) => status)).toEqual(['IN_SCOPE']);
  });
});

describe('the sheets of a workbook', () => {
  const workbook = async (...sheets: readonly (readonly [string, string])[]) => {
    const bytes = await writeWorkbook(
      sheets.map(([sheet, service]) => ({
        sheet,
        data: [
          ['Service', 'Remarks'],
          [service, null],
        ],
      })),
    ).toBuffer();
    return files.write('scope.xlsx', bytes);
  };

  it('are asked about where their names say that their rows are not in scope', async () => {
    const path = await workbook(['In scope', 'Key Vault'], ['Out of scope', 'Batch']);
    await expect(readList(scopeTable, path, UNDER_X)).rejects.toThrow(
      'scope.xlsx (Out of scope):1: "Out of scope" stands over these rows',
    );
    const one = await workbook(['Planned', 'Batch']);
    await expect(readList(scopeTable, one, UNDER_X)).rejects.toThrow('"Planned" stands over these rows');
  });

  it('are read as the operator names them', async () => {
    const path = await workbook(['In scope', 'Key Vault'], ['Out of scope', 'Batch'], ['More', 'DNS']);
    const read = await readList(scopeTable, path, { ...UNDER_X, sheets: ['in scope', 'More'] });
    expect(statusesOf(read)).toEqual(['key-vault IN_SCOPE', 'dns IN_SCOPE']);
    const out = { ...UNDER_X, sheets: ['Out of scope'], status: 'NOT_IN_SCOPE' as const };
    expect(statusesOf(await readList(scopeTable, path, out))).toEqual(['batch NOT_IN_SCOPE']);
    await expect(readList(scopeTable, path, { ...UNDER_X, sheets: ['Out'] })).rejects.toThrow(
      'The list has no sheet "Out"; it has "In scope", "Out of scope", "More".',
    );
    await expect(readText(['Service', 'A'], { ...UNDER_X, sheets: ['Out'] })).rejects.toThrow(
      'The list has no sheet "Out"; it has no sheets.',
    );
  });

  it('are told where several are read alike', async () => {
    const path = await workbook(['Azure', 'Key Vault'], ['Azure Government', 'Batch']);
    expect((await readList(scopeTable, path, UNDER_X)).remarks).toEqual([
      'scope.xlsx: The sheets "Azure", "Azure Government" were read alike, whatever they are called; --sheet names those to read.',
    ]);
  });
});

describe('a legend that explains a sign otherwise than it is read', () => {
  const ROWS = ['Service,FedRAMP High', 'Key Vault,x', 'Batch,✓'];
  const words = new Map([['x', 'PLANNED' as const]]);
  const PLANNED = 'explains "x", which is read as IN_SCOPE here; say what it means with --word "x=PLANNED".';

  it.each(['x = planned,', '"✓ = in scope, x = planned",', 'x: planned,', 'Legend: x=planned for 2027,'])(
    'is refused over rows: %s',
    async (legend) => {
      await expect(readText([legend, ...ROWS], {})).rejects.toThrow(PLANNED);
      const reading = await readText([legend, ...ROWS], { words });
      expect(statusesOf(reading)).toEqual(['key-vault PLANNED', 'batch IN_SCOPE']);
    },
  );

  it('is rejected below them, and a note where the operator says the same', async () => {
    const lines = [...ROWS, 'x = planned,'];
    expect((await readText(lines, {})).rejected).toEqual([expect.stringContaining(PLANNED)]);
    const reading = await readText(lines, { words });
    expect(reading.rejected).toEqual([]);
    expect(statusesOf(reading)).toEqual(['key-vault PLANNED', 'batch IN_SCOPE']);
  });

  it('is refused where what is said to mean nothing means something', async () => {
    const lines = ['- = not in scope,', ...ROWS, 'DNS,-'];
    await expect(readText(lines, {})).rejects.toThrow('explains "-", which is read as nothing here');
    const dash = new Map([['-', 'NOT_IN_SCOPE' as const]]);
    expect(statusesOf(await readText(lines, { words: dash }))).toContain('dns NOT_IN_SCOPE');
  });

  it.each([
    'x = in scope,',
    '✓ = service is included in audit scope,',
    'In scope: planned services too,',
    'x = see below,',
  ])('is none where it says %s', async (legend) => {
    expect(statusesOf(await readText([legend, ...ROWS], {}))).toEqual(['key-vault IN_SCOPE', 'batch IN_SCOPE']);
  });

  it('is refused on a page, above a table and below', async () => {
    const table = [...TABLE, '| A | x | |'];
    await expect(readPage(['- x = planned', '', ...table])).rejects.toThrow(`page.md:1: "x = planned" ${PLANNED}`);
    await expect(readPage([...table, '', 'x = planned'])).rejects.toThrow('page.md:5: ');
    const reading = await readPage(['- x = planned', '', ...table], { words });
    expect(entriesOf(reading).map(({ status }) => status)).toEqual(['PLANNED']);
    expect(told(await readPage(['- x = ticked', '- DoD IL2 = planned in a way', '', ...table]))).toHaveLength(1);
  });
});
