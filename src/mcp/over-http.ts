import {
  createMcpHandler,
  isLegacyRequest,
  type McpServer,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import type { Asking } from './answer.ts';
import { type HttpMessage, openCalls } from './calls.ts';
import type { OpenServer } from './server.ts';

/** Not looked at; hosts and origins are checked before. */
const ADDRESS = 'http://localhost/mcp';
const JSON_ANSWER = [['content-type', 'application/json']] as const;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  readonly text: string;
}

type OnRefusal = (error: Error) => void;

/** Answers messages of the streamable HTTP transport; nothing is kept between them, so that none is subscribed to. */
export function openOverHttp(openServer: OpenServer) {
  const answerCall = openCalls(openServer);
  return async (message: HttpMessage, asking: Asking, onRefusal: OnRefusal): Promise<HttpAnswer> => {
    const answer = await answerCall(message, asking);
    if (answer !== null) return { status: 200, headers: JSON_ANSWER, text: JSON.stringify(answer) };
    const response = await answerByLibrary(() => openServer(() => asking), message, onRefusal);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}

async function answerByLibrary(
  openServer: () => McpServer,
  { method, headers, body }: HttpMessage,
  onRefusal: OnRefusal,
): Promise<Response> {
  const request = new Request(ADDRESS, { method, headers: headers as Record<string, string> });
  const parsed = body === undefined ? {} : { parsedBody: body };
  if (method !== 'POST' || !(await isLegacyRequest(request, body))) {
    return createMcpHandler(openServer, { maxSubscriptions: 0, onerror: onRefusal }).fetch(request, parsed);
  }
  // The handler answers clients with a handshake by a stream of events, which is not compressed.
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  transport.onerror = onRefusal;
  await openServer().connect(transport);
  return transport.handleRequest(request, parsed);
}
