import { kindOfId } from '../domain/ids.ts';
import { BadInput } from '../errors.ts';
import { RECIPE, type Recipe, type TableRecipe } from './map/recipe.ts';

/** Options of a list, each shorthand for a line of its recipe. */
export interface RecipeOptions
  extends Partial<
    Pick<
      Recipe,
      'list' | 'whole' | 'asOf' | 'certificate' | 'environment' | 'standard' | 'status' | 'from' | 'until' | 'dates'
    >
  > {
  readonly source: NonNullable<Recipe['source']>;
  /** Role → heading. */
  readonly fields: ReadonlyMap<string, string>;
  /** Heading → a certificate or standard, `@` an environment, or both; null for a column that means nothing. */
  readonly columns: ReadonlyMap<string, string | null>;
  readonly sheets: readonly string[];
  /** Word → status or `NOTHING`. */
  readonly words: ReadonlyMap<string, string>;
  /** Name → id, `CREATE` or `SKIP`. */
  readonly accepted: ReadonlyMap<string, string>;
}

const CHOICES: Readonly<Record<string, string>> = { CREATE: 'new', SKIP: 'skip' };

/** Recipe with the lines that options stand for; these go before its own. */
export function withOptions(recipe: Recipe, options: RecipeOptions): Recipe {
  const { source, fields, columns, sheets, words, accepted, ...said } = options;
  const lines = {
    ...recipe,
    ...said,
    ...filled('source', { ...recipe.source, ...source }),
    ...filled('words', {
      ...recipe.words,
      ...mapped(words, (status) => (status.toUpperCase() === 'NOTHING' ? 'nothing' : status.toUpperCase())),
    }),
    ...filled('names', {
      ...recipe.names,
      ...mapped(accepted, (meaning) => CHOICES[meaning.toUpperCase()] ?? meaning),
    }),
    ...tablesOf(recipe, { sheets, columns: columnsOf(fields, columns) }),
  };
  const checked = RECIPE.safeParse(lines);
  if (checked.success) return checked.data;
  const [fault] = checked.error.issues;
  throw new BadInput(`The options make no recipe: ${fault?.path.join(' › ')}: ${fault?.message}.`);
}

type Columns = NonNullable<TableRecipe['columns']>;

function columnsOf(fields: RecipeOptions['fields'], columns: RecipeOptions['columns']): Columns {
  const roles = [...fields].map(([role, heading]) => [heading, role] as const);
  const ticks = [...columns].map(
    ([heading, meaning]) => [heading, meaning === null ? 'ignore' : ticksOf(meaning)] as const,
  );
  return Object.fromEntries([...roles, ...ticks]);
}

function ticksOf(meaning: string): Exclude<Columns[string], string> {
  const [programme = '', environment = ''] = meaning.split('@').map((part) => part.trim());
  const role = kindOfId(programme) === 'Standard' ? 'standard' : 'certificate';
  return {
    ticks: { ...(programme === '' ? {} : { [role]: programme }), ...(environment === '' ? {} : { environment }) },
  };
}

/** What is said of columns holds in all tables; where sheets are named, no others are read. */
function tablesOf(
  { tables = [] }: Recipe,
  { sheets, columns }: { readonly sheets: readonly string[]; readonly columns: Columns },
): Pick<Recipe, 'tables'> {
  const hasColumns = Object.keys(columns).length > 0;
  if (!hasColumns && sheets.length === 0) return tables.length === 0 ? {} : { tables };
  const named = new Map(tables.map((table) => [table.at, table]));
  for (const at of sheets) named.set(at, { ...named.get(at), at, read: true });
  const others = named.get('*') ?? { at: '*' };
  named.delete('*');
  const all = [...named.values(), sheets.length > 0 ? { ...others, read: false } : others];
  return { tables: hasColumns ? all.map((table) => ({ ...table, columns: { ...table.columns, ...columns } })) : all };
}

function mapped<From, To>(values: ReadonlyMap<string, From>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries([...values].map(([key, value]) => [key, to(value)]));
}

function filled<Key extends string, Value extends object>(key: Key, value: Value): Partial<Record<Key, Value>> {
  return Object.keys(value).length === 0 ? {} : ({ [key]: value } as Record<Key, Value>);
}
