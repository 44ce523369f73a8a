import { z } from 'zod';
import { MAPPING_KINDS, SCOPE_STATUSES, STATED_RESPONSIBILITIES } from '../../domain/statements.ts';
import { FLAGS } from '../read/table.ts';
import { text as anyText, day, oneOf, onOneLine, partialDate, sourceId, webAddress } from './recipe-values.ts';

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

const text = anyText.trim().min(1, 'must not be empty').max(500, 'must have at most 500 characters');
/** Text that is shown as it is, within sentences and cells. */
const line = text.regex(...onOneLine);

const source = z.strictObject({
  id: sourceId.optional().describe('Id of the source that the list is; default: proposed from the name of the file.'),
  title: line.optional().describe('What the source is, in a line.'),
  publisher: line.optional().describe('Who published it; for lists of services also the provider whose they are.'),
  url: webAddress.optional().describe('Where it can be read: an http or https URL.'),
  date: partialDate.optional().describe('The day, month or year that it bears.'),
  licence: line.optional().describe('Under which licence it is given.'),
});

const ticks = z.strictObject({
  standard: text.optional().describe('Standard that the column stands for, by id or name.'),
  certificate: text.optional().describe('Certificate, by id or name; "new" makes one of the standard.'),
  environment: text.optional().describe('Environment that its ticks are in, by id or name.'),
});

const column = z
  .union([z.string().regex(/^[a-z][a-zA-Z]*$/), z.strictObject({ ticks })])
  .describe('Role of the column, such as service or number; "ignore"; or ticks and what they stand for.');

/** How one table is to be read. */
export const TABLE = z.strictObject({
  at: z.string().describe('Title, sheet or key path, as reports name the table; "*" for each that is not named.'),
  read: z.boolean().optional().describe('False leaves the table out.'),
  why: text.optional().describe('Why it is left out.'),
  heading: z.number().int().positive().optional().describe('Line of the row that names the columns.'),
  columns: z.record(z.string(), column).optional().describe('Columns by their heading.'),
  certificate: text.optional().describe('Certificate of all rows of the table, by id or name.'),
  environment: text.optional().describe('Environment of all rows of the table, by id or name.'),
});

const name = z
  .union([
    z.string().min(1),
    z.array(text).min(2),
    z.strictObject({
      new: text.describe('Kind of the new node: service, family, standard, certificate, environment or organization.'),
      name: text.optional().describe('What it is called, where not as in the list.'),
      family: text.optional().describe('Family of a new service, by id or name.'),
      standard: text.optional().describe('Standard that a new certificate certifies, by id or name.'),
      environment: text.optional().describe('Environment that a new certificate applies in, by id or name.'),
      holder: text.optional().describe('Organization that holds a new certificate, by id or name.'),
    }),
  ])
  .describe(
    'An id, "new" for a node of the kind that is looked for, "skip" to leave its rows out, "decide", or the several names that a cell holds.',
  );

/** How a list is to be read, and what its words and names mean. Everything that it leaves out is exact or is asked about. */
export const RECIPE = z.strictObject({
  list: oneOf(LISTS)
    .optional()
    .describe(`The kind of list, where its content does not tell: ${LISTS.join(', ')}.`),
  source: source.optional(),
  asOf: day
    .optional()
    .describe('The day that the list is of; default: the day that its source bears, else today in UTC.'),
  whole: z
    .boolean()
    .optional()
    .describe('The list is the whole of its source: what the source no longer lists ends on the day.'),
  certificate: text.optional().describe('Certificate of rows that do not name one, by id or name.'),
  environment: text.optional().describe('Environment of rows that do not name one, by id or name.'),
  standard: text
    .optional()
    .describe('Standard that clauses or responsibilities belong to, or that mappings lead from, by id or name.'),
  target: text.optional().describe('Standard that mappings lead to, by id or name.'),
  status: oneOf(SCOPE_STATUSES)
    .optional()
    .describe(`Status of rows that do not say one: ${SCOPE_STATUSES.join(', ')}.`),
  from: day.optional().describe('First day of rows that do not say one.'),
  until: day.optional().describe('Day from which rows that do not say one no longer hold.'),
  dates: oneOf(['day-first', 'month-first'])
    .optional()
    .describe('How days such as 02/03/2025 are written: day-first or month-first.'),
  tables: z.array(TABLE).optional(),
  words: z
    .record(z.string(), z.enum([...SCOPE_STATUSES, ...MAPPING_KINDS, ...STATED_RESPONSIBILITIES, 'nothing']))
    .optional()
    .describe('Words of cells, and the status, relationship or responsibility that each means.'),
  flagged: z
    .partialRecord(z.enum(FLAGS), z.enum(['as shown', 'leave out']))
    .optional()
    .describe('What becomes of rows with cells that may not mean what their text says.'),
  names: z
    .record(z.string(), name)
    .optional()
    .describe(
      'Names of the list and the node that each means; "name @ cloud" or "name @ provider" where it is another there.',
    ),
});
export type Recipe = z.infer<typeof RECIPE>;
export type TableRecipe = NonNullable<Recipe['tables']>[number];
export type ColumnRecipe = NonNullable<TableRecipe['columns']>[string];
export type NameRecipe = NonNullable<Recipe['names']>[string];
