/** A request that is excessive or invalid, with the expected refusal. */
export interface HostileRequest {
  readonly name: string;
  readonly path?: string;
  readonly request: RequestInit;
  readonly code: string;
  readonly status: number;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A GraphQL request as any client sends it. */
export function asked(query: string, variables?: unknown): RequestInit {
  return { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ query, variables }) };
}

export function sent(body: NonNullable<RequestInit['body']>, contentType = 'application/json'): RequestInit {
  return { method: 'POST', headers: { 'content-type': contentType }, body };
}

export function gotten(query: string): Pick<HostileRequest, 'path' | 'request'> {
  return { path: `/graphql?query=${encodeURIComponent(query)}`, request: { headers: JSON_TYPE } };
}

export const times = (count: number, part: (position: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_item, position) => part(position)).join(between);
