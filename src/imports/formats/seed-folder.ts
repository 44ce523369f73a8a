import type { ListFormat } from './format.ts';
import { filesOfFolder } from './seed/files.ts';
import { readSeedFolder } from './seed/index.ts';

/** The project's own format: everything, each row with its source. */
export const seedFolder: ListFormat = {
  name: 'seed-folder',
  description: "A folder in the project's own format (seed/README.md): everything, each row with its own source.",
  streams: false,
  namesItsSources: true,
  async detect(input) {
    const found = input.isFolder ? await filesOfFolder(input.path) : null;
    return found !== null && found.files.length > 0 ? 0.9 : 0;
  },
  async *read(input, _options, notes) {
    for await (const fact of readSeedFolder(input.path, ({ at, sentence }) => notes.reject(at, sentence))) {
      yield { at: fact.at, names: [], build: () => [fact] };
    }
  },
};
