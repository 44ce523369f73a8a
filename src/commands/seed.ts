import { defineCommand } from 'citty';
import { today } from '../domain/days.ts';
import { BadInput } from '../errors.ts';
import type { ListOptions } from '../imports/sent/list-options.ts';
import { DEFAULT_LISTS, FACTS, SHIPPED_NAMES, type ShippedList, shippedList } from '../start/shipped-lists.ts';
import { importAndTell, importWithRecipe, tellOutcome } from './import.ts';
import { isGraphEmpty } from './shared/asking.ts';
import { refusing } from './shared/refusing.ts';

const BY = 'compliance-graph seed';
const LISTS = SHIPPED_NAMES.join(', ');

export const seedCommand = defineCommand({
  meta: {
    name: 'seed',
    description:
      'Imports what comes with the program and fills an empty graph, or one list, or a folder in the format of seed/, each list as one revision. `seed check` tells what that would change, `seed check SOURCE FILE` what a newer list of a source would; neither changes anything.',
  },
  args: {
    what: {
      type: 'positional',
      required: false,
      description: `A list that comes with the program (${LISTS}), a folder in the format of seed/README.md, or check; default: ${DEFAULT_LISTS.map(({ name }) => name).join(', then ')}.`,
    },
    source: {
      type: 'positional',
      required: false,
      description: `Of check: the id of the source that FILE is all of, or a list that comes with the program (${LISTS}).`,
    },
    file: { type: 'positional', required: false, description: 'Of check: the newer list.' },
  },
  run: ({ args: { what, source, file } }) =>
    refusing(async () => {
      if (what === undefined) return importAll(DEFAULT_LISTS);
      if (what === 'check') return source === undefined ? checkAll() : check(source, file);
      if (source !== undefined) throw new BadInput(`"${source}" is one word more than seed takes. See --help.`);
      const list = shippedList(what);
      if (list === null) return importAndTell([what], { format: 'seed' }, BY);
      if (list === FACTS || !(await isGraphEmpty())) return importAll([list]);
      process.stdout.write('The graph is empty; the facts of seed/, which the list refers to, are imported first.\n');
      return importAll([FACTS, list]);
    }),
});

/** Imports lists in their order, up to one that is refused. */
async function importAll(lists: readonly ShippedList[], options: ListOptions = {}): Promise<void> {
  for (const { path, recipe } of lists) {
    const format: ListOptions = recipe === null ? { format: 'seed', complete: true } : { acceptProposals: true };
    const outcome = await importWithRecipe([path], { ...format, ...options }, BY);
    await tellOutcome(outcome, [path], { recipe: null, isDryRun: options.dryRun === true });
    if (outcome.state === 'REFUSED' || outcome.state === 'OPEN') return;
  }
}

/** Tries the lists that fill an empty graph: what of them is newer than this one. */
async function checkAll(): Promise<void> {
  for (const list of DEFAULT_LISTS) {
    process.stdout.write(`What ${list.words} would change:\n`);
    await importAll([list], { dryRun: true });
  }
}

/** Tries a list as the complete list of its source or, if parts of it are not read, as a partial one. */
async function check(source: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    throw new BadInput('seed check wants two words: the source, and the file that is the newer list of it.');
  }
  // The day of the list that is shipped is not that of a newer one.
  const options: ListOptions = { dryRun: true, acceptProposals: true, asOf: today(), ...newerOf(source) };
  const whole = await importWithRecipe([file], { ...options, complete: true }, BY);
  const faults = whole.problems.filter(({ severity }) => severity === 'refused');
  if (faults.length === 0 || faults.some(({ id }) => id !== 'whole.unread')) {
    return tellOutcome(whole, [file], { recipe: options.recipe, isDryRun: true });
  }
  process.stdout.write(
    'Parts of the list are not read or skipped, so this tells what it adds and changes, and not what it no longer has.\n',
  );
  return importAndTell([file], options, BY);
}

/** How a newer list is read: by the recipe of the one that is shipped, or as its source. */
function newerOf(name: string): ListOptions {
  const { recipe = null, sourceId = null } = shippedList(name) ?? {};
  return recipe === null ? { source: sourceId ?? name } : { recipe };
}
