import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Span as received by the collector. */
export interface CollectedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  /** 1: internal, 2: server, 3: client. */
  readonly kind: number;
  /** 2: failed. */
  readonly status: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface Post {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Collector {
  readonly url: string;
  readonly posts: readonly Post[];
  spans(): CollectedSpan[];
  close(): Promise<void>;
}

interface Written {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Starts a collector that accepts OTLP in JSON over HTTP, and always answers with the given status. */
export async function startCollector(status = 200): Promise<Collector> {
  const posts: Post[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    posts.push({ path: request.url, headers: request.headers, text: Buffer.concat(parts).toString() });
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    spans: () => posts.flatMap(({ text }) => spansIn(JSON.parse(text))),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface WrittenSpan extends Omit<CollectedSpan, 'attributes' | 'status'> {
  readonly status: { readonly code: number };
  readonly attributes: readonly Written[];
}

/** Request body in OTLP. */
interface Body {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Written[] };
    readonly scopeSpans: readonly { readonly spans: readonly WrittenSpan[] }[];
  }[];
}

function spansIn({ resourceSpans }: Body): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans
      .flatMap(({ spans }) => spans)
      .map((span) => ({
        ...span,
        status: span.status.code,
        attributes: { ...read(resource.attributes), ...read(span.attributes) },
      })),
  );
}

function read(attributes: readonly Written[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
