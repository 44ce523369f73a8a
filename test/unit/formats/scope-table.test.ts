import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { openInput } from '../../../src/imports/input.ts';
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
    const options = { ...UNDER_X, environment: 'environment/y', status: 'PLANNED', from: '2024-01-01' };
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
      expect.stringMatching(/^list\.csv:3 column "Status": "perhaps" is no status that is known; known are in scope,/),
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
      'list.csv:2 column "From": "03/04/2023" may be read as one day or another; a day is written like 2026-11-24.',
      'list.csv:3 column "From": "2023-02-30" is a day that the calendar does not have; a day is written like 2026-11-24.',
      'list.csv:4 column "From": "2023" is no day; a day is written like 2026-11-24.',
    ]);
    // The last day in force is the one before the end.
    expect(entriesOf({ rejected, ...reading })).toMatchObject([{ validFrom: '2023-02-28', validUntil: '2025-01-01' }]);
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
      'list.csv:2: The row has 3 cells, but the heading has 2 columns.',
      'list.csv:3: The row has 1 cell, but the heading has 2 columns.',
    ]);
  });
});

describe('the kinds of files that a scope table comes in', () => {
  const ENTRIES = [
    { ...KEY_VAULT, environmentId: 'environment/azure', condition: 'a; b, c' },
    {
      ...KEY_VAULT,
      subjectId: 'service/dns',
      environmentId: 'environment/azure',
      status: 'PLANNED',
      validFrom: '2023-04-03',
    },
  ];
  const ROWS = [
    ['Service', 'Status', 'Environment', 'From', 'Note'],
    ['Key Vault', 'yes', 'Azure', '', 'a; b, c'],
    ['DNS', 'planned', 'Azure', '2023-04-03', ''],
  ];
  const [heading = [], ...rest] = ROWS;
  const objects = rest.map((row) => Object.fromEntries(heading.map((key, index) => [key, row[index]])));
  const separated = (delimiter: string) =>
    ROWS.map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter)).join('\r\n');

  it.each([
    ['comma.csv', separated(',')],
    ['semicolon.csv', separated(';')],
    ['tab.tsv', separated('\t')],
    ['bar.txt', separated('|')],
    ['byte-order-mark.csv', `\uFEFF${separated(',')}`],
    ['utf-16le.csv', Buffer.from(`\uFEFF${separated(',')}`, 'utf16le')],
    ['utf-16be.csv', Buffer.from(`\uFEFF${separated(',')}`, 'utf16le').swap16()],
    ['lines.jsonl', objects.map((object) => JSON.stringify(object)).join('\n')],
    ['array.json', JSON.stringify(objects, null, 2)],
    [
      'list.yaml',
      objects
        .map(
          (object) =>
            `- ${Object.entries(object)
              .map(([key, value]) => `${key}: '${value}'`)
              .join('\n  ')}\n`,
        )
        .join(''),
    ],
    [
      'under-a-key.yml',
      `services:\n  - {${Object.entries(objects[0] ?? {})
        .map(([key, value]) => `${key}: '${value}'`)
        .join(', ')}}\n  - {Service: DNS, Status: planned, Environment: Azure, From: 2023-04-03, Note: ~}\n`,
    ],
  ])('reads %s', async (name, content) => {
    const path = await files.write(name, content);
    const reading = await readList(scopeTable, path, UNDER_X);
    expect(reading.rejected).toEqual([]);
    expect(entriesOf(reading)).toEqual(ENTRIES);
    expect(await scopeTable.detect(await openInput(path))).toBeGreaterThan(0.6);
  });

  it('reads workbooks, dates in them and empty rows between', async () => {
    const path = await files.writeSheet('list.xlsx', [
      ['Azure scope', null, null, null, null],
      [],
      ['Service', 'Status', 'Environment', 'From', 'Note'],
      ['Key Vault', true, 'Azure', null, 'a; b, c'],
      [],
      ['DNS', 'planned', 'Azure', new Date('2023-04-03T00:00:00Z'), null],
    ]);
    const reading = await readList(scopeTable, path, UNDER_X);
    expect(reading.rejected).toEqual([]);
    expect(entriesOf(reading)).toEqual(ENTRIES);
    expect(reading.drafts.map(({ at }) => at.row)).toEqual([4, 6]);
    expect(reading.ignored.map(({ row }) => row)).toEqual([1, 2, 5]);
    expect(await scopeTable.detect(await openInput(path))).toBeGreaterThan(0.6);
  });

  it('tells a row of a list of objects by its line, and a key that a late one has alone', async () => {
    const reading = await readText(
      '{"service":"A"}\n\n{"service":"B"\n[]\n{"service":"C","status":"planned"}\n',
      UNDER_X,
      'list.jsonl',
    );
    expect(reading.rejected).toEqual([
      'list.jsonl:3: The line is no complete JSON object.',
      'list.jsonl:4: The line is no JSON object.',
    ]);
    // The list has states, so that an object without one says nothing.
    expect(reading.drafts.map(({ at }) => at.row)).toEqual([5]);
    expect(reading.ignored.map(({ row }) => row)).toEqual([1]);
  });

  it('rejects values that are no cells', async () => {
    const text = '- service: {a: b}\n- text\n';
    expect((await readText(text, UNDER_X, 'list.yaml')).rejected).toEqual([
      'list.yaml:1 column "service": The value is no text, number or list of such.',
      'list.yaml:2: The item has no keys and values of its own.',
    ]);
  });

  it.each([
    ['{"catalog": {"uuid": "x"}}'],
    ['{\n  "service": "A"\n}'],
    ['[{"a": {"service": "A"}}]'],
    ['# A page\n\nwithout anything'],
  ])('leaves %s to others', async (text) => {
    expect(await scopeTable.detect(await openInput(await files.write('other.json', text)))).toBe(0);
  });

  it('gives the first row before the last is read', async () => {
    const path = await files.write('long.csv', `Service\n${'Key Vault\n'.repeat(100_000)}"`);
    const rows = scopeTable.read(
      await openInput(path),
      {
        certificate: 'certificate/x',
        environment: null,
        standard: null,
        status: null,
        from: null,
        until: null,
        fields: new Map(),
        columns: new Map(),
      },
      { reject: fail, leaveOut: fail, remark: fail, ignore: fail },
    );
    for await (const { at } of rows) {
      expect(at.row).toBe(2);
      break;
    }
  });
});

function fail(): never {
  throw new Error('Nothing is wrong with the list so far.');
}
