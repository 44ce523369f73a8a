import { kindOfId } from '../domain/ids.ts';
import { BadInput } from '../errors.ts';
import type { RecipeLine } from './map/decision.ts';
import { RECIPE, type Recipe } from './map/recipe.ts';
import { setLine } from './propose/set-line.ts';

/** Options that set the line of their own name. */
const OWN_LINES = ['asOf', 'certificate', 'environment', 'standard', 'status', 'from', 'until', 'dates'] as const;
/** Options that set a line of another name. */
const LINES = {
  format: ['list'],
  complete: ['whole'],
  source: ['source', 'id'],
  sourceTitle: ['source', 'title'],
  sourceUrl: ['source', 'url'],
  sourcePublisher: ['source', 'publisher'],
  sourceDate: ['source', 'date'],
  sourceLicence: ['source', 'licence'],
} as const satisfies Readonly<Record<string, RecipeLine['path']>>;

/** Options of a list, each shorthand for lines of its recipe; null where it is not given. */
type RecipeOptions = Readonly<Record<keyof typeof LINES | (typeof OWN_LINES)[number], unknown>> &
  Readonly<Record<'field' | 'sheet' | 'column' | 'word' | 'accept', readonly string[] | null>>;

const CHOICES: Readonly<Record<string, string>> = { CREATE: 'new', SKIP: 'skip' };

/** Recipe with the lines that options stand for; these go before its own. */
export function withOptions(recipe: Recipe, options: RecipeOptions): Recipe {
  const lines = structuredClone(recipe) as Record<string, unknown>;
  for (const { path, value } of linesOf(options, recipe)) setLine(lines, path, value);
  const checked = RECIPE.safeParse(lines);
  if (checked.success) return checked.data;
  const [fault] = checked.error.issues;
  throw new BadInput(`The options make no recipe: ${fault?.path.join(' › ')}: ${fault?.message}.`);
}

function* linesOf(options: RecipeOptions, { tables = [] }: Recipe): Iterable<RecipeLine> {
  const lines = Object.entries<RecipeLine['path']>(LINES) as [keyof typeof LINES, RecipeLine['path']][];
  for (const [option, path] of [...lines, ...OWN_LINES.map((name) => [name, [name]] as const)])
    if (options[option] !== null) yield { path, value: options[option] };
  for (const [word, meaning] of pairsOf('word', options.word)) {
    yield { path: ['words', word], value: isNothing(meaning) ? 'nothing' : meaning.toUpperCase() };
  }
  for (const [name, meaning] of pairsOf('accept', options.accept)) {
    yield { path: ['names', name], value: CHOICES[meaning.toUpperCase()] ?? meaning };
  }
  const sheets = options.sheet ?? [];
  for (const at of sheets) yield { path: ['tables', at, 'read'], value: true };
  if (sheets.length > 0) yield { path: ['tables', '*', 'read'], value: false };
  // Lines on columns hold in all tables.
  const all = new Set([...tables.map(({ at }) => at), ...sheets, '*']);
  for (const at of all) {
    for (const [heading, value] of columnsOf(options)) yield { path: ['tables', at, 'columns', heading], value };
  }
}

function columnsOf({ field, column }: RecipeOptions): readonly (readonly [heading: string, value: unknown])[] {
  const roles = pairsOf('field', field, 'first').map(([role, heading]) => [heading, role] as const);
  const ticks = pairsOf('column', column).map(([heading, meaning]) => [heading, ticksOf(meaning)] as const);
  return [...roles, ...ticks];
}

/** A certificate or standard, `@` an environment, or both. */
function ticksOf(meaning: string) {
  if (isNothing(meaning)) return 'ignore';
  const [programme = '', environment = ''] = meaning.split('@').map((part) => part.trim());
  const role = kindOfId(programme) === 'Standard' ? 'standard' : 'certificate';
  return {
    ticks: { ...(programme === '' ? {} : { [role]: programme }), ...(environment === '' ? {} : { environment }) },
  };
}

function isNothing(meaning: string): boolean {
  return meaning.toUpperCase() === 'NOTHING';
}

/** `left=right` each, cut where the one that is a word of the list may itself hold "=": at the last of them, or at the first. */
function pairsOf(
  option: string,
  texts: readonly string[] | null,
  cut: 'first' | 'last' = 'last',
): readonly (readonly [left: string, right: string])[] {
  return (texts ?? []).map((text) => {
    const at = cut === 'first' ? text.indexOf('=') : text.lastIndexOf('=');
    if (at <= 0 || at === text.length - 1)
      throw new BadInput(`Option "${option}" must be NAME=MEANING, not "${text}".`);
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const;
  });
}
