import { z } from 'zod';
import { LEVELS } from '../../domain/editions/levels.ts';
import { MAPPING_KINDS, SCOPE_STATUSES, STATED_RESPONSIBILITIES } from '../../domain/statements/statements.ts';
import { FLAGS } from '../read/table.ts';
import { text as anyText, day, oneOf, onOneLine, partialDate, sourceId, wanted, webAddress } from './recipe-values.ts';

/** Kinds of lists that can be imported. */
export const LISTS = [
  'scope',
  'clauses',
  'certificates',
  'mappings',
  'responsibilities',
  'oscal-catalog',
  'oscal-mapping',
  'oscal-profile',
  'oscal-component',
  'oscal-ssp',
  'fedramp-marketplace',
  'fedramp-package',
  'azure-policy',
  'seed',
] as const;
export type ListName = (typeof LISTS)[number];

/** An optional line. */
const line = <Value extends z.ZodType>(value: Value, description: string) => value.optional().describe(description);

const text = anyText.trim().min(1, 'must not be empty').max(500, 'must have at most 500 characters');
/** Text that is shown verbatim in sentences and cells. */
const title = text.regex(...onOneLine);

const source = z.strictObject({
  id: line(sourceId, 'Id of the list as a source; default: proposed from the file name.'),
  title: line(title, 'Title of the source.'),
  publisher: line(title, 'Publisher of the source; for lists of services, also their provider.'),
  url: line(webAddress, 'Address of the source: an http or https URL.'),
  date: line(partialDate, 'Date of the source: a day, month or year.'),
  licence: line(title, 'Licence of the source.'),
});

const ticks = z.strictObject({
  standard: line(text, 'Standard that the column stands for, by id or name.'),
  certificate: line(text, 'Certificate, by id or name; "new" makes one of the standard.'),
  environment: line(text, 'Environment that its ticks are in, by id or name.'),
});

const column = z
  .union(
    [z.string().regex(/^[a-z][a-zA-Z]*$/), z.strictObject({ ticks })],
    wanted('a role such as service, ignore, or { ticks: { standard: … } }'),
  )
  .describe('Role of the column, such as service or number; "ignore"; or ticks and what they stand for.');

/** Instructions for reading one table. */
export const TABLE = z.strictObject({
  at: z.string().describe('Title, sheet or key path, as reports name the table; "*" for each that is not named.'),
  read: line(z.boolean(), 'False leaves the table out.'),
  why: line(text, 'Why it is left out.'),
  heading: line(z.number().int().positive(), 'Line of the row that names the columns.'),
  columns: line(z.record(z.string(), column), 'Columns by their heading.'),
  certificate: line(text, 'Certificate of all rows of the table, by id or name.'),
  environment: line(text, 'Environment of all rows of the table, by id or name.'),
});

const name = z
  .union(
    [
      z.string().min(1),
      z.array(text).min(2),
      z.strictObject({
        is: text.describe('Id of the node that is meant here; the name does not become one of its own.'),
      }),
      z.strictObject({
        new: text.describe(
          'Kind of the new node: service, family, standard, certificate, environment or organization.',
        ),
        name: line(text, 'What it is called, where not as in the list.'),
        id: line(
          text,
          'Its id, if it is not to be made of its name: a node keeps its id when its name changes. Certificates take none.',
        ),
        aliases: line(z.array(text).min(1), 'What the list calls it, too, such as an abbreviation.'),
        family: line(text, 'Family of a new service, by id or name.'),
        standard: line(text, 'Standard that a new certificate certifies, by id or name.'),
        environment: line(text, 'Environment that a new certificate applies in, by id or name.'),
        holder: line(text, 'Organization that holds a new certificate, by id or name.'),
      }),
      z.strictObject({
        name: text.describe('Name of the service without the level that it carries in the list, or its id.'),
        level: z
          .enum(LEVELS)
          .describe('Its entries are for the standard of that level, in the programme of their certificates.'),
      }),
    ],
    wanted(
      'an id, new, skip, several names, { is: … }, { name: …, level: … }, or what is new, such as { new: service, name: … }',
    ),
  )
  .describe(
    'An id, which makes the name another name of that node; { is: id }, which does not; "new" for a node of the kind that is looked for, "skip" to leave its rows out, "decide", the several names that a cell holds, or the name of a service and the level that it carries.',
  );
const meaning = z.enum([...SCOPE_STATUSES, ...MAPPING_KINDS, ...STATED_RESPONSIBILITIES, 'nothing']);
const flagged = z.partialRecord(z.enum(FLAGS), z.enum(['as shown', 'leave out']));

/** Instructions for reading a list, and the meaning of its words and names. Anything left out is matched exactly or becomes a decision. */
export const RECIPE = z.strictObject({
  list: line(oneOf(LISTS), `Kind of list, if its content does not show it: ${LISTS.join(', ')}.`),
  source: source.optional(),
  asOf: line(day, 'Day of the list; default: the date of its source, otherwise today in UTC.'),
  whole: line(
    z.boolean(),
    'The list is complete: what its source no longer lists ends on the day of the list. Of a folder of the kind seed: what an earlier import of the same folder stated and it no longer does is taken back.',
  ),
  certificate: line(text, 'Certificate of rows that do not name one, by id or name.'),
  environment: line(text, 'Environment of rows that do not name one, by id or name.'),
  standard: line(
    text,
    'Standard that clauses or responsibilities belong to, or that mappings lead from, by id or name.',
  ),
  target: line(text, 'Standard that mappings lead to, by id or name.'),
  status: line(oneOf(SCOPE_STATUSES), `Status of rows without one: ${SCOPE_STATUSES.join(', ')}.`),
  from: line(day, 'First day of rows without one.'),
  until: line(day, 'First day on which rows without one no longer hold.'),
  dates: line(
    oneOf(['day-first', 'month-first']),
    'How days such as 02/03/2025 are written: day-first or month-first.',
  ),
  tables: z.array(TABLE).optional(),
  otherClauses: line(
    oneOf(['take', 'leave out']),
    'What becomes of clauses that a known standard does not have, or has under a quite different title: take or leave out.',
  ),
  words: line(
    z.record(z.string(), meaning),
    'Words of cells, and the status, relationship or responsibility that each means.',
  ),
  flagged: line(flagged, 'What becomes of rows with cells that may not mean what their text says.'),
  names: line(
    z.record(z.string(), name),
    'Names of the list and the node that each means; "name @ cloud" or "name @ provider" where it is another there.',
  ),
});
export type Recipe = z.infer<typeof RECIPE>;
export type TableRecipe = NonNullable<Recipe['tables']>[number];
export type ColumnRecipe = NonNullable<TableRecipe['columns']>[string];
export type NameRecipe = NonNullable<Recipe['names']>[string];

/** Returns the names into which a recipe splits a name of the list; null if it does not. */
export function partsOfName({ names }: Recipe, name: string): readonly string[] | null {
  const said = names?.[name];
  return Array.isArray(said) ? said : null;
}

/** Meaning of a service name that contains a level. */
export type LevelRecipe = Extract<NameRecipe, { readonly level: unknown }>;

export function isOfLevel(said: NameRecipe | undefined): said is LevelRecipe {
  return typeof said === 'object' && 'level' in said;
}
