import { today } from '../domain/days.ts';
import type { Engine } from '../engine/engine.ts';
import { ImportRefused } from '../errors.ts';
import { auditFailure } from '../writing/audit.ts';
import { type FoundKinds, importByRecipe, type RecipeImport } from './import-by-recipe.ts';
import type { ListKind } from './lists/list-kind.ts';
import type { Input } from './read/input.ts';
import { readersHere } from './reading/read-here.ts';
import type { Readers } from './reading/reading.ts';
import type { ImportReport } from './report/report.ts';
import { writeOf } from './run.ts';

export interface ListImport extends Omit<RecipeImport, 'inputs' | 'readers'> {
  readonly inputs: readonly Input[];
  /** Where it is read; missing: in this process. */
  readonly readers?: Readers | undefined;
}

/** A list of which nothing is said that it does not say itself, published if it can be taken. */
export const PLAIN_LIST = {
  recipe: {},
  acceptProposals: false,
  outcome: 'publish',
} as const satisfies Partial<ListImport>;

interface ImportPlace {
  /** On which the list is read. */
  readonly day?: string;
  readonly kinds?: readonly ListKind[];
}

/** Imports files of one kind as one revision, by a recipe: what that leaves open is asked about. */
export async function importLists(
  engine: Engine,
  list: ListImport,
  { day = today(), kinds: given }: ImportPlace = {},
): Promise<ImportReport> {
  const [first, ...others] = list.inputs;
  if (first === undefined) throw new ImportRefused('No file was named to import.');
  const kinds = given ?? (await import('./lists/index.ts')).LIST_KINDS;
  const opened = { ...list, inputs: [first, ...others], readers: list.readers ?? readersHere(kinds) } as const;
  const run = async () => importByRecipe(engine, opened, { day, ...(await found(opened, kinds)) });
  return list.outcome === 'dry-run' ? run() : auditFailure(engine, writeOf(list, list.inputs), run);
}

/** Finds the kinds that the list may be of: at least one. */
async function found(list: RecipeImport, kinds: readonly ListKind[]): Promise<Omit<FoundKinds, 'day'>> {
  const { names, publicRecipe } = await list.readers.recognise(list, list.signal);
  const [first, ...others] = kinds.filter(({ name }) => names.includes(name));
  if (first !== undefined) return { kinds: [first, ...others], publicRecipe };
  const named = list.inputs.map(({ name }) => name).join(', ');
  throw new ImportRefused(
    `${named} looks like no list that can be imported: no table has a heading such as Service, Control ID or Certificate number, and it is no document of a known kind. If it is a list all the same, say what it lists with --format scope, clauses, certificates, mappings or responsibilities; you are then asked which column is which.`,
  );
}
