import { isDay } from '../domain/days.ts';
import type { Engine } from '../engine/engine.ts';
import { ImportRefused } from '../errors.ts';
import { shown } from './facts/shown.ts';
import type { ListKind } from './lists/list-kind.ts';
import type { PublicRecipe } from './lists/public-recipes.ts';
import type { Open, Proposal } from './map/decision.ts';
import type { Notes } from './map/notes.ts';
import type { Recipe } from './map/recipe.ts';
import { idOfFile } from './plan/source-of-list.ts';
import { settleByProposals } from './propose/apply.ts';
import { draftRecipe } from './propose/draft-recipe.ts';
import { filesPassedOver, hashInput, hashOfAll } from './read/files.ts';
import type { Input } from './read/input.ts';
import type { Lots, Readers } from './reading/reading.ts';
import { sourceOfRecipe } from './recipe-source.ts';
import type { ImportReport, Progress } from './report/report.ts';
import { ReportBuilder } from './report/report-builder.ts';
import { type ImportChoices, runImport } from './run.ts';

/** Paths of a folder that are told; more are counted. */
const MOST_PATHS = 10;

export interface RecipeImport extends ImportChoices {
  readonly inputs: readonly [Input, ...Input[]];
  readonly readers: Readers;
  readonly recipe: Recipe;
  readonly acceptProposals: boolean;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface FoundKinds {
  /** The day on which the list is read. */
  readonly day: string;
  /** That the list may be of. */
  readonly kinds: readonly [ListKind, ...ListKind[]];
  /** Lines for lists of its shape. */
  readonly publicRecipe: PublicRecipe | null;
}

/** Imports a list by its recipe, and by the proposals for what that leaves open where these are taken. */
export async function importByRecipe(engine: Engine, given: RecipeImport, found: FoundKinds): Promise<ImportReport> {
  const { publicRecipe } = found;
  const list = publicRecipe === null ? given : { ...given, recipe: await withLinesOf(publicRecipe, given.recipe) };
  if (!list.acceptProposals) return attempt(engine, list, found);
  const settled = await settleByProposals(list.recipe, (recipe) =>
    attempt(engine, { ...list, recipe, outcome: 'dry-run' }, found),
  );
  return attempt(engine, { ...list, recipe: settled }, found);
}

async function withLinesOf(publicRecipe: PublicRecipe, own: Recipe): Promise<Recipe> {
  const { withPublicLines } = await import('./lists/public-recipes.ts');
  return withPublicLines(own, publicRecipe);
}

async function attempt(
  engine: Engine,
  list: RecipeImport,
  { day, kinds, publicRecipe }: FoundKinds,
): Promise<ImportReport> {
  const { recipe, inputs } = list;
  const fitting = recipe.list === undefined ? kinds : kinds.filter(({ name }) => name === recipe.list);
  const [kind, ...others] = fitting;
  if (kind === undefined) throw new ImportRefused(`The recipe calls the list ${recipe.list}, which it is not.`);
  const files = (await Promise.all(inputs.map((input) => hashInput(input, kind)))).flat();
  if (others.length > 0) return openBefore(list, kindOpen(list, fitting), files);
  if (areOfManySources(kind, list)) return openBefore(list, sourceOpen(list), files);
  const file = { input: inputs[0], contentHash: hashOfAll(files), day };
  const source = kind.namesItsSources ? null : await sourceOfRecipe(engine, recipe, file);
  // A month or a year is no day of a list.
  const asOf = recipe.asOf ?? [recipe.source?.date].find((date) => date !== undefined && isDay(date)) ?? null;
  const complete = recipe.whole === true && refuseWithoutSource(kind);
  const size = inputs.reduce((sum, input) => sum + input.size, 0);
  const reading = await list.readers.open({ inputs, recipe, kind: kind.name }, list.signal);
  const run = runImport(engine, {
    ...list,
    kind,
    publisher: source?.publisher ?? null,
    open: source?.open == null ? [] : [source.open],
    read: (notes) => {
      if (publicRecipe !== null) tellPublicRecipe(publicRecipe, inputs[0], notes);
      return afterPassedOver(inputs, kind, { notes, lots: reading.read(notes) });
    },
    files,
    source: source?.fact ?? null,
    complete,
    asOf: asOf ?? day,
    asOfIsTold: asOf !== null,
    onProgress: (rowsRead) => {
      const share = kind.streams && size > 0 ? Math.min(1, reading.bytesRead() / size) : null;
      list.onProgress?.({ rowsRead, share });
    },
  });
  return run.finally(() => reading.close());
}

function tellPublicRecipe({ name, title }: PublicRecipe, { name: file }: Input, notes: Notes): void {
  notes.problem('recipe.public', { file, row: null, column: null }, { name, title });
}

async function* afterPassedOver(
  inputs: readonly Input[],
  kind: ListKind,
  { notes, lots }: { readonly notes: Notes; readonly lots: Lots },
): Lots {
  for (const input of inputs) await tellPassedOver(input, kind, notes);
  yield* lots;
}

/** Nothing is read before that is settled. */
function openBefore({ inputs, recipe }: RecipeImport, open: Open, files: ImportReport['files']): ImportReport {
  const report = new ReportBuilder();
  report.decide(open, { file: inputs[0].name, row: null, column: null });
  const drafted = draftRecipe(recipe, { list: null, ...report.understanding });
  return report.build({ state: 'OPEN', format: '', files, importId: null, revision: null, recipe: drafted });
}

function kindOpen({ inputs: [{ name }] }: RecipeImport, fitting: readonly ListKind[]): Open {
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

/** The first file's name would stand for what the others say. */
function areOfManySources({ namesItsSources, readsTogether }: ListKind, { inputs, recipe }: RecipeImport): boolean {
  return !namesItsSources && !readsTogether && recipe.source?.id === undefined && inputs.length > 1;
}

function sourceOpen({ inputs }: RecipeImport): Open {
  const id = idOfFile(inputs[0]);
  return {
    id: 'source.id',
    kind: 'source.id',
    about: id,
    question: `Are ${shown(
      inputs.map(({ name }) => name),
      MOST_PATHS,
    )} parts of one source? Lists of several sources are imported one by one.`,
    proposals: [{ label: `They are parts of ${id}`, set: [{ path: ['source', 'id'], value: id }] }],
  };
}

async function tellPassedOver(input: Input, { endingInFolders = '' }: ListKind, notes: Notes): Promise<void> {
  const paths = await filesPassedOver(input, { endingInFolders });
  if (paths.length === 0) return;
  const at = { file: input.name, row: null, column: null };
  const values = { count: paths.length, ending: endingInFolders, files: shown(paths, MOST_PATHS) };
  notes.problem('files.passed-over', at, values);
}

function refuseWithoutSource({ name, namesItsSources }: ListKind): true {
  if (!namesItsSources) return true;
  throw new ImportRefused(`"whole" says that a list is the whole of its source; ${name} holds facts of many sources.`);
}
