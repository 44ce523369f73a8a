import type { Failure } from '../../api/failure.ts';
import { createSignal } from '../../basics/signal.ts';
import { recipeOf } from './recipe-lines.ts';
import type { Decision, DraftedRecipe, ImportReport, RecipeLine } from './report.ts';

export interface RecipeFile {
  readonly name: string;
  readonly text: string;
}

export interface ImportDraft {
  readonly files: readonly File[];
  readonly recipeFile: RecipeFile | null;
  /** Recipe of the file, parsed. */
  readonly base: DraftedRecipe;
  /** Recipe lines set by the reader. */
  readonly lines: readonly RecipeLine[];
  /** All decisions so far, in their order. */
  readonly asked: readonly Decision[];
  readonly report: ImportReport | null;
  /** Recipe in effect: the report's, with the reader's lines. */
  readonly recipe: DraftedRecipe;
  readonly failure: Failure | null;
  /** Null unless a request is running. */
  readonly rowsRead: number | null;
  /** Place in the line of a list that waits to be read. */
  readonly before: number | null;
}

const NOTHING: ImportDraft = {
  files: [],
  recipeFile: null,
  base: {},
  lines: [],
  asked: [],
  report: null,
  recipe: {},
  failure: null,
  rowsRead: null,
  before: null,
};

/** Kept for the tab, so that looking something up does not lose the answers. */
let draft = NOTHING;
const changes = createSignal();

export function useImportDraft(): ImportDraft {
  return changes.useValue(() => draft);
}

export function importDraft(): ImportDraft {
  return draft;
}

export function changeDraft(changed: Partial<ImportDraft>): void {
  const next = { ...draft, ...changed };
  const isOther = next.report !== draft.report || next.lines !== draft.lines;
  draft = isOther ? { ...next, recipe: recipeOf(next.report?.recipe ?? {}, next.lines) } : next;
  changes.tell();
}

/** Sets the files; forgets answers for other lists, but not for a corrected one of the same name. */
export function chooseFiles(files: readonly File[]): void {
  const namesOf = (chosen: readonly File[]) => chosen.map(({ name }) => name).join('\n');
  if (namesOf(files) === namesOf(draft.files)) changeDraft({ files });
  else changeDraft({ ...NOTHING, files, recipeFile: draft.recipeFile });
}

export function chooseRecipe(recipeFile: RecipeFile | null): void {
  changeDraft({ ...NOTHING, files: draft.files, recipeFile });
}

export function startOver(): void {
  changeDraft({ base: {}, lines: [], asked: [] });
}

export function endDraft(): void {
  changeDraft(NOTHING);
}
