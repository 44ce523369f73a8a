import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/engine/engine.ts';
import { importLists } from '../../src/imports/import-lists.ts';
import { openInput } from '../../src/imports/read/input.ts';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { parseListOptions } from '../../src/imports/sent/list-rules.ts';

interface WrittenList {
  readonly name: string;
  readonly text: string | Buffer;
}

/** Imports the text of a list under a file name; `day` replaces today. */
export function importText(
  engine: Engine,
  list: WrittenList,
  given: Readonly<Record<string, unknown>> = {},
  day?: string,
): Promise<ImportReport> {
  return importTexts(engine, [list], given, day);
}

/** Imports several texts as one list. */
export async function importTexts(
  engine: Engine,
  lists: readonly WrittenList[],
  given: Readonly<Record<string, unknown>>,
  day?: string,
): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'written-list-'));
  try {
    const paths = lists.map(({ name }) => join(folder, name));
    await Promise.all(lists.map(({ text }, index) => writeFile(paths[index] as string, text)));
    const inputs = await Promise.all(paths.map(openInput));
    return await importLists(
      engine,
      { ...parseListOptions(given), inputs, by: 'test' },
      day === undefined ? {} : { day },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
