import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, markdownTableOf } from '../../src/exports/tables.ts';

describe('a table as CSV', () => {
  it('reads back unchanged, except for what a spreadsheet would calculate', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 })), (rows) => {
        const read: string[][] = parse(csvOf({ columns: ['a', 'b'], rows }), { record_delimiter: '\n' });
        const [, ...cells] = read;
        expect(cells.map((row) => row.map((cell) => cell.replaceAll("'", '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replaceAll("'", ''))),
        );
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    ['＝1＋1', "'＝1＋1"],
    ['＠a', "'＠a"],
    ['a;=HYPERLINK(1);-2', "a;'=HYPERLINK(1);'-2"],
    ['a; \u00a0＋1', "a; \u00a0'＋1"],
    ['a\n\n=1', "a\n\n'=1"],
    ['a=1; b-c @d', 'a=1; b-c @d'],
  ])('prevents formulas in %j wherever a spreadsheet may split it', (cell, safe) => {
    const [, [read]] = parse(csvOf({ columns: ['a'], rows: [[cell]] }), { record_delimiter: '\n' }) as [
      string[],
      [string],
    ];
    expect(read).toBe(safe);
  });

  it('stays fast with many blanks and line breaks', () => {
    const begun = process.cpuUsage();
    csvOf({ columns: ['a'], rows: [[`${'\n '.repeat(200_000)}x`]] });
    const { user, system } = process.cpuUsage(begun);
    // CPU time in microseconds, since other processes share the machine.
    expect(user + system).toBeLessThan(1_000_000);
  });

  it('quotes cells with quotes or separators', () => {
    expect(csvOf({ columns: ['a', 'b', 'c', 'd'], rows: [['x', 'y,z', 'say "a"', '1; 2']] })).toBe(
      'a,b,c,d\nx,"y,z","say ""a""","1; 2"\n',
    );
  });
});

describe('a table as Markdown', () => {
  it('keeps a cell on one line, and escapes its markup', () => {
    const table = markdownTableOf({ columns: ['a'], rows: [['one|two\n[three](https://example.com) <b> `x`']] });
    expect(table).toBe('| a |\n| --- |\n| one\\|two \\[three\\](https://example.com) \\<b> \\`x\\` |\n');
  });
});
