import { readdirSync, readFileSync } from 'node:fs';
import type { Engine } from './engine.ts';

const FOLDER = new URL('./schema/', import.meta.url);

/** Applies the numbered files in order. Each statement does nothing where it was done before. */
export async function applySchema(engine: Engine): Promise<void> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.cypher'))
    .sort();
  for (const file of files) {
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
