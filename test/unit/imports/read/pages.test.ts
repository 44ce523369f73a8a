import { expect, test } from 'vitest';
import { tablesOf, textsOf } from './tables-of.ts';

test('names the tables of a page by the headings above them', async () => {
  const table = '| Service |\n| --- |\n| Key Vault |\n\n';
  const tables = await tablesOf('page.md', `# Scope\n\n## Azure\n\n${table}${table}## China\n\n${table}`);
  expect(tables.map(({ at }) => at)).toEqual(['Scope › Azure', 'Scope › Azure #2', 'Scope › China']);
});

test('removes footnote marks from Markdown cells, and gives the footnotes to all tables', async () => {
  const [table] = await tablesOf(
    'page.md',
    '| Service | X |\n| - | - |\n| SSL | ✅ [^3] |\n\nSeen in May.\n\n[^3]: In the US only.\n',
  );
  expect(table?.rows[1]).toEqual({ line: 3, texts: ['SSL', '✅'], marks: new Map([[1, ['3']]]) });
  expect(table?.texts).toEqual([
    { line: 5, text: 'Seen in May.' },
    { line: 7, text: 'In the US only.', mark: '3' },
  ]);
});

test('reads the visible text of Markdown links, pictures and lines, and flags struck text', async () => {
  const cells = '| [A](b) | ![Checkmark icon](c.svg) | one<br>two | ~~gone~~ | ![](d.svg) |';
  const [table] = await tablesOf('page.md', `| 1 | 2 | 3 | 4 | 5 |\n|-|-|-|-|-|\n${cells}\n`);
  expect(table?.rows[1]?.texts).toEqual(['A', 'Checkmark icon', 'one\ntwo', 'gone', '']);
  expect(table?.rows[1]?.flags).toEqual(
    new Map([
      [3, ['struck']],
      [4, ['image only']],
    ]),
  );
});

test('reads bullets as tables of one column if a page has no table', async () => {
  const tables = await tablesOf('page.md', '# Our cloud\n\n## In scope\n\n- BigQuery\n- Cloud Run\n  - Jobs\n');
  expect(tables.map((table) => [table.at, textsOf(table)])).toEqual([
    ['Our cloud › In scope', [['In scope'], ['BigQuery'], ['Cloud Run']]],
    ['In scope › Cloud Run', [['Cloud Run'], ['Jobs']]],
  ]);
});

test('skips front matter, and counts its lines', async () => {
  const [table] = await tablesOf('page.md', '---\ntitle: Scope\n---\n\n| Service |\n| --- |\n| Key Vault |\n');
  expect(table?.rows.map(({ line }) => line)).toEqual([5, 7]);
});

test('flags cells that a web page hides or strikes through, and those with images or inputs', async () => {
  const row =
    '<tr><td hidden>a</td><td style="text-decoration: line-through">b</td><td class="old">c</td><td><i class="tick"></i></td><td><input></td></tr>';
  const page = `<style>.old, p { display: none }</style><table><caption>List</caption><tr><th>1<th>2<th>3<th>4<th>5</tr>${row}</table>`;
  const [table] = await tablesOf('page.html', page);
  expect(table).toMatchObject({ at: 'List', isKeyed: true });
  expect(table?.rows[1]?.flags).toEqual(
    new Map([
      [0, ['hidden']],
      [1, ['struck']],
      [2, ['hidden']],
      [3, ['image only']],
      [4, ['field']],
    ]),
  );
});

test('repeats cells that span rows in each row, and keeps those that span columns in the first one', async () => {
  const page = '<table><tr><td rowspan=2>a<td>b</tr><tr><td>c</tr><tr><td colspan=2>d</tr></table>';
  const [table] = await tablesOf('page.html', page);
  expect(textsOf(table)).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['d', ''],
  ]);
  expect(table?.rows.map(({ flags }) => [...(flags?.keys() ?? [])])).toEqual([[0], [0], [0, 1]]);
});

test('removes superscript marks from the cells of a web page, and reads alternative texts of images', async () => {
  const page =
    '<table><tr><td>SSL<sup>1</sup></td><td><img alt="Yes" src="y.png"></td></tr></table><p>1 In the US only.</p>';
  const [table] = await tablesOf('page.html', page);
  expect(table?.rows[0]).toEqual({ line: 1, texts: ['SSL', 'Yes'], marks: new Map([[0, ['1']]]) });
  expect(table?.texts).toEqual([{ line: 1, text: '1 In the US only.' }]);
});

test('reads superscript marks at the beginning of a text as marks of footnotes', async () => {
  const texts = [
    { text: 'In the US only. Not for GovCloud.', mark: '1' },
    { text: 'Until May.', mark: '2' },
  ];
  const html = '<p><sup>1</sup> In the US only.<br>Not for GovCloud.<br><sup>2</sup> Until May.</p>';
  const [ofHtml] = await tablesOf('page.html', `<table><tr><td>SSL<sup>1</sup></td></tr></table>${html}`);
  expect(ofHtml?.texts).toEqual(texts.map((text) => ({ line: 1, ...text })));
  const markdown = '<sup>1</sup> In the US only. Not for GovCloud.\n<sup>2</sup> Until May.\n';
  const [ofMarkdown] = await tablesOf('page.md', `| Service |\n| - |\n| SSL<sup>1</sup> |\n\n${markdown}`);
  expect(ofMarkdown?.texts).toEqual(texts.map((text, index) => ({ line: 5 + index, ...text })));
});

test('reads HTML tables within Markdown, with blank lines and after front matter', async () => {
  const html = '<table>\n<tr><th>Service</th></tr>\n\n<tr><td>SSL</td></tr>\n</table>';
  const page = `---\ntitle: Scope\n---\n# Scope\n\n${html}\n\n- no row\n\n## More\n\n| Service |\n| - |\n| DNS |\n`;
  const tables = await tablesOf('page.md', page);
  expect(tables.map((table) => [table.at, textsOf(table)])).toEqual([
    ['Scope', [['Service'], ['SSL']]],
    ['Scope › More', [['Service'], ['DNS']]],
    ['Scope (bullets)', [['Scope'], ['no row']]],
  ]);
  expect(tables[0]?.rows.map(({ line }) => line)).toEqual([7, 9]);
  expect(tables[0]?.texts).toEqual([{ line: 12, text: 'no row' }]);
});

test.each([
  [
    'comments behind its end, and an open part',
    '<html><body><div>TABLE</body></html>\n<!-- Page cached -->\n',
    [false],
  ],
  ['an open part around it, and no end', '<html><body><div>TABLE', [true]],
  ['an open table around it', '<table><tr><td>TABLE</td></tr>', [true, false]],
  ['an open table behind it without rows', 'TABLE<p>A <table class="x"> tag</p>', [false]],
])('detects which table is cut off: one with %s', async (_with, page, cut) => {
  const tables = await tablesOf('page.html', page.replace('TABLE', '<table><tr><td>SSL</td></tr></table>'));
  expect(tables.map(({ isCut }) => isCut)).toEqual(cut);
});

test.each(['`<table>`', '<table>'])('reads loose bullets under a text that names a tag: %s', async (tag) => {
  const page = `# Services\n\nWe write ${tag} tags by hand.\n\n- BigQuery\n\n- Cloud Run\n\n- Jobs\n`;
  const tables = await tablesOf('page.md', page);
  expect(tables.map(textsOf)).toEqual([[['Services'], ['BigQuery'], ['Cloud Run'], ['Jobs']]]);
});

test.each(['<table class="x">', '<div>'])(
  'does not treat a Markdown table as cut off because of a tag in its text: %s',
  async (tag) => {
    const tables = await tablesOf('page.md', `| Service |\n| - |\n| SSL |\n\nWe write ${tag} by hand.\n`);
    expect(tables.map(({ isCut }) => isCut)).toEqual([false]);
  },
);

test('reads the bullets of a web page like those of Markdown, each text once', async () => {
  const items = '<li>BigQuery</li><li><p>Cloud <b>Run</b><sup>1</sup></p><p>It runs.</p><ul><li>Jobs</li></ul></li>';
  const page = `<h1>Our cloud</h1><h2>In scope</h2><p>Services:</p>\n<ul>${items}<li><h3>No name</h3></li></ul>`;
  const tables = await tablesOf('page.html', page);
  expect(tables.map((table) => [table.at, textsOf(table)])).toEqual([
    ['Our cloud › In scope', [['In scope'], ['BigQuery'], ['Cloud Run']]],
    ['In scope › Cloud Run', [['Cloud Run'], ['Jobs']]],
  ]);
  expect(tables[0]?.rows[2]?.marks).toEqual(new Map([[0, ['1']]]));
  expect(tables[0]?.texts.map(({ text }) => text)).toEqual(['Services:', 'It runs.']);
});

test('puts the bullets of a web page behind its tables, without the menu', async () => {
  const page = '<div><nav><ul><li>Home</li></ul></nav><ul><li>a</li></ul><table><tr><td>SSL</td></tr></table></div>';
  const tables = await tablesOf('page.html', page);
  expect(tables.map(({ at, isBullets }) => [at, isBullets])).toEqual([
    ['', undefined],
    ['(bullets)', true],
  ]);
});

test('refuses a web page without tables and bullets', async () => {
  const page = '<html><body><h1>Eligible services</h1><p>Kettle</p></body></html>';
  await expect(tablesOf('page.html', page)).rejects.toMatchObject({ problem: { id: 'page.empty' } });
});
