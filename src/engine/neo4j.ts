import neo4j, { type Driver, type Plan as DriverPlan, type Result, type Session } from 'neo4j-driver';
import { mapYielding } from '../concurrency/yielding.ts';
import { StoreUnavailable } from '../errors.ts';
import { LONGEST_LOOK, whyNoHandshake } from './bolt-handshake.ts';
import { retryConflicts } from './conflicts.ts';
import { withinDeadline } from './deadline.ts';
import type { Engine, EngineOptions, Plan, Run } from './engine.ts';
import { classify, hasNoCode, isConnectionLost, isTerminated, NoBolt } from './neo4j-failures.ts';
import type { Query, QueryParameters } from './query.ts';
import { type CallSize, supervise } from './supervisor.ts';

export interface Neo4jAddress {
  /** URI with any scheme of the driver: `bolt://`, `neo4j://`, `neo4j+s://` … */
  readonly uri: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
}

/** Firewalls drop idle connections, often without notice to either end. */
const CHECK_WHEN_IDLE_FOR = 30_000;
const MOST_CONNECTIONS = 50;
/** Longest time of a check while only large calls are silent, in milliseconds. */
const PATIENCE_IN_LARGE_CALLS = 30_000;
const ALL_ROWS = -1;

export function openNeo4j(address: Neo4jAddress, options: EngineOptions): Engine {
  const { mostConnections = MOST_CONNECTIONS, patience = LONGEST_LOOK, patienceAtFirst = LONGEST_LOOK } = options;
  // Shared by all drivers of the process: in a cluster, a read then sees this process's own writes.
  let bookmarkManager = neo4j.bookmarkManager();

  function openDriver(longest: number): Driver {
    return neo4j.driver(address.uri, credentials(address), {
      disableLosslessIntegers: true,
      // For servers that neither refuse connections nor answer.
      connectionTimeout: longest,
      connectionAcquisitionTimeout: longest + longest,
      connectionLivenessCheckTimeout: CHECK_WHEN_IDLE_FOR,
      maxConnectionPoolSize: mostConnections,
      // All rows are collected anyway, so batches would only add round trips.
      fetchSize: ALL_ROWS,
      userAgent: 'compliance-graph',
      telemetryDisabled: true,
    });
  }

  async function isNoBolt(): Promise<boolean> {
    return (await whyNoHandshake(address.uri, LONGEST_LOOK)) !== null;
  }

  /** Checks with a separate driver, so that broken connections of the other one do not matter. */
  async function isAlive(hasAnswered: boolean, silent: CallSize): Promise<boolean> {
    const ofSmall = hasAnswered ? patience : patienceAtFirst;
    const longest = hasAnswered && silent === 'large' ? Math.max(patience, PATIENCE_IN_LARGE_CALLS) : ofSmall;
    const begun = performance.now();
    if ((await whyNoHandshake(address.uri, longest)) !== null) return false;
    const driver = openDriver(longest);
    const session = openSession(driver, 'READ');
    try {
      await withinDeadline(longest - (performance.now() - begun), session.run('RETURN 1'));
      return true;
    } catch (error) {
      // A server without the user or database is alive; those who query it get the error.
      return error instanceof neo4j.Neo4jError && !isConnectionLost(error);
    } finally {
      driver.close().catch(() => undefined);
    }
  }

  const server = supervise<Driver>({
    open: () => openDriver(patience),
    close: (driver) => driver.close(),
    mostCalls: mostConnections,
    isAlive,
    isBroken: (error) => error instanceof StoreUnavailable && isConnectionLost(error.cause),
    onAvailability: options.onAvailability ?? (() => undefined),
  });

  function openSession(driver: Driver, mode: 'READ' | 'WRITE'): Session {
    return driver.session({
      defaultAccessMode: mode,
      bookmarkManager,
      ...(address.database === undefined ? {} : { database: address.database }),
    });
  }

  async function inSession<Answer>(
    driver: Driver,
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<Answer>,
  ) {
    const session = openSession(driver, mode);
    try {
      return await work(session);
    } catch (error) {
      // The database was replaced by another one, which does not know the bookmarks.
      if (error instanceof neo4j.Neo4jError && error.code.includes('Bookmark'))
        bookmarkManager = neo4j.bookmarkManager();
      const failure =
        hasNoCode(error) && (await isNoBolt()) ? new NoBolt('No Bolt is spoken.', { cause: error }) : error;
      throw classify(failure, mode === 'READ' ? options.readDeadline : options.writeDeadline);
    } finally {
      // Not awaited, since closing waits for the server, which may never answer.
      session.close().catch(() => undefined);
    }
  }

  async function send<Params extends QueryParameters, Row>(
    query: Query<Params, Row>,
    parameters: Params,
    run: (text: string, values: QueryParameters) => Result,
  ): Promise<Row[]> {
    const values = toDriverValue(parameters) as QueryParameters;
    try {
      const { records } = await withoutTrace(() => run(query.text, values));
      return await mapYielding(records, (record) => query.decode(record.toObject()));
    } catch (error) {
      if (error instanceof neo4j.Neo4jError) error.stack = `${error}\n    at query ${query.name}`;
      throw error;
    }
  }

  /** Runs the work and commits. A failure before the commit was sent has no effect. */
  function transact<Answer>(driver: Driver, work: (run: Run) => Promise<Answer>): Promise<Answer> {
    return inSession(driver, 'WRITE', async (session) => {
      // Not awaited, so that it is sent with the first query, which reports its failure.
      const transaction = session.beginTransaction({ timeout: options.writeDeadline });
      const result = await work((query, parameters) =>
        send(query, parameters, (text, values) => transaction.run(text, values)),
      );
      try {
        await transaction.commit();
      } catch (error) {
        // A server that was asked to commit speaks Bolt, and repeating the work is not safe.
        if (hasNoCode(error)) throw new Error('A commit failed.', { cause: error });
        throw isConnectionLost(error) ? new OutcomeUnknown(error) : error;
      }
      return result;
    });
  }

  /**
   * Repeats a call once if the connection broke, since it may have been dead for long; a second failure means that the
   * server is unreachable.
   */
  async function twice<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
    try {
      return await attempt();
    } catch (error) {
      if (!isWorthAnother(error)) throw error;
    }
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof StoreUnavailable && isConnectionLost(error.cause)) server.trip(error.cause);
      throw error;
    }
  }

  const transaction: Engine['transaction'] = (work) =>
    twice(() => server.call(options.writeDeadline, 'large', (driver) => retryConflicts(() => transact(driver, work))));

  return {
    kind: 'neo4j',
    isShared: true,
    read: (query, parameters) =>
      twice(() =>
        server.call(options.readDeadline, 'small', (driver) =>
          inSession(driver, 'READ', (session) =>
            send(query, parameters, (text, values) => session.run(text, values, { timeout: options.readDeadline })),
          ),
        ),
      ),
    transaction,
    // Not an auto-commit query, whose failure would not show whether a commit was sent.
    write: (query, parameters) => transaction((run) => run(query, parameters)),
    // Neo4j is durable by itself.
    checkpoint: async () => null,
    define: (statement) =>
      twice(() =>
        server.call(options.writeDeadline, 'large', (driver) =>
          // Processes that start together create the same constraints, and deadlock.
          retryConflicts(() => inSession(driver, 'WRITE', async (session) => void (await session.run(statement)))),
        ),
      ),
    explain: (query) =>
      server.call(options.readDeadline, 'small', (driver) =>
        inSession(driver, 'READ', async (session) => {
          const answer = await session.run(`EXPLAIN ${query.text}`, toDriverValue(query.sample) as QueryParameters);
          return toPlan(answer.summary.plan as DriverPlan);
        }),
      ),
    connections: server.occupancy,
    close: () => server.close(),
  };
}

/** Avoids the stack trace that the driver captures for each query, which takes a twentieth of a lookup's time. */
function withoutTrace<Answer>(work: () => Answer): Answer {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function credentials({ username, password }: Neo4jAddress) {
  return username === undefined ? undefined : neo4j.auth.basic(username, password ?? '');
}

/**
 * Converts integers, since the driver sends numbers as floats, which LIMIT refuses. Copies only values that contain
 * some.
 */
function toDriverValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const sent = value.map(toDriverValue);
    return sent.every((item, position) => item === value[position]) ? value : sent;
  }
  const given = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | null = null;
  for (const name of Object.keys(given)) {
    const item = given[name];
    const sent = typeof item === 'string' ? item : toDriverValue(item);
    if (sent === item) continue;
    copy ??= { ...given };
    copy[name] = sent;
  }
  return copy ?? value;
}

function toPlan({ operatorType, children }: DriverPlan): Plan {
  return { operator: operatorType, children: children.map(toPlan) };
}

/** The connection broke during a commit, so that it is unknown whether the transaction was committed. */
class OutcomeUnknown extends StoreUnavailable {}

function isWorthAnother(error: unknown): boolean {
  if (!(error instanceof StoreUnavailable) || error instanceof OutcomeUnknown) return false;
  const { cause } = error;
  return isConnectionLost(cause) || isTerminated(cause) || neo4j.isRetryableError(cause);
}
