import { basename, resolve } from 'node:path';
import { partition } from '../../domain/grouping.ts';
import { draftOf } from '../facts/draft.ts';
import type { Fact } from '../facts/facts.ts';
import type { Notes } from '../map/notes.ts';
import type { ListKind } from './list-kind.ts';
import { TABLES } from './seed/facts-of-rows.ts';
import { filesOfFolder, wantedPaths } from './seed/files.ts';
import { readTable } from './seed/read-table.ts';

/** The project's own format: everything, each row with its source. */
export const seed: ListKind = {
  name: 'seed',
  description: "A folder in the project's own format (seed/README.md): everything, each row with its own source.",
  namesItsSources: true,
  async is(input) {
    return input.isFolder && (await filesOfFolder(input.path)).files.length > 0;
  },
  async *read(input, _recipe, notes) {
    for await (const fact of readSeedFolder(input.path, notes)) yield draftOf(fact.at, () => [fact]);
  },
};

/**
 * The facts of a folder in the seed format: all nodes first, so that what a fact refers to comes
 * before it. A row that cannot be taken is reported and left out, and reading goes on.
 */
export async function* readSeedFolder(folder: string, notes: Pick<Notes, 'problem'>): AsyncIterable<Fact> {
  const { files, strangers } = await filesOfFolder(folder);
  const placeOf = (file: string) => ({ file, row: null, column: null });
  const values = { tables: wantedPaths() };
  for (const path of strangers) notes.problem('seed.file', placeOf(path), values);
  if (files.length === 0) notes.problem('seed.empty', placeOf(basename(resolve(folder))), values);
  const facts: Fact[] = [];
  for (const [name, factsOf] of Object.entries(TABLES)) {
    for (const file of files.filter(({ table }) => table === name)) {
      const rows = await readTable(folder, file, notes);
      for (const fact of factsOf(rows, notes, file.fields)) facts.push(fact);
    }
  }
  const [nodes, statements] = partition(facts, ({ type }) => type === 'entity');
  yield* nodes;
  yield* statements;
}
