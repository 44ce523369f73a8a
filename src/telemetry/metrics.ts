import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Occupancy } from '../concurrency/semaphore.ts';
import type { QueryObserver } from '../engine/observed.ts';
import type { Lookups } from '../memory/lookups.ts';
import { boundLabels, boundNames } from './bounded-names.ts';
import { failureCode } from './failure-code.ts';

const PREFIX = 'compliance_graph_';
/** Limits that keep the total below 500 series, which a test counts; a histogram without labels has sixteen. */
const MOST_OPERATION_NAMES = 30;
/** Refused clients may send any name; a separate limit leaves room for the others. */
const MOST_REFUSED_NAMES = 10;
const MOST_OPERATION_OUTCOMES = 70;
const MOST_REQUEST_KINDS = 60;
const MOST_QUERY_NAMES = 40;
const MOST_QUERY_FAILURES = 30;
/** Three series per space of V8's heap, which add little to the totals. */
const LEFT_OUT = ['size_total', 'size_used', 'size_available'].map((of) => `nodejs_heap_space_${of}_bytes`);
const METHODS = ['GET', 'POST', 'HEAD', 'OPTIONS'];
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COSTS = [1, 10, 50, 100, 500, 1_000, 2_500, 5_000, 10_000];

export interface MeasuredRequest {
  readonly method: string;
  /** Route's pattern; null if none matches. */
  readonly route: string | null;
  readonly status: number;
  readonly seconds: number;
}

/** Operation for the metrics, with the name that the client gave. */
export interface MeasuredOperation {
  readonly name: string | null;
  readonly outcome: string;
  readonly kept: boolean;
  readonly seconds: number;
  readonly cost: number | null;
}

/** Metrics read from the graph at each scrape; null if it cannot be read. */
export interface GraphMeasures {
  readonly revision: number;
  readonly writes: readonly { readonly action: string; readonly outcome: string; readonly total: number }[];
}

export interface Metrics {
  readonly contentType: string;
  request(request: MeasuredRequest): void;
  operation(operation: MeasuredOperation): void;
  readonly query: QueryObserver;
  /** Sets whether the engine considers the graph's server reachable. */
  available(isAvailable: boolean): void;
  /** Adds caches, by name. */
  lookups(memory: Readonly<Record<string, Lookups>>): void;
  /** Adds a semaphore, by name. */
  places(of: string, occupancy: () => Occupancy): void;
  text(readGraph: () => Promise<GraphMeasures | null>): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const name of LEFT_OUT) registry.removeSingleMetric(name);
  const names = boundNames(MOST_OPERATION_NAMES);
  const refusedNames = boundNames(MOST_REFUSED_NAMES);
  const queryNames = boundNames(MOST_QUERY_NAMES);
  const requestKinds = boundLabels(MOST_REQUEST_KINDS);
  const outcomes = boundLabels(MOST_OPERATION_OUTCOMES);
  const failures = boundLabels(MOST_QUERY_FAILURES);

  const counter = <Label extends string>(name: string, labelNames: Label[], help: string) =>
    new Counter({ name: `${PREFIX}${name}`, help, labelNames, registers });
  const histogram = (name: string, buckets: number[], help: string) =>
    new Histogram({ name: `${PREFIX}${name}`, help, buckets, registers });

  const requests = counter(
    'http_requests_total',
    ['method', 'route', 'status'],
    'Requests by method, route and status.',
  );
  const requestSeconds = counter(
    'http_request_seconds_total',
    ['route'],
    'Total time from the first byte of requests to the last byte of their responses, by route.',
  );
  const operations = counter(
    'operations_total',
    ['operation', 'outcome', 'kept'],
    'Operations by name, outcome (OK, or the code of the first error), and if the answer came from the cache.',
  );
  const operationSeconds = histogram('operation_seconds', SECONDS, 'Duration of operations.');
  const operationSecondsByName = counter(
    'operation_seconds_total',
    ['operation'],
    'Total duration of operations, by name.',
  );
  const operationCost = histogram(
    'operation_cost',
    COSTS,
    'Cost of operations: possible number of objects in the answer and their work, estimated from document and variables.',
  );
  const querySeconds = histogram(
    'engine_query_seconds',
    SECONDS,
    'Duration of graph queries, including the wait for a connection.',
  );
  const queries = counter('engine_queries_total', ['query'], 'Graph queries, by name.');
  const querySecondsByName = counter(
    'engine_query_seconds_total',
    ['query'],
    'Total duration of graph queries, by name.',
  );
  const queryFailures = counter(
    'engine_query_failures_total',
    ['query', 'code'],
    'Failed graph queries, by name and code.',
  );
  const up = new Gauge({ name: `${PREFIX}up`, help: '1 if the graph answers, otherwise 0.', registers });
  const available = new Gauge({
    name: `${PREFIX}engine_available`,
    help: '0 while the graph is considered unreachable and all requests are refused at once, otherwise 1.',
    registers,
  });
  available.set(1);
  const revision = new Gauge({ name: `${PREFIX}revision`, help: 'Current revision.', registers });
  const writes = new Gauge({
    name: `${PREFIX}writes`,
    help: 'Writes of all processes in the audit log, by action and outcome.',
    labelNames: ['action', 'outcome'],
    registers,
  });
  const occupancies = new Map<string, () => Occupancy>();
  new Gauge({
    name: `${PREFIX}places`,
    help: 'Operations, export queries and graph connections: number in use, free and waiting.',
    labelNames: ['of', 'state'],
    registers,
    collect() {
      for (const [of, occupancy] of occupancies) {
        const { size, taken, waiting } = occupancy();
        this.set({ of, state: 'taken' }, taken);
        this.set({ of, state: 'free' }, size - taken);
        this.set({ of, state: 'waiting' }, waiting);
      }
    },
  });

  return {
    contentType: registry.contentType,
    request({ method, route, status, seconds }) {
      const kind = route === null || !METHODS.includes(method) ? 'other' : method;
      requests.inc(requestKinds({ method: kind, route: route ?? 'none', status: String(status) }));
      requestSeconds.inc({ route: route ?? 'none' }, seconds);
    },
    operation({ name, outcome, kept, seconds, cost }) {
      const operation = outcome === 'OK' || names.has(name) ? names.take(name) : refusedNames.take(name);
      operations.inc(outcomes({ operation, outcome, kept: String(kept) }));
      operationSeconds.observe(seconds);
      operationSecondsByName.inc({ operation }, seconds);
      if (cost !== null) operationCost.observe(cost);
    },
    query(name) {
      const begun = performance.now();
      const query = queryNames.take(name);
      return (failure) => {
        const seconds = (performance.now() - begun) / 1_000;
        querySeconds.observe(seconds);
        queries.inc({ query });
        querySecondsByName.inc({ query }, seconds);
        if (failure !== undefined) queryFailures.inc(failures({ query, code: failureCode(failure) }));
      };
    },
    available: (isAvailable) => available.set(isAvailable ? 1 : 0),
    lookups(memory) {
      new Counter({
        name: `${PREFIX}memory_lookups_total`,
        help: 'Cache lookups, by cache and outcome.',
        labelNames: ['memory', 'outcome'],
        registers,
        collect() {
          this.reset();
          for (const [name, { hits, misses }] of Object.entries(memory)) {
            this.inc({ memory: name, outcome: 'hit' }, hits);
            this.inc({ memory: name, outcome: 'miss' }, misses);
          }
        },
      });
    },
    places: (of, occupancy) => void occupancies.set(of, occupancy),
    async text(readGraph) {
      const graph = await readGraph();
      up.set(graph === null ? 0 : 1);
      if (graph !== null) {
        revision.set(graph.revision);
        writes.reset();
        for (const { action, outcome, total } of graph.writes) writes.set({ action, outcome }, total);
      }
      return registry.metrics();
    },
  };
}
