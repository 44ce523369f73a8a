import { afterAll, describe, expect, it } from 'vitest';
import { isPage } from '../../../src/imports/formats/html/is-page.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { openInput } from '../../../src/imports/input.ts';
import { many } from '../../support/effort.ts';
import { likeliestFormatOf, Pages, samplePage, tableOf } from './pages.ts';
import { entriesOf, readList } from './reading.ts';

const pages = new Pages();
afterAll(() => pages.remove());

const TABLE = tableOf([
  ['Service', 'SOC 2'],
  ['Überwachung – “A”', '✓'],
]);
const PLAIN = TABLE.replace('✓', 'yes');

const refusal = async (content: string | Buffer) =>
  readList(scopeTable, await pages.write(content)).then(
    () => 'not refused',
    (error: Error) => error.message,
  );
const servicesOf = async (content: string | Buffer) => {
  const { drafts, rejected } = await readList(scopeTable, await pages.write(content));
  expect(rejected).toEqual([]);
  return drafts.map(({ names }) => names[0]?.text);
};

describe('a file', () => {
  it.each([
    '<!DOCTYPE html><p>',
    '\uFEFF\n <!doctype HTML SYSTEM "about:legacy-compat"><p>',
    '<!-- saved from url=(0021)http://example.com/ --><!-- x -->\n<HTML lang=en>',
    '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>',
    TABLE,
    `<div class="x">${TABLE}</div>`,
    `<!-- x --><h2>Scope</h2>${TABLE}`,
    `<form action="/"><input></form>${TABLE}`,
    `<br/>${TABLE}`,
    `Services in scope, as of May:\n${TABLE}`,
    `<p>Services</p>\n\n- as of May\n\n${TABLE}`,
  ])('is a web page by what it begins with: %s', async (content) => {
    expect(isPage(await openInput(await pages.write(content, 'list.csv')))).toBe(true);
  });

  it.each([
    `# Scope\n\n${TABLE}`,
    `<p align="center">Logo</p>\n\n# Scope\n\n${TABLE}`,
    `<div>\n\n| Service | SOC 2 |\n|---|---|\n| A | ✓ |\n\n${TABLE}`,
    '<p>No table</p>',
    '<?xml version="1.0"?><Workbook><Table><Row/></Table></Workbook>',
    'Service,Note\nA,<table>',
    `Service,Note\nA,"${TABLE}"`,
    `Service\tNote\nA\t"${TABLE}"`,
    `- name: A\n  note: |\n    ${TABLE}`,
    `<p>Logo</p>\n\nService | SOC 2\n--- | ---\nA | ✓\n\n${TABLE}`,
    '{"a": "<table>"}',
    '<!-- never closed <table>',
  ])('is none otherwise: %s', async (content) => {
    expect(isPage(await openInput(await pages.write(content)))).toBe(false);
  });

  it('that is a page in Markdown with tables of both kinds stays one', async () => {
    const path = await pages.write(`<p>Logo</p>\n\n| Service | SOC 2 |\n|---|---|\n| A | ✓ |\n\n${TABLE}`, 'page.md');
    expect(await likeliestFormatOf(path)).toBe('tick-matrix');
  });
});

describe('the encoding of a web page', () => {
  const say = (encoding: string) => `<!doctype html><meta charset="${encoding}">${PLAIN}`;
  const name = 'Überwachung – “A”';

  it('is UTF-8 where it says nothing else', async () => {
    expect(await servicesOf(`<!doctype html>${TABLE}`)).toEqual([name]);
    expect(await servicesOf(say('UTF-8'))).toEqual([name]);
    expect(await servicesOf(Buffer.from(`\uFEFF${say('utf-16')}`, 'utf16le'))).toEqual([name]);
    expect(await refusal(Buffer.from(`<!doctype html>${TABLE}`, 'latin1'))).toMatch(
      /^page\.html:\d: From here on the file is no UTF-8/,
    );
  });

  it.each([
    (encoding: string) => `<!doctype html><meta charset=${encoding}>`,
    (encoding: string) => `<!doctype html><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=${encoding}'>`,
    (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><html>`,
    (encoding: string) => `<!doctype html><!-- <meta charset=utf-8> --><meta name="x"><meta charset="${encoding}">`,
  ])('is the one that it says', async (head) => {
    const signs = { '–': 0x96, '“': 0x93, '”': 0x94, Ü: 0xdc } as const;
    const text = head('windows-1252') + PLAIN;
    const bytes = Buffer.from([...text].map((sign) => signs[sign as keyof typeof signs] ?? sign.charCodeAt(0)));
    expect(await servicesOf(bytes)).toEqual([name]);
  });

  it('is refused where it is another, or not known', async () => {
    expect(await refusal(say('windows-1252'))).toBe(
      'page.html: The page says that it is written in windows-1252, and is in UTF-8; correct its <meta charset>, or leave that out.',
    );
    expect(await refusal(Buffer.from(say('euc-jp'), 'latin1'))).toBe(
      'page.html: The page says that it is written in euc-jp, and is not; save it as UTF-8.',
    );
    expect(await refusal(say('klingon'))).toBe(
      'page.html: The page says that it is written in klingon, which is not known; save it as UTF-8.',
    );
    expect(await servicesOf(say('windows-1252').replace(name, 'A'))).toEqual(['A']);
  });
});

/** More than may be within each other, and than may stand beside each other. */
const [DEEP, TABLES] = [many(10_000, 100_000), many(2_000, 200_000)];
const COUNTLESS = many(100_000, 1_000_000);

describe('a web page that cannot be read', () => {
  it('is told, with what to do', async () => {
    expect(await refusal('<!doctype html><div id="app"></div><script src="app.js"></script>')).toBe(
      'page.html: The page has no table; where a browser shows one, its programs have made it: save the page from there as it is shown.',
    );
    expect(
      await refusal(
        `<!doctype html>${tableOf([
          ['Term', 'Meaning'],
          ['A', 'b'],
        ])}`,
      ),
    ).toBe(
      'page.html: No column tells the service or family. Its first line has "Term", "Meaning"; name the column, such as --field "service=Term".',
    );
  });

  it.each([
    ['elements deep', `${'<div>'.repeat(DEEP)}${TABLE}`, 'The page has elements within more than 500 others.'],
    ['tables deep', '<table><tr><td>'.repeat(DEEP), 'The page has elements within more than 500 others.'],
    ['words deep', `<table><tr><td>${'<b>'.repeat(DEEP)}`, 'The page has elements within more than 500 others.'],
    ['templates deep', '<template>'.repeat(DEEP), 'The page has elements within more than 500 others.'],
    [
      'columns',
      `<table>${'<tr><td rowspan=65534 colspan=1000>x'.repeat(many(5_000, 50_000))}`,
      'A table of the page has more than 1000 columns.',
    ],
    [
      'cells by spans',
      `<table><tr><td rowspan=0 colspan=1000>x${'<tr>'.repeat(many(9_000, 90_000))}`,
      'The tables of the page span more than 2000000 cells, more than can be held.',
    ],
    [
      'cells',
      `<table>${'<tr><td>a<td>b<td>c'.repeat(many(90_000, 300_000))}`,
      'The page has more than 500000 elements and texts; save its table as CSV.',
    ],
    [
      'texts',
      `<table>${'<p>'.repeat(many(510_000, 900_000))}`,
      'The page has more than 500000 elements and texts; save its table as CSV.',
    ],
    [
      'attributes',
      `<img ${'a b c d e f g h i j'.replace(/\w/g, (at) => `${at}0 ${at}1 ${at}2 ${at}3`)}>`.repeat(30_000),
      'The page has more than 1000000 attributes; save its table as CSV.',
    ],
    ['tables', '<table></table>'.repeat(TABLES), `The page has ${TABLES} tables; web pages may have 1000.`],
    ['bytes', ' '.repeat(17_000_000), 'The page has 17000015 bytes; web pages may have 16777216.'],
  ])(
    'for its many %s is refused soon',
    async (_what, body, sentence) => {
      const start = performance.now();
      expect(await refusal(`<!doctype html>${body}`)).toMatch(
        new RegExp(`^page\\.html(:1)?: ${sentence.replaceAll('.', '\\.')}$`),
      );
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    60_000,
  );

  it.each([
    ['countless entities', `<table><tr><th>Service<th>SOC 2<tr><td>${'&amp;'.repeat(COUNTLESS)}<td>✓`],
    [
      'countless attributes',
      `<table><tr><th>Service<th>SOC 2<tr><td ${Array.from({ length: COUNTLESS / 4 }, (_none, at) => `a${at}`).join(' ')}>A<td>✓`,
    ],
    ['a long text', `<p>${'a '.repeat(COUNTLESS)}</p>${TABLE}`],
    ['countless comments', `${'<!-- -->'.repeat(COUNTLESS / 2)}${TABLE}`],
  ])(
    'for %s is read or told soon',
    async (_what, body) => {
      const start = performance.now();
      const { rejected, facts } = await readList(scopeTable, await pages.write(`<!doctype html>${body}`));
      expect(rejected.length + entriesOf({ facts } as never).length).toBe(1);
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    60_000,
  );

  it('is opened once for all who ask', async () => {
    const input = await openInput(samplePage('programmes.html'));
    expect(await scopeTable.detect(input)).toBe(0.5);
    expect(await scopeTable.detect(input)).toBe(0.5);
  });
});
