import type { Occupancy } from '../waiting/places.ts';
import type { Query, QueryParameters } from './query.ts';

/**
 * The door to a graph engine. Each call ends within its deadline, and fails with a domain error:
 * StoreUnavailable, DeadlineExceeded or WriteConflict.
 */
export interface Engine {
  readonly kind: 'embedded' | 'neo4j';
  /** Whether other processes may have the graph open too. */
  readonly isShared: boolean;
  /** The rows of a read. */
  read<Params extends QueryParameters, Row>(query: Query<Params, Row>, parameters: Params): Promise<Row[]>;
  /**
   * Runs the work in one transaction: all of its writes or none. A conflict makes the work run
   * again from its start, so it must not keep state between runs. `publishes` is the number of the revision that it publishes.
   */
  transaction<Result>(work: (run: Run) => Promise<Result>, publishes?: number): Promise<Result>;
  /**
   * One query as a transaction of its own, which the embedded engine commits without holding this thread up. What it
   * answers is told once it is committed.
   */
  write<Params extends QueryParameters, Row>(query: Query<Params, Row>, parameters: Params): Promise<Row[]>;
  /**
   * Puts what was committed where damage shows when it is opened: a damaged log could end before it, unnoticed. Does not
   * fail, since all of it is kept anyway: answers null, or a sentence on why it stays where it was.
   */
  checkpoint(): Promise<string | null>;
  /** For a file: null, or a sentence on why nothing is written any more, such as that somebody deleted it. */
  readonly loss?: () => string | null;
  /**
   * For a graph in a file: has the work fill a second, empty one, which takes the place of this one at once. This one is
   * closed then, and as it was where that fails.
   */
  readonly replace?: (fill: (second: Engine) => Promise<void>) => Promise<void>;
  /** Runs one statement that creates a constraint or an index, if it is not there yet. */
  define(statement: string): Promise<void>;
  /** The plan that the engine makes for a query with its sample parameters. */
  explain(query: Query<QueryParameters, unknown>): Promise<Plan>;
  /** For a server: of its connections, those that are in use, and the calls that wait for one. */
  readonly connections?: () => Occupancy;
  close(): Promise<void>;
}

/** Runs one query inside a transaction. */
export type Run = <Params extends QueryParameters, Row>(
  query: Query<Params, Row>,
  parameters: Params,
) => Promise<Row[]>;

/** An operator of a plan and what it draws from; the embedded engine tells its plan as one text. */
export interface Plan {
  readonly operator: string;
  readonly children: readonly Plan[];
}

export interface EngineOptions {
  /** Longest time of a read, in milliseconds. */
  readonly readDeadline: number;
  /** Longest time of a transaction, in milliseconds. */
  readonly writeDeadline: number;
  /** For a file: told what `settle` answers where it cannot, and what is wrong with the log where it is opened. */
  readonly onWarning?: (sentence: string) => void;
  /** For a file: told once why nothing is written any more. */
  readonly onLoss?: (sentence: string) => void;
  /** For a server: told when it goes away, with the cause, and when it is back. */
  readonly onAvailability?: (isAvailable: boolean, cause?: unknown) => void;
  /** For a server that has answered before: how long it may be silent to all, in milliseconds; 2,300 if it is not told. */
  readonly patience?: number;
  /** For a server: most connections at once; 50 if it is not told. */
  readonly mostConnections?: number;
}
