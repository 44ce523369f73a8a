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
  /** Where spans are posted to. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
}

/** What is known of some work when it has ended. */
export interface Ended {
  readonly name: string;
  /** What is null is not told. */
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
  /** The code of what failed on our side; null: nothing. */
  readonly failure: string | null;
}

/** Work that is told of when it has ended. */
export interface Span {
  readonly traceId: string;
  /** What the work asks of the graph becomes a part of this. */
  within<Result>(work: () => Result): Result;
  end(told: Ended): void;
}

/** Spans about this process, for the collector that is configured. */
export interface Traces {
  /** For a request that came; it belongs to the trace that its headers name, if they do. */
  request(headers: Readonly<Record<string, string | string[] | undefined>>): Span;
  /** For work within a request, or that nobody requested. */
  work(name: string): Span;
  /** Tells of queries that are asked within a span. */
  queries(kind: Engine['kind']): QueryObserver;
  /** Sends what is left, as far as the collector takes it in time. */
  close(): Promise<void>;
}

/** What waits for a collector that does not take it; the rest is dropped, so that memory stays bounded. */
const MOST_WAITING = 2_048;
/** A process that ends does not wait longer than this for its collector. */
const LAST_WORDS = 1_000;
const PROPAGATOR = new W3CTraceContextPropagator();
const DATABASES = { embedded: 'grafeo', neo4j: 'neo4j' } as const satisfies Record<Engine['kind'], string>;

export function openTraces(options: TraceOptions, log: Logger): Traces {
  const exporter = openExporter(options, log);
  const provider = new TracerProvider({
    // Of machine, process and user nothing: who collects knows where it runs.
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
      // What the process asks for itself, again and again, belongs to no trace.
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

/** Without the message of the error, which may bear what somebody sent. */
function fail(span: Recorded, code: string): void {
  span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
}

function withoutNulls(attributes: Ended['attributes']): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)) as Attributes;
}
