import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../src/engine/engine.ts';
import { importLists, type ListImport, PLAIN_LIST } from '../../src/imports/import-lists.ts';
import type { ListKind } from '../../src/imports/lists/list-kind.ts';
import { openInput } from '../../src/imports/read/input.ts';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { BARRED } from './barred-list.ts';

type Wanted = Partial<Pick<ListImport, 'recipe' | 'acceptProposals' | 'outcome'>> & {
  readonly file?: string;
  readonly kinds?: readonly ListKind[];
};

/** Imports lines as a list in this format. */
export async function importBarred(
  engine: Engine,
  lines: readonly string[],
  wanted: Wanted = {},
): Promise<ImportReport> {
  const { file = 'barred.txt', kinds = [BARRED], ...choices } = wanted;
  const folder = await mkdtemp(join(tmpdir(), 'barred-list-'));
  try {
    await writeFile(join(folder, file), ['bars', ...lines, ''].join('\n'));
    const inputs = [await openInput(join(folder, file))];
    return await importLists(engine, { ...PLAIN_LIST, ...choices, inputs, by: 'test' }, { day: '2026-06-01', kinds });
  } finally {
    await rm(folder, { recursive: true });
  }
}
