import type { Problem } from './facts/problems.ts';
import { shown } from './facts/shown.ts';
import type { ListKind } from './lists/list-kind.ts';
import type { PublicRecipe } from './lists/public-recipes.ts';
import type { Open, Proposal } from './map/decision.ts';
import type { Recipe } from './map/recipe.ts';
import { idOfFile } from './plan/source-of-list.ts';
import { filesPassedOver } from './read/files.ts';
import type { Input } from './read/input.ts';

/** Paths of a folder and tables that are told; more are counted. */
const MOST_PATHS = 10;

type Inputs = readonly [Input, ...Input[]];

/** Asks what the list is, of which several kinds fit. */
export function kindOpen({ name }: Input, fitting: readonly ListKind[]): Open {
  return {
    id: 'list.kind',
    kind: 'list.kind',
    about: name,
    question: `What does ${name} list?`,
    // Services may be called by any word, so that scope fits most.
    proposals: fitting
      .toSorted((left, right) => Number(left.name === 'scope') - Number(right.name === 'scope'))
      .map(({ name: value, description: label }): Proposal => ({ label, set: [{ path: ['list'], value }] })),
  };
}

/** Asks whether several files are of one source: the first file's name would stand for what the others say. */
export function sourceOpen(kind: ListKind, inputs: Inputs, { source }: Recipe): Open | null {
  if (kind.namesItsSources || kind.readsTogether || source?.id !== undefined || inputs.length === 1) return null;
  const id = idOfFile(inputs[0]);
  const names = inputs.map(({ name }) => name);
  return {
    id: 'source.id',
    kind: 'source.id',
    about: id,
    question: `Are ${shown(names, MOST_PATHS)} parts of one source? Lists of several sources are imported one by one.`,
    proposals: [{ label: `They are parts of ${id}`, set: [{ path: ['source', 'id'], value: id }] }],
  };
}

/** Finds what is told before the first row: the recipe that comes with the program, and files of folders that are not read. */
export async function problemsBefore(
  inputs: Inputs,
  { readsFolders }: ListKind,
  publicRecipe: PublicRecipe | null,
): Promise<readonly Problem[]> {
  const atFile = ({ name: file }: Input) => ({ file, row: null, column: null });
  const problems: Problem[] = [];
  if (publicRecipe !== null) {
    const { name, title, recipe } = publicRecipe;
    const left = (recipe.tables ?? []).flatMap(({ at, read }) => (read === false ? `"${at}"` : []));
    const leftOut = left.length === 0 ? '' : ` They leave out ${shown(left, MOST_PATHS)}.`;
    problems.push({ id: 'recipe.public', at: atFile(inputs[0]), values: { name, title, leftOut } });
  }
  for (const input of readsFolders ? inputs : []) {
    const paths = await filesPassedOver(input);
    const values = { count: paths.length, files: shown(paths, MOST_PATHS) };
    if (paths.length > 0) problems.push({ id: 'files.passed-over', at: atFile(input), values });
  }
  return problems;
}
