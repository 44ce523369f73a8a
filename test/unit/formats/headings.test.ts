import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import type { ListFormat } from '../../../src/imports/formats/format.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const named = (name: string, column: string) => new Map([[name, column]]);

type Rows = readonly (readonly string[])[];
const csv = (rows: Rows) => rows.map((row) => row.join(';')).join('\n');
const bars = (row: readonly string[]) => `| ${row.join(' | ')} |\n`;
const markdown = ([heading = [], ...rows]: Rows) =>
  `${bars(heading)}${bars(heading.map(() => '---'))}${rows.map(bars).join('')}`;
const htmlRow = (name: string) => (row: readonly string[]) =>
  `<tr>${row.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>\n`;
const html = ([heading = [], ...rows]: Rows) =>
  `<table><thead>${htmlRow('th')(heading)}</thead><tbody>${rows.map(htmlRow('td')).join('')}</tbody></table>`;
const json = ([heading = [], ...rows]: Rows) =>
  JSON.stringify(rows.map((row) => Object.fromEntries(row.map((cell, at) => [heading[at], cell]))));
const WAYS = [
  ['list.csv', csv],
  ['list.md', markdown],
  ['list.html', html],
  ['list.json', json],
] as const;

async function read(text: string, { name = 'list.csv', format = scopeTable, fields = new Map<string, string>() } = {}) {
  return readList(format as ListFormat, await files.write(name, text), { certificate: 'certificate/x', fields });
}

async function servicesIn(text: string, options: Parameters<typeof read>[1] = {}) {
  return entriesOf(await read(text, options)).map(({ subjectId }) => subjectId);
}

const SOLUTIONS = [
  ['Azure solution', 'Cloud', 'Status'],
  ['App Service', 'Azure', 'In scope'],
  ['Key Vault', 'Azure', 'In scope'],
];

describe('a row of data', () => {
  it.each(WAYS)('is not taken for the heading that no word of tells the service: %s', async (name, written) => {
    for (const rows of [
      SOLUTIONS,
      [
        ['Solution', 'Notes'],
        ['Bot Service', 'GA'],
        ['Key Vault', 'Preview'],
      ],
      [
        ['Ding', 'Was'],
        ['API Management', 'a service for APIs'],
        ['Key Vault', 'keys'],
      ],
      [
        ['Solution', 'Status', 'Kind'],
        ['Backup', 'In scope', 'Product'],
        ['Batch', 'Planned', 'Feature'],
      ],
    ]) {
      const label = rows[0]?.[0];
      await expect(read(written(rows), { name })).rejects.toThrow(
        `No column tells the service or family. Its first line has "${label}"`,
      );
      const services = await servicesIn(written(rows), { name, fields: named('service', label ?? '') });
      expect(services).toHaveLength(rows.length - 1);
    }
  });

  it.each([
    'App Service,Azure Government,In scope\nKey Vault,Azure Government,In scope\n',
    'App Service,In scope\nKey Vault,Not in scope\n',
    'App Service,x,\nKey Vault,,x\n',
  ])('is not taken for a heading that the list does not have: %s', async (text) => {
    await expect(read(text)).rejects.toThrow('No column tells the service or family.');
  });

  it('is none where its table names columns, of which one only has a name', async () => {
    const rows = [
      ['Solution', ''],
      ['Bot Service', 'GA'],
      ['Key Vault', 'Preview'],
    ];
    await expect(read(markdown(rows), { name: 'list.md' })).rejects.toThrow('Its first line has "Solution";');
    await expect(read(html(rows), { name: 'list.html' })).rejects.toThrow('Its first line has "Solution";');
  });
});

describe('a heading', () => {
  it('is read as before where a word tells the service, below titles and the names of groups', async () => {
    const services = ['service/key-vault', 'service/batch'];
    const rows = 'Key Vault,In scope\nBatch,In scope\n';
    expect(await servicesIn(`Azure services,Status\n${rows}`)).toEqual(services);
    expect(await servicesIn(`Services in scope,\n\nAzure service,Status\n${rows}`)).toEqual(services);
    expect(await servicesIn(`,Audit\nAzure service,Result\n${rows}`, { fields: named('status', 'Result') })).toEqual(
      services,
    );
    expect(await servicesIn(`Azure services,Compliance\nService,Status\n${rows}`)).toEqual(services);
    const remarks = 'Azure service,Cloud,In scope\nKey Vault,Azure,In scope\nBatch,Azure,in scope\n';
    expect(await servicesIn(remarks)).toEqual(services);
  });

  it('is the first one that names the service, whatever a cell below is called', async () => {
    const text = 'Azure services,Status,Kind\nKey Vault,In scope,Feature\nBackup,In scope,Product\n';
    expect(await servicesIn(text)).toEqual(['service/key-vault', 'service/backup']);
    expect(await servicesIn('Azure services,Kind\nBackup,Product\nBatch,Feature\n')).toEqual([
      'service/backup',
      'service/batch',
    ]);
  });

  const TWO = [
    ['Azure services', 'Status'],
    ['Key Vault', 'In scope'],
    ['Service', 'Status'],
    ['Backup', 'In scope'],
  ];

  it.each([
    ['list.csv', csv(TWO)],
    ['list.csv', csv(TWO.toSpliced(2, 0, ['', '']))],
    ['list.md', markdown(TWO)],
    ['list.html', html(TWO)],
    ['list.html', `<table>${TWO.map((row, index) => htmlRow(index % 2 === 0 ? 'th' : 'td')(row)).join('')}</table>`],
  ])('is asked about where another one stands further down: %s %s', async (name, text) => {
    await expect(read(text, { name })).rejects.toThrow(
      'The heading may be "Azure services", "Status", or "Service", "Status" further down, with rows between: put what stands under each into a list of its own, or name the column of the one that is meant with --field "service=…".',
    );
    const fields = named('service', 'Service');
    const { remarks, ...reading } = await read(text, { name, fields });
    expect(entriesOf({ remarks, ...reading }).map(({ subjectId }) => subjectId)).toEqual(['service/backup']);
    expect(remarks.join()).toContain(
      'Not read: 2 rows that stand over the heading, such as "Azure services", "Status".',
    );
  });

  it('tells which rows stand over it, and how to say that they are none of the list', async () => {
    const text = 'Last updated;2026-01-01\nAuthor;Jane\n\nAzure service;Status\nKey Vault;In scope\n';
    const { remarks, ignored } = await read(text);
    expect(remarks).toEqual([
      'list.csv:1: Not read: 2 rows that stand over the heading, such as "Last updated", "2026-01-01"; if none is of the list, say so with --field "service=Azure service".',
    ]);
    expect(ignored).toHaveLength(3);
  });

  it.each([
    [clauseList, 'Number;Title\n4.1;Context\n', 'number=Number'],
    [certificateList, 'Certificate;Standard\nC-1;ISO/IEC 27001:2022\n', 'name=Certificate'],
  ])('does so in other lists: %#', async (format, text, field) => {
    const path = await files.write('list.csv', `Version;7\n${text}`);
    const { remarks } = await readList(format, path, { standard: 'standard/x' });
    expect(remarks).toContain(
      `list.csv:1: Not read: 1 row that stands over the heading, such as "Version", "7"; if none is of the list, say so with --field "${field}".`,
    );
  });
});
