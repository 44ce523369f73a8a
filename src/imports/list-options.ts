import { z } from 'zod';
import { SCOPE_STATUSES } from '../domain/statements.ts';
import { BadInput } from '../errors.ts';
import { FORMATS } from './formats/index.ts';
import { DAY_ORDERS } from './formats/table/written-day.ts';
import { acceptedNames, pairsOf, statusWords } from './list-option-pairs.ts';
import { day, flag, line, oneOf, optional, several, sourceId, text, webAddress } from './list-option-values.ts';
import type { ListImport } from './lists.ts';
import { UNMATCHED_CHOICES } from './names/resolver.ts';
import { parseRecipe } from './recipe-file.ts';
import { withOptions } from './recipe-of-options.ts';

/** Kinds of tables that are read by a recipe. */
const BY_RECIPE = ['scope', 'clauses', 'certificates'];
const FORMAT_NAMES = [...FORMATS.map(({ name }) => name), ...BY_RECIPE];

/**
 * What can be said of a list, on the command line (`--as-of`) and over HTTP (`?asOf=`) alike.
 */
export const LIST_OPTIONS = z.strictObject({
  format: optional(
    oneOf(FORMAT_NAMES),
    `The kind of list, where its content does not tell: ${FORMAT_NAMES.join(', ')}.`,
  ),
  certificate: optional(
    text,
    'Id or name of the certificate that all rows are under; rows of a table that name another are rejected.',
  ),
  environment: optional(
    text,
    'Id or name of the environment that all rows are in; rows of a table that name another are rejected.',
  ),
  standard: optional(text, 'Id or name of the standard that clauses or responsibilities belong to.'),
  status: optional(oneOf(SCOPE_STATUSES), `Status of rows that do not say one: ${SCOPE_STATUSES.join(', ')}.`),
  from: optional(day, 'First day of rows that do not say one.'),
  until: optional(day, 'Day from which rows that do not say one no longer hold.'),
  asOf: optional(day, 'The day that the list is of; default: today in UTC.'),
  field: optional(several, "Our word for a column and the list's: service=Offering name. Several times."),
  sheet: optional(
    several,
    'The sheet of a workbook to read, or the table of a page by its title, where not all are meant. Several times.',
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
    'A name of the list and the node that it means: Key Valt=service/key-vault. Recorded as an alias, unless it is a clause. CREATE makes a name that nobody is known by, SKIP leaves its rows out. Several times.',
  ),
  unmatched: optional(
    oneOf(UNMATCHED_CHOICES),
    'What to do with a name that nobody is known by: report (refuse the list), create, or skip.',
  ),
  complete: optional(
    flag,
    'The list is the whole of what its source says in the certificates and environments of which it has a row: entries that it has no more end on the day, or never begin, and what bears no days ends with the revision. Where it has no row, what stays is told.',
  ),
  everywhere: optional(
    flag,
    'With complete: also in certificates and environments of its source of which the list has no row at all.',
  ),
  source: optional(
    sourceId,
    'Id of the source that the list is; default: made from the file name. Several lists need it.',
  ),
  sourceTitle: optional(line, 'What the source is, in a line.'),
  sourceUrl: optional(webAddress, 'Where the source can be read: an http or https URL.'),
  sourcePublisher: optional(line, 'Who published the source.'),
  sourceDate: optional(day, 'The day that the source bears.'),
  sourceLicence: optional(line, 'Under which licence the source is given.'),
  recipe: optional(
    text,
    'How the list is to be read and what its words and names mean, in YAML or JSON; other options go before its lines.',
  ),
  acceptProposals: optional(flag, 'Take the first proposal of each decision that is open.'),
  dryRun: optional(flag, 'Tell what the list would change, and change nothing.'),
  stage: optional(flag, 'Keep the list staged, for a person to look at and publish.'),
  gentle: optional(flag, 'Leave the engine time for readers.'),
});
/** As they are given, before what is not told is null. */
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
  const { format, asOf, ...told } = parsed.data;
  const { certificate, environment, standard, status, from, until, dates } = told;
  const ofRows = { certificate, environment, standard, status, from, until, dates };
  const columns = new Map([...pairsOf('column', told.column)].map(([column, meaning]) => [column, meantBy(meaning)]));
  const notMeant = [...columns].flatMap(([column, meaning]) => (meaning === null ? [column] : []));
  const listed = {
    fields: pairsOf('field', told.field, 'first'),
    sheets: told.sheet ?? [],
    words: statusWords(told.word),
  };
  const source = {
    id: told.source,
    title: told.sourceTitle,
    url: told.sourceUrl,
    publisher: told.sourcePublisher,
    date: told.sourceDate,
    licence: told.sourceLicence,
  };
  const accepted = acceptedNames(told);
  const complete = told.complete ?? false;
  const recipe = told.recipe === null ? {} : parseRecipe(told.recipe, nameOf('recipe'));
  const lines = { ...listed, columns, accepted, whole: complete, words: pairsOf('word', told.word) };
  return {
    format,
    options: {
      ...ofRows,
      ...listed,
      notMeant,
      columns: new Map([...columns].flatMap(([column, meaning]) => (meaning === null ? [] : [[column, meaning]]))),
    },
    source,
    recipe: withOptions(recipe, {
      ...lines,
      ...withoutNulls({ ...ofRows, format, asOf }),
      source: withoutNulls(source),
    }),
    acceptProposals: told.acceptProposals ?? false,
    isByRecipe: told.recipe !== null || told.acceptProposals === true || BY_RECIPE.includes(format ?? ''),
    unmatched: told.unmatched ?? 'report',
    accepted,
    complete,
    everywhere: everywhereOf(told),
    asOf,
    outcome: outcomeOf(told),
    gentle: told.gentle ?? false,
  };
}

function meantBy(meaning: string): string | null {
  return meaning.toUpperCase() === 'NOTHING' ? null : meaning;
}

type WithoutNulls<Values> = { readonly [Key in keyof Values]?: NonNullable<Values[Key]> };

function withoutNulls<Values extends object>(values: Values): WithoutNulls<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as WithoutNulls<Values>;
}

function sentencesOf(issue: z.core.$ZodIssue, nameOf: (option: string) => string): string[] {
  if (issue.code !== 'unrecognized_keys') return [`Option "${nameOf(String(issue.path[0]))}" ${issue.message}.`];
  // Only over HTTP does what is not known come so far, where the list bears its name beside.
  const known = ['name', ...Object.keys(LIST_OPTIONS.shape)].join(', ');
  return issue.keys.map((option) => `There is no option "${option}" here; known are ${known}.`);
}

function everywhereOf({
  complete,
  everywhere,
}: {
  readonly complete: boolean | null;
  readonly everywhere: boolean | null;
}) {
  if (everywhere && !complete)
    throw new BadInput('Option "everywhere" tells where a list is the whole; say "complete" with it.');
  return everywhere ?? false;
}

function outcomeOf({ dryRun, stage }: { readonly dryRun: boolean | null; readonly stage: boolean | null }) {
  if (dryRun) return 'dry-run';
  return stage ? 'stage' : 'publish';
}
