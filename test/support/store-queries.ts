import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Query, QueryParameters } from '../../src/engine/query.ts';
import { registeredQueries } from '../../src/engine/query.ts';
import { packaged } from '../../src/packaged.ts';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

type AnyQuery = Query<QueryParameters, unknown>;

/** Source file that defines queries. */
export interface QueryFile {
  readonly file: string;
  readonly text: string;
}

/** Loads all files that define queries, so that they are registered. */
export async function loadQueryFiles(): Promise<readonly QueryFile[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }))
    .filter(({ file, text }) => file !== join('engine', 'query.ts') && /\bdefine(Read|Write|Sweep)\b/.test(text));
  for (const { file } of files) await import(/* @vite-ignore */ join(SOURCE, file));
  return files;
}

/** Returns the queries of the program, without those of tests, whose names begin with `test`. */
export function programQueries(): readonly AnyQuery[] {
  return registeredQueries().filter(({ name }) => !name.startsWith('test'));
}

/** Returns the properties with a unique constraint, such as `Entity.id`. */
export function uniqueKeys(): readonly string[] {
  const folder = fileURLToPath(packaged('schema/graph/'));
  const statements = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...statements.join('\n').matchAll(/FOR \(\w+:(\w+)\) REQUIRE \w+\.(\w+) IS UNIQUE/g)].map(
    ([, label, key]) => `${label}.${key}`,
  );
}
