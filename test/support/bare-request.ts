import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface BareAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Body as received, possibly compressed. */
  readonly body: Buffer;
}

interface BareRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends exactly these headers; `fetch` adds others. */
export function bareRequest(
  url: string,
  { method = 'GET', headers = {}, body }: BareRequest = {},
): Promise<BareAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const { statusCode: status = 0, headers: told } = response;
      buffer(response).then((bytes) => resolve({ status, headers: told, body: bytes }), reject);
    });
    sent.once('error', reject).end(body);
  });
}
