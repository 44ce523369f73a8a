import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Raw request to an endpoint; its body is bytes, since client libraries cannot send a truncated request. */
export interface Door {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface DoorAnswer {
  /** Null if the connection ended without a response. */
  readonly status: number | null;
  readonly text: string;
}

export const CONTENT_TYPES = [
  '',
  'application/json',
  'application/jsonx',
  'application/json; charset=utf-16',
  'text/plain',
  'text/csv',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary=',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  'no type at all',
] as const;

/**
 * Sends the request with its body truncated to a length. `isBroken`: its Content-Length still promises the whole body.
 */
export async function knock(
  url: string,
  { method, path, headers, body }: Door,
  { length = body.length, isBroken = false }: { readonly length?: number; readonly isBroken?: boolean } = {},
): Promise<DoorAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  const given = Object.entries({
    host: `${hostname}:${port}`,
    connection: 'close',
    ...headers,
    'content-length': String(isBroken ? body.length : length),
  });
  const head = `${method} ${path} HTTP/1.1\r\n${given.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  socket.write(Buffer.concat([Buffer.from(head), body.subarray(0, length)]));
  if (isBroken) socket.end();
  const answer = await buffer(socket).catch(() => Buffer.alloc(0));
  const [, status = null] = /^HTTP\/1\.1 (\d+)/.exec(answer.toString('latin1', 0, 20)) ?? [];
  const at = answer.indexOf('\r\n\r\n');
  return { status: status === null ? null : Number(status), text: answer.toString('utf8', at + 4) };
}

const part = (name: string, file: string, text: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`;

/** Builds a form with a list, and a recipe as a field or a file. */
export function formOf(recipe: string, list: string, how: 'field' | 'file' = 'field'): Buffer {
  const file = how === 'file' ? '; filename="a.recipe.yaml"' : '';
  return Buffer.from(`${part('recipe', file, recipe)}${part('list', '; filename="a.csv"', list)}--x--\r\n`);
}

export function importDoor(name: string, recipe: string, list: string, how?: 'field' | 'file'): Door {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  return { name, method: 'POST', path: '/imports?dryRun=true', headers, body: formOf(recipe, list, how) };
}

export function listDoor(name: string, list: string, query = ''): Door {
  return {
    ...{ name, method: 'POST', path: `/imports?dryRun=true&name=${name.replace(/\W+/g, '-')}.csv&${query}` },
    headers: { 'content-type': 'text/csv' },
    body: Buffer.from(list),
  };
}

export function jsonDoor(name: string, path: string, value: unknown): Door {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return { name, method: 'POST', path, headers, body: Buffer.from(JSON.stringify(value)) };
}
