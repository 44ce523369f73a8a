import type { Decision, RecipeLine } from '../map/decision.ts';
import { type ListName, RECIPE, type Recipe, type TableRecipe } from '../map/recipe.ts';
import { mayBeAccepted } from './may-be-accepted.ts';
import { LARGEST_RECIPE, sizeOf } from './recipe-size.ts';
import { setLine } from './set-line.ts';

/** Value of a line that is still open. */
export const DECIDE = 'decide';

/** A recipe as in files and reports: any line may be `decide`. */
export type DraftedRecipe = Readonly<Record<string, unknown>>;

export interface Understood {
  /** Null if not known yet. */
  readonly list: ListName | null;
  readonly source: { readonly id: string; readonly title: string } | null;
  /** Tables as they were read. */
  readonly tables: readonly TableRecipe[];
  readonly decisions: readonly Decision[];
}

/** Most characters of a line in addition to its words. */
const AROUND_LINE = 32;

/**
 * Merges the given recipe with how the list was understood, with `decide` for open lines, to be edited and sent again. Lines
 * beyond `most` bytes of JSON are left out, since the recipe could not be sent again; the next run asks about them.
 */
export function draftRecipe(
  recipe: Recipe,
  { list, source, tables, decisions }: Understood,
  most = LARGEST_RECIPE,
): DraftedRecipe {
  const drafted: Record<string, unknown> = structuredClone(recipe);
  const room = roomIn(recipe, most);
  if (list !== null && room.takes(list)) drafted['list'] = list;
  if (source !== null && room.takes(source)) {
    drafted['source'] = { id: source.id, title: source.title, ...recipe.source };
  }
  const given = (recipe.tables ?? []).map((table) => [table.at, table] as const);
  const fitting = tables.filter((table) => room.takes(table)).map((table) => [table.at, table] as const);
  const understood = new Map([...given, ...fitting]);
  if (understood.size > 0) drafted['tables'] = [...understood.values()];
  for (const { proposals, line } of decisions)
    for (const path of proposals[0]?.set.map((set) => set.path) ?? [line ?? []])
      if (room.takes(path)) setLine(drafted, path, DECIDE);
  const order = Object.keys(RECIPE.shape);
  return Object.fromEntries(order.flatMap((key) => (drafted[key] === undefined ? [] : [[key, drafted[key]]])));
}

/** Tracks how much can still be added to a recipe. */
function roomIn(recipe: Recipe, most: number) {
  let left = most - sizeOf(recipe);
  return {
    takes(added: unknown): boolean {
      const bytes = sizeOf(added) + AROUND_LINE;
      if (bytes > left) return false;
      left -= bytes;
      return true;
    },
  };
}

const leavesTableOut = ({ proposals: [first] }: Decision) => first?.set.some(({ value }) => value === false) === true;

/** Returns the recipe with the first proposal of each decision; null if no proposal may be accepted. */
export function withFirstProposals(
  recipe: Recipe,
  decisions: readonly Decision[],
  most = LARGEST_RECIPE,
): Recipe | null {
  // The answers to other questions depend on the provider.
  const whose = decisions.filter(({ kind }) => kind === 'list.provider');
  const acceptable = (whose.length > 0 ? whose : decisions).filter(mayBeAccepted);
  // If the first proposals leave out every table, a person must look for the list.
  const readsTable = acceptable.some((open) => open.kind === 'column.role' && !leavesTableOut(open));
  const settled = acceptable.filter((open) => readsTable || open.kind !== 'column.role' || !leavesTableOut(open));
  const room = roomIn(recipe, most);
  const fits = ({ path, value }: RecipeLine) => room.takes([path, value]);
  const lines = settled.flatMap(({ proposals: [first] }) => first?.set ?? []).filter(fits);
  if (lines.length === 0) return null;
  const changed = structuredClone(recipe) as Record<string, unknown>;
  for (const { path, value } of lines) setLine(changed, path, value);
  return RECIPE.parse(changed);
}
