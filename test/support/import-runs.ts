import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { printReport, readArguments } from '../../src/commands/shared/import-arguments.ts';
import { findRecipe } from '../../src/commands/shared/recipe-beside.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { importLists } from '../../src/imports/import-lists.ts';
import { openInput } from '../../src/imports/read/input.ts';
import { parseListOptions } from '../../src/imports/sent/list-rules.ts';
import type { ImportExample } from './import-examples.ts';

/** True if the commands change the graph. */
export function changesGraph({ commands }: ImportExample): boolean {
  return commands.some((command) => parseListOptions(readArguments(command).options).outcome !== 'dry-run');
}

/** Returns the output of an example's commands; uses a recipe next to a list. */
export async function runImports(engine: Engine, { files, commands }: ImportExample): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'import-docs-'));
  try {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const reports: string[] = [];
    for (const command of commands) {
      const { paths: named, options, report } = readArguments(command);
      // Shipped lists have an absolute path.
      const paths = named.map((path) => resolve(folder, path));
      const recipe = await findRecipe(paths, undefined);
      const inputs = await Promise.all(paths.map((path) => openInput(path)));
      const list = parseListOptions(recipe === null ? options : { ...options, recipe });
      reports.push(printReport(await importLists(engine, { ...list, inputs, by: 'test' }), report));
    }
    return reports.join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
