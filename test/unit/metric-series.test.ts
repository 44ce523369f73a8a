import { describe, expect, it } from 'vitest';
import { BadInput } from '../../src/errors.ts';
import { HTTP_STATUS } from '../../src/graphql/error-translation.ts';
import { createMetrics, type GraphMeasures, type Metrics } from '../../src/telemetry/metrics.ts';

const MOST_SERIES = 500;
/** Node's own series that appear later, after a garbage collection or with a new type of resource. */
const LATER = 60;
const numbers = Array.from({ length: 300 }, (_, number) => number);
const NOTHING: GraphMeasures = { revision: 0, writes: [] };

async function seriesOf(metrics: Metrics, graph = NOTHING): Promise<string[]> {
  const text = await metrics.text(async () => graph);
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

const ROUTES = [
  '/graphql',
  '/livez',
  '/readyz',
  '/metrics',
  '/imports',
  '/prune',
  '/backup',
  '/exports/:file',
  '/*',
  '/',
];
const STATUSES = [200, 304, ...Object.values(HTTP_STATUS), 404, 405, 408, 415, 422, 431];
const OUTCOMES = ['OK', ...Object.keys(HTTP_STATUS)];

function countRequests(metrics: Metrics): void {
  for (const route of [...ROUTES, null]) {
    for (const status of STATUSES) {
      for (const method of ['GET', 'POST', 'HEAD', 'PROPFIND', 'M-SEARCH']) {
        metrics.request({ method, route, status, seconds: 1 });
      }
    }
  }
}

function countOperations(metrics: Metrics): void {
  for (const outcome of OUTCOMES) {
    for (const number of numbers) {
      metrics.operation({ name: `N${number}`, outcome, kept: number % 2 === 0, seconds: 1, cost: number });
    }
  }
}

function countQueries(metrics: Metrics): void {
  for (const number of numbers) {
    metrics.query(`query${number}`)();
    metrics.query(`query${number}`)(number % 2 === 0 ? new BadInput('It was wrong.') : new Error('It failed.'));
  }
}

/** Sum over the series that begin with this text. */
function sumOf(series: readonly string[], beginning: string): number {
  const values = series.filter((line) => line.startsWith(beginning)).map((line) => Number(line.split(' ').pop()));
  return values.reduce((sum, value) => sum + value, 0);
}

describe('The metrics of a process', () => {
  it('have at most 500 series for any requests and graph queries', async () => {
    const metrics = createMetrics();
    countRequests(metrics);
    countOperations(metrics);
    countQueries(metrics);
    const counts = { hits: 1, misses: 1 };
    metrics.lookups({ rows: counts, answers: counts, catalogues: counts, books: counts, whole: counts });
    for (const of of ['operations', 'exports', 'connections']) {
      metrics.places(of, () => ({ size: 2, taken: 1, waiting: 1 }));
    }
    const writes = ['IMPORT', 'STAGE', 'PUBLISH', 'DISCARD', 'REVERT', 'PRUNE', 'RESTORE'].flatMap((action) =>
      ['BEGUN', 'DONE', 'UNCHANGED', 'REFUSED', 'FAILED'].map((outcome) => ({ action, outcome, total: 1 })),
    );
    const series = await seriesOf(metrics, { revision: 1, writes });
    expect(series.length).toBeLessThanOrEqual(MOST_SERIES - LATER);
    // Values without a series of their own are still counted.
    expect(sumOf(series, 'compliance_graph_operations_total{')).toBe(numbers.length * OUTCOMES.length);
    expect(sumOf(series, 'compliance_graph_engine_queries_total{')).toBe(2 * numbers.length);
    expect(sumOf(series, 'compliance_graph_engine_query_failures_total{')).toBe(numbers.length);
  });

  it('count requests to unknown addresses under one method, which leaves room for others', async () => {
    const metrics = createMetrics();
    for (const method of ['GET', 'PUT', 'PROPFIND']) metrics.request({ method, route: null, status: 404, seconds: 1 });
    const counted = (await seriesOf(metrics)).filter((line) => line.includes('http_requests_total'));
    expect(counted).toEqual(['compliance_graph_http_requests_total{method="other",route="none",status="404"} 3']);
  });
});
