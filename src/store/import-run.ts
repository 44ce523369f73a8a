import { integer, integerOrNull, map, text, textOrNull, word } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import type { ReadPoint } from './node-change.ts';

export const RUN_STATES = ['STAGING', 'STAGED', 'PUBLISHED', 'DISCARDED'] as const;
export type RunState = (typeof RUN_STATES)[number];

export interface ImportedFile {
  readonly name: string;
  readonly sha256: string;
}

export interface ImportCounts {
  readonly nodesAdded: number;
  readonly nodesChanged: number;
  readonly nodesUnchanged: number;
  readonly statementsAdded: number;
  /** Same statement with other content: one version closed, one opened. */
  readonly statementsChanged: number;
  readonly statementsUnchanged: number;
}

export const NO_COUNTS: ImportCounts = {
  nodesAdded: 0,
  nodesChanged: 0,
  nodesUnchanged: 0,
  statementsAdded: 0,
  statementsChanged: 0,
  statementsUnchanged: 0,
};

export interface ImportRun {
  readonly kind: 'ImportRun';
  readonly id: string;
  readonly runRevision: number;
  readonly state: RunState;
  readonly startedAt: string;
  readonly publishedAt: string | null;
  readonly by: string;
  readonly format: string;
  readonly files: readonly ImportedFile[];
  readonly counts: ImportCounts;
  /** Text of the recipe; null for lists without one. */
  readonly recipe: string | null;
  readonly undoes: number | null;
  /** Token of its current or last holder, who stages or discards it. */
  readonly heldBy: string;
  /** Revision of the reader. */
  readonly revision: number;
}

export function encodeRun(run: Omit<ImportRun, 'kind' | 'revision' | 'id' | 'runRevision' | 'heldBy'>): RawRow {
  return { ...run, files: JSON.stringify(run.files), counts: JSON.stringify(run.counts) };
}

export function decodeRun(row: RawRow, revision: number): ImportRun {
  return {
    kind: 'ImportRun',
    id: text(row, 'id'),
    runRevision: integer(row, 'runRevision'),
    state: word(row, 'state', RUN_STATES),
    startedAt: text(row, 'startedAt'),
    publishedAt: textOrNull(row, 'publishedAt'),
    by: text(row, 'by'),
    format: text(row, 'format'),
    files: JSON.parse(text(row, 'files')) as ImportedFile[],
    counts: JSON.parse(text(row, 'counts')) as ImportCounts,
    recipe: textOrNull(row, 'recipe'),
    undoes: integerOrNull(row, 'undoes'),
    heldBy: textOrNull(row, 'heldBy') ?? '',
    revision,
  };
}

const runsById = defineRead<{ ids: readonly string[] }, RawRow>({
  name: 'importRunsById',
  text: `
    UNWIND $ids AS id
    MATCH (run:ImportRun {id: id})
    RETURN run {.*} AS run
  `,
  sample: { ids: ['import/1'] },
  decode: (row) => map(row, 'run'),
});

const runPage = defineRead<{ before: number; states: readonly RunState[]; limit: number }, RawRow>({
  name: 'importRunPage',
  text: `
    MATCH (run:ImportRun)
    WHERE run.runRevision < $before AND run.state IN $states
    RETURN run {.*} AS run
    ORDER BY run.runRevision DESC LIMIT $limit
  `,
  sample: { before: 2, states: ['PUBLISHED'], limit: 21 },
  decode: (row) => map(row, 'run'),
});

const runCount = defineRead<{ before: number; states: readonly RunState[] }, number>({
  name: 'importRunCount',
  text: `
    MATCH (run:ImportRun)
    WHERE run.runRevision < $before AND run.state IN $states
    RETURN count(run) AS total
  `,
  sample: { before: 2, states: ['PUBLISHED'] },
  decode: (row) => integer(row, 'total'),
});

const revisionAt = defineRead<{ at: string }, { number: number; publishedAt: string }>({
  name: 'revisionAt',
  text: `
    MATCH (run:ImportRun {state: 'PUBLISHED'})
    WHERE run.publishedAt <= $at
    RETURN run.runRevision AS number, run.publishedAt AS publishedAt
    ORDER BY number DESC LIMIT 1
  `,
  sample: { at: '2026-11-24T09:30:00.000Z' },
  decode: (row) => ({ number: integer(row, 'number'), publishedAt: text(row, 'publishedAt') }),
});

/** Returns the newest revision published by a moment; null if none is known. */
export async function readRevisionAt(engine: Engine, at: string) {
  return (await engine.read(revisionAt, { at }))[0] ?? null;
}

/** Reads the runs visible to a reader: those published up to its revision, and its own staged one. */
export async function readRuns(engine: Engine, ids: readonly string[], point: ReadPoint): Promise<ImportRun[]> {
  const { revision, staged } = point;
  const rows = await engine.read(runsById, { ids });
  const runs = rows.map((row) => decodeRun(row, revision));
  return runs.filter(
    ({ state, runRevision }) =>
      (state === 'PUBLISHED' && runRevision <= revision) || (staged && runRevision === revision),
  );
}

/** Reads unpublished runs, which belong to no revision and appear at the importing reader's. */
export async function readUnpublishedRuns(
  engine: Engine,
  ids: readonly string[],
  revision: number,
): Promise<ImportRun[]> {
  const rows = await engine.read(runsById, { ids });
  return rows.map((row) => decodeRun(row, revision)).filter(({ state }) => state !== 'PUBLISHED');
}

export async function readRun(engine: Engine, id: string): Promise<ImportRun | null> {
  const [row] = await engine.read(runsById, { ids: [id] });
  return row === undefined ? null : decodeRun(row, integer(row, 'runRevision'));
}

/** Reads the newest runs in some states below a revision number. */
export async function readRunPage(
  engine: Engine,
  page: { readonly before: number; readonly states: readonly RunState[]; readonly limit: number },
  revision: number,
): Promise<ImportRun[]> {
  const rows = await engine.read(runPage, page);
  return rows.map((row) => decodeRun(row, revision));
}

export async function countRuns(
  engine: Engine,
  runs: { readonly before: number; readonly states: readonly RunState[] },
): Promise<number> {
  return (await engine.read(runCount, runs))[0] ?? 0;
}
