import { type CallToolResult, Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

/** Editions of the protocol; the newest one has no handshake. */
export type Edition = 'newest' | 'with handshake';

const INFO = { name: 'test', version: '1' };

export function openClient(edition: Edition): Client {
  return new Client(INFO, { versionNegotiation: { mode: edition === 'newest' ? { pin: '2026-07-28' } : 'legacy' } });
}

export async function connectOverHttp(url: string, edition: Edition, headers = {}): Promise<Client> {
  const client = openClient(edition);
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }));
  return client;
}

export interface ToolCall {
  readonly isError: boolean;
  readonly texts: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the shape that it asked for.
  readonly told: any;
}

export async function callTool(client: Client, name: string, given: Record<string, unknown>): Promise<ToolCall> {
  const { content, structuredContent, isError } = (await client.callTool({ name, arguments: given })) as CallToolResult;
  const texts = content.map((part) => (part.type === 'text' ? part.text : ''));
  return { isError: isError === true, texts, told: structuredContent };
}
