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
import { onceUnlessFailed } from '../domain/remembering.ts';
import type { Asking } from './answer.ts';
import type { OpenServer } from './server.ts';

/** Edition of the protocol without a handshake. */
const NEWEST = '2026-07-28';
const EDITIONS = [NEWEST, ...SUPPORTED_PROTOCOL_VERSIONS];
/** Parameter that the header `mcp-name` repeats, by method. */
const NAMED_BY = new Map([
  ['tools/call', 'name'],
  ['prompts/get', 'name'],
  ['resources/read', 'uri'],
]);

export interface HttpMessage {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed body; undefined without one. */
  readonly body: unknown;
}

/**
 * Answers requests by one server for each kind of edition, without a Request, a Response and a stream for each. Null
 * for any other message, and for what is refused before a handler begins: the library's own entry knows its status.
 */
export function openRequests(openServer: OpenServer, onFailure: (error: Error) => void) {
  const open = (classification: MessageClassification) =>
    onceUnlessFailed(() => openEdition(openServer, classification, onFailure));
  const newest = open({ era: 'modern', revision: NEWEST });
  const withHandshake = open({ era: 'legacy' });
  return async ({ method, headers, body }: HttpMessage, asking: Asking): Promise<JSONRPCMessage | null> => {
    if (method !== 'POST' || !isJsonContentType(headers['content-type'] ?? null)) return null;
    if (!isJSONRPCRequest(body)) return null;
    if (isOfNewest(body, headers)) return (await newest())(body, asking);
    return isAfterHandshake(body, headers) ? (await withHandshake())(body, asking) : null;
  };
}

type Headers = HttpMessage['headers'];

/** True if headers and message name the newest edition and the same method and object, as they must. */
function isOfNewest({ method, params }: JSONRPCRequest, headers: Headers): boolean {
  const meta: Readonly<Record<string, unknown>> | undefined = params?._meta;
  const naming = NAMED_BY.get(method);
  return (
    meta?.[PROTOCOL_VERSION_META_KEY] === NEWEST &&
    headers['mcp-protocol-version'] === NEWEST &&
    headers['mcp-method'] === method &&
    (naming === undefined || headers['mcp-name'] === params?.[naming])
  );
}

/** True if the request is of an edition with a handshake, is not the handshake, and takes either form of answer. */
function isAfterHandshake({ method, params }: JSONRPCRequest, headers: Headers): boolean {
  const edition = headers['mcp-protocol-version'] ?? DEFAULT_NEGOTIATED_PROTOCOL_VERSION;
  return (
    method !== 'initialize' &&
    !(PROTOCOL_VERSION_META_KEY in (params?._meta ?? {})) &&
    SUPPORTED_PROTOCOL_VERSIONS.includes(edition) &&
    ['application/json', 'text/event-stream'].every((type) => headers['accept']?.includes(type))
  );
}

class Transport extends PerRequestHTTPServerTransport {
  readonly waiting = new Map<RequestId, { readonly asking: Asking; take(answer: JSONRPCMessage): void }>();

  askingOf(id: RequestId): Asking {
    const waiting = this.waiting.get(id);
    if (waiting === undefined) throw new Error(`No request waits under the number ${id}.`);
    return waiting.asking;
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    if ('method' in message || message.id === undefined) return;
    this.waiting.get(message.id)?.take(message);
    this.waiting.delete(message.id);
  }
}

/** Numbers the requests, since those of two clients may have the same id. */
async function openEdition(
  openServer: OpenServer,
  classification: MessageClassification,
  onFailure: (error: Error) => void,
) {
  const transport = new Transport({ classification });
  const server = openServer((id) => transport.askingOf(id), EDITIONS);
  let isDelivering = false;
  // A refusal is told by the library's own entry.
  server.server.onerror = (error) => isDelivering || onFailure(error);
  await server.connect(transport);
  let count = 0;
  return (request: JSONRPCRequest, asking: Asking) =>
    new Promise<JSONRPCMessage | null>((resolve) => {
      count += 1;
      const waiting = { asking, take: (_refusal: JSONRPCMessage) => resolve(null) };
      transport.waiting.set(count, waiting);
      isDelivering = true;
      try {
        // Refusals are sent at once, before any handler begins.
        transport.onmessage?.({ ...request, id: count }, { classification });
      } catch (error) {
        transport.waiting.delete(count);
        throw error;
      } finally {
        isDelivering = false;
      }
      waiting.take = (answer) => resolve({ ...answer, id: request.id });
    });
}
