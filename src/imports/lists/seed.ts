import { basename, resolve } from 'node:path';
import { draftOf } from '../facts/draft.ts';
import type { Fact, Issue } from '../facts/facts.ts';
import type { ListKind } from './list-kind.ts';
import { filesOfFolder, type SeedFile, wantedPaths } from './seed/files.ts';
import { ENTITY_TABLES } from './seed/node-tables.ts';
import { readTable } from './seed/read-table.ts';
import { STATEMENT_TABLES } from './seed/statement-tables.ts';
import type { SeedTable } from './seed/table.ts';

/** The project's own format: everything, each row with its source. */
export const seed: ListKind = {
  name: 'seed',
  description: "A folder in the project's own format (seed/README.md): everything, each row with its own source.",
  streams: false,
  namesItsSources: true,
  async is(input) {
    return input.isFolder && (await filesOfFolder(input.path)).files.length > 0;
  },
  async *read(input, _recipe, notes) {
    const facts = readSeedFolder(input.path, ({ at, sentence }) => notes.problem('seed.row', at, { fault: sentence }));
    for await (const fact of facts) yield draftOf(fact.at, () => [fact]);
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

  const factsOfTables = async function* (tables: readonly SeedTable[]): AsyncIterable<Fact> {
    for (const file of tables.flatMap((table) => files.filter(({ seedTable }) => seedTable === table))) {
      yield* factsOfFile(folder, file, onIssue);
    }
  };
  const statements: Fact[] = [];
  for await (const fact of factsOfTables(ENTITY_TABLES)) {
    if (fact.type === 'entity') yield fact;
    else statements.push(fact);
  }
  yield* statements;
  yield* factsOfTables(STATEMENT_TABLES);
}

function factsOfFile(folder: string, file: SeedFile, onIssue: (issue: Issue) => void): AsyncIterable<Fact> {
  const rows = readTable(folder, file, onIssue);
  return file.seedTable.factsOf(rows, (at, sentence) => onIssue({ at, sentence }));
}

function ofFile(file: string, sentence: string): Issue {
  return { at: { file, row: null, column: null }, sentence };
}
