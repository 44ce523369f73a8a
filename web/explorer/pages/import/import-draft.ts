import type { Failure } from '../../api/failure.ts';
import { createSignal } from '../../api/signal.ts';
import { recipeOf } from './recipe-lines.ts';
import type { Decision, DraftedRecipe, ImportReport, RecipeLine } from './report.ts';

export interface RecipeFile {
  readonly name: string;
  readonly text: string;
}

/** Lists on their way, with all that was said of them. */
export interface ImportDraft {
  readonly files: readonly File[];
  readonly recipeFile: RecipeFile | null;
  /** What the file of the recipe says, once it was read. */
  readonly base: DraftedRecipe;
  /** What a person has said here. */
  readonly lines: readonly RecipeLine[];
  /** All that was asked so far, in the order in which it was. */
  readonly asked: readonly Decision[];
  readonly report: ImportReport | null;
  /** How the list is understood, with what was said since. */
  readonly recipe: DraftedRecipe;
  readonly failure: Failure | null;
  /** Null while nothing is sent. */
  readonly rowsRead: number | null;
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
};

/** Kept for the tab: who looks something up in the middle of answering comes back to the answers. */
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

/** Forgets what was said of other lists; a list of the same name is the mended one. */
export function chooseFiles(files: readonly File[]): void {
  const namesOf = (chosen: readonly File[]) => chosen.map(({ name }) => name).join('\n');
  if (namesOf(files) === namesOf(draft.files)) changeDraft({ files });
  else changeDraft({ ...NOTHING, files, recipeFile: draft.recipeFile });
}

export function chooseRecipe(recipeFile: RecipeFile | null): void {
  changeDraft({ ...NOTHING, files: draft.files, recipeFile });
}

/** Takes back all that was said here. */
export function startOver(): void {
  changeDraft({ base: {}, lines: [], asked: [] });
}

export function endDraft(): void {
  changeDraft(NOTHING);
}
