import {
  createMcpHandler,
  DEFAULT_NEGOTIATED_PROTOCOL_VERSION,
  isLegacyRequest,
  type McpServer,
  SUPPORTED_PROTOCOL_VERSIONS,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';

/** Not looked at; hosts and origins are checked before. */
const ADDRESS = 'http://localhost/mcp';

export interface HttpMessage {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed body; undefined without one. */
  readonly body: unknown;
}

/** Answers one message of the streamable HTTP transport; nothing is kept between messages, so that none is subscribed to. */
export async function answerMessage(
  openServer: () => McpServer,
  { method, headers, body }: HttpMessage,
  onFailure: (error: Error) => void,
): Promise<Response> {
  const request = new Request(ADDRESS, { method, headers });
  const parsed = body === undefined ? {} : { parsedBody: body };
  // The header of a newer edition is enough: to look for a handshake reads the whole message, as the handler does again.
  const edition = headers['mcp-protocol-version'] ?? DEFAULT_NEGOTIATED_PROTOCOL_VERSION;
  const mayShakeHands = method === 'POST' && SUPPORTED_PROTOCOL_VERSIONS.includes(edition);
  if (!mayShakeHands || !(await isLegacyRequest(request, body))) {
    return createMcpHandler(openServer, { maxSubscriptions: 0, onerror: onFailure }).fetch(request, parsed);
  }
  // The handler answers clients with a handshake by a stream of events, which is not compressed.
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  transport.onerror = onFailure;
  await openServer().connect(transport);
  return transport.handleRequest(request, parsed);
}

/** Returns the name of the tool that a message calls; undefined for another message. */
export function toolCalledBy(body: unknown): unknown {
  const { method, params } = (body ?? {}) as {
    readonly method?: unknown;
    readonly params?: { readonly name?: unknown };
  };
  return method === 'tools/call' ? params?.name : undefined;
}
