import { z } from 'zod';
import { RECIPE } from '../map/recipe.ts';
import { flag, several, text } from '../map/recipe-values.ts';
import { OUTCOME_OPTIONS } from './outcome.ts';

const { list, whole, certificate, environment, standard, status, from, until, asOf, dates } = RECIPE.shape;
const source = RECIPE.shape.source.unwrap().shape;

/**
 * Options of an import, both on the command line (`--as-of`) and over HTTP (`?asOf=`). Most are lines of the recipe, and are
 * validated and described as such.
 */
export const LIST_OPTIONS = z.strictObject({
  format: list,
  ...{ certificate, environment, standard, status, from, until, asOf },
  field: several('The role of a column and its heading: service=Offering name.'),
  sheet: several('Table to read, by title, sheet or key path; default: all.'),
  column: several(
    'A column of ticks and what it means: DoD IL6=certificate/…@environment/…; either part may be left out; NOTHING to ignore it.',
  ),
  word: several(
    'A word of the list and the status that it means: GA=IN_SCOPE; NOTHING if it says nothing about scope.',
  ),
  dates,
  accept: several(
    'A name of the list and the node that it means: Key Valt=service/key-vault. CREATE makes a new node, SKIP leaves its rows out.',
  ),
  complete: flag.optional().describe(whole.description ?? ''),
  source: source.id,
  sourceTitle: source.title,
  sourceUrl: source.url,
  sourcePublisher: source.publisher,
  sourceDate: source.date,
  sourceLicence: source.licence,
  recipe: text
    .nullish()
    .describe(
      'How the list is to be read and what its words and names mean, in YAML or JSON; other options go before its lines.',
    ),
  acceptProposals: flag
    .optional()
    .describe(
      'Accepts the first proposal of each open decision, unless it leaves rows out or says more than the list.',
    ),
  ...OUTCOME_OPTIONS,
});
/** Options as they are given. */
export type ListOptions = z.input<typeof LIST_OPTIONS>;
