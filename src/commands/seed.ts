import { defineCommand } from 'citty';
import { SEED_FOLDER } from '../start/seed.ts';
import { importAndTell } from './import.ts';
import { refusing } from './refusing.ts';

export const seedCommand = defineCommand({
  meta: {
    name: 'seed',
    description: 'Imports the facts that come with the program, or a folder in the same format, as one revision.',
  },
  args: {
    folder: {
      type: 'positional',
      required: false,
      description: 'A folder in the format of seed/README.md; default: the one that comes with the program.',
    },
  },
  run: ({ args }) =>
    refusing(() => importAndTell([args.folder ?? SEED_FOLDER], { format: 'seed' }, 'compliance-graph seed')),
});
