import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Asking } from './answer.ts';
import { textOf } from './answer-text.ts';
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

/**
 * Answers messages of the streamable HTTP transport; nothing is kept between them, so that none is subscribed to.
 * `onFailure` is called for a failure of a server that stays.
 */
export function openOverHttp(openServer: OpenServer, onFailure: (error: Error) => void) {
  const answerRequest = openRequests(openServer, onFailure);
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
