import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import type { Config } from '../../config.ts';
import { DomainError, ImportRefused } from '../../errors.ts';
import { type GraphQlAnswer, refusalOf } from '../../exports/ask.ts';
import { findAccess, type LocalAccess } from '../../http/callers/local-access.ts';
import { openInput } from '../../imports/read/input.ts';
import type { ImportReport, Progress } from '../../imports/report/report.ts';
import type { ListOptions } from '../../imports/sent/list-options.ts';
import type { PruneReport, PruneWish } from '../../prune/prune.ts';

/** Returns the server that has the embedded graph open; null if none runs, or for Neo4j. */
export async function runningServer({ NEO4J_URI, DATA_DIR }: Config): Promise<LocalAccess | null> {
  return NEO4J_URI === undefined ? findAccess(DATA_DIR) : null;
}

class ServerLost extends DomainError {
  readonly code = 'SERVICE_UNAVAILABLE';
}

/** Imports files of this machine through the server that has the embedded graph open. */
export async function importAtServer(
  server: LocalAccess,
  paths: readonly string[],
  options: ListOptions,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<ImportReport> {
  const found = await Promise.all(paths.map(pathAtServer));
  const query = new URLSearchParams(found.map((path): [string, string] => ['path', path]));
  // A recipe may be longer than a URL.
  const { recipe = null, ...others } = options;
  for (const [name, value] of Object.entries(others)) for (const one of [value].flat()) query.append(name, String(one));
  try {
    const response = await send(server, `/imports?${query}`, {
      method: 'POST',
      headers: { accept: 'text/event-stream', ...(recipe === null ? BYTES : {}) },
      ...(recipe === null ? {} : { body: formOf(recipe) }),
      signal,
    });
    return await reportOf<Progress, ImportReport>(server, response, onProgress);
  } catch (error) {
    if (!signal.aborted) throw error;
    const sentence = `The import was interrupted; the server at ${server.url} takes back what it has not published yet.`;
    throw new ImportRefused(sentence, { cause: error });
  }
}

const BYTES = { 'content-type': 'application/octet-stream' };

function formOf(recipe: string): FormData {
  const form = new FormData();
  form.append('recipe', recipe);
  return form;
}

/** Returns the path for another process: `/dev/stdin` and `/dev/fd/3` differ between processes. */
async function pathAtServer(path: string): Promise<string> {
  await openInput(path);
  const whole = resolve(path);
  if (!/^\/(dev|proc)\//.test(whole)) return whole;
  return realpath(whole).catch((error) => {
    throw new ImportRefused(`The server cannot read ${path}, which only this process has open; save it as a file.`, {
      cause: error,
    });
  });
}

export interface WantedPrune {
  readonly wish: PruneWish;
  readonly isDry: boolean;
}

export async function pruneAtServer(server: ServerAccess, wanted: WantedPrune): Promise<PruneReport> {
  const response = await send(server, '/prune', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  return reportOf(server, response, () => undefined);
}

export async function backupAtServer(server: ServerAccess): Promise<Readable> {
  const response = await send(server, '/backup');
  return bytesOf(server, response);
}

export type ServerAccess = Pick<LocalAccess, 'url' | 'token'>;

export async function exportAtServer(
  server: ServerAccess,
  file: string,
  parameters: Readonly<Record<string, readonly string[]>>,
): Promise<Readable> {
  const pairs = Object.entries(parameters).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const response = await send(server, `/exports/${file}?${new URLSearchParams(pairs)}`);
  return bytesOf(server, response);
}

async function bytesOf(server: ServerAccess, response: Response): Promise<Readable> {
  if (!response.ok) throw await refusal(server, response);
  return Readable.from(piecesOf(server, response), { objectMode: false });
}

export async function postGraphQl(server: ServerAccess, query: string, variables: object): Promise<GraphQlAnswer> {
  const response = await send(server, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return answerOf(server, response);
}

async function send({ url, token }: ServerAccess, path: string, request: RequestInit = {}): Promise<Response> {
  try {
    // Not compressed, since the server is on this machine.
    const headers = { ...request.headers, authorization: `Bearer ${token}`, 'accept-encoding': 'identity' };
    return await fetch(url + path, { ...request, headers });
  } catch (error) {
    throw new ServerLost(`The server at ${url} ended before it answered.`, { cause: error });
  }
}

/** Throws `ServerLost` if the answer breaks off, so that a partial file does not pass as complete. */
async function* piecesOf({ url }: ServerAccess, { body }: Response): AsyncGenerator<Uint8Array> {
  try {
    yield* body ?? [];
  } catch (error) {
    throw new ServerLost(`The server at ${url} broke off in the middle of its answer; its log tells why.`, {
      cause: error,
    });
  }
}

async function answerOf(server: ServerAccess, response: Response): Promise<GraphQlAnswer> {
  return (await json(piecesOf(server, response))) as GraphQlAnswer;
}

async function refusal(server: ServerAccess, response: Response): Promise<DomainError> {
  const answer = await answerOf(server, response);
  return refusalOf(answer.errors?.[0] ?? { message: JSON.stringify(answer) });
}

/** Returns the report that ends a stream of server-sent events. */
async function reportOf<Progress, Report>(
  server: ServerAccess,
  response: Response,
  onProgress: (progress: Progress) => void,
): Promise<Report> {
  if (!response.headers.get('content-type')?.includes('text/event-stream')) throw await refusal(server, response);
  for await (const { event, data } of eventsOf(server, response)) {
    if (event === 'report') return data as Report;
    if (event === 'error') {
      const { message, ...extensions } = data as { message: string; code: string; requestId?: string };
      throw refusalOf({ message, extensions });
    }
    onProgress(data as Progress);
  }
  throw new ServerLost(
    `The server at ${server.url} ended before it reported the result; \`audit\` lists what was written.`,
  );
}

async function* eventsOf(server: ServerAccess, response: Response): AsyncIterable<{ event: string; data: unknown }> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of piecesOf(server, response)) {
    text += decoder.decode(bytes, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const [, event = '', data = 'null'] = /^event: (.*)\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
      text = text.slice(end + 2);
      yield { event, data: JSON.parse(data) };
    }
  }
}
