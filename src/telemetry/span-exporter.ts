import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Logger } from '../log.ts';

/** Timeout of an export with its retries, in milliseconds. */
const TIMEOUT = 3_000;

interface Collector {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Posts spans as OTLP in JSON. Logs a failing collector once, until it accepts spans again. */
export function openExporter({ url, headers }: Collector, log: Logger): SpanExporter {
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: TIMEOUT });
  // Host only, since URLs may contain keys.
  const { host } = new URL(url);
  let isTaking = true;

  function logChange({ code }: ExportResult): void {
    const wasTaking = isTaking;
    isTaking = code === ExportResultCode.SUCCESS;
    if (wasTaking && !isTaking) log.warn(`The collector at ${host} takes no spans; they are dropped until it does.`);
    if (!wasTaking && isTaking) log.info(`The collector at ${host} takes spans again.`);
  }

  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        logChange(result);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
