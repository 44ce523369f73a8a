import type { Engine } from '../engine/engine.ts';
import type { ReadingNotes } from './draft.ts';
import type { EntityFact, Location } from './facts.ts';
import type { ListReading } from './list-reading.ts';
import type { Notes } from './map/notes.ts';
import type { ListName, Recipe } from './map/recipe.ts';
import type { UnmatchedChoice } from './names/resolver.ts';
import type { OpenDecision } from './names/settled.ts';
import { draftRecipe } from './propose/draft-recipe.ts';
import type { ReadRows } from './reading/reading.ts';
import { readByOptions } from './reading-by-options.ts';
import { readByRecipe } from './reading-by-recipe.ts';
import { describeRecipe } from './recipe-text.ts';
import type { ReportBuilder } from './report-builder.ts';

/** How a list is read whose kind takes recipes. */
export interface ByRecipe {
  readonly recipe: Recipe;
  readonly list: ListName;
  readonly read: (notes: Notes) => ReadRows;
  /** Who published the source, by the recipe or the graph. */
  readonly publisher: string | null;
  /** What is open before anything is read. */
  readonly open: readonly OpenDecision[];
}

interface ReadableList {
  readonly read: (notes: ReadingNotes) => ReadRows;
  readonly streams: boolean;
  readonly isRegister: boolean;
  readonly source: EntityFact | null;
  readonly complete: boolean;
  readonly unmatched: UnmatchedChoice;
  readonly accepted: ReadonlyMap<string, string>;
  /** Given: the list is read by it, and `read`, `accepted` and `unmatched` mean nothing. */
  readonly byRecipe?: ByRecipe;
}

export async function openReading(
  engine: Engine,
  list: ReadableList,
  { report, at }: { readonly report: ReportBuilder; readonly at: Location },
): Promise<ListReading> {
  const { byRecipe, streams } = list;
  if (byRecipe === undefined) {
    // A list of which rows are left out is not known to be the whole.
    const unmatched = list.complete && list.unmatched === 'skip' ? 'report' : list.unmatched;
    return readByOptions(engine, { ...list, unmatched, at }, report);
  }
  for (const open of byRecipe.open) report.decide(open, at);
  return readByRecipe(engine, { ...byRecipe, streams, at, sourceId: list.source?.id ?? null }, report);
}

/** The recipe as the run keeps it: what was said of the list when it was read. */
export function recipeOfRun({ byRecipe, source }: Pick<ReadableList, 'byRecipe' | 'source'>): string | null {
  if (byRecipe === undefined) return null;
  const known = source === null ? null : { id: source.id, title: String(source.properties['title'] ?? source.id) };
  return describeRecipe(
    draftRecipe(byRecipe.recipe, { list: byRecipe.list, source: known, tables: [], decisions: [] }),
  );
}

/** The recipe to be edited and given back. */
export function recipeOfReport({ byRecipe }: Pick<ReadableList, 'byRecipe'>, { understanding }: ReportBuilder) {
  return byRecipe === undefined ? null : draftRecipe(byRecipe.recipe, { list: byRecipe.list, ...understanding });
}
