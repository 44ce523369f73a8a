import { describe, expect, it } from 'vitest';
import { LineCounter } from 'yaml';
import { parsePage } from '../../../src/imports/formats/html/parse.ts';
import { yamlDocument } from '../../../src/imports/formats/table/yaml-document.ts';
import type { Input } from '../../../src/imports/input.ts';

/** So many that a machine of today takes some three hundred milliseconds, of which a turn is ten. */
const ROWS = 20_000;
const SOME_TURNS = 5;
const input = { name: 'list' } as Input;

/** How often others had their turn while the work went on. */
async function turnsWhile(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = () => {
    if (isOver) return;
    turns += 1;
    setImmediate(count);
  };
  setImmediate(count);
  await work;
  isOver = true;
  return turns;
}

describe('A long list leaves others their turns while it is parsed', () => {
  const rows = Array.from({ length: ROWS }, (_, row) => row);

  it('as a web page, and comes out whole', async () => {
    const text = `<table>${rows.map((row) => `<tr><td>Service ${row}<td>In scope</tr>`).join('\n')}</table><p>end`;
    const parsed = parsePage(text, input);
    expect(await turnsWhile(parsed)).toBeGreaterThanOrEqual(SOME_TURNS);
    const { nodes, cutIn } = await parsed;
    expect(cutIn).toBeNull();
    const [table] = JSON.stringify(nodes, ['childNodes', 'nodeName', 'value']).split('"end"');
    expect(table?.match(/"Service \d+"/g)).toEqual(rows.map((row) => `"Service ${row}"`));
  });

  it('as YAML, and comes out whole', async () => {
    const text = rows.map((row) => `- name: Service ${row}\n  status: In scope\n`).join('');
    const read = yamlDocument(text, new LineCounter(), input);
    expect(await turnsWhile(read)).toBeGreaterThanOrEqual(SOME_TURNS);
    expect((await read).toJS()).toEqual(rows.map((row) => ({ name: `Service ${row}`, status: 'In scope' })));
  });
});
