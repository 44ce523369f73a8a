import { workbook } from './workbook.ts';

/** List designed to block the server, with the query string of its request. */
export interface HostileList {
  readonly name: string;
  readonly file: string;
  readonly query?: string;
  /** True if reading takes many seconds, or runs into the timeout. */
  readonly isSlow?: true;
  readonly content: () => Promise<Buffer>;
}

const times = (count: number, part: (position: number) => string, between = ''): string =>
  Array.from({ length: count }, (_item, position) => part(position)).join(between);

const cell = (address: string, text: string, more = '') =>
  `<c r="${address}" t="inlineStr"${more}><is><t>${text}</t></is></c>`;
const TWO_ROWS = `<row r="1">${cell('A1', 'Service')}</row><row r="2">${cell('A2', 'Key Vault', ' s="1"')}</row>`;
const UNDER = 'certificate=certificate/az-fedramp-high&environment=environment/azure';

const text = (make: () => string) => async () => Buffer.from(make());

function catalog(label: string): string {
  return JSON.stringify({
    catalog: {
      uuid: '11111111-1111-4111-8111-111111111111',
      metadata: { title: 'A catalog', version: '1' },
      groups: [{ id: 'g', title: 'G', controls: [{ id: 'c', title: 'C', props: [{ name: 'label', value: label }] }] }],
    },
  });
}

function ssp(title: string): string {
  return JSON.stringify({
    'system-security-plan': {
      uuid: '11111111-1111-4111-8111-111111111111',
      metadata: { title, version: '1' },
      'import-profile': { href: '#x' },
      'system-characteristics': {
        'system-name': title,
        'system-ids': [{ id: title }],
        status: { state: 'operational' },
      },
      'system-implementation': {
        'leveraged-authorizations': [{ uuid: 'a', title, 'party-uuid': 'p', 'date-authorized': '2024-01-01' }],
        components: [
          { uuid: 'b', type: 'this-system', title, description: title, status: { state: 'operational' } },
          { uuid: 'c', type: 'service', title, description: title, status: { state: 'operational' } },
        ],
      },
      'control-implementation': { description: 'x', 'implemented-requirements': [] },
    },
  });
}

/** Lists that blocked a server for up to a minute, or crashed it, before readers had limits, and similar ones. */
export function hostileLists(): readonly HostileList[] {
  return [
    {
      name: 'a workbook with thirty sheets that each have one distant cell',
      file: 'far.xlsx',
      query: UNDER,
      content: () =>
        workbook({
          sheets: Array.from(
            { length: 30 },
            () => `<sheetData>${TWO_ROWS}<row r="1200">${cell('XFD1200', 'x')}</row></sheetData>`,
          ),
        }),
    },
    {
      name: 'a workbook with a number format of 300,000 brackets',
      file: 'format.xlsx',
      query: UNDER,
      content: () =>
        workbook({
          sheets: [`<sheetData>${TWO_ROWS}</sheetData>`],
          styles: `<numFmts count="1"><numFmt numFmtId="200" formatCode="${'['.repeat(300_000)}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`,
        }),
    },
    {
      name: 'a workbook with 600,000 attributes in one tag',
      file: 'attributes.xlsx',
      isSlow: true,
      query: UNDER,
      content: () =>
        workbook({
          sheets: [
            `<sheetData>${TWO_ROWS}<row r="3"${times(600_000, (at) => ` a${at}=""`)}>${cell('A3', 'x')}</row></sheetData>`,
          ],
        }),
    },
    {
      name: 'a workbook with an attribute of 6 MB',
      file: 'attribute.xlsx',
      isSlow: true,
      query: UNDER,
      content: () =>
        workbook({
          sheets: [
            `<sheetData>${TWO_ROWS}<row r="3" ${'a'.repeat(3_000_000)}="${' '.repeat(3_000_000)}">${cell('A3', 'x')}</row></sheetData>`,
          ],
        }),
    },
    {
      name: 'a workbook with 240 MB of spaces',
      file: 'blanks.xlsx',
      query: UNDER,
      content: () =>
        workbook({
          sheets: [`<sheetData>${TWO_ROWS}</sheetData>${' '.repeat(240_000_000)}`],
          padding: 2_000_000,
        }),
    },
    {
      name: 'an OSCAL catalog with a label of 293,000 letters',
      file: 'label.json',
      content: text(() => catalog('A'.repeat(293_000))),
    },
    {
      name: 'an OSCAL catalog with a label of 60 MB',
      file: 'long-label.json',
      isSlow: true,
      content: text(() => catalog('A'.repeat(60_000_000))),
    },
    {
      name: 'a system security plan with a title of 293,000 brackets',
      file: 'ssp.json',
      content: text(() => ssp('('.repeat(293_000))),
    },
    {
      name: 'a system security plan with a title of 8 MB',
      file: 'long-ssp.json',
      content: text(() => ssp('('.repeat(8_000_000))),
    },
    {
      name: 'a heading with 90,000 spaces',
      file: 'heading.csv',
      query: UNDER,
      content: text(() => `Service${' '.repeat(90_000)}x,Status\nKey Vault,In scope\n`),
    },
    {
      name: 'a list with 65,000 blank lines',
      file: 'blank.csv',
      isSlow: true,
      query: UNDER,
      content: text(() => `Service,Status\nKey Vault,In scope\n${'\n'.repeat(65_000)}`),
    },
    {
      name: '65,000 blank lines without a heading',
      file: 'nothing.csv',
      query: UNDER,
      content: text(() => '\n'.repeat(65_000)),
    },
    {
      name: '32,000 lines with empty cells',
      file: 'ragged.csv',
      query: UNDER,
      content: text(() => `Service,Status\nKey Vault,In scope\n${times(32_000, () => ',\n')}`),
    },
    {
      name: '16,000 lines with an extra cell',
      file: 'wider.csv',
      query: UNDER,
      content: text(() => `Service,Status\nKey Vault,In scope\n${times(16_000, (at) => `a,${at % 7 ? 'x' : ''},y\n`)}`),
    },
    {
      name: '60,000 lines with one word each',
      file: 'lone.csv',
      query: UNDER,
      content: text(
        () => `Service,Status\nKey Vault,In scope\n${times(60_000, (at) => `w${at},\n`)}Storage,In scope\n`,
      ),
    },
    {
      name: 'a table with 49,000 columns',
      file: 'columns.csv',
      query: UNDER,
      content: text(() => {
        const columns = 49_000;
        return `Service,${times(columns, (at) => `c${at}`, ',')}\nKey Vault,${times(columns, () => 'x', ',')}\n`;
      }),
    },
    {
      name: 'YAML with two million invalid escapes',
      file: 'escapes.yaml',
      query: UNDER,
      content: text(() => `- service: "${'\\q'.repeat(2_000_000)}"\n`),
    },
    {
      name: 'JSON with a million keys',
      file: 'keys.json',
      query: UNDER,
      content: text(() => `[{"service":"Key Vault",${times(1_000_000, (at) => `"k${at}":1`, ',')}}]`),
    },
    {
      name: '40,000 unknown services',
      file: 'unknown.csv',
      isSlow: true,
      query: UNDER,
      content: text(() => `Service,Status\n${times(40_000, (at) => `Unknown thing ${at},In scope\n`)}`),
    },
    {
      name: '100,000 rejected rows',
      file: 'rejected.csv',
      isSlow: true,
      query: UNDER,
      content: text(() => `Service,Status\n${times(100_000, (at) => `Key Vault,Perhaps ${at}\n`)}`),
    },
    {
      name: '9,000 clauses',
      file: 'clauses.csv',
      isSlow: true,
      query: 'standard=standard/iso-27001-2022&format=clauses',
      content: text(() => `number,title\n${times(9_000, (at) => `A.${at},Title ${at}\n`)}`),
    },
    {
      name: 'a page with unclosed comments',
      file: 'comments.md',
      isSlow: true,
      query: UNDER,
      content: text(
        () => `| Service | SOC 2 |\n|---|---|\n| A | x |\n\nx ${'y <!-- <!-- <!-- <!-- <!--\n'.repeat(5_000)}`,
      ),
    },
    {
      name: 'a page with 180,000 asterisks',
      file: 'stars.md',
      isSlow: true,
      query: UNDER,
      content: text(() => `| Service | SOC 2 |\n|---|---|\n| ${'*a **a '.repeat(60_000)} | x |\n`),
    },
    {
      name: 'a web page with two million nested elements',
      file: 'deep.html',
      query: UNDER,
      content: text(() => `<!doctype html><table><tr><th>Service<tr><td>A</table>${'<div>'.repeat(2_000_000)}`),
    },
  ];
}
