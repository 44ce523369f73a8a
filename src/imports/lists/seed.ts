import { problem } from '../map/problems.ts';
import type { ListKind } from './list-kind.ts';
import { filesOfFolder } from './seed/files.ts';
import { readSeedFolder } from './seed/index.ts';

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
    const facts = readSeedFolder(input.path, ({ at, sentence }) =>
      notes.problem(problem('seed.row', at, { fault: sentence })),
    );
    for await (const fact of facts) yield { at: fact.at, names: [], build: () => [fact] };
  },
};
