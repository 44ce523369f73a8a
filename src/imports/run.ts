import type { Engine } from '../engine/engine.ts';
import type { ImportedFile } from '../store/import-run.ts';
import { type AuditedWrite, audit } from '../writing/audit.ts';
import { BadList } from './facts/bad-list.ts';
import type { Draft, Drafts } from './facts/draft.ts';
import type { Fact, Location } from './facts/facts.ts';
import { type RecipeList, readByRecipe } from './list-reading.ts';
import { ListMemory } from './plan/plan-statements.ts';
import { prepareBatch } from './plan/prepare.ts';
import { readSourceOfList, type SourceOfList } from './plan/source-of-list.ts';
import type { Drafter } from './propose/drafted.ts';
import { asOnes } from './reading/lots.ts';
import { interrupted } from './reading/reading.ts';
import type { ImportReport, ReportState } from './report/report.ts';
import { ReportBuilder } from './report/report-builder.ts';
import { type Claim, markStaged } from './runs/claim.ts';
import { discardImport, inPlace } from './runs/discard.ts';
import { publishImport } from './runs/publish.ts';
import { batchWriter } from './runs/stage.ts';
import type { Outcome } from './sent/outcome.ts';
import { writeWhatFollows } from './whole/afterwards.ts';

/** Rows name their sources themselves. */
const NO_SOURCE: SourceOfList = { sourceId: null, before: null, fact: null };
/** Rows that are checked, planned and written together if a list streams. */
const ROWS_A_BATCH = 2_000;
/** Choices of the person who imports a list, whatever its format. */
export interface ImportChoices {
  /** Name of the person who imports, for the record. */
  readonly by: string;
  /** Outcome if the list can be imported. */
  readonly outcome: Outcome;
  readonly signal?: AbortSignal | undefined;
}

export interface ImportRequest extends ImportChoices, RecipeList {
  readonly files: readonly ImportedFile[];
  readonly draft: Drafter;
  /** The day the list is read. */
  readonly day: string;
  readonly onProgress?: ((rowsRead: number) => void) | undefined;
}

/** Reads a list and makes all of it a revision, or changes nothing and reports why. */
export async function runImport(engine: Engine, request: ImportRequest): Promise<ImportReport> {
  const { by, files, outcome, kind, recipe } = request;
  const at = { file: files[0]?.name ?? kind.name, row: null, column: null };
  const report = new ReportBuilder();
  const finish = (state: ReportState, place: Claim | null) => report.build({ ...request, state, place }, request.draft);
  if (outcome === 'dry-run') {
    await readList(engine, request, { report, at, place: null });
    return finish(stateOf(report, 'DRY_RUN'), null);
  }
  const write = writeOf(request, files);
  // The run keeps the source as it was described when the list was read.
  const source = request.source?.fact ?? null;
  const known = source === null ? null : { id: source.id, title: String(source.properties['title'] ?? source.id) };
  const said = await request.draft(recipe, { list: kind.name, source: known, tables: [], decisions: [] });
  return inPlace(engine, { by, format: kind.name, files, recipe: said.recipeText }, async (place) => {
    await readList(engine, request, { report, at, place });
    if (report.isRefused || report.changesNothing) {
      await discardImport(engine, place);
      const state = stateOf(report, 'UNCHANGED');
      await audit(engine, write, { outcome: state === 'UNCHANGED' ? state : 'REFUSED' });
      return finish(state, null);
    }
    if (outcome === 'stage') {
      await markStaged(engine, place, { counts: report.counts, write });
      return finish('STAGED', place);
    }
    const toKnow = await publishImport(engine, place, { counts: report.counts, write });
    if (toKnow !== null) report.problem('graph.kept', at, { fault: toKnow });
    return finish('PUBLISHED', place);
  });
}

/** Describes the import for the audit log. */
export function writeOf(
  { by, outcome }: Pick<ImportRequest, 'by' | 'outcome'>,
  files: readonly { readonly name: string }[],
): AuditedWrite {
  const detail = files.map(({ name }) => name).join(', ');
  return { by, action: outcome === 'stage' ? 'STAGE' : 'IMPORT', importId: null, detail };
}

/** State of a list that changes nothing. Open decisions come before refusals, which may depend on them. */
function stateOf(report: ReportBuilder, otherwise: 'DRY_RUN' | 'UNCHANGED') {
  if (report.isOpen) return 'OPEN';
  return report.isRefused ? 'REFUSED' : otherwise;
}

async function readList(
  engine: Engine,
  request: ImportRequest,
  { place, ...told }: { readonly report: ReportBuilder; readonly at: Location; readonly place: Claim | null },
): Promise<void> {
  const { signal, recipe, kind, source } = request;
  const { report, at } = told;
  const memory = new ListMemory();
  const isWhole = recipe.whole === true;
  if (source?.open != null) report.decide(source.open, at);
  const reading = readByRecipe(engine, request, told);
  const { fact: ownSource, ...ofSource } =
    source === null ? NO_SOURCE : await readSourceOfList(engine, source.fact, request, told);
  const isRegister = kind.isRegister === true;
  const context = { engine, report, memory, isWhole, isRegister, ...ofSource };
  const writer = batchWriter(engine, place);
  const extra: Fact[] = ownSource === null ? [] : [ownSource];
  const readRows = async () => {
    for await (const listed of inBatches(request.read(report), kind.streams)) {
      refuseInterrupted(signal);
      const { rows, made } = await reading.resolve(listed);
      // A source is written only if some of its list is.
      const own = rows.length + made.length > 0 ? extra.splice(0) : [];
      const batch = await prepareBatch(rows, [...own, ...made], context);
      report.planned(batch);
      // After a faulty batch, later rows may refer to nodes that were not planned; nothing will be kept anyway.
      if (!report.isRefused) await writer.write(batch);
      request.onProgress?.(report.rowsRead);
    }
    reading.finish();
    if (isWhole) refuseUnknownWhole(report, at);
  };
  try {
    await readRows().catch((error: unknown) => {
      // If reading fails midway, the list is refused together with the problems found so far.
      if (!(error instanceof BadList)) throw error;
      const { id, at: where, values } = error.problem;
      report.problem(id, where, values);
    });
    await writer.settle();
    refuseInterrupted(signal);
    if (report.isRefused) return;
    const list = { format: kind.name, files: request.files };
    await writeWhatFollows(context, writer, { at, replaced: reading.replaced(), list });
    refuseInterrupted(signal);
  } finally {
    // All writes must have ended before the import is discarded, even after an error.
    await writer.settle();
  }
}

function refuseInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw interrupted();
}

/** Refuses a whole list that was not fully read, since entries that seem to be missing may be in the unread part. */
function refuseUnknownWhole(report: ReportBuilder, at: Location): void {
  if (report.hasUnread) report.problem('whole.unread', at);
  if (!report.isRefused && !report.hasContent) report.problem('whole.nothing', at);
}

/** Yields the rows that are planned together: all of them unless the list streams. */
async function* inBatches(drafts: Drafts, streams = false): AsyncIterable<readonly Draft[]> {
  let batch: Draft[] = [];
  for await (const come of drafts) {
    for (const row of asOnes(come)) {
      batch.push(row);
      if (!streams || batch.length < ROWS_A_BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
