import { fileURLToPath } from 'node:url';
import type { Engine } from '../../src/engine/engine.ts';
import { importLists } from '../../src/imports/import-lists.ts';
import { openInput } from '../../src/imports/read/input.ts';
import { readInProcesses } from '../../src/imports/reading/read-in-processes.ts';
import type { Readers } from '../../src/imports/reading/reading.ts';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { parseListOptions } from '../../src/imports/sent/list-rules.ts';
// Refuses to run with an outdated build, which has the program of the readers.
import './program.ts';

export type ListOptions = Readonly<Record<string, string | string[]>>;

/** Returns the path of a list in test/data/lists/. */
export const listed = (path: string) => fileURLToPath(new URL(`../data/lists/${path}`, import.meta.url));

/** Creates readers in separate processes, as a server does. */
export async function readApart(longest?: number): Promise<Readers> {
  return readInProcesses(longest === undefined ? {} : { longest });
}

/** Returns the report of a dry run, or the message of its failure. */
export async function dryRunBy(
  readers: Readers,
  engine: Engine,
  [paths, options]: readonly [readonly string[], ListOptions],
): Promise<ImportReport | string> {
  const inputs = await Promise.all(paths.map(openInput));
  const request = { ...parseListOptions({ ...options, dryRun: 'true' }), inputs, by: 'test' };
  return importLists(engine, request, { day: '2026-11-28', readers }).catch((error: Error) => error.message);
}
