import type { Config } from '../config.ts';
import type { Engine } from '../engine/engine.ts';
import { observed } from '../engine/observed.ts';
import type { Logger } from '../log.ts';
import type { Traces } from '../telemetry/traces.ts';

/** Starts tracing. Returns null without a collector, and then loads no tracing code. */
export async function tracing(config: Config, log: Logger): Promise<Traces | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: whole } = config;
  const url = whole ?? (endpoint === undefined ? null : `${endpoint.replace(/\/$/, '')}/v1/traces`);
  if (url === null) return null;
  const { openTraces } = await import('../telemetry/traces.ts');
  const options = {
    url,
    headers: Object.fromEntries(config.OTEL_EXPORTER_OTLP_HEADERS),
    serviceName: config.OTEL_SERVICE_NAME,
    sampler: config.OTEL_TRACES_SAMPLER,
    ratio: config.OTEL_TRACES_SAMPLER_ARG,
  };
  return openTraces(options, log);
}

/** Returns the engine, with a span for each query. */
export function traced(engine: Engine, traces: Traces | null): Engine {
  return traces === null ? engine : observed(engine, traces.queries(engine.kind));
}
