import type { FastifyInstance } from 'fastify';
import { Unauthenticated } from '../errors.ts';
import type { Services } from '../graphql/context.ts';
import { countWrites } from '../store/audit-record.ts';
import type { GraphMeasures, Metrics } from '../telemetry/metrics.ts';
import { contentOf, type Operation } from './openapi/operation.ts';
import { refusalIn } from './requests/failures.ts';

/** Access to the metrics: open, or with a token. */
export type MetricsAccess = 'open' | 'token';

/** `GET /metrics`, for Prometheus, also while the graph is unreachable. */
export function serveMetrics(
  app: FastifyInstance,
  { engine, watch }: Services,
  { metrics, access }: { readonly metrics: Metrics; readonly access: MetricsAccess },
): void {
  async function readGraph(): Promise<GraphMeasures | null> {
    try {
      const [{ revision }, writes] = await Promise.all([watch.current(), countWrites(engine)]);
      return { revision, writes };
    } catch (error) {
      // Other metrics are served without the graph; an internal error is reported as such.
      if (refusalIn(error) === null) throw error;
      return null;
    }
  }

  const describe = (): readonly Operation[] => [
    {
      id: 'metrics',
      summary: 'Metrics for Prometheus',
      access: access === 'open' ? 'ANYONE' : 'TOKEN',
      answers: { 200: { description: 'The metrics.', content: contentOf(metrics.contentType) } },
    },
  ];

  app.get('/metrics', { config: { describe } }, async (request, reply) => {
    if (access === 'token' && request.caller === null) {
      throw new Unauthenticated('The measures need a token here, as "Authorization: Bearer TOKEN".');
    }
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text(readGraph));
  });
}
