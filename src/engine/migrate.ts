import { readdirSync, readFileSync } from 'node:fs';
import type { Engine } from './engine.ts';

const FOLDER = new URL('./schema/', import.meta.url);

const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.cypher'))
  .sort();

/** The number of the last file: a graph with a higher one was written by a later version of the program. */
export const SCHEMA_VERSION = Number.parseInt(FILES.at(-1) ?? '0', 10);

/** Applies the numbered files in order. Each statement does nothing where it was done before. */
export async function applySchema(engine: Engine): Promise<void> {
  for (const file of FILES) {
    for (const statement of statementsOf(readFileSync(new URL(file, FOLDER), 'utf8'))) await engine.define(statement);
  }
}

function statementsOf(text: string): string[] {
  const withoutComments = text.replace(/^\/\/.*$/gm, '');
  return withoutComments
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
