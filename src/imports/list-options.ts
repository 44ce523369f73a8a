import { z } from 'zod';
import { SCOPE_STATUSES } from '../domain/statements.ts';
import { BadInput } from '../errors.ts';
import { FORMATS } from './formats/index.ts';
import { type StatusWords, statusWord } from './formats/table/status-words.ts';
import { DAY_ORDERS } from './formats/table/written-day.ts';
import { day, flag, line, oneOf, optional, several, sourceId, text, webAddress } from './list-option-values.ts';
import type { ListImport } from './lists.ts';
import { CHOICES_OF_NAME, UNMATCHED_CHOICES } from './names/resolver.ts';

const FORMAT_NAMES = FORMATS.map(({ name }) => name);

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
  const { format, certificate, environment, standard, status, from, until, asOf, ...told } = parsed.data;
  const columns = pairsOf('column', told.column);
  const notMeant = [...columns].flatMap(([column, meaning]) => (meaning.toUpperCase() === 'NOTHING' ? [column] : []));
  const { sourceTitle, sourceUrl, sourcePublisher, sourceDate, sourceLicence } = told;
  return {
    format,
    options: {
      certificate,
      environment,
      standard,
      status,
      from,
      until,
      fields: pairsOf('field', told.field, 'first'),
      sheets: told.sheet ?? [],
      columns: new Map([...columns].filter(([column]) => !notMeant.includes(column))),
      notMeant,
      words: statusWords(told.word),
      dates: told.dates,
    },
    source: {
      id: told.source,
      title: sourceTitle,
      url: sourceUrl,
      publisher: sourcePublisher,
      date: sourceDate,
      licence: sourceLicence,
    },
    unmatched: told.unmatched ?? 'report',
    accepted: acceptedNames(told),
    complete: told.complete ?? false,
    everywhere: everywhereOf(told),
    asOf,
    outcome: outcomeOf(told),
    gentle: told.gentle ?? false,
  };
}

function sentencesOf(issue: z.core.$ZodIssue, nameOf: (option: string) => string): string[] {
  if (issue.code !== 'unrecognized_keys') return [`Option "${nameOf(String(issue.path[0]))}" ${issue.message}.`];
  // Only over HTTP does what is not known come so far, where the list bears its name beside.
  const known = ['name', ...Object.keys(LIST_OPTIONS.shape)].join(', ');
  return issue.keys.map((option) => `There is no option "${option}" here; known are ${known}.`);
}

/** What a list leaves out might be what would end. */
function acceptedNames({
  accept,
  complete,
}: {
  readonly accept: readonly string[] | null;
  readonly complete: boolean | null;
}): ReadonlyMap<string, string> {
  const named = [...pairsOf('accept', accept)].map(([text, meaning]) => {
    const choice = meaning.toUpperCase();
    return [text, CHOICES_OF_NAME.has(choice) ? choice : meaning] as const;
  });
  const left = named.filter(([, meaning]) => CHOICES_OF_NAME.get(meaning) === 'skip').map(([text]) => `"${text}"`);
  if (complete && left.length > 0)
    throw new BadInput(
      `Option "accept" leaves ${left.join(', ')} out, so that the list is not the whole; leave out "complete", or say what each means.`,
    );
  return new Map(named);
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

function statusWords(texts: readonly string[] | null): StatusWords {
  const meanings = [...SCOPE_STATUSES, 'NOTHING'] as const;
  return new Map(
    [...pairsOf('word', texts)].map(([word, text]) => {
      const meaning = meanings.find((known) => known === text.toUpperCase());
      if (meaning === undefined)
        throw new BadInput(`Option "word" must be WORD=${meanings.join(' or ')}, not "${word}=${text}".`);
      return [statusWord(word), meaning === 'NOTHING' ? null : meaning] as const;
    }),
  );
}

/** `left=right` each, cut where the one that is a word of the list may itself hold "=": at the last of them, or at the first. */
function pairsOf(
  option: string,
  texts: readonly string[] | null,
  cut: 'first' | 'last' = 'last',
): ReadonlyMap<string, string> {
  return new Map(
    (texts ?? []).map((text) => {
      const at = cut === 'first' ? text.indexOf('=') : text.lastIndexOf('=');
      if (at <= 0 || at === text.length - 1)
        throw new BadInput(`Option "${option}" must be NAME=MEANING, not "${text}".`);
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const;
    }),
  );
}
