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
  for (const { proposals, line } of decisions)
    for (const path of proposals[0]?.set.map((set) => set.path) ?? [line ?? []]) setLine(drafted, path, DECIDE);
  const order = Object.keys(RECIPE.shape);
  return Object.fromEntries(order.flatMap((key) => (drafted[key] === undefined ? [] : [[key, drafted[key]]])));
}

/** Decisions without a careful answer: the kind of a list, and if files are one source. */
const BY_PEOPLE_ONLY: ReadonlySet<string> = new Set(['list.kind', 'source.id']);

export function mayBeAccepted({ id }: Pick<Decision, 'id'>): boolean {
  return !BY_PEOPLE_ONLY.has(id);
}

/** Recipe that takes the first proposal of each decision; null where none has any, or a person has to choose it. */
export function withFirstProposals(recipe: Recipe, decisions: readonly Decision[]): Recipe | null {
  // The provider tells which certificates and services other questions mean.
  const whose = decisions.filter(({ kind }) => kind === 'list.provider');
  const settled = whose.length > 0 ? whose : decisions.filter(mayBeAccepted);
  const lines = settled.flatMap(({ proposals: [first] }) => first?.set ?? []);
  if (lines.length === 0) return null;
  const changed = structuredClone(recipe) as Record<string, unknown>;
  for (const { path, value } of lines) setLine(changed, path, value);
  return RECIPE.parse(changed);
}

/** A recipe that is still open then hangs on something that no proposal settles. */
const MOST_ROUNDS = 20;

/**
 * Takes the first proposal of each decision until nothing is open: one answer may raise the next question. A decision
 * without proposals stays open, for the attempt that counts to report.
 */
export async function settleByProposals(
  recipe: Recipe,
  attempt: (recipe: Recipe) => Promise<{ readonly decisions: readonly Decision[] }>,
): Promise<Recipe> {
  let settled = recipe;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { decisions } = await attempt(settled);
    const next = withFirstProposals(settled, decisions);
    if (next === null) return settled;
    settled = next;
  }
  return settled;
}
