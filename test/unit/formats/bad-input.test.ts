import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { tickMatrix } from '../../../src/imports/formats/tick-matrix.ts';
import { openInput } from '../../../src/imports/input.ts';
import { entriesOf, type Reading, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const UNDER_X = { certificate: 'certificate/x' };
const megabytes = 1024 * 1024;

async function read(name: string, content: string | Buffer): Promise<Reading> {
  return readList(scopeTable, await files.write(name, content), UNDER_X);
}

async function refusal(name: string, content: string | Buffer): Promise<string> {
  return read(name, content).then(
    () => 'not refused',
    (error: Error) => error.message,
  );
}

describe('text that cannot be read', () => {
  it.each([
    ['empty.csv', '', 'empty.csv: The file is empty.'],
    [
      'latin-1.csv',
      Buffer.from('Service,Note\nKey Vault,Zürich\n', 'latin1'),
      'latin-1.csv:1: From here on the file is no UTF-8 text; it may be Latin-1 (Windows-1252). Save it as UTF-8.',
    ],
    [
      'binary.csv',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0x2c]),
      'binary.csv: This is no text: the file holds NUL bytes. Save the list as a workbook (XLSX) or as CSV in UTF-8.',
    ],
    ...(['utf16le', 'utf-16be'] as const).map((encoding): [string, Buffer, string] => {
      const text = Buffer.from('Service,Note\nKey Vault,Zürich\n', 'utf16le');
      return [
        `${encoding}.csv`,
        encoding === 'utf16le' ? text : text.swap16(),
        `${encoding}.csv: The text holds NUL bytes, and looks like UTF-16 without the mark that says so. Save it as UTF-8, or as UTF-16 with a byte order mark.`,
      ];
    }),
    [
      'audit.csv',
      Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1'),
      'audit.csv: This is a PDF, which is not read: take the list as a workbook, a page or CSV from where it was published, or copy its table into one of these.',
    ],
    [
      'quote.csv',
      'Service,Note\nKey Vault,a\nDNS,"b\nFunctions,c\n',
      'quote.csv:3: A quote opens in this row and is never closed. Nothing from here on was read.',
    ],
    [
      'closed-quote.csv',
      'Service,Note\nKey Vault,"a "b" c"\n',
      'closed-quote.csv:2: A quoted value of this row goes on after its closing quote; a quote inside a quoted value is written twice. Nothing from here on was read.',
    ],
    [
      'forbidden.csv',
      'Service,__proto__\nA,b\n',
      'forbidden.csv:1: The heading has the column "__proto__", which is refused.',
    ],
    ['twice.csv', 'Service,Service\nA,b\n', 'twice.csv:1: The heading has the column "Service" more than once.'],
    [
      'broken.yaml',
      '- service: A\n- service: "B\n',
      'broken.yaml:3: From here on this is no YAML: Missing closing "quote.',
    ],
    [
      'two.yaml',
      '- service: A\n---\n- service: B\n',
      'two.yaml:2: A second YAML document begins here; give each a file of its own.',
    ],
    ['truncated.json', '[{"service": "A"}, {"serv', 'truncated.json: This is no complete JSON text: '],
    [
      'cut-off.xlsx',
      Buffer.from('PK\x03\x04 and nothing more'),
      'cut-off.xlsx: This ZIP has no directory; it is cut off or damaged.',
    ],
    [
      'old.xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'old.xls: This is an old workbook (.xls) or one with a password; save it as .xlsx without.',
    ],
  ])('refuses %s', async (name, content, sentence) => {
    expect(await refusal(name, content)).toContain(sentence);
    // Such files must be read to be told what is wrong with them.
    expect(await scopeTable.detect(await openInput(await files.write(name, content)))).toBeGreaterThanOrEqual(0.3);
  });

  it.each([
    [
      'line.csv',
      `Service,Note\n${'x'.repeat(10 * megabytes)}\n`,
      'line.csv:2: This row is longer than 100000 characters',
    ],
    [
      'line.jsonl',
      `{"service":"A"}\n{"service":"${'x'.repeat(10 * megabytes)}"}\n`,
      'line.jsonl:2: This line is longer',
    ],
    ['one.csv', 'x'.repeat(10 * megabytes), 'one.csv:1: This row is longer than 100000 characters'],
    ['large.yaml', `- service: A\n${'- service: B\n'.repeat(400_000)}`, 'lists in YAML may have 4194304.'],
  ])('refuses %s, which is too long', async (name, content, sentence) => {
    expect(await refusal(name, content)).toContain(sentence);
  });

  it('refuses pages that are too long', async () => {
    const table = '| Service | A |\n|---|---|\n';
    const page = await files.write('page.md', `${table}${'| B | x |\n'.repeat(60_000)}`);
    await expect(readList(tickMatrix, page)).rejects.toThrow('pages of tables may have 524288.');
    const empty = await files.write('empty.md', '');
    await expect(readList(tickMatrix, empty)).rejects.toThrow('empty.md: The file is empty.');
  });

  it('rejects keys that could change the behaviour of objects', async () => {
    expect((await read('keys.jsonl', '{"service":"A"}\n{"service":"B","__proto__":{"x":1}}\n')).rejected).toEqual([
      'keys.jsonl:2: The key "__proto__" is refused.',
    ]);
    expect((await read('keys.json', '[{"service":"A"},{"service":"B","__proto__":"x"}]')).rejected).toEqual([
      'keys.json:2: The key "__proto__" is refused.',
    ]);
    expect((await read('keys.yaml', '- service: A\n- {service: B, __proto__: {x: 1}}\n')).rejected).toEqual([
      'keys.yaml:2: The key "__proto__" is refused.',
    ]);
    expect({}).not.toHaveProperty('x');
  });

  it('does not follow aliases in YAML', async () => {
    const laughs = '- &a {service: A}\n- service: [*b, *b]\n- *a\n';
    expect((await read('aliases.yaml', laughs)).rejected).toEqual([
      'aliases.yaml:2 column "service": The value is no text, number or list of such.',
      'aliases.yaml:3: The item has no keys and values of its own.',
    ]);
  });
});

describe('rows that contradict themselves or the calendar', () => {
  it('rejects days that do not exist', async () => {
    expect((await read('days.csv', 'Service,From,Until\nA,2023-02-29,\nB,,2023-13-01\n')).rejected).toEqual([
      'days.csv:2 column "From": "2023-02-29" is a day that the calendar does not have; a day is written like 2026-11-24.',
      'days.csv:3 column "Until": "2023-13-01" is a day that the calendar does not have; a day is written like 2026-11-24.',
    ]);
  });

  it('lets the same row twice, and an end before its start, be told by the checks that all lists pass', async () => {
    const reading = await read('rows.csv', 'Service,From,Until\nA,2024-01-01,2023-01-01\nA,2024-01-01,2023-01-01\n');
    expect(entriesOf(reading)).toHaveLength(2);
    // Faults are told by the place of a fact, so that each draft has one of its own.
    expect(new Set(reading.drafts.map(({ at }) => at)).size).toBe(2);
  });

  it('leaves to the format for tables what the others cannot read', async () => {
    const input = await openInput(await files.write('broken.xlsx', Buffer.from('PK\x03\x04 broken')));
    expect(await clauseList.detect(input)).toBe(0);
    expect(await certificateList.detect(input)).toBe(0);
    expect(await tickMatrix.detect(input)).toBe(0);
  });
});
