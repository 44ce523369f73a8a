import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

async function readText(lines: readonly string[], options: Parameters<typeof readList>[2] = {}, name = 'list.csv') {
  return readList(scopeTable, await files.write(name, lines.join('\n')), options);
}

const AZURE = { environment: 'azure' };

describe('a table with programmes across', () => {
  it('says something for each tick, and tells which columns it read', async () => {
    const reading = await readText(
      ['Our services,,,', 'Service,SDK,FedRAMP High,SOC 2', 'A,a,✓,No', 'B,b,,', '"C (formerly D)",c,✓ (EU),n/a'],
      AZURE,
    );
    const said = entriesOf(reading).map(({ subjectId, certificateId, status, condition }) => [
      ...[subjectId, certificateId, status, condition],
    ]);
    expect(said).toEqual([
      ['service/a', 'certificate/fedramp-high-in-azure', 'IN_SCOPE', null],
      ['service/a', 'certificate/soc-2-in-azure', 'NOT_IN_SCOPE', null],
      ['service/c', 'certificate/fedramp-high-in-azure', 'IN_SCOPE', 'EU'],
    ]);
    expect(reading.remarks).toEqual([
      'list.csv: Read service from "Service", ticks from "FedRAMP High", "SOC 2"; not read: "SDK".',
    ]);
    expect(reading.ignored.map(({ row }) => row)).toEqual([1, 4]);
  });

  it('rejects a tick that is none, in its column', async () => {
    const reading = await readText(['Service,SOC 2,C5', 'A,x,x', 'B,x,x', 'C,perhaps,x'], AZURE);
    expect(reading.rejected).toEqual([expect.stringContaining('list.csv:4 column "SOC 2": "perhaps" is no status')]);
  });

  it('takes columns for what the operator says: certificates, or environments of one', async () => {
    const columns = new Map([
      ['Azure', '@environment/azure'],
      ['Germany', '@environment/azure-germany'],
    ]);
    const reading = await readText(['Service,Azure,Germany', 'A,x,no'], { certificate: 'certificate/c', columns });
    expect(entriesOf(reading).map(({ environmentId, status }) => [environmentId, status])).toEqual([
      ['environment/azure', 'IN_SCOPE'],
      ['environment/azure-germany', 'NOT_IN_SCOPE'],
    ]);
    await expect(readText(['Service,Azure', 'A,x'], { columns })).rejects.toThrow('The list has no column "Germany"');
  });

  it('asks whether a column with ticks tells the scope where another word could say all rows are in it', async () => {
    const rows = ['Service,Preview', 'A,No'];
    await expect(readText(rows, { certificate: 'certificate/c' })).rejects.toThrow(
      'list.csv:1: "Preview" may tell which rows are in scope: if so, name the column with --field "status=Preview"',
    );
    const told = await readText(rows, { certificate: 'certificate/c', status: 'IN_SCOPE' });
    expect(entriesOf(told)).toMatchObject([{ status: 'IN_SCOPE' }]);
  });

  const rowsOf = (count: number, cells: string) => Array.from({ length: count }, (_, index) => `S${index},${cells}`);

  it('asks it of ticks among more cells that say nothing, too', async () => {
    for (const nothing of ['–', 'n/a', 'TBD']) {
      const rows = ['Service,FedRAMP High', ...rowsOf(13, nothing), ...rowsOf(6, '✓')];
      await expect(readText(rows, { certificate: 'certificate/c' })).rejects.toThrow(
        'list.csv:1: "FedRAMP High" may tell which rows are in scope',
      );
    }
  });

  it('asks it of a tick that stands below rows without any', async () => {
    for (const nothing of ['', '–']) {
      const rows = ['Service,SDK,FedRAMP High', ...rowsOf(30, `a,${nothing}`), 'T,t,✓'];
      await expect(readText(rows, { certificate: 'certificate/c' })).rejects.toThrow(
        'list.csv:32: "FedRAMP High" may tell which rows are in scope',
      );
      const told = await readText(rows, { certificate: 'certificate/c', status: 'IN_SCOPE' });
      expect(entriesOf(told)).toHaveLength(31);
    }
    const unticked = ['Service,SDK,FedRAMP High', ...rowsOf(30, 'a,'), 'T,t,see below'];
    expect(entriesOf(await readText(unticked, { certificate: 'certificate/c' }))).toHaveLength(31);
  });

  it('asks it of a status among other words, in the first rows and further down', async () => {
    const under = { certificate: 'certificate/c' };
    const rows = ['Service,Coverage', ...rowsOf(15, 'Full')];
    await expect(readText([...rows, ...rowsOf(2, 'Excluded')], under)).rejects.toThrow(
      'list.csv:1: "Coverage" may tell which rows are in scope',
    );
    await expect(readText([...rows, ...rowsOf(15, 'Full'), 'T,Excluded'], under)).rejects.toThrow(
      'list.csv:32: "Coverage" may tell which rows are in scope',
    );
    expect(entriesOf(await readText([...rows, 'T,Partial'], under))).toHaveLength(16);
  });

  it('takes columns for programmes whose first rows mostly, or all, say nothing', async () => {
    const rows = ['Service,FedRAMP High,DoD IL6,DoD IL5', ...rowsOf(18, '✓,–,n/a'), 'T,✓,✓,–', ...rowsOf(5, '✓,–,TBD')];
    const reading = await readText([...rows, 'U,–,–,✓'], AZURE);
    expect(entriesOf(reading)).toHaveLength(18 + 2 + 5 + 1);
    expect(reading.rejected).toEqual([]);
    expect(reading.remarks).toEqual([]);
  });

  const OF_CLOUDS = new Map([
    ['Azure', '@environment/azure'],
    ['Government', '@environment/government'],
  ]);

  it('takes the certificate that the row names, where its columns are of environments', async () => {
    const lines = ['Service,Certificate,Azure,Government', 'Key Vault,FedRAMP High,✓,✓', 'Batch,DoD IL2,✓,'];
    expect(entriesOf(await readText(lines, { columns: OF_CLOUDS })).map(({ certificateId }) => certificateId)).toEqual([
      ...['certificate/fedramp-high-in-azure', 'certificate/fedramp-high-in-government'],
      'certificate/dod-il2-in-azure',
    ]);
    const { drafts } = await readText(lines, { columns: OF_CLOUDS, certificate: 'certificate/c' });
    expect(drafts.map(({ names }) => [names[1]?.text, names[1]?.mustBe?.text])).toEqual([
      ['FedRAMP High', 'certificate/c'],
      ['FedRAMP High', 'certificate/c'],
      ['DoD IL2', 'certificate/c'],
    ]);
    const open = await readText(['Service,Certificate,Azure,Government', 'Batch,,✓,'], { columns: OF_CLOUDS });
    expect(open.rejected).toEqual([expect.stringContaining('The row names no certificate')]);
  });

  it('holds what a row names against what a column stands for', async () => {
    const columns = new Map([['DoD', 'certificate/d@environment/azure']]);
    const { drafts } = await readText(['Service,Programme,Cloud,DoD', 'A,DoD IL2,China,✓', 'B,,,✓'], { columns });
    expect(drafts.map(({ names }) => names.slice(1).map(({ text, mustBe }) => [text, mustBe?.text]))).toEqual([
      [
        ['DoD IL2', 'certificate/d'],
        ['China', 'environment/azure'],
      ],
      [
        ['certificate/d', undefined],
        ['environment/azure', undefined],
      ],
    ]);
    expect(drafts[0]?.names[1]?.mustBe?.at.column).toBe('--column "DoD"');
    const aside = await readText(['Service,Certificate link,Cloud team,DoD', 'A,https://x,Blue,✓'], { columns });
    expect(entriesOf(aside)).toMatchObject([{ certificateId: expect.stringContaining('certificate/d') }]);
    expect(aside.remarks).toEqual([expect.stringContaining('not read: "Certificate link", "Cloud team"')]);
  });

  it('rejects a tick that the status of its row gainsays', async () => {
    const columns = new Map([['DoD IL6', 'certificate/d']]);
    const rows = ['Service,Status,DoD IL6', 'A,Planned,✓', 'B,In scope (US only),✓', 'C,,✓', 'D,no,no'];
    const reading = await readText(rows, { columns });
    expect(entriesOf(reading).map(({ status, condition }) => [status, condition])).toEqual([
      ['IN_SCOPE', 'US only'],
      ['IN_SCOPE', null],
      ['NOT_IN_SCOPE', null],
    ]);
    expect(reading.rejected).toEqual([
      'list.csv:2 column "DoD IL6": "✓" stands here, and "Planned" under "Status"; correct one of them, or pass one column over, such as with --column "Status=NOTHING".',
    ]);
  });

  it('reads a cell that names several certificates or environments as all of them', async () => {
    const reading = await readText([
      'Service,Certificates,Clouds',
      '"A","SOC 2; C5","Azure|China"',
      '"B","SOC 2',
      'C5",Azure',
    ]);
    expect(entriesOf(reading).map(({ certificateId }) => certificateId)).toEqual([
      ...['certificate/soc-2-in-azure', 'certificate/soc-2-in-china'],
      ...['certificate/c5-in-azure', 'certificate/c5-in-china'],
      ...['certificate/soc-2-in-azure', 'certificate/c5-in-azure'],
    ]);
  });

  it('comes as JSON and YAML too, with objects in objects', async () => {
    const json = '{"as of":"2026","services":[{"name":"A","scope":{"FedRAMP High":true,"SOC 2":false}}]}';
    const yaml = ['version: 3', 'services:', '  - name: A', '    scope:', '      FedRAMP High: yes', '      SOC 2: no'];
    for (const reading of [await readText([json], AZURE, 'a.json'), await readText(yaml, AZURE, 'a.yaml')]) {
      expect(entriesOf(reading).map(({ status }) => status)).toEqual(['IN_SCOPE', 'NOT_IN_SCOPE']);
    }
  });
});
