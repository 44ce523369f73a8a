import {
  DEFAULT_NEGOTIATED_PROTOCOL_VERSION,
  isJSONRPCRequest,
  isJsonContentType,
  type JSONRPCMessage,
  type JSONRPCRequest,
  type MessageClassification,
  PerRequestHTTPServerTransport,
  PROTOCOL_VERSION_META_KEY,
  type RequestId,
  SUPPORTED_PROTOCOL_VERSIONS,
} from '@modelcontextprotocol/server';
import { once } from '../domain/remembering.ts';
import type { Asking } from './answer.ts';
import type { OpenServer } from './server.ts';

/** Edition of the protocol without a handshake. */
const NEWEST_EDITION = '2026-07-28';
const EDITIONS = [NEWEST_EDITION, ...SUPPORTED_PROTOCOL_VERSIONS];

export interface HttpMessage {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed body; undefined without one. */
  readonly body: unknown;
}

/** Answers the call of a tool; null for any other message, and for a call refused before it came to a tool. */
export type AnswerCall = (message: HttpMessage, asking: Asking) => Promise<JSONRPCMessage | null>;

/** Answers calls by one server for each edition, without a Request, a Response and a stream for each. */
export function openCalls(openServer: OpenServer): AnswerCall {
  const newest = once(() => openEdition(openServer, { era: 'modern', revision: NEWEST_EDITION }));
  const withHandshake = once(() => openEdition(openServer, { era: 'legacy' }));
  return async ({ method, headers, body }, asking) => {
    if (method !== 'POST' || !isJsonContentType(headers['content-type'] ?? null)) return null;
    if (!isJSONRPCRequest(body) || body.method !== 'tools/call') return null;
    if (namesNewest(body, headers)) return (await newest())(body, asking);
    return maySendCalls(body, headers) ? (await withHandshake())(body, asking) : null;
  };
}

type Headers = HttpMessage['headers'];

/** True if headers and message name the newest edition and the same tool, as they must. */
function namesNewest({ method, params }: JSONRPCRequest, headers: Headers): boolean {
  const meta: Readonly<Record<string, unknown>> | undefined = params?._meta;
  return (
    meta?.[PROTOCOL_VERSION_META_KEY] === NEWEST_EDITION &&
    headers['mcp-protocol-version'] === NEWEST_EDITION &&
    headers['mcp-method'] === method &&
    headers['mcp-name'] === params?.['name']
  );
}

/** True if the message is of an edition with a handshake, and its answer accepted. */
function maySendCalls({ params }: JSONRPCRequest, headers: Headers): boolean {
  const edition = headers['mcp-protocol-version'] ?? DEFAULT_NEGOTIATED_PROTOCOL_VERSION;
  return (
    !(PROTOCOL_VERSION_META_KEY in (params?._meta ?? {})) &&
    SUPPORTED_PROTOCOL_VERSIONS.includes(edition) &&
    ['application/json', 'text/event-stream'].every((type) => headers['accept']?.includes(type))
  );
}

interface WaitingCall {
  readonly asking: Asking;
  take(answer: JSONRPCMessage): void;
}

class CallTransport extends PerRequestHTTPServerTransport {
  readonly waiting = new Map<RequestId, WaitingCall>();

  askingOf(id: RequestId): Asking {
    const call = this.waiting.get(id);
    if (call === undefined) throw new Error(`No call waits under the number ${id}.`);
    return call.asking;
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    if ('method' in message || message.id === undefined) return;
    this.waiting.get(message.id)?.take(message);
    this.waiting.delete(message.id);
  }
}

/** Numbers the calls, since those of two clients may have the same id. */
async function openEdition(openServer: OpenServer, classification: MessageClassification) {
  const transport = new CallTransport({ classification });
  await openServer((id) => transport.askingOf(id), EDITIONS).connect(transport);
  let count = 0;
  return (request: JSONRPCRequest, asking: Asking) =>
    new Promise<JSONRPCMessage | null>((resolve) => {
      count += 1;
      const call: WaitingCall = { asking, take: () => resolve(null) };
      transport.waiting.set(count, call);
      // A refusal is sent at once, before any tool begins; which status it has, the library's own handler knows.
      transport.onmessage?.({ ...request, id: count }, { classification });
      call.take = (answer) => resolve({ ...answer, id: request.id });
    });
}
