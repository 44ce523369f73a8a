import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/engine/engine.ts';
import { openInput } from '../../src/imports/input.ts';
import { parseListOptions } from '../../src/imports/list-options.ts';
import { importLists } from '../../src/imports/lists.ts';
import type { ImportReport } from '../../src/imports/report.ts';

/** Imports a list that a test has written, as a file of the name; `day` is another than today. */
export async function importText(
  engine: Engine,
  { name, text }: { readonly name: string; readonly text: string | Buffer },
  given: Readonly<Record<string, unknown>> = {},
  day?: string,
): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'written-list-'));
  try {
    const path = join(folder, name);
    await writeFile(path, text);
    return await importLists(engine, { ...parseListOptions(given), inputs: [await openInput(path)], by: 'test' }, day);
  } finally {
    await rm(folder, { recursive: true });
  }
}
