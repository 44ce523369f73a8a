import { expect, test } from 'vitest';
import { tablesOf, textsOf } from './tables-of.ts';

test('names the tables of a page by the headings over them', async () => {
  const table = '| Service |\n| --- |\n| Key Vault |\n\n';
  const tables = await tablesOf('page.md', `# Scope\n\n## Azure\n\n${table}${table}## China\n\n${table}`);
  expect(tables.map(({ at }) => at)).toEqual(['Scope › Azure', 'Scope › Azure #2', 'Scope › China']);
  expect(tables[0]?.headings).toEqual(['Scope', 'Azure']);
});

test('takes footnote marks off cells of Markdown, and gives their texts to all tables', async () => {
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

test('reads what Markdown shows: links, pictures, lines, and flags what is struck', async () => {
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

test('reads bullets as tables of one column where a page has no table', async () => {
  const tables = await tablesOf('page.md', '# Our cloud\n\n## In scope\n\n- BigQuery\n- Cloud Run\n  - Jobs\n');
  expect(tables.map((table) => [table.at, textsOf(table)])).toEqual([
    ['Our cloud › In scope', [['In scope'], ['BigQuery'], ['Cloud Run']]],
    ['In scope › Cloud Run', [['Cloud Run'], ['Jobs']]],
  ]);
});

test('passes over front matter, and keeps the lines of what follows', async () => {
  const [table] = await tablesOf('page.md', '---\ntitle: Scope\n---\n\n| Service |\n| --- |\n| Key Vault |\n');
  expect(table?.rows.map(({ line }) => line)).toEqual([5, 7]);
});

test('flags what a web page hides, strikes, draws or asks', async () => {
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

test('gives cells that span rows to each row, and keeps those that span columns in the first', async () => {
  const page = '<table><tr><td rowspan=2>a<td>b</tr><tr><td>c</tr><tr><td colspan=2>d</tr></table>';
  const [table] = await tablesOf('page.html', page);
  expect(textsOf(table)).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['d', ''],
  ]);
  expect(table?.rows.map(({ flags }) => [...(flags?.keys() ?? [])])).toEqual([[0], [0], [0, 1]]);
});

test('takes raised marks of a web page off its cells, and reads names of pictures', async () => {
  const page =
    '<table><tr><td>SSL<sup>1</sup></td><td><img alt="Yes" src="y.png"></td></tr></table><p>1 In the US only.</p>';
  const [table] = await tablesOf('page.html', page);
  expect(table?.rows[0]).toEqual({ line: 1, texts: ['SSL', 'Yes'], marks: new Map([[0, ['1']]]) });
  expect(table?.texts).toEqual([{ line: 1, text: '1 In the US only.' }]);
});
