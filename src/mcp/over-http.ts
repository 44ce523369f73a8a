import {
  type CallToolResult,
  createMcpHandler,
  type JSONRPCMessage,
  type TextContent,
} from '@modelcontextprotocol/server';
import type { Asking } from './answer.ts';
import { type HttpMessage, openRequests } from './requests.ts';
import type { OpenServer } from './server.ts';

/** Not looked at; hosts and origins are checked before. */
const ADDRESS = 'http://localhost/mcp';
const JSON_ANSWER = [['content-type', 'application/json']] as const;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  readonly text: string;
}

/** Answers messages of the streamable HTTP transport; nothing is kept between them, so that none is subscribed to. */
export function openOverHttp(openServer: OpenServer) {
  const answerRequest = openRequests(openServer);
  return async (message: HttpMessage, asking: Asking, onRefusal: (error: Error) => void): Promise<HttpAnswer> => {
    const answer = await answerRequest(message, asking);
    if (answer !== null) return { status: 200, headers: JSON_ANSWER, text: textOf(answer) };
    const { method, headers, body } = message;
    const request = new Request(ADDRESS, { method, headers: headers as Record<string, string> });
    const handler = createMcpHandler(() => openServer(() => asking), { maxSubscriptions: 0, onerror: onRefusal });
    const response = await handler.fetch(request, body === undefined ? {} : { parsedBody: body });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}

/** Puts the text of the structured content in its place: to write it a second time takes as long as the first. */
function textOf(answer: JSONRPCMessage): string {
  if (!('result' in answer) || answer.result['structuredContent'] === undefined) return JSON.stringify(answer);
  const { structuredContent: _, ...result } = answer.result as CallToolResult;
  const written = result.content.at(-1) as TextContent;
  const rest = JSON.stringify(result).slice(0, -1);
  return `{"jsonrpc":"2.0","id":${JSON.stringify(answer.id)},"result":${rest},"structuredContent":${written.text}}}`;
}
