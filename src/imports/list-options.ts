import { z } from 'zod';
import { SCOPE_STATUSES } from '../domain/statements.ts';
import { BadInput } from '../errors.ts';
import type { ListImport } from './import-lists.ts';
import { DAY_ORDERS, LISTS } from './map/recipe.ts';
import {
  day,
  flag,
  line,
  oneOf,
  optional,
  partialDate,
  several,
  sourceId,
  text,
  webAddress,
} from './map/recipe-values.ts';
import { parseRecipe } from './propose/recipe-file.ts';
import { withOptions } from './recipe-of-options.ts';

/**
 * Options of an import, on the command line (`--as-of`) and over HTTP (`?asOf=`) alike.
 */
export const LIST_OPTIONS = z.strictObject({
  format: optional(oneOf(LISTS), `The kind of list, where its content does not tell: ${LISTS.join(', ')}.`),
  certificate: optional(text, 'Id or name of the certificate of rows that do not name one.'),
  environment: optional(text, 'Id or name of the environment of rows that do not name one.'),
  standard: optional(text, 'Id or name of the standard that clauses or responsibilities belong to.'),
  status: optional(oneOf(SCOPE_STATUSES), `Status of rows that do not say one: ${SCOPE_STATUSES.join(', ')}.`),
  from: optional(day, 'First day of rows that do not say one.'),
  until: optional(day, 'Day from which rows that do not say one no longer hold.'),
  asOf: optional(day, 'The day that the list is of; default: the day that its source bears, else today in UTC.'),
  field: optional(several, 'The role of a column and its heading: service=Offering name. Several times.'),
  sheet: optional(
    several,
    'The table to read, by its title, sheet or key path, where not all are meant. Several times.',
  ),
  column: optional(
    several,
    'A column of ticks and what it stands for: DoD IL6=certificate/…@environment/…; either part may be left out; NOTHING for one that is not meant. Several times.',
  ),
  word: optional(
    several,
    'A word of the list and the status that it means: GA=IN_SCOPE; NOTHING for one that says nothing of scope. Several times.',
  ),
  dates: optional(oneOf(DAY_ORDERS), 'How the list writes days such as 02/03/2025: day-first or month-first.'),
  accept: optional(
    several,
    'A name of the list and the node that it means: Key Valt=service/key-vault. CREATE makes a new node, SKIP leaves its rows out. Several times.',
  ),
  complete: optional(flag, 'The list is the whole of its source: what the source no longer lists ends on the day.'),
  source: optional(sourceId, 'Id of the source that the list is; default: proposed from the name of the file.'),
  sourceTitle: optional(line, 'What the source is, in a line.'),
  sourceUrl: optional(webAddress, 'Where the source can be read: an http or https URL.'),
  sourcePublisher: optional(line, 'Who published the source.'),
  sourceDate: optional(partialDate, 'The day, month or year that the source bears.'),
  sourceLicence: optional(line, 'Under which licence the source is given.'),
  recipe: optional(
    text,
    'How the list is to be read and what its words and names mean, in YAML or JSON; other options go before its lines.',
  ),
  acceptProposals: optional(flag, 'Take the first proposal of each decision that is open.'),
  dryRun: optional(flag, 'Tell what the list would change, and change nothing.'),
  stage: optional(flag, 'Keep the list staged, for a person to look at and publish.'),
});
/** Options as they are given, before missing ones are null. */
export type ListOptions = z.input<typeof LIST_OPTIONS>;

/** Throws BadInput that tells of each option that is wrong; `nameOf`: what whoever gave them calls them. */
export function parseListOptions(
  given: Readonly<Record<string, unknown>>,
  nameOf: (option: string) => string = (option) => option,
): Omit<ListImport, 'inputs' | 'by'> {
  const parsed = LIST_OPTIONS.safeParse(given);
  if (!parsed.success) {
    throw new BadInput(parsed.error.issues.flatMap((issue) => sentencesOf(issue, nameOf)).join(' '));
  }
  const options = parsed.data;
  const recipe = options.recipe === null ? {} : parseRecipe(options.recipe, nameOf('recipe'));
  return {
    recipe: withOptions(recipe, options),
    acceptProposals: options.acceptProposals ?? false,
    outcome: outcomeOf(options),
  };
}

function sentencesOf(issue: z.core.$ZodIssue, nameOf: (option: string) => string): string[] {
  if (issue.code !== 'unrecognized_keys') return [`Option "${nameOf(String(issue.path[0]))}" ${issue.message}.`];
  // Only over HTTP does what is not known come so far, where the list bears its name beside.
  const known = ['name', ...Object.keys(LIST_OPTIONS.shape)].join(', ');
  return issue.keys.map((option) => `There is no option "${option}" here; known are ${known}.`);
}

function outcomeOf({ dryRun, stage }: { readonly dryRun: boolean | null; readonly stage: boolean | null }) {
  if (dryRun) return 'dry-run';
  return stage ? 'stage' : 'publish';
}
