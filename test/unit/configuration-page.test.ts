import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { CONFIGURATION } from '../../src/config.ts';

const PAGE = new URL('../../docs/configuration.md', import.meta.url);
const TABLE = /(?<=<!-- configuration -->\n).*(?=<!-- \/configuration -->)/s;

interface Shape {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A value as it is written in the environment. */
function written(value: unknown): string {
  if (value instanceof Map) return written([...value].map(([claimed, scope]) => `${scope}=${claimed}`));
  return Array.isArray(value) ? value.join(',') : String(value ?? '');
}

function valuesOf({ enum: choices, minimum, maximum }: Shape): string {
  if (choices !== undefined) return choices.map((choice) => `\`${choice}\``).join(', ');
  return minimum === undefined ? '' : `${minimum} to ${maximum}`;
}

function configurationTable(): string {
  const { properties = {} } = z.toJSONSchema(CONFIGURATION, { io: 'output', unrepresentable: 'any' });
  const rows = Object.entries(CONFIGURATION.shape).map(([name, schema]) => {
    const shape = properties[name] as Shape;
    const initial = written(schema.parse(undefined));
    return [`\`${name}\``, initial === '' ? '' : `\`${initial}\``, valuesOf(shape), shape.description ?? ''];
  });
  const lines = [['variable', 'default', 'values', 'what it is for'], ['---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join('');
}

it('docs/configuration.md describes each variable of the configuration; UPDATE=1 rewrites the table', async () => {
  const page = await readFile(PAGE, 'utf8');
  expect(page).toMatch(TABLE);
  const generated = page.replace(TABLE, () => configurationTable());
  if (process.env['UPDATE'] === '1') await writeFile(PAGE, generated);
  expect(await readFile(PAGE, 'utf8')).toBe(generated);
});
