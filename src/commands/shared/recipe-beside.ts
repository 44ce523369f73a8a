import { access, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { isForRecipe } from '../../imports/facts/problems.ts';
import { mayBeAccepted } from '../../imports/propose/may-be-accepted.ts';
import { parseRecipe, RECIPE_ENDING, readRecipeText } from '../../imports/propose/recipe-file.ts';
import { LARGEST_RECIPE } from '../../imports/propose/recipe-size.ts';
import { describeRecipe } from '../../imports/propose/recipe-text.ts';
import type { ImportReport } from '../../imports/report/report.ts';
import { SEED_FOLDER } from '../../start/shipped-lists.ts';

function besideOf([list = '']: readonly string[]): string {
  return `${list.replace(/(?<![\\/])[\\/]+$/, '')}${RECIPE_ENDING}`;
}

/**
 * Returns the path to write a recipe to: next to the list or, for a list that comes with the program, in the working
 * directory under a name that a user's own list does not have.
 */
function ownRecipe(paths: readonly string[]): string {
  const path = besideOf(paths);
  return join(resolve(paths[0] ?? ''), '/').startsWith(SEED_FOLDER) ? `compliance-graph.${basename(path)}` : path;
}

/**
 * Returns the text of the named recipe, of the one that was written for the list, or of the one next to it; otherwise
 * null. Reports one that is neither named nor next to the list. Throws `BadInput` for an invalid recipe.
 */
export async function findRecipe(
  paths: readonly string[],
  named: string | undefined,
  tell: (sentence: string) => void = () => undefined,
): Promise<string | null> {
  const own = ownRecipe(paths);
  const path = named ?? ((await isThere(own)) ? own : besideOf(paths));
  if (named === undefined && !(await isThere(path))) return null;
  const text = await readRecipeText(path);
  parseRecipe(text, path);
  if (named === undefined && path !== besideOf(paths)) tell(`The list is read by the recipe ${path}.`);
  return text;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Writes the drafted recipe, keeping its author's lines, and returns what to do next. */
export async function writeRecipe(
  paths: readonly string[],
  outcome: Pick<ImportReport, 'recipe' | 'decisions'>,
  named: string | undefined,
): Promise<string> {
  const path = ownRecipe(paths);
  const fault = await writeDraft(path, outcome);
  if (fault !== null) return fault;
  const again =
    named === undefined || named === path
      ? 'run the same command again'
      : `run the command again with --recipe ${path}`;
  const taken = outcome.decisions.some((decision) => mayBeAccepted(decision) && decision.proposals.length > 0)
    ? '; or take the first proposals with --accept-proposals'
    : '';
  return `Say in ${path} what is meant where it says "decide", and ${again}${taken}.`;
}

/** Writes a recipe for a refused list if a line in it can solve the problem and there is no recipe yet; otherwise returns null. */
export async function writeRecipeOfRefused(
  paths: readonly string[],
  outcome: Pick<ImportReport, 'recipe' | 'decisions' | 'problems'>,
  named: string | undefined,
): Promise<string | null> {
  const path = ownRecipe(paths);
  if (!outcome.problems.some(isForRecipe) || named !== undefined || (await isThere(path))) return null;
  const fault = await writeDraft(path, outcome);
  return fault ?? `How it was understood stands in ${path}: mend the list or that, and run the same command again.`;
}

/** Returns null once it is written, otherwise a sentence on the failure. */
async function writeDraft(
  path: string,
  { recipe, decisions }: Pick<ImportReport, 'recipe' | 'decisions'>,
): Promise<string | null> {
  const earlier = await readFile(path, 'utf8').catch(() => '');
  try {
    await writeFile(path, describeRecipe(recipe ?? {}, decisions, earlier.slice(0, LARGEST_RECIPE)));
    return null;
  } catch (error) {
    return `The recipe could not be written to ${path} (${(error as NodeJS.ErrnoException).code}); --report json has it.`;
  }
}
