import neo4j, {
  type Driver,
  type Plan as DriverPlan,
  type ManagedTransaction,
  type Neo4jError,
  type Session,
} from 'neo4j-driver';
import { DeadlineExceeded, DomainError, StoreUnavailable, WriteConflict } from '../errors.ts';
import { withinDeadline } from './deadline.ts';
import type { Engine, EngineOptions, Plan, Run } from './engine.ts';
import type { Query, QueryParameters } from './query.ts';

export interface Neo4jAddress {
  /** Any scheme of the driver: `bolt://`, `neo4j://`, `neo4j+s://` … */
  readonly uri: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
}

const CONNECT_TIMEOUT = 3_000;

/** Connects lazily: an address that does not answer shows at the first call. */
export function openNeo4j(address: Neo4jAddress, options: EngineOptions): Engine {
  const driver = neo4j.driver(address.uri, credentials(address), {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_TIMEOUT,
    connectionAcquisitionTimeout: CONNECT_TIMEOUT,
    maxTransactionRetryTime: CONNECT_TIMEOUT,
    userAgent: 'compliance-graph',
  });
  const told = options.onQuery ?? (() => undefined);

  async function send<Params extends QueryParameters, Row>(
    transaction: ManagedTransaction,
    query: Query<Params, Row>,
    parameters: Params,
  ): Promise<Row[]> {
    told(query.name);
    const answer = await transaction.run(query.text, toDriverValue(parameters) as QueryParameters);
    return answer.records.map((record) => query.decode(record.toObject()));
  }

  async function inSession<Result>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<Result>) {
    const session = openSession(driver, address.database, mode);
    try {
      return await work(session);
    } catch (error) {
      throw classify(error, mode === 'READ' ? options.readDeadline : options.writeDeadline);
    } finally {
      // Not awaited: closing waits for a server that may have gone mute.
      session.close().catch(() => undefined);
    }
  }

  return {
    read: (query, parameters) =>
      withinDeadline(
        options.readDeadline,
        inSession('READ', (session) =>
          session.executeRead((transaction) => send(transaction, query, parameters), { timeout: options.readDeadline }),
        ),
      ),
    transaction: (work) =>
      withinDeadline(
        options.writeDeadline,
        inSession('WRITE', (session) =>
          session.executeWrite(
            (transaction) => {
              const run: Run = (query, parameters) => send(transaction, query, parameters);
              return work(run);
            },
            { timeout: options.writeDeadline },
          ),
        ),
      ),
    define: (statement) =>
      withinDeadline(
        options.writeDeadline,
        inSession('WRITE', async (session) => void (await session.run(statement))),
      ),
    explain: (query) =>
      inSession('READ', async (session) => {
        const answer = await session.run(`EXPLAIN ${query.text}`, toDriverValue(query.sample) as QueryParameters);
        return toPlan(answer.summary.plan as DriverPlan);
      }),
    close: () => driver.close(),
  };
}

function credentials({ username, password }: Neo4jAddress) {
  return username === undefined ? undefined : neo4j.auth.basic(username, password ?? '');
}

function openSession(driver: Driver, database: string | undefined, mode: 'READ' | 'WRITE'): Session {
  return driver.session({
    defaultAccessMode: mode,
    // One for the process: in a cluster, a read sees what this process wrote before it.
    bookmarkManager: driver.executeQueryBookmarkManager,
    ...(database === undefined ? {} : { database }),
  });
}

/** The driver sends every JavaScript number as a float, which LIMIT refuses. */
function toDriverValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toDriverValue(item)]));
}

function toPlan({ operatorType, children }: DriverPlan): Plan {
  return { operator: operatorType, children: children.map(toPlan) };
}

function classify(error: unknown, deadline: number): unknown {
  if (error instanceof DomainError || !(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error as Neo4jError;
  if (code.includes('TransactionTimedOut')) return new DeadlineExceeded(deadline);
  if (code.startsWith('Neo.TransientError.Transaction')) return new WriteConflict(error);
  if (code.startsWith('Neo.TransientError') || code.startsWith('Neo.ClientError.Security')) {
    return new StoreUnavailable(error);
  }
  return code === 'ServiceUnavailable' || code === 'SessionExpired' ? new StoreUnavailable(error) : error;
}
