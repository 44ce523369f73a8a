import type { Failure } from '../../api/failure.ts';
import { createSignal } from '../../api/signal.ts';
import { type ListOptions, PLAIN_OPTIONS } from './list-options.ts';
import type { ImportReport } from './report.ts';

export interface Reported {
  readonly report: ImportReport;
  /** The list and what was said of it; the report is of nothing else. */
  readonly file: File;
  readonly address: string;
}

/** A list on its way, with all that was said of it. */
export interface ImportDraft {
  readonly file: File | null;
  readonly options: ListOptions;
  readonly reported: Reported | null;
  readonly failure: Failure | null;
  /** Null while nothing is sent. */
  readonly rowsRead: number | null;
}

const NOTHING: ImportDraft = { file: null, options: PLAIN_OPTIONS, reported: null, failure: null, rowsRead: null };

/** Kept for the tab: who looks something up in the middle of answering names comes back to the answers. */
let draft = NOTHING;
const changes = createSignal();

export function useImportDraft(): ImportDraft {
  return changes.useValue(() => draft);
}

export function changeDraft(changed: Partial<ImportDraft>): void {
  draft = { ...draft, ...changed };
  changes.tell();
}

/** Once it is staged, the rest is done on the page of the import. */
export function endStagedDraft(): void {
  if ((draft.reported?.report.importId ?? null) !== null && draft.rowsRead === null) changeDraft(NOTHING);
}
