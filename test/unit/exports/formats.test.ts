import { buffer, text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/exports/formats/index.ts';
import { writeXlsx } from '../../../src/exports/formats/xlsx/workbook.ts';
import type { Column } from '../../../src/exports/table.ts';
import { ABOUT, tableOf } from '../../support/export-tables.ts';

const COLUMNS: readonly Column[] = [
  { key: 'name', title: 'Name', type: 'text' },
  { key: 'validFrom', title: 'Valid from', type: 'day' },
  { key: 'parts', title: 'Parts', type: 'number' },
  { key: 'contradicted', title: 'Contradicted', type: 'flag' },
  { key: 'kinds', title: 'Kinds', type: 'list' },
];
const ROWS = [
  ['Kettle', '2030-02-28', -5, true, ['ADDED', 'MOVED']],
  ['=HYPERLINK("https://example.com")', null, 0, false, []],
] as const;

function write(ending: string, table = tableOf(COLUMNS, ROWS)) {
  const format = EXPORT_FORMATS.find((known) => known.ending === ending);
  if (format === undefined) throw new Error(`There is no format ${ending}.`);
  return format.write(table);
}

describe('an export as CSV', () => {
  it('begins with a byte order mark, and has the day, revision and sources in each row', async () => {
    const written = await text(write('csv'));
    // `text` strips the mark.
    expect((await buffer(write('csv'))).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(parse(written, { columns: true })[0]).toEqual({
      name: 'Kettle',
      valid_from: '2030-02-28',
      parts: '-5',
      contradicted: 'true',
      kinds: 'ADDED; MOVED',
      sources: 'source/one',
      source_titles: 'The first source',
      licences: 'CC BY 4.0',
      as_of: '2031-06-01',
      revision: '7',
      remark: 'not a certificate',
      answer_notes: 'A note.',
    });
  });

  it('has the notes of the answer in its first row only', async () => {
    const rows: Record<string, string>[] = parse(await text(write('csv', tableOf(COLUMNS, ROWS, { batch: 1 }))), {
      columns: true,
    });
    expect(rows.map((row) => row['answer_notes'])).toEqual(['A note.', '']);
  });

  it('has a marked row with the day, revision and reason if it is empty', async () => {
    const rows: Record<string, string>[] = parse(await text(write('csv', tableOf(COLUMNS, []))), { columns: true });
    expect(rows.map((row) => Object.entries(row).filter(([, value]) => value !== ''))).toEqual([
      [
        ['as_of', '2031-06-01'],
        ['revision', '7'],
        ['remark', 'no rows'],
        ['answer_notes', 'A note.'],
      ],
    ]);
  });

  it('contains no formulas, and keeps negative numbers', async () => {
    const [, kettle, formula] = parse(await text(write('csv'))) as string[][];
    expect(kettle?.[2]).toBe('-5');
    expect(formula?.[0]).toBe(`'${ROWS[1][0]}`);
  });

  it('shows both days and revisions of a comparison', async () => {
    const points = [
      { asOf: '2030-01-01', revision: 3 },
      { asOf: '2031-06-01', revision: 7 },
    ];
    const [row] = parse(await text(write('csv', tableOf(COLUMNS, ROWS, { about: { ...ABOUT, points } }))), {
      columns: true,
    }) as Record<string, string>[];
    expect(row).toMatchObject({ as_of: '2030-01-01 to 2031-06-01', revision: '3 to 7' });
  });
});

describe('an export as JSON', () => {
  it('is one document that keeps types, describes itself and lists its sources', async () => {
    const { about, columns, rows, sources } = JSON.parse(await text(write('json')));
    expect(about).toMatchObject({ asOf: '2031-06-01', revision: 7, statement: ABOUT.statement, notes: ['A note.'] });
    expect(columns).toEqual(COLUMNS);
    expect(rows[0]).toEqual({
      name: 'Kettle',
      validFrom: '2030-02-28',
      parts: -5,
      contradicted: true,
      kinds: ['ADDED', 'MOVED'],
      sources: ['source/one'],
    });
    expect(sources[0].licence).toBe('CC BY 4.0');
  });

  it('is well-formed without rows', async () => {
    expect(JSON.parse(await text(write('json', tableOf(COLUMNS, [])))).rows).toEqual([]);
  });
});

describe('an export as Markdown', () => {
  it('keeps each row on one line, with any text in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), async (names) => {
        const rows = names.map((name) => [name, null, 1, true, []]);
        const written = await text(write('md', tableOf(COLUMNS, rows)));
        const table = written.slice(written.indexOf('| Name'), written.indexOf('\n## Sources'));
        const lines = table.trimEnd().split('\n');
        expect(lines).toHaveLength(names.length + 2);
        for (const line of lines) expect(line.replace(/\\[\\|]/g, '').split('|')).toHaveLength(COLUMNS.length + 4);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an export as XLSX', () => {
  it('has typed cells, and keeps text that looks like a formula as text', async () => {
    const [about, rows] = await readWorkbook(await buffer(write('xlsx')));
    expect(rows?.data[1]).toEqual([
      'Kettle',
      new Date('2030-02-28T00:00:00Z'),
      -5,
      true,
      'ADDED; MOVED',
      'First',
      'source/one',
    ]);
    expect(rows?.data[2]?.slice(0, 4)).toEqual([ROWS[1][0], null, 0, false]);
    const told = about?.data.map((cells) => cells.filter((cell) => cell !== null).join(' | '));
    expect(told).toContain('This is not a certificate.');
    expect(told?.slice(0, 4)).toEqual(['Rows', 'This is not a certificate.', '', 'Answer | The kettle is in scope.']);
    expect(told).toContain('Revision | 7');
    expect(told).toContain('Stated | 2');
    expect(told).toContain('Address | https://example.com/ask');
    expect(told?.at(-1)).toContain('not stated | The first source | https://example.com/one');
  });

  it('preserves any text that XML can represent', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name.trim() === name);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), async (names) => {
        const rows = names.map((name) => [name, null, null, null, null]);
        const [, sheet] = await readWorkbook(await buffer(write('xlsx', tableOf(COLUMNS, rows))));
        expect(sheet?.data.slice(1).map(([name]) => name)).toEqual(names);
      }),
      { numRuns: 20 },
    );
  });

  it('continues on another sheet when one is full', async () => {
    const rows = Array.from({ length: 25 }, (_row, position) => [`row ${position}`, null, position, null, null]);
    const sheets = await readWorkbook(await buffer(writeXlsx(tableOf(COLUMNS, rows, { batch: 4 }), 10)));
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toMatchObject([
      ['Summary', expect.any(Number)],
      ['Rows', 11],
      ['Rows 2', 11],
      ['Rows 3', 6],
    ]);
    expect(sheets.slice(1).flatMap(({ data }) => data.slice(1).map((cells) => cells[2]))).toEqual(
      rows.map((_row, position) => position),
    );
  });
});

describe('the column order of an export', () => {
  const columns: readonly Column[] = [
    { key: 'subjectId', title: 'Subject id', type: 'text', isId: true },
    { key: 'subject', title: 'Subject', type: 'text' },
  ];
  const table = () => tableOf(columns, [['service/kettle', 'Kettle']]);

  it('puts names before ids for people, and stays unchanged for programs', async () => {
    const [, rows] = await readWorkbook(await buffer(write('xlsx', table())));
    expect(rows?.data[0]).toEqual(['Subject', 'Sources', 'Subject id', 'Source ids']);
    expect(await text(write('md', table()))).toContain('| Kettle | First | service/kettle | source/one |');
    expect((await text(write('csv', table()))).slice(0, 20)).toBe('subject_id,subject,s');
    expect(JSON.parse(await text(write('json', table()))).columns[0]).toEqual({
      key: 'subjectId',
      title: 'Subject id',
      type: 'text',
    });
  });
});

describe('an end date in an export', () => {
  const table = () =>
    tableOf([{ key: 'validUntil', title: 'Valid up to and including', type: 'end' }], [['2030-03-01']]);

  it('is the last day in formats for people, and the day after it in formats for programs', async () => {
    expect(await text(write('md', table()))).toContain('| 2030-02-28 |');
    const [, sheet] = await readWorkbook(await buffer(write('xlsx', table())));
    expect(sheet?.data[1]?.[0]).toEqual(new Date('2030-02-28T00:00:00Z'));
    expect(JSON.parse(await text(write('json', table()))).rows[0].validUntil).toBe('2030-03-01');
    expect(parse(await text(write('csv', table())), { columns: true })[0]).toMatchObject({ valid_until: '2030-03-01' });
  });
});
