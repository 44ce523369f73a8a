import type { Decision, RecipeLine } from '../map/decision.ts';
import { RECIPE, type Recipe } from '../map/recipe.ts';
import { setLine } from './set-line.ts';

/** Recipe with some lines set; tables are found by their `at`. */
function withLines(recipe: Recipe, lines: readonly RecipeLine[]): Recipe {
  const changed = structuredClone(recipe) as Record<string, unknown>;
  for (const { path, value } of lines) setLine(changed, path, value);
  return RECIPE.parse(changed);
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
  return lines.length === 0 ? null : withLines(recipe, lines);
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
