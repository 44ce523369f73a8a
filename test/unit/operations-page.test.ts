import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CONFIGURATION } from '../../src/config.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';

const PAGE = new URL('../../docs/operations.md', import.meta.url);
const TABLE = /(?<=<!-- configuration -->\n).*(?=<!-- \/configuration -->)/s;

interface Shape {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** As somebody would write it into the environment. */
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

describe('docs/operations.md', () => {
  it('has each variable of the configuration; UPDATE=1 writes the table anew', async () => {
    const page = await readFile(PAGE, 'utf8');
    expect(page).toMatch(TABLE);
    const generated = page.replace(TABLE, () => configurationTable());
    if (process.env['UPDATE'] === '1') await writeFile(PAGE, generated);
    expect(await readFile(PAGE, 'utf8')).toBe(generated);
  });

  it('names measures that there are, with labels that they have', async () => {
    const metrics = createMetrics();
    metrics.lookups({ answers: { hits: 1, misses: 1 } });
    metrics.request({ method: 'POST', route: '/graphql', status: 503, seconds: 1 });
    metrics.operation({ name: null, outcome: 'SERVICE_UNAVAILABLE', kept: false, seconds: 1, cost: 1 });
    metrics.places('connections', () => ({ size: 1, taken: 1, waiting: 0 }));
    metrics.query('query')(new Error('It failed.'));
    const text = await metrics.text(async () => ({
      revision: 1,
      writes: [{ action: 'IMPORT', outcome: 'FAILED', total: 1 }],
    }));
    const page = await readFile(PAGE, 'utf8');
    const named = [...page.matchAll(/\b((?:compliance_graph|nodejs|process)_\w+)(?:\{(\w+)=)?/g)];
    expect(named.length).toBeGreaterThan(5);
    const unknown = named.filter(
      ([, name, label]) => !new RegExp(`^${name}(\\{.*${label ?? ''}.*\\})? `, 'm').test(text),
    );
    expect(unknown.map(([found]) => found)).toEqual([]);
  });
});
