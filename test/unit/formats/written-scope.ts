import fc from 'fast-check';
import type { ScopeStatus } from '../../../src/domain/statements.ts';
import { conditionOf, nameWithWords, type RandomScope, type RandomService, type RandomTable } from './random-scope.ts';

/** Chooses among ways to write the same; repeatable, so that a failure can be made smaller. */
export type Choose = <Item>(ways: readonly Item[]) => Item;

export const chooseArbitrary: fc.Arbitrary<Choose> = fc
  .infiniteStream(fc.nat(1_000))
  .map((numbers) => (ways) => ways[(numbers.next().value as number) % ways.length] as (typeof ways)[number]);

const SIGNS: Record<ScopeStatus, readonly string[]> = {
  IN_SCOPE: ['&#x2705;', '✅', ':heavy_check_mark:', '✔', '✔️', 'x', 'yes', '**Yes**', 'X'],
  NOT_IN_SCOPE: ['no', 'Not in scope', '❌'],
  IN_AUDIT: ['in audit', 'Under review'],
  PLANNED: ['planned', 'Planned'],
};
const WORDS: Record<ScopeStatus, readonly string[]> = {
  IN_SCOPE: ['yes', 'In Scope', '✔', 'x', 'Authorized', 'IN_SCOPE'],
  NOT_IN_SCOPE: ['no', 'not in scope', 'NOT_IN_SCOPE'],
  IN_AUDIT: ['in audit', 'In process'],
  PLANNED: ['planned'],
};
const MARKS = ['**&ast;**', '\\*\\*', '†', '<sup>1</sup>', '[2]', '¹⁰', '\\*\\*\\*', '‡'];

/** A Markdown page with a table for each environment. */
export function asPage({ tables }: RandomScope, choose: Choose): string {
  return tables.flatMap((table) => tableLines(table, choose)).join(choose(['\n', '\r\n']));
}

/** Rows for a table of entries, the heading among them. */
export function asRows({ tables }: RandomScope, choose: Choose): readonly (readonly string[])[] {
  const heading = [
    choose(['Service', 'Offering name', 'Azure service']),
    choose(['Environment', 'Cloud']),
    choose(['Certificate', 'Programme', 'Standard']),
    choose(['Status', 'In scope']),
    choose(['Note', 'Condition', 'Remarks']),
  ];
  const blank = heading.map(() => '');
  const rows = tables.flatMap(({ environment, programmes, services }) =>
    services.flatMap((service) =>
      programmes.flatMap((programme, index) => {
        const status = service.statuses[index] ?? null;
        if (status === null) return choose([[], [[nameWithWords(service), environment, programme, '', '']]]);
        const condition = conditionOf(service, programme) ?? '';
        const row = [nameWithWords(service), environment, programme, choose(WORDS[status]), condition];
        return [...choose([[], [], [], [heading], [blank]]), row];
      }),
    ),
  );
  return [...choose([[], [], [['A list of services in scope', '', '', '', '']], [blank]]), heading, ...rows];
}

/** As CSV with any of the delimiters; white space around cells means nothing. */
export function asCsv(rows: readonly (readonly string[])[], choose: Choose): string {
  const delimiter = choose([',', ';', '\t']);
  const cellOf = (cell: string) =>
    /[",;\t\n]/.test(cell) || choose([true, false]) ? `"${cell.replaceAll('"', '""')}"` : `${cell}${choose(['', ' '])}`;
  return rows.map((row) => row.map(cellOf).join(delimiter)).join(choose(['\n', '\r\n']));
}

/** As a web page; what is bold, on lines of their own or without its closing tag is the same. A class may say something of an empty cell. */
export function asHtml(rows: readonly (readonly string[])[], choose: Choose): string {
  const textOf = (cell: string) => cell.replace(/[&<>"\u00A0]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const cellOf = (cell: string) =>
    choose([
      '<td>#</td>',
      '<td>#',
      '<th>#</th>',
      '<td>\n  #\n</td>',
      cell === '' ? '<td><div><b>#</b></div></td>' : '<td class="c"><div><b>#</b></div></td>',
      '<TD><P>#<BR></TD>',
    ]).replace('#', () => (cell === '' ? choose(['', '&nbsp;', '<!-- x -->']) : textOf(cell)));
  const lines = rows.map((row) => `${choose(['<tr>', '<tr class="r">', '\n<tr\n>'])}${row.map(cellOf).join('')}`);
  const body = `<table>${lines.join(choose(['', '</tr>', '</tr>\n', '</tr>\r\n']))}</table>`;
  return choose([`<!DOCTYPE html><html><body>${body}`, `<html>${body}</html>`, `<div>${body}</div>`, body]);
}

/** As a table in Markdown; what is bold or a link is the same, and empty cells at the end of a row may be left out. */
export function asMarkdown(rows: readonly (readonly string[])[], choose: Choose): string {
  const cellOf = (cell: string) =>
    cell === ''
      ? ''
      : choose(['#', '**#**', '[#](../a.md)', '[**#**](b)', '# <!-- x -->']).replace('#', () => escaped(cell));
  const lineOf = (row: readonly string[], isFirst: boolean) => {
    const cells = [...row];
    while (!isFirst && cells.length > 2 && cells.at(-1) === '' && choose([true, false])) cells.pop();
    return `| ${cells.map(cellOf).join(' | ')} |`;
  };
  const [heading = '', ...others] = rows.map((row, index) => lineOf(row, index === 0));
  const dashes = `|${(rows[0] ?? []).map(() => choose(['---', ':-:', ' - '])).join('|')}|`;
  const title = choose([[], ['# A list of services in scope', '']]);
  return [...title, heading, dashes, ...others].join(choose(['\n', '\r\n']));
}

function tableLines({ environment, programmes, services }: RandomTable, choose: Choose): readonly string[] {
  const notes = new Map<string, string>();
  const markOf = ({ condition }: RandomService) => {
    if (condition === null) return '';
    const mark = notes.get(condition.text) ?? (MARKS[notes.size] as string);
    notes.set(condition.text, mark);
    return `${choose(['', ' '])}${mark}`;
  };
  const line = (cells: readonly string[]) => {
    const gap = choose(['', ' ', '  ']);
    const filled = cells.map((cell) => (cell === '' && gap === '' ? ' ' : `${gap}${cell}${gap}`));
    return `|${filled.join('|')}|${choose(['', ' '])}`;
  };
  const label = choose(['Service', 'Azure Service', 'Offering']);
  const rows = services.flatMap((service) => {
    const name = `${shownName(service, choose)}${markOf(service)}`;
    const cells = service.statuses.map((status) =>
      status === null ? '' : `${choose(SIGNS[status])}${choose(['', '', '</br>'])}`,
    );
    const between = choose([
      ...[[], [], [], []],
      [line([label, ...programmes.map(escaped)].map((text) => `**${text}**`))],
      [line(['', ...programmes.map(() => '')])],
    ]);
    return [...between, line([name, ...cells])];
  });
  const heading = choose([
    `## ${environment} services by audit scope`,
    `### ${environment}`,
    `## ${environment} services in audit scope ##`,
  ]);
  return [
    '',
    heading,
    ...choose([[], ['*Last updated: June 2023*', ''], ['', '#### Terminology used', '- &#x2705; = in scope', '']]),
    line([label, ...programmes.map(escaped)]),
    line(['---', ...programmes.map(() => choose(['---', ':-:', '-:']))]),
    ...rows,
    '',
    ...[...notes].flatMap(([text, mark]) => [`${mark} ${escaped(text)}`, ...choose([[''], []])]),
    '',
  ];
}

function shownName(service: RandomService, choose: Choose): string {
  const link = (text: string) =>
    choose([escaped(text), `[${escaped(text)}](../a/index.yml)`, `**[${escaped(text)}](b)**`]);
  const { name, formerly, components } = service;
  const parts = components.map(link);
  const joined = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
  return [
    link(name),
    ...(parts.length === 0 ? [] : [`${choose(['', ' <br> ', '</br>'])}(incl. ${joined})`]),
    ...(formerly === null ? [] : [`(formerly ${escaped(formerly)})`]),
  ].join(' ');
}

/** So that nothing in a text means anything in Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|&~:]/g, '\\$&');
}
