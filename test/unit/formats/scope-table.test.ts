import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, othersOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

async function readText(text: string | Buffer, options: Parameters<typeof readList>[2] = {}, name = 'list.csv') {
  return readList(scopeTable, await files.write(name, text), options);
}

const PLAIN = { extent: null, validFrom: null, validUntil: null, condition: null, kind: 'ScopeEntry' };
const KEY_VAULT = {
  ...PLAIN,
  subjectId: 'service/key-vault',
  certificateId: 'certificate/x',
  environmentId: null,
  status: 'IN_SCOPE',
};
const UNDER_X = { certificate: 'certificate/x' };

describe('a scope table', () => {
  it('says of each row what its columns say', async () => {
    const reading = await readText(
      [
        'Service,Cloud,Certificate,Status,Valid from,Valid until,Note',
        'Key Vault,Azure Government,FedRAMP High,Authorized,2023-04-03,2026-01-01,"limited, see page"',
        'DNS,Azure,C-1,not in scope,,,',
      ].join('\n'),
      { fields: new Map([['until', 'Valid until']]) },
    );
    expect(reading.rejected).toEqual([]);
    expect(reading.remarks).toEqual([]);
    expect(entriesOf(reading)).toEqual([
      {
        kind: 'ScopeEntry',
        subjectId: 'service/key-vault',
        certificateId: 'certificate/fedramp-high-in-azure-government',
        environmentId: 'environment/azure-government',
        status: 'IN_SCOPE',
        extent: null,
        validFrom: '2023-04-03',
        validUntil: '2026-01-01',
        condition: 'limited, see page',
      },
      {
        ...PLAIN,
        subjectId: 'service/dns',
        certificateId: 'certificate/c-1-in-azure',
        environmentId: 'environment/azure',
        status: 'NOT_IN_SCOPE',
      },
    ]);
    expect(reading.drafts[0]?.names[0]?.at).toEqual({ file: 'list.csv', row: 2, column: 'Service' });
  });

  it('takes from options what has no column', async () => {
    const options = { ...UNDER_X, environment: 'environment/y', status: 'PLANNED' as const, from: '2024-01-01' };
    const { drafts, ...reading } = await readText('Offering name\nKey Vault\n', options);
    expect(entriesOf({ drafts, ...reading })).toEqual([
      { ...KEY_VAULT, environmentId: 'environment/y', status: 'PLANNED', validFrom: '2024-01-01' },
    ]);
  });

  it('finds columns by the names that the operator gives, and tells when there are none', async () => {
    const text = 'What,Where\nKey Vault,Azure\n';
    const fields = new Map([['service', 'What']]);
    expect(entriesOf(await readText(text, { ...UNDER_X, fields }))).toEqual([KEY_VAULT]);
    await expect(readText(text, UNDER_X)).rejects.toThrow(
      'list.csv: No column tells the service or family. Its first line has "What", "Where"; name the column, such as --field "service=What".',
    );
    await expect(readText(text, { ...UNDER_X, fields: new Map([['service', 'Which']]) })).rejects.toThrow(
      'No line has all columns that were named: "Which". Its first line has "What", "Where".',
    );
    await expect(readText(text, { ...UNDER_X, fields: new Map([['servce', 'What']]) })).rejects.toThrow(
      'This kind of list has no field "servce"; it has service, family',
    );
  });

  it('tells which columns it does not read', async () => {
    const { remarks } = await readText('Azure service,Owner\nKey Vault,Ann\n', UNDER_X);
    expect(remarks).toEqual(['list.csv: Read service from "Azure service"; not read: "Owner".']);
  });

  it('finds the heading below titles, and counts all that says nothing', async () => {
    const reading = await readText(
      'Services in scope of us,\n2 services,\n,\nService,Region\n---,---\nKey Vault,Azure\nService,Region\n\n,\nDNS,Azure\n',
      UNDER_X,
    );
    expect(reading.drafts.map(({ at }) => at.row)).toEqual([6, 10]);
    expect(reading.ignored.map(({ row }) => row)).toEqual([1, 2, 3, 5, 7, 8, 9]);
    expect(reading.rejected).toEqual([]);
    expect(reading.remarks).toEqual([]);
  });

  it('remarks a declared count that does not fit', async () => {
    const { remarks } = await readText('There are 60 Azure services in scope.\nService\nKey Vault\n', UNDER_X);
    expect(remarks).toEqual(['list.csv:1: The list says that there are 60 services; it has 1 rows.']);
    expect((await readText('More than 60 services\nService\nKey Vault\n', UNDER_X)).remarks).toEqual([]);
  });

  it('takes only states that it knows, and none from an empty cell', async () => {
    const reading = await readText(
      'Service,Status\nA,✔️\nB,perhaps\nC,\nD,in audit\nE,Planned\nF,:heavy_check_mark:\n',
      UNDER_X,
    );
    expect(entriesOf(reading).map(({ status }) => status)).toEqual(['IN_SCOPE', 'IN_AUDIT', 'PLANNED', 'IN_SCOPE']);
    expect(reading.ignored.map(({ row }) => row)).toEqual([4]);
    expect(reading.rejected).toEqual([
      'list.csv:3 column "Status": "perhaps" is no status that is known, such as "in scope", "not in scope", "in audit" or "planned"; tell what it means, such as --word "perhaps=IN_SCOPE".',
    ]);
  });

  it('takes what stands in brackets behind a status for its condition, and words as the operator says', async () => {
    const words = new Map([
      ['ga', 'IN_SCOPE' as const],
      ['beta', null],
    ]);
    const text = 'Service,Status,Note\nA,Yes (US only),later\nB,GA,\nC,beta,\nD,n/a,\n';
    const reading = await readText(text, { ...UNDER_X, words });
    expect(entriesOf(reading).map(({ condition }) => condition)).toEqual(['US only; later', null]);
    expect(reading.leftOut).toEqual([
      'list.csv:4 column "Status": "beta" says nothing of scope.',
      'list.csv:5 column "Status": "n/a" says nothing of scope.',
    ]);
  });

  it('leaves notes under a table out, and keeps those that are conditions of rows from being lost', async () => {
    const text = 'Service,Note\nA *,\nNote: see the report.,\nTotal: 1,\n† Nobody.,\n* In two regions.,\n';
    const reading = await readText(text, UNDER_X);
    expect(reading.leftOut.map((line) => line.slice(0, 10))).toEqual(['list.csv:3', 'list.csv:4', 'list.csv:5']);
    expect(reading.rejected).toEqual([
      expect.stringContaining('list.csv:6 column "Service": "* In two regions." looks'),
    ]);
  });

  it('needs a certificate', async () => {
    await expect(readText('Service\nA\n')).rejects.toThrow('No column tells the certificate; say with --certificate');
    const { rejected } = await readText('Service,Certificate\nA,\n');
    expect(rejected).toEqual([
      'list.csv:2 column "Certificate": The row names no certificate, and --certificate tells none.',
    ]);
  });

  it('takes days that can be read in one way only', async () => {
    const { rejected, ...reading } = await readText(
      'Service,From,Expires\nA,03/04/2023,\nB,2023-02-30,\nC,2023,\nD,2023-02-28T00:00:00Z,2024-12-31\n',
      UNDER_X,
    );
    expect(rejected).toEqual([
      'list.csv:2 column "From": "03/04/2023" may be read as one day or another; say which with --dates day-first or month-first; a day is written like 2026-11-24.',
      'list.csv:3 column "From": "2023-02-30" is a day that the calendar does not have; a day is written like 2026-11-24.',
      'list.csv:4 column "From": "2023" is longer than a day; a day is written like 2026-11-24.',
    ]);
    // The last day in force is the one before the end.
    expect(entriesOf({ rejected, ...reading })).toMatchObject([{ validFrom: '2023-02-28', validUntil: '2025-01-01' }]);
  });

  it('takes days as the operator says that they are written, and numbers of sheets with a word on it', async () => {
    const text = 'Service,From\nA,03/04/2023\nB,45000\nC,45001\n';
    const reading = await readText(text, { ...UNDER_X, dates: 'month-first' });
    expect(entriesOf(reading).map(({ validFrom }) => validFrom)).toEqual(['2023-03-04', '2023-03-15', '2023-03-16']);
    expect(reading.remarks).toEqual([
      'list.csv:3 column "From": Days stand here as the numbers that sheets keep: 45000 was read as 2023-03-15.',
    ]);
  });

  it('takes families with their extent, and the family of a service', async () => {
    const reading = await readText(
      'Service,Family,Extent\n,Dynamics 365,\n,Microsoft 365,select\nKey Vault,Azure,\n',
      UNDER_X,
    );
    expect(entriesOf(reading)).toMatchObject([
      { subjectId: 'family/dynamics-365', extent: 'UNSPECIFIED' },
      { subjectId: 'family/microsoft-365', extent: 'SELECT' },
      { subjectId: 'service/key-vault', extent: null },
    ]);
    expect(othersOf(reading)).toEqual([
      {
        kind: 'Membership',
        membership: 'IN_FAMILY',
        fromId: 'service/key-vault',
        toId: 'family/azure',
        inferred: false,
      },
    ]);
  });

  it('reads names as pages write them', async () => {
    const reading = await readText(
      'Service\nKey Vault (formerly Safe) **\nMonitor (incl. Insights and Logs)\nMonitor (incl. Insights and Logs)\n',
      UNDER_X,
    );
    expect(entriesOf(reading).map(({ subjectId }) => subjectId)).toEqual([
      'service/key-vault',
      'service/monitor',
      'service/monitor',
    ]);
    expect(othersOf(reading)).toEqual([
      { kind: 'Alias', subjectId: 'service/key-vault', name: 'Safe', alias: 'FORMERLY' },
      {
        kind: 'Membership',
        membership: 'COMPONENT_OF',
        fromId: 'service/insights',
        toId: 'service/monitor',
        inferred: false,
      },
      {
        kind: 'Membership',
        membership: 'COMPONENT_OF',
        fromId: 'service/logs',
        toId: 'service/monitor',
        inferred: false,
      },
    ]);
    expect(reading.remarks).toEqual([
      'list.csv:2 column "Service": "Key Vault" bears the mark **, whose text is in no column.',
    ]);
  });

  it('does not lose a condition that stands in a footnote', async () => {
    const { rejected } = await readText('Service,Status\nKey Vault **,yes\n** only in limited regions,\n', UNDER_X);
    expect(rejected).toEqual([
      'list.csv:3 column "Service": "** only in limited regions" looks like a footnote. Which rows it is a condition of must stand in a column of theirs.',
    ]);
  });

  it('leaves out rows with an error in place of the service', async () => {
    const reading = await readText('Service,Status\n#N/A,yes\nKey Vault,#REF!\n', UNDER_X);
    expect(reading.leftOut).toEqual(['list.csv:2 column "Service": In place of a service stands #N/A.']);
    expect(reading.rejected).toEqual(['list.csv:3 column "Status": The cell holds the error #REF!.']);
  });

  it('takes cells that start like formulas as data', async () => {
    const reading = await readText('Service,Note\n=cmd|A1,+1\n@home,-2\n', UNDER_X);
    expect(reading.drafts.map(({ names }) => names[0]?.text)).toEqual(['=cmd|A1', '@home']);
    expect(entriesOf(reading).map(({ condition }) => condition)).toEqual(['+1', '-2']);
  });

  it('rejects rows that are cut into more or fewer cells than the heading', async () => {
    const { rejected } = await readText('Service,Note\nA,b,c\nD\nE,f,\n', UNDER_X);
    expect(rejected).toEqual([
      'list.csv:2: The row has 3 cells, but the heading has 2 columns; a value that holds the separator must stand in quotes.',
      'list.csv:3: The row has 1 cell, but the heading has 2 columns; an empty value still needs its place.',
    ]);
  });
});
