import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import grafeo, { type GrafeoDB, type GrafeoError, type Transaction } from '@grafeo-db/js';
import { mapYielding } from '../concurrency/yielding.ts';
import { DomainError, StoreUnavailable, WriteConflict } from '../errors.ts';
import { retryConflicts } from './conflicts.ts';
import { withinDeadline } from './deadline.ts';
import { integer } from './decode.ts';
import { isOfDisk, unopened, unsettled, unwritten } from './embedded-failures.ts';
import type { Engine, EngineOptions, Run } from './engine.ts';
import type { AtRevision } from './file/damaged-log.ts';
import { watchPresence } from './file/file-presence.ts';
import { noteRevision } from './file/published-note.ts';
import { writesWithin } from './late-writes.ts';
import { defineRead, type Query, type QueryParameters } from './query.ts';
import { type FileParts, removeSecondFile, replaceFile } from './second-file.ts';

export const FILE_NAME = 'graph.grafeo';
/**
 * Size of the log that triggers a checkpoint. A larger log takes longer to read after a crash; a checkpoint writes the
 * whole graph, and a long import waits for it.
 */
const CHECKPOINT_BYTES = 64 * 1024 * 1024;
/** Longer results are fetched row by row, so that other work can run in between. */
const ROWS_AT_ONCE = 100;

export const graphRevision = defineRead<Record<string, never>, number>({
  name: 'graphRevision',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    RETURN graph.revision AS revision
  `,
  sample: {},
  decode: (row) => integer(row, 'revision'),
});

/** Opens the graph in the directory, or creates it; null for memory only. */
export function openEmbedded(directory: string | null, options: EngineOptions): Engine {
  const database = openDatabase(directory);
  const file = directory === null ? null : join(directory, FILE_NAME);
  let isClosed = false;
  const inTime = writesWithin(options.writeDeadline);
  const presence =
    directory === null ? null : watchPresence(join(directory, FILE_NAME), options.onLoss ?? (() => undefined));

  /** Also notes a published revision in a separate file, since only the log has it until `checkpoint`. */
  async function runOnce<Result>(
    work: (run: Run) => Promise<Result>,
    publishes: number | undefined,
    mustBeInTime: () => void,
  ): Promise<Result> {
    mustBeInTime();
    let takeBack = (): void => undefined;
    const transaction = database.beginTransaction();
    try {
      const result = await work(async (query, parameters) => {
        mustBeInTime();
        const answer = await transaction.executeCypher(withoutHints(query.text), parameters);
        return answer.toArray().map(query.decode);
      });
      // A timer cannot fire between this check and the commit, since the commit blocks this thread.
      mustBeInTime();
      presence?.mustBeThere();
      if (file !== null && publishes !== undefined) takeBack = note(file, publishes);
      transaction.commit();
      return result;
    } catch (error) {
      rollBack(transaction);
      takeBack();
      throw classify(error);
    }
  }

  /** Sends a query without a transaction. The engine creates one, and commits it on another thread. */
  async function send<Params extends QueryParameters, Row>(
    { text, decode }: Query<Params, Row>,
    parameters: Params,
  ): Promise<Row[]> {
    const answer = await database
      .executeCypher(withoutHints(text), parameters)
      .catch((error) => Promise.reject(classify(error)));
    if (answer.length <= ROWS_AT_ONCE) return answer.toArray().map(decode);
    return mapYielding(Array(answer.length).keys(), (position) => decode(answer.get(position)));
  }

  return {
    kind: 'embedded',
    isShared: false,
    read: (query, parameters) => withinDeadline(options.readDeadline, send(query, parameters)),
    write: (query, parameters) =>
      retryConflicts(() =>
        inTime(async () => {
          presence?.mustBeThere();
          return send(query, parameters);
        }),
      ),
    transaction: (work, publishes) =>
      inTime((mustBeInTime) => retryConflicts(() => runOnce(work, publishes, mustBeInTime))),
    async checkpoint() {
      if (presence === null) return null;
      const loss = presence.loss();
      if (loss !== null) return loss;
      try {
        database.walCheckpoint();
        return null;
      } catch (error) {
        const sentence = unsettled(error as Error);
        options.onWarning?.(sentence);
        return sentence;
      }
    },
    ...(directory === null ? {} : { replace: (fill) => replaceFile(parts(directory), fill) }),
    async define(statement) {
      await database.executeCypher(statement).catch((error) => Promise.reject(classify(error)));
    },
    async explain(query) {
      const answer = await database.executeCypher(
        `EXPLAIN ${withoutHints(query.text)}`,
        query.sample as QueryParameters,
      );
      return { operator: answer.rows().flat().join('\n'), children: [] };
    },
    loss: () => presence?.loss() ?? null,
    close: async () => close(),
  };

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    presence?.close();
    try {
      database.close();
    } catch (error) {
      // The log has all committed changes, and `checkpoint` has warned about published revisions.
      if (!isOfDisk(error)) throw error;
    }
  }

  function parts(folder: string): FileParts {
    return { folder, name: FILE_NAME, close, open: (second) => openEmbedded(second, options), lock: lockFile };
  }
}

/** Locks a file against other processes until the returned function is called. */
function lockFile(file: string): () => void {
  try {
    const database = grafeo.GrafeoDB.create(file);
    return () => database.close();
  } catch (error) {
    throw unopened(dirname(file), file, error as Error);
  }
}

function note(file: string, revision: number): () => void {
  try {
    return noteRevision(file, revision);
  } catch (error) {
    throw unwritten(error as Error);
  }
}

/** Opens read-only, so that the file is unchanged. */
export const atRevision: AtRevision = async (file, work) => {
  const database = grafeo.GrafeoDB.openReadOnly(file);
  try {
    const answer = await database.executeCypher(graphRevision.text, {});
    return work(answer.toArray().map(graphRevision.decode)[0] ?? 0);
  } finally {
    database.close();
  }
};

/**
 * Removes index hints, which only Neo4j needs: its statistics lag by seconds, so without them it would scan a graph
 * that was empty a moment ago.
 */
function withoutHints(text: string): string {
  return text.replace(/(?<!\s)\s+USING INDEX SEEK \w+:\w+\(\w+\)/g, '');
}

/** Ignores a failed rollback, since the first failure is the one to report. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // The engine has rolled back by itself.
  }
}

function openDatabase(directory: string | null): GrafeoDB {
  if (directory === null) return grafeo.GrafeoDB.create();
  const file = join(directory, FILE_NAME);
  try {
    // Readable by the owner only, like the file and its log, which contain the audit log and unpublished lists.
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const database = grafeo.GrafeoDB.create(file);
    keepPrivate(file, 0o600);
    keepPrivate(`${file}.wal`, 0o700);
    database.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
    removeSecondFile(directory);
    return database;
  } catch (error) {
    throw unopened(directory, file, error as Error);
  }
}

/** Restricts the mode of the engine's files, which are readable to all; ignores files of another user. */
function keepPrivate(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch {
    // Another user owns the file, or it does not exist yet.
  }
}

function classify(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  if (isOfDisk(error)) return unwritten(error as Error);
  const status = (error as GrafeoError).gqlStatus;
  if (status?.startsWith('40')) return new WriteConflict(error);
  // Class 08 is for connections: the database was closed, or its file was deleted.
  if (status?.startsWith('08')) return new StoreUnavailable(error);
  return error;
}
