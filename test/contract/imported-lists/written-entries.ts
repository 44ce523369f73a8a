import fc from 'fast-check';
import writeWorkbook from 'write-excel-file/node';
import { stringify } from 'yaml';
import type { ScopeStatus } from '../../../src/domain/statements/statements.ts';
import type { Entry } from './random-entries.ts';

/** Chooses among equivalent notations; repeatable, so that a failing example can shrink. */
export type Choose = <Item>(ways: readonly Item[]) => Item;
export const choice: fc.Arbitrary<Choose> = fc
  .infiniteStream(fc.nat(1_000))
  .map((numbers) => (ways) => ways[(numbers.next().value as number) % ways.length] as (typeof ways)[number]);

type Rows = readonly (readonly string[])[];
interface WrittenList {
  readonly name: string;
  readonly text: string | Buffer;
}

const WORDS: Record<ScopeStatus, readonly string[]> = {
  IN_SCOPE: ['yes', 'In Scope', '✔', '✅', 'x', 'Authorized', 'IN_SCOPE'],
  NOT_IN_SCOPE: ['no', 'not in scope', '❌', 'NOT_IN_SCOPE'],
  IN_AUDIT: ['in audit', 'In process', 'Under review'],
  PLANNED: ['planned', 'Planned'],
};

/** Writes the same entries in each file format. */
export async function writtenEntries(entries: readonly Entry[], choose: Choose): Promise<readonly WrittenList[]> {
  const rows = () => rowsOf(entries, choose);
  const workbook = rows().map((row) => row.map((cell) => (cell === '' ? null : cell)));
  return [
    { name: 'list.csv', text: asCsv(rows(), choose) },
    { name: 'list.md', text: asMarkdown(rows(), choose) },
    { name: 'list.html', text: asHtml(rows(), choose) },
    { name: 'list.xlsx', text: await writeWorkbook(workbook).toBuffer() },
    { name: 'list.json', text: JSON.stringify(choose([objectsOf(rows()), { services: objectsOf(rows()) }])) },
    { name: 'list.yaml', text: stringify(choose([objectsOf(rows()), { services: objectsOf(rows()) }])) },
  ];
}

function rowsOf(entries: readonly Entry[], choose: Choose): Rows {
  const heading = [
    choose(['Service', 'Offering name']),
    choose(['Environment', 'Cloud']),
    choose(['Certificate', 'Programme']),
    choose(['Status', 'In scope']),
    choose(['Condition', 'Remarks']),
  ];
  const rows = entries.map(({ service, environment, programme, status, condition }) => {
    return [service, environment, programme, choose(WORDS[status]), condition ?? ''];
  });
  return [heading, ...rows];
}

function objectsOf([heading = [], ...rows]: Rows): readonly object[] {
  return rows.map((row) => Object.fromEntries(heading.map((name, position) => [name, row[position]])));
}

function asCsv(rows: Rows, choose: Choose): string {
  const delimiter = choose([',', ';', '\t']);
  const cellOf = (cell: string) =>
    /[",;\t\n]/.test(cell) || choose([true, false]) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(cellOf).join(delimiter)).join(choose(['\n', '\r\n']));
}

function asHtml(rows: Rows, choose: Choose): string {
  const textOf = (cell: string) => cell.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const cellOf = (cell: string) =>
    choose(['<td>#</td>', '<td>#', '<th>#</th>', '<td>\n  #\n</td>', '<TD><P><b>#</b><BR></TD>']).replace('#', () =>
      cell === '' ? choose(['', '&nbsp;', '<!-- x -->']) : textOf(cell),
    );
  const lines = rows.map((row) => `${choose(['<tr>', '\n<tr\n>'])}${row.map(cellOf).join('')}</tr>`);
  const table = `<table>${lines.join('')}</table>`;
  return choose([`<!DOCTYPE html><html><body>${table}`, `<html>${table}</html>`, `<div>${table}</div>`, table]);
}

function asMarkdown(rows: Rows, choose: Choose): string {
  const cellOf = (cell: string) =>
    cell === ''
      ? ''
      : choose(['#', '**#**', '[#](../a.md)', '# <!-- x -->']).replace('#', () =>
          cell.replace(/[\\`*_{}[\]<>()#+\-.!|&~:]/g, '\\$&'),
        );
  const [heading = '', ...others] = rows.map((row) => `| ${row.map(cellOf).join(' | ')} |`);
  const dashes = `|${(rows[0] ?? []).map(() => choose(['---', ':-:', ' - '])).join('|')}|`;
  return [...choose([[], ['# A list', '']]), heading, dashes, ...others].join(choose(['\n', '\r\n']));
}
