import { afterAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { NO_OPTIONS } from '../../../src/imports/formats/format.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { openInput } from '../../../src/imports/input.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

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

  it('reads each sheet that has a heading, and tells which has none', async () => {
    const bytes = await writeWorkbook([
      { sheet: 'About', data: [['This workbook lists our services.'], ['Ask us.']] },
      { sheet: 'First', data: [['Service'], ['Key Vault']] },
      { sheet: 'Q&A', data: [['Offering name'], ['DNS']] },
    ]).toBuffer();
    const reading = await readList(scopeTable, await files.write('sheets.xlsx', bytes), UNDER_X);
    expect(reading.drafts.map(({ at }) => at)).toEqual([
      { file: 'sheets.xlsx (First)', row: 2, column: null },
      { file: 'sheets.xlsx (Q&A)', row: 2, column: null },
    ]);
    expect(reading.ignored).toHaveLength(2);
    expect(reading.remarks).toEqual([
      'sheets.xlsx (About): This sheet has no heading of such a list; give it one where it is meant, or name with --sheet those to read. Its 2 rows were not read.',
      'sheets.xlsx: The sheets "First", "Q&A" were read alike, whatever they are called; --sheet names those to read.',
    ]);
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

  it('takes a quote in the midst of a value for a part of it, and lines that end as on typewriters', async () => {
    const inner = await readText('Service\tNote\nA\t19" rack\nB\ta "b" c\n', UNDER_X, 'list.tsv');
    expect(entriesOf(inner).map(({ condition }) => condition)).toEqual(['19" rack', 'a "b" c']);
    expect(entriesOf(await readText('Service,Note\rA,x\rB,y\r', UNDER_X))).toHaveLength(2);
  });

  it('reads a list of names alone', async () => {
    for (const [name, text] of [
      ['names.yaml', '- A\n- B\n'],
      ['names.json', '["A", "B"]'],
    ] as const) {
      expect(entriesOf(await readText(text, UNDER_X, name))).toHaveLength(2);
    }
  });

  it('refuses a heading without rows', async () => {
    await expect(readText('Service,Note\n', UNDER_X)).rejects.toThrow('The list has a heading and no row below it.');
  });

  it('rejects values that are no cells', async () => {
    const text = '- service: [[a]]\n- text\n';
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
      { ...NO_OPTIONS, ...UNDER_X },
      { reject: fail, leaveOut: fail, leaveOpen: fail, remarkOpen: fail, remark: fail, ignore: fail },
    );
    for await (const come of rows) {
      const [first] = 'build' in come ? [come] : come;
      if (first === undefined) continue;
      expect(first.at.row).toBe(2);
      break;
    }
  });
});

function fail(): never {
  throw new Error('Nothing is wrong with the list so far.');
}
