import { defineCommand } from 'citty';
import { today } from '../domain/days.ts';
import { BadInput } from '../errors.ts';
import type { ListOptions } from '../imports/sent/list-options.ts';
import { SEED_FOLDER } from '../start/seed.ts';
import { SHIPPED_NAMES, shippedList } from '../start/shipped-lists.ts';
import { isGraphEmpty } from './asking.ts';
import { importAndTell, importWithRecipe, tellOutcome } from './import.ts';
import { refusing } from './refusing.ts';

const BY = 'compliance-graph seed';
const LISTS = SHIPPED_NAMES.join(', ');

export const seedCommand = defineCommand({
  meta: {
    name: 'seed',
    description:
      'Imports facts that come with the program, or a folder in the same format, as one revision. A list that comes with the program refers to the facts of seed/: an empty graph gets these first, as a revision of their own. `seed check SOURCE FILE` tells what a newer list of a source would change, and changes nothing.',
  },
  args: {
    what: {
      type: 'positional',
      required: false,
      description: `A list that comes with the program (${LISTS}), a folder in the format of seed/README.md, or check; default: the facts of seed/.`,
    },
    source: {
      type: 'positional',
      required: false,
      description: `Of check: the id of the source that FILE is all of, or a list that comes with the program (${LISTS}).`,
    },
    file: { type: 'positional', required: false, description: 'Of check: the newer list.' },
  },
  run: ({ args: { what = SEED_FOLDER, source, file } }) =>
    refusing(async () => {
      if (what === 'check') return check(source, file);
      if (source !== undefined) throw new BadInput(`"${source}" is one word more than seed takes. See --help.`);
      const list = shippedList(what);
      if (list === null) return importAndTell([what], { format: 'seed' }, BY);
      if (!(await fillIfEmpty())) return;
      return importAndTell([list.path], { acceptProposals: true }, BY);
    }),
});

/** Imports the facts that shipped lists refer to, if the graph is empty. Returns false if they were refused. */
async function fillIfEmpty(): Promise<boolean> {
  if (!(await isGraphEmpty())) return true;
  process.stdout.write('The graph is empty; the facts of seed/, which the list refers to, are imported first.\n');
  const outcome = await importWithRecipe([SEED_FOLDER], { format: 'seed' }, BY);
  await tellOutcome(outcome, [SEED_FOLDER], { recipe: null });
  return outcome.state !== 'REFUSED';
}

/** Tries a list as the whole of its source; where parts of it are not read, as a part. */
async function check(source: string | undefined, file: string | undefined): Promise<void> {
  if (source === undefined || file === undefined) {
    throw new BadInput('seed check wants two words: the source, and the file that is the newer list of it.');
  }
  const newer = shippedList(source)?.newer ?? { source };
  // The day of the list that is shipped is not that of a newer one.
  const options: ListOptions = { dryRun: true, acceptProposals: true, asOf: today(), ...newer };
  const whole = await importWithRecipe([file], { ...options, complete: true }, BY);
  const faults = whole.problems.filter(({ severity }) => severity === 'refused');
  if (faults.length === 0 || faults.some(({ id }) => id !== 'whole.unread')) {
    return tellOutcome(whole, [file], { recipe: options.recipe });
  }
  process.stdout.write(
    'Parts of the list are not read or skipped, so this tells what it adds and changes, and not what it no longer has.\n',
  );
  return importAndTell([file], options, BY);
}
