import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { today } from '../domain/days.ts';
import type { AskedOperation } from '../graphql/context.ts';
import type { GraphState } from '../store/graph-state.ts';
import { BUILD } from './build.ts';

/** Estimated overhead of an entry, besides its body and key. */
const BYTES_BESIDE = 1_500;
/** Larger responses would evict too many others. */
const LARGEST_SHARE = 1 / 20;

export interface CachedResponse {
  readonly operation: AskedOperation | null;
  readonly body: Buffer | string;
  readonly contentType: string;
  /** ETag; null for a POST, which cannot be revalidated. */
  readonly tag: string | null;
  /**
   * Raw headers as names and values in turn, without those of the connection; computed on demand, and separately for
   * 304.
   */
  readonly head: () => string[];
  readonly headUnchanged: () => string[];
}

export interface ResponseCache {
  /** False if the cache is disabled, so that entries need not be made. */
  readonly keeps: boolean;
  get(key: string): CachedResponse | undefined;
  set(key: string, answer: () => CachedResponse): void;
}

export function openResponseCache(mostBytes: number): ResponseCache {
  if (mostBytes === 0) return { keeps: false, get: () => undefined, set: () => undefined };
  const store = new LRUCache<string, CachedResponse>({
    maxSize: mostBytes,
    maxEntrySize: Math.ceil(mostBytes * LARGEST_SHARE),
    sizeCalculation: ({ body }, key) => body.length + key.length + BYTES_BESIDE,
  });
  return { keeps: true, get: (key) => store.get(key), set: (key, answer) => void store.set(key, answer()) };
}

/** Parts of a request that its answer depends on. */
export interface RequestParts {
  readonly method: string;
  readonly accept: string | undefined;
  readonly origin: string | undefined;
  /** Scopes of the token; null without one. */
  readonly scopes: readonly string[] | null;
  /** URL of a GET, or body of a POST: raw bytes, since parsing takes longer than a lookup. */
  readonly question: string;
}

/** Returns the key: graph, revision, day and request. Entries stay valid, since a revision never changes. */
export function requestKey(
  { graphId, revision, keptSince }: GraphState,
  { method, accept = '', origin = '', scopes, question }: RequestParts,
): string {
  const who = scopes === null ? 'anybody' : scopes.toSorted().join();
  // Headers have no line breaks; parts that may have some stand last.
  return `${graphId} ${revision} ${keptSince} ${today()} ${who}\n${method} ${accept}\n${origin}\n${question}`;
}

export function tagOf(key: string): string {
  return `"${createHash('sha256').update(BUILD).update(key).digest('base64url').slice(0, 27)}"`;
}

/** Returns the parts of a request, so that the framework and the server before it make the same key. */
export function requestPartsOf(
  { method, headers: { accept, origin } }: Pick<IncomingMessage, 'method' | 'headers'>,
  { scopes, question }: Pick<RequestParts, 'scopes' | 'question'>,
): RequestParts {
  return { method: method ?? 'GET', accept, origin, scopes, question };
}

/** True if the client has the response with the ETag. */
export function hasTag({ 'if-none-match': known }: IncomingHttpHeaders, tag: string): boolean {
  return known?.includes(tag) ?? false;
}

/** True if a browser would send the request across origins only after a CORS preflight. */
export function isPreflighted(headers: NodeJS.Dict<string | string[]>): boolean {
  const isJson = String(headers['content-type'] ?? '').startsWith('application/json');
  return isJson || Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name']);
}
