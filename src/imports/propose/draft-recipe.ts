import type { Decision } from '../map/decision.ts';
import { type ListName, RECIPE, type Recipe, type TableRecipe } from '../map/recipe.ts';
import { setLine } from './set-line.ts';

/** Value of a line that a person still has to settle. */
export const DECIDE = 'decide';

/** A recipe as files and reports hold it: any line may be `decide`. */
export type DraftedRecipe = Readonly<Record<string, unknown>>;

export interface Understood {
  /** Null: nothing told it so far. */
  readonly list: ListName | null;
  readonly source: { readonly id: string; readonly title: string } | null;
  /** As they were read. */
  readonly tables: readonly TableRecipe[];
  readonly decisions: readonly Decision[];
}

/** Merges what was given and what was understood, with `decide` for all that is open, to be edited and given back. */
export function draftRecipe(recipe: Recipe, { list, source, tables, decisions }: Understood): DraftedRecipe {
  const drafted: Record<string, unknown> = structuredClone(recipe);
  if (list !== null) drafted['list'] = list;
  if (source !== null) drafted['source'] = { id: source.id, title: source.title, ...recipe.source };
  const understood = new Map([...(recipe.tables ?? []), ...tables].map((table) => [table.at, table]));
  if (understood.size > 0) drafted['tables'] = [...understood.values()];
  for (const { proposals } of decisions) for (const { path } of proposals[0]?.set ?? []) setLine(drafted, path, DECIDE);
  const order = Object.keys(RECIPE.shape);
  return Object.fromEntries(order.flatMap((key) => (drafted[key] === undefined ? [] : [[key, drafted[key]]])));
}
