import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server';

/** Not looked at; hosts and origins are checked before. */
const ADDRESS = 'http://localhost/mcp';

export interface HttpMessage {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed body; undefined without one. */
  readonly body: unknown;
  /** Ends the exchange if the client has left. */
  readonly signal: AbortSignal;
}

/** Answers one message of the streamable HTTP transport; nothing is kept between messages, so that none is subscribed to. */
export function answerMessage(
  openServer: () => McpServer,
  { method, headers, body, signal }: HttpMessage,
  onFailure: (error: Error) => void,
): Promise<Response> {
  const handler = createMcpHandler(openServer, { maxSubscriptions: 0, onerror: onFailure });
  return handler.fetch(
    new Request(ADDRESS, { method, headers, signal }),
    body === undefined ? {} : { parsedBody: body },
  );
}

/** Returns the name of the tool that a message calls; undefined for another message. */
export function toolCalledBy(body: unknown): unknown {
  const { method, params } = (body ?? {}) as {
    readonly method?: unknown;
    readonly params?: { readonly name?: unknown };
  };
  return method === 'tools/call' ? params?.name : undefined;
}
