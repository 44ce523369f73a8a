import type { z } from 'zod';
import { kindOfId } from '../../domain/ids.ts';
import { BadInput, PayloadTooLarge } from '../../errors.ts';
import type { RecipeLine } from '../map/decision.ts';
import { RECIPE, type Recipe } from '../map/recipe.ts';
import { parseRecipe } from '../propose/recipe-file.ts';
import { LARGEST_RECIPE, sizeOf } from '../propose/recipe-size.ts';
import { setLine } from '../propose/set-line.ts';
import { LIST_OPTIONS } from './list-options.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

type Options = Omit<z.output<typeof LIST_OPTIONS>, 'recipe' | 'acceptProposals' | 'dryRun' | 'stage'>;

/** Paths of recipe lines for options with different names. */
const LINES: Readonly<Partial<Record<string, RecipeLine['path']>>> = {
  format: ['list'],
  complete: ['whole'],
  source: ['source', 'id'],
  sourceTitle: ['source', 'title'],
  sourceUrl: ['source', 'url'],
  sourcePublisher: ['source', 'publisher'],
  sourceDate: ['source', 'date'],
  sourceLicence: ['source', 'licence'],
};

/** The recipe, outcome and options sent with a list. */
export interface ListRules {
  readonly recipe: Recipe;
  readonly acceptProposals: boolean;
  readonly outcome: Outcome;
}

/**
 * Parses options. Throws BadInput with each invalid one; `nameOf`: the caller's name of an option; `most`: largest size of the
 * recipe, in bytes.
 */
export function parseListOptions(
  given: Readonly<Record<string, unknown>>,
  nameOf: (option: string) => string = (option) => option,
  most = LARGEST_RECIPE,
): ListRules {
  const parsed = LIST_OPTIONS.safeParse(given);
  if (!parsed.success) throw new BadInput(parsed.error.issues.flatMap((issue) => sentencesOf(issue, nameOf)).join(' '));
  const { recipe: text, acceptProposals = false, dryRun, stage, ...options } = parsed.data;
  const recipe = withOptions(text == null ? {} : parseRecipe(text, nameOf('recipe'), most), options);
  if (sizeOf(recipe) > most) throw new PayloadTooLarge(`The recipe and the options make more than ${most} bytes.`);
  return { recipe, acceptProposals, outcome: outcomeOf({ dryRun, stage }) };
}

function sentencesOf(issue: z.core.$ZodIssue, nameOf: (option: string) => string): string[] {
  if (issue.code !== 'unrecognized_keys') return [`Option "${nameOf(String(issue.path[0]))}" ${issue.message}.`];
  // Unknown options get here only over HTTP, where `name` is also an option.
  const known = ['name', ...Object.keys(LIST_OPTIONS.shape)].join(', ');
  return issue.keys.map((option) => `There is no option "${option}" here; known are ${known}.`);
}

/** Returns the recipe with the lines that options set, which override its own. */
function withOptions(recipe: Recipe, options: Options): Recipe {
  const lines = structuredClone(recipe) as Record<string, unknown>;
  for (const { path, value } of linesOf(options, recipe)) setLine(lines, path, value);
  const checked = RECIPE.safeParse(lines);
  if (checked.success) return checked.data;
  const [fault] = checked.error.issues;
  throw new BadInput(`The options make no recipe: ${fault?.path.join(' › ')}: ${fault?.message}.`);
}

const CHOICES: Readonly<Record<string, string>> = { CREATE: 'new', SKIP: 'skip' };

function* linesOf(
  { word, accept, field, column, sheet: sheets = [], ...lines }: Options,
  { tables = [] }: Recipe,
): Iterable<RecipeLine> {
  for (const [option, value] of Object.entries(lines))
    if (value !== undefined) yield { path: LINES[option] ?? [option], value };
  for (const [name, meaning] of pairsOf('word', word)) {
    yield { path: ['words', name], value: isNothing(meaning) ? 'nothing' : meaning.toUpperCase() };
  }
  for (const [name, meaning] of pairsOf('accept', accept)) {
    yield { path: ['names', name], value: CHOICES[meaning.toUpperCase()] ?? meaning };
  }
  for (const at of sheets) yield { path: ['tables', at, 'read'], value: true };
  if (sheets.length > 0) yield { path: ['tables', '*', 'read'], value: false };
  const roles = pairsOf('field', field, 'first').map(([role, heading]) => [heading, role] as const);
  const ticks = pairsOf('column', column).map(([heading, meaning]) => [heading, ticksOf(meaning)] as const);
  // Lines for columns apply to all tables.
  const all = new Set([...tables.map(({ at }) => at), ...sheets, '*']);
  for (const at of all)
    for (const [heading, value] of [...roles, ...ticks]) yield { path: ['tables', at, 'columns', heading], value };
}

/** Parses a certificate or standard, `@` and an environment, or both. */
function ticksOf(meaning: string) {
  if (isNothing(meaning)) return 'ignore';
  const [programme = '', place = ''] = meaning.split('@').map((part) => part.trim());
  const role = kindOfId(programme) === 'Standard' ? 'standard' : 'certificate';
  return {
    ticks: { ...(programme === '' ? {} : { [role]: programme }), ...(place === '' ? {} : { environment: place }) },
  };
}

function isNothing(meaning: string): boolean {
  return meaning.toUpperCase() === 'NOTHING';
}

/** Parses `left=right`. Splits at the last or first "=", since the side with words of the list may contain one. */
function pairsOf(
  option: string,
  texts: readonly string[] = [],
  cut: 'first' | 'last' = 'last',
): readonly (readonly [left: string, right: string])[] {
  return texts.map((pair) => {
    const at = cut === 'first' ? pair.indexOf('=') : pair.lastIndexOf('=');
    if (at <= 0 || at === pair.length - 1)
      throw new BadInput(`Option "${option}" must be NAME=MEANING, not "${pair}".`);
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
  });
}
