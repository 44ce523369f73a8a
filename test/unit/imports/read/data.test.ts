import { expect, test } from 'vitest';
import { tablesOf, textsOf } from './tables-of.ts';

test('gives each list of a YAML file as a table named by its key path, with its lines', async () => {
  const yaml =
    'title: Trust\nlevels:\n  - id: base\nscope:\n  services:\n    - name: BigQuery\n      tags: [a, b]\n    - name: 0123\n';
  const tables = await tablesOf('list.yaml', yaml);
  expect(tables.map((table) => [table.at, textsOf(table)])).toEqual([
    ['levels', [['id'], ['base']]],
    [
      'scope › services',
      [
        ['name', 'tags'],
        ['BigQuery', 'a\nb'],
        ['0123', ''],
      ],
    ],
  ]);
  expect(tables[1]?.rows.map(({ line }) => line)).toEqual([0, 6, 8]);
});

test('reads objects under distinct keys as a list, with the lines of the file', async () => {
  const controls = ['1', '2', '3', '4', '5'].map((number) => `TP-${number}:\n  name: Pot ${number}\n  family: TP\n`);
  const [table, ...others] = await tablesOf('list.yaml', `name: Teapots\n${controls.join('')}`);
  expect(textsOf(table)?.slice(0, 2)).toEqual([
    ['key', 'name', 'family'],
    ['TP-1', 'Pot 1', 'TP'],
  ]);
  expect(table?.rows.map(({ line }) => line)).toEqual([0, 2, 5, 8, 11, 14]);
  expect(others).toEqual([]);
  const few = await tablesOf('list.json', JSON.stringify({ a: { name: 'A' }, b: { name: 'B' }, list: [{ id: 1 }] }));
  expect(few.map(({ at }) => at)).toEqual(['list']);
});

test('gives objects under numeric keys the lines of these keys', async () => {
  const keys = ['10', '2', 'name', '1', '007'];
  const [table] = await tablesOf('list.yaml', keys.map((key) => `${key}:\n  title: Pot ${key}\n`).join(''));
  const lineOf = Object.fromEntries(table?.rows.slice(1).map(({ line, texts: [key = ''] }) => [key, line]) ?? []);
  expect(lineOf).toEqual({ '10': 1, '2': 3, name: 5, '1': 7, '007': 9 });
});

test('reads either all objects under keys as rows or none, with their nested values', async () => {
  const plain = Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F'].map((key) => [key, { name: key }]));
  const nested = { name: 'G', scope: { status: 'in', references: [{ url: 'g.example' }] } };
  const tables = await tablesOf(
    'list.json',
    JSON.stringify({ metadata: { authors: [{ by: 'Teapots' }] }, ...plain, G: nested }),
  );
  expect(tables.map(({ at }) => at)).toEqual(['', 'G › scope.references', 'metadata › authors']);
  expect(textsOf(tables[0])?.slice(-2)).toEqual([
    ['F', 'F', ''],
    ['G', 'G', 'in'],
  ]);
  expect(textsOf(tables[0])?.[0]).toEqual(['key', 'name', 'scope.status']);
  const withOther = { ...plain, about: { by: 'Teapots' }, list: [{ id: 1 }] };
  const [list, ...others] = await tablesOf('list.json', JSON.stringify(withOther));
  expect([list?.at, others]).toEqual(['list', []]);
});

test('keeps the key of an object next to a property of that name', async () => {
  const objects = Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((key) => [key, { key: `own ${key}` }]));
  const [table] = await tablesOf('list.json', JSON.stringify(objects));
  expect(textsOf(table)?.slice(0, 2)).toEqual([
    ['object key', 'key'],
    ['A', 'own A'],
  ]);
});

test('keeps all rows if two paths look the same', async () => {
  const records = (name: string) => Object.fromEntries(['1', '2', '3', '4', '5'].map((key) => [key, { name }]));
  const [table, ...others] = await tablesOf(
    'list.json',
    JSON.stringify({ a: { b: records('one') }, 'a › b': records('two') }),
  );
  expect([table?.at, table?.rows.length, others]).toEqual(['a › b', 11, []]);
});

test('merges nested lists of the same name into one table, and keeps others separate', async () => {
  const controls = [
    { id: '1', controls: [{ id: '1.1' }] },
    { id: '2', checks: [{ name: 'a' }] },
  ];
  const tables = await tablesOf('list.json', JSON.stringify({ controls }));
  expect(tables.map((table) => [table.at, textsOf(table)])).toEqual([
    ['controls', [['id'], ['1'], ['1.1'], ['2']]],
    ['controls › checks', [['name'], ['a']]],
  ]);
});

test('reads an object per line as a list, including nested lists, with the lines of the file', async () => {
  const lines = '{"id": "1", "checks": [{"name": "a"}]}\n\n{"id": "2", "late": "b"}\n';
  const tables = await tablesOf('list.jsonl', lines);
  expect(tables.map((table) => [table.at, textsOf(table)])).toEqual([
    [
      '',
      [
        ['id', 'late'],
        ['1', ''],
        ['2', 'b'],
      ],
    ],
    ['checks', [['name'], ['a']]],
  ]);
  expect(tables[0]?.rows.map(({ line }) => line)).toEqual([0, 1, 3]);
  await expect(tablesOf('list.jsonl', `${lines}{"id"`)).rejects.toThrow('list.jsonl:4');
});

test('keeps numbers of JSON as they are written', async () => {
  const [table] = await tablesOf(
    'list.json',
    '[{"number": 8.10, "other": [12345678901234567890, "1.0"], "third": -1e3}]',
  );
  expect(table?.rows[1]).toEqual({ line: 1, texts: ['8.10', '12345678901234567890\n1.0', '-1e3'] });
});

test('reads a text with millions of escapes next to a number', async () => {
  const name = `a${'\n'.repeat(4_000_000)}b`;
  const [table] = await tablesOf('list.json', JSON.stringify([{ name, number: 0.5 }]));
  expect(table?.rows[1]?.texts.map(({ length }) => length)).toEqual([name.length, 3]);
});

test('refuses a repeated key of an object, with its line', async () => {
  await expect(tablesOf('list.yaml', 'list:\n  - name: a\n    name: b\n')).rejects.toThrow(
    /list.yaml:3: The key "name"/,
  );
});

test.each([
  ['XML', 'list.xml', '<?xml version="1.0"?><list/>', 'XML files cannot be read'],
  ['a YAML text without a list', 'list.yaml', 'name: a\nother: b\n', 'contains no list'],
  ['a JSON text that is cut off', 'list.json', '{"list": [', 'not a complete JSON text'],
  ['an empty file', 'list.csv', '', 'empty'],
])('refuses %s', async (_what, name, content, sentence) => {
  await expect(tablesOf(name, content)).rejects.toThrow(sentence);
});

test.each([',', ';', '\t', '|'])('finds the delimiter %j of a text with cells', async (delimiter) => {
  const [table] = await tablesOf('list.csv', `Service${delimiter}Cloud\n"Key${delimiter} Vault"${delimiter} Azure \n`);
  expect(textsOf(table)).toEqual([
    ['Service', 'Cloud'],
    [`Key${delimiter} Vault`, 'Azure'],
  ]);
});

test('keeps a carriage return in its cell if lines end with another character', async () => {
  const [table] = await tablesOf('list.csv', 'Service,Cloud\nKey\rVault,Azure\n');
  expect(table?.rows.map(({ texts }) => texts)).toEqual([
    ['Service', 'Cloud'],
    ['Key\rVault', 'Azure'],
  ]);
});

test('reads lines that end with a carriage return alone', async () => {
  const [table] = await tablesOf('list.csv', 'Service,Cloud\rKey Vault,"Azure\nGovernment"\rBatch,Azure\r');
  expect(table?.rows).toEqual([
    { line: 1, texts: ['Service', 'Cloud'] },
    { line: 2, texts: ['Key Vault', 'Azure\nGovernment'] },
    { line: 4, texts: ['Batch', 'Azure'] },
  ]);
});

test('reads the title at the top of a document, or in the only object that holds its list', async () => {
  const controls = [{ id: 'A-1' }, { id: 'A-2' }];
  const titleOf = async (document: unknown) => (await tablesOf('list.json', JSON.stringify(document)))[0]?.title;
  expect(await titleOf({ name: 'Pots', controls })).toBe('Pots');
  expect(await titleOf({ kind: 'Spec', spec: { title: 'Pots', controls } })).toBe('Pots');
  expect(await titleOf({ author: { name: 'Ann' }, controls })).toBeUndefined();
});

test('recognizes and refuses AsciiDoc', async () => {
  const page = '[id="policy"]\n= Certifications\n|===\n| ISO 27001 | Yes\n|===\n';
  await expect(tablesOf('list.adoc', page)).rejects.toMatchObject({ problem: { id: 'file.asciidoc' } });
});
