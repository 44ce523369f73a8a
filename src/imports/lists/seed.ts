import { basename, resolve } from 'node:path';
import { partition } from '../../domain/grouping.ts';
import { draftOf } from '../facts/draft.ts';
import type { Fact, Issue } from '../facts/facts.ts';
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
    const onIssue = ({ at, sentence }: Issue) => notes.problem('seed.row', at, { fault: sentence });
    for await (const fact of readSeedFolder(input.path, onIssue)) yield draftOf(fact.at, () => [fact]);
  },
};

/**
 * The facts of a folder in the seed format: all nodes first, so that what a fact refers to comes
 * before it. A row that cannot be taken is reported and left out, and reading goes on.
 */
export async function* readSeedFolder(folder: string, onIssue: (issue: Issue) => void): AsyncIterable<Fact> {
  const { files, strangers } = await filesOfFolder(folder);
  for (const path of strangers) {
    onIssue(ofFile(path, `No table of the seed format is called so; there are ${wantedPaths()}.`));
  }
  if (files.length === 0)
    onIssue(ofFile(basename(resolve(folder)), `The folder holds no table of the seed format: ${wantedPaths()}.`));
  const facts: Fact[] = [];
  for (const [name, factsOf] of Object.entries(TABLES)) {
    for (const file of files.filter(({ table }) => table === name)) {
      const rows = await readTable(folder, file, onIssue);
      for (const fact of factsOf(rows, (at, sentence) => onIssue({ at, sentence }), file.fields)) facts.push(fact);
    }
  }
  const [nodes, statements] = partition(facts, ({ type }) => type === 'entity');
  yield* nodes;
  yield* statements;
}

function ofFile(file: string, sentence: string): Issue {
  return { at: { file, row: null, column: null }, sentence };
}
