import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Attributes,
  type Context,
  defaultTextMapGetter,
  type Span as Recorded,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Engine } from '../engine/engine.ts';
import type { QueryObserver } from '../engine/observed.ts';
import type { Logger } from '../log.ts';
import { failureCode } from './failure-code.ts';
import { type Sampling, samplerOf } from './sampler.ts';
import { openExporter } from './span-exporter.ts';

export interface TraceOptions extends Sampling {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
}

export interface Ended {
  readonly name: string;
  /** Null attributes are left out. */
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
  /** Code of a failure on the server's side; null if none. */
  readonly failure: string | null;
}

export interface Span {
  readonly traceId: string;
  /** Runs work whose queries become child spans. */
  within<Result>(work: () => Result): Result;
  end(ended: Ended): void;
}

export interface Traces {
  /** Starts a span for a request, in the trace named by its headers, if any. */
  request(headers: Readonly<Record<string, string | string[] | undefined>>): Span;
  /** Starts a span for work within or outside a request. */
  work(name: string): Span;
  /** Starts spans for queries within a span. */
  queries(kind: Engine['kind']): QueryObserver;
  /** Flushes the remaining spans, as far as the collector accepts them in time. */
  close(): Promise<void>;
}

/** Limit of spans queued for a slow collector; further ones are dropped, so that memory stays bounded. */
const MOST_WAITING = 2_048;
/** Longest wait for the collector when the process ends, in milliseconds. */
const LAST_WORDS = 1_000;
const PROPAGATOR = new W3CTraceContextPropagator();
const DATABASES = { embedded: 'grafeo', neo4j: 'neo4j' } as const satisfies Record<Engine['kind'], string>;

export function openTraces(options: TraceOptions, log: Logger): Traces {
  const exporter = openExporter(options, log);
  const provider = new TracerProvider({
    // No attributes of machine, process or user: the collector knows where it runs.
    resource: resourceFromAttributes({ 'service.name': options.serviceName }),
    sampler: samplerOf(options),
    spanProcessors: [new BatchSpanProcessor({ exporter, maxQueueSize: MOST_WAITING })],
  });
  const tracer = provider.getTracer('compliance-graph');
  const active = new AsyncLocalStorage<Context>();

  function begin(name: string, kind: SpanKind, parent: Context): Span {
    const span = tracer.startSpan(name, { kind }, parent);
    const context = trace.setSpan(parent, span);
    return {
      traceId: span.spanContext().traceId,
      within: (work) => active.run(context, work),
      end({ name: known, attributes, failure }) {
        span.updateName(known).setAttributes(withoutNulls(attributes));
        if (failure !== null) fail(span, failure);
        span.end();
      },
    };
  }

  return {
    request: (headers) =>
      begin('request', SpanKind.SERVER, PROPAGATOR.extract(ROOT_CONTEXT, headers, defaultTextMapGetter)),
    work: (name) => begin(name, SpanKind.INTERNAL, active.getStore() ?? ROOT_CONTEXT),
    queries: (kind) => (name) => {
      const parent = active.getStore();
      // Periodic queries of the process itself belong to no trace.
      if (parent === undefined) return () => undefined;
      const attributes = {
        'db.system.name': DATABASES[kind],
        'db.operation.name': name,
        'db.query.summary': name,
      };
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, parent);
      return (failure) => {
        if (failure !== undefined) fail(span, failureCode(failure));
        span.end();
      };
    },
    async close() {
      await Promise.race([provider.shutdown().catch(() => undefined), sleep(LAST_WORDS, undefined, { ref: false })]);
    },
  };
}

/** Omits the error's message, which may contain input. */
function fail(span: Recorded, code: string): void {
  span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
}

function withoutNulls(attributes: Ended['attributes']): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)) as Attributes;
}
