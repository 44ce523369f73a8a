import { afterAll, describe, expect, it } from 'vitest';
import type { FormatOptions } from '../../../src/imports/formats/format.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const UNDER_X = { certificate: 'certificate/x' };
const IN_AZURE = { environment: 'azure' };
const readText = async (lines: readonly string[], options: Partial<FormatOptions> = UNDER_X) =>
  readList(scopeTable, await files.write('list.csv', lines.join('\n')), options);
const statusesOf = (reading: Awaited<ReturnType<typeof readText>>) =>
  entriesOf(reading).map(({ subjectId, status }) => `${subjectId.split('/')[1]} ${status}`);

describe('a column of signs or words that are no status that is known', () => {
  it.each([
    ['SOC 2', ['★', '', '★']],
    ['Covered', ['○', '×', '○']],
    ['Listed', ['1', '0', '1']],
    ['Azure', ['P', 'O', 'P']],
    ['Azure', ['ü', '', 'ü']],
    ['Compliance state', ['Compliant', 'Non-compliant', 'Not assessed']],
    ['FedRAMP High', ['Full', 'None', 'Full']],
  ])('is asked about under a certificate: %s %j', async (heading, [first = '', second = '', third = '']) => {
    const lines = [`Service,${heading}`, `Key Vault,${first}`, `Batch,${second}`, `Backup,${third}`];
    await expect(readText(lines)).rejects.toThrow(
      `list.csv:1: "${heading}" may tell which rows are in scope: if so, name the column with --field "status=${heading}" and say with --word "${first}=IN_SCOPE"`,
    );
    const passedOver = await readText(lines, { ...UNDER_X, notMeant: [heading] });
    expect(statusesOf(passedOver)).toEqual(['key-vault IN_SCOPE', 'batch IN_SCOPE', 'backup IN_SCOPE']);
    expect(passedOver.remarks).toEqual([`list.csv: Read service from "Service"; not read: "${heading}".`]);
    expect(entriesOf(await readText(lines, { ...UNDER_X, status: 'IN_SCOPE' }))).toHaveLength(3);
  });

  it('is asked about where its first sign stands far down', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `S${index},`);
    await expect(readText(['Service,Covered', ...rows, 'T,★'])).rejects.toThrow(
      'list.csv:32: "Covered" may tell which rows are in scope: if so, name the column with --field "status=Covered" and say with --word "★=IN_SCOPE"',
    );
  });

  it.each([
    ['Owner', ['Ada', 'Grace', 'Ada']],
    ['Category', ['Compute', 'Storage', '']],
    ['SDK', ['a', 'a', 'a']],
    ['Tier', ['1', '0', '1']],
    ['Audit date', ['', '2026-01-01', '']],
    ['Assessment report', ['https://a.example', '', '']],
    ['Certification body', ['BSI', '', 'BSI']],
    ['Products', ['12', '7', '1']],
  ])('is not asked about where it is of other things: %s %j', async (heading, cells) => {
    const lines = ['Service', ...['A', 'B', 'C']].map((cell, index) => `${cell},${[heading, ...cells][index]}`);
    expect(entriesOf(await readText(lines))).toHaveLength(3);
  });

  it('is named where no certificate is told', async () => {
    await expect(readText(['Service,SOC 2,Team', 'Key Vault,★,', 'Batch,,'], {})).rejects.toThrow(
      'No column tells the certificate, and these are not read: "SOC 2", "Team". Of those that are of programmes, name each with --column "SOC 2=certificate/…"',
    );
    const words = new Map([['★', 'IN_SCOPE' as const]]);
    expect(statusesOf(await readText(['Service,SOC 2', 'Key Vault,★', 'Batch,'], { words }))).toEqual([
      'key-vault IN_SCOPE',
    ]);
  });

  it.each(['ja', 'oui', '●', '√'])('is of ticks where they are these: %s', async (tick) => {
    const lines = ['Service,Status', `Key Vault,${tick}`, 'Batch,nein', 'Backup,non'];
    expect(statusesOf(await readText(lines))).toEqual([
      'key-vault IN_SCOPE',
      'batch NOT_IN_SCOPE',
      'backup NOT_IN_SCOPE',
    ]);
  });
});

describe('columns of ticks beside a status', () => {
  const LINES = ['Service,Status,FedRAMP High,DoD IL2', 'Key Vault,Certified,Yes,Yes', 'Batch,Certified,No,Yes'];

  it('are asked about, under a certificate and without one', async () => {
    for (const options of [UNDER_X, IN_AZURE, { ...UNDER_X, status: 'IN_SCOPE' as const }]) {
      await expect(readText(LINES, options)).rejects.toThrow(
        'list.csv:1: "FedRAMP High", "DoD IL2" may be of programmes, since ticks stand there beside the status: if so, name each with --column, such as --column "FedRAMP High=certificate/…"; if not, pass it over with --column "FedRAMP High=NOTHING".',
      );
    }
  });

  it('are passed over, or read without the status, as the operator says', async () => {
    const notMeant = ['FedRAMP High', 'DoD IL2'];
    expect(statusesOf(await readText(LINES, { ...UNDER_X, notMeant }))).toEqual([
      'key-vault IN_SCOPE',
      'batch IN_SCOPE',
    ]);
    const across = await readText(LINES, { ...IN_AZURE, notMeant: ['status'] });
    expect(entriesOf(across).map(({ certificateId, status }) => `${certificateId.split('/')[1]} ${status}`)).toEqual([
      ...['fedramp-high-in-azure IN_SCOPE', 'dod-il2-in-azure IN_SCOPE'],
      ...['fedramp-high-in-azure NOT_IN_SCOPE', 'dod-il2-in-azure IN_SCOPE'],
    ]);
  });

  it('are asked about where the first tick stands far down', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `S${index},Certified,`);
    await expect(readText(['Service,Status,DoD IL2', ...rows, 'T,Certified,✓'])).rejects.toThrow(
      'list.csv:32: "DoD IL2" may be of programmes, since ticks stand there beside the status',
    );
  });

  it('are not asked about where rows name their certificate, or the heading is of other things', async () => {
    const own = ['Service,Certificate,Status,Preview', 'Key Vault,SOC 2,yes,No'];
    expect(entriesOf(await readText(own, {}))).toHaveLength(1);
    const aside = ['Service,Status,Standard tier,Previous status', 'Key Vault,yes,No,yes'];
    expect(entriesOf(await readText(aside))).toHaveLength(1);
  });
});

describe('a column beside programmes', () => {
  const rowsOf = (count: number, cells: string) => Array.from({ length: count }, (_, index) => `S${index},${cells}`);

  it('is a programme where few of its cells are ticks; its other words are rejected', async () => {
    const lines = ['Service,FedRAMP High,DoD IL2', 'A,✓,sometimes', 'B,✓,✓', 'C,✓,sometimes', 'D,✓,sometimes'];
    const reading = await readText(lines, IN_AZURE);
    expect(entriesOf(reading)).toHaveLength(2);
    expect(reading.rejected).toHaveLength(3);
    expect(reading.rejected[0]).toContain('list.csv:2 column "DoD IL2": "sometimes" is no status that is known');
  });

  it('is asked about where its first tick stands far down', async () => {
    const lines = ['Service,FedRAMP High,DoD IL2', ...rowsOf(22, 'TBC,✓'), 'T,✓,✓'];
    await expect(readText(lines, IN_AZURE)).rejects.toThrow(
      'list.csv:24: "FedRAMP High" may be of programmes, since ticks stand there beside ticks in other columns',
    );
    const passedOver = await readText(lines, { ...IN_AZURE, notMeant: ['FedRAMP High'] });
    expect(entriesOf(passedOver)).toHaveLength(23);
  });
});

describe('a text that somebody wrote for a picture', () => {
  it.each(['Link', 'Seal'])('is no tick beside others: %s', async (heading) => {
    const lines = [`Service,FedRAMP High,${heading}`, 'Key Vault,Yes,[image]', 'Batch,Yes,[image]'];
    const { drafts, rejected, remarks } = await readText(lines, IN_AZURE);
    expect([drafts.length, rejected]).toEqual([2, []]);
    expect(remarks).toEqual([expect.stringContaining(`not read: "${heading}"`)]);
  });

  it('is rejected among ticks, with the way past a column that is not meant', async () => {
    const { rejected } = await readText(['Service,FedRAMP High,Seal', 'A,Yes,Yes', 'B,Yes,[image]'], IN_AZURE);
    expect(rejected).toEqual([
      expect.stringMatching(/column "Seal": "\[image\]" is no status .*pass it over with --column "Seal=NOTHING"\.$/),
    ]);
    const named = { ...IN_AZURE, columns: new Map([['seal', 'certificate/x']]) };
    const { rejected: ofNamed } = await readText(['Service,Seal', 'A,Yes', 'B,[image]'], named);
    expect(ofNamed).toEqual([expect.stringMatching(/such as --word "\[image\]=IN_SCOPE"\.$/)]);
  });
});
