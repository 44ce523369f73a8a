import type { Occupancy } from '../concurrency/semaphore.ts';
import type { Query, QueryParameters } from './query.ts';

/**
 * Port to a graph engine. Each call ends within its deadline, and fails with `StoreUnavailable`, `DeadlineExceeded` or
 * `WriteConflict`.
 */
export interface Engine {
  readonly kind: 'embedded' | 'neo4j';
  /** True if other processes may have the graph open too. */
  readonly isShared: boolean;
  read<Params extends QueryParameters, Row>(query: Query<Params, Row>, parameters: Params): Promise<Row[]>;
  /**
   * Runs the work in one transaction. Repeats it from the start after a conflict, so it must not keep state between
   * runs. `publishes` is the revision that it publishes.
   */
  transaction<Result>(work: (run: Run) => Promise<Result>, publishes?: number): Promise<Result>;
  /**
   * Runs one query as a transaction of its own, which the embedded engine commits without blocking this thread.
   * Resolves after the commit.
   */
  write<Params extends QueryParameters, Row>(query: Query<Params, Row>, parameters: Params): Promise<Row[]>;
  /**
   * Writes committed changes to the file, since a truncated log could go unnoticed. Does not fail, since the log has
   * them: returns null, or a sentence with the reason.
   */
  checkpoint(): Promise<string | null>;
  /** For a file: returns null, or a sentence on why writes are refused, such as a deleted file. */
  readonly loss?: () => string | null;
  /**
   * For a file: fills a second graph and swaps it in atomically. Closes this one, or leaves it as it was if that fails.
   */
  readonly replace?: (fill: (second: Engine) => Promise<void>) => Promise<void>;
  /** Runs a statement that creates a constraint or an index unless it exists. */
  define(statement: string): Promise<void>;
  /** Returns the query plan with the sample parameters. */
  explain(query: Query<QueryParameters, unknown>): Promise<Plan>;
  /** For a server: connections in use, and calls that wait for one. */
  readonly connections?: () => Occupancy;
  close(): Promise<void>;
}

/** Runs a query within a transaction. */
export type Run = <Params extends QueryParameters, Row>(
  query: Query<Params, Row>,
  parameters: Params,
) => Promise<Row[]>;

/** Operator of a query plan with its inputs; the embedded engine's plan is a single text. */
export interface Plan {
  readonly operator: string;
  readonly children: readonly Plan[];
}

export interface EngineOptions {
  /** Longest time of a read, in milliseconds. */
  readonly readDeadline: number;
  /** Longest time of a transaction, in milliseconds. */
  readonly writeDeadline: number;
  /** For a file: copied if the graph's file does not exist yet. */
  readonly initialFile?: string;
  /** For a file: receives the warnings of `checkpoint`, and of a damaged log. */
  readonly onWarning?: (sentence: string) => void;
  /** For a file: called once, with the reason, when writes are refused from then on. */
  readonly onLoss?: (sentence: string) => void;
  /** For a server: called when it becomes unreachable, with the cause, and when it is back. */
  readonly onAvailability?: (isAvailable: boolean, cause?: unknown) => void;
  /** For a server that has answered before: longest silence, in milliseconds; default 2,300. */
  readonly patience?: number;
  /** Same for a server that has not answered yet. */
  readonly patienceAtFirst?: number;
  /** For a server: most connections at once; default 50. */
  readonly mostConnections?: number;
}
