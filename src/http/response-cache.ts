import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { today } from '../domain/days.ts';
import type { AskedOperation } from '../graphql/context.ts';
import type { GraphState } from '../store/graph-state.ts';
import { BUILD } from './build.ts';

/** Of what an answer takes beside its body and key. */
const BYTES_BESIDE = 1_500;
/** Larger ones would push out too many others. */
const LARGEST_SHARE = 1 / 20;

/** An answer as it goes out. */
export interface CachedResponse {
  /** What it answers. */
  readonly operation: AskedOperation | null;
  readonly body: Buffer | string;
  readonly contentType: string;
  /** Null: not to GET, so nobody can ask whether it still holds. */
  readonly tag: string | null;
  /** All of its headers but those of the connection, and those of 304: names and values in turn, made when they are asked for. */
  readonly head: () => string[];
  readonly headUnchanged: () => string[];
}

export interface ResponseCache {
  /** False: there is no room, and no use in making what could be kept. */
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

/** What came in a request, as far as its answer depends on it. */
export interface RequestParts {
  readonly method: string;
  readonly accept: string | undefined;
  readonly origin: string | undefined;
  /** Of who asks; null: anybody. */
  readonly scopes: readonly string[] | null;
  /** The address of a GET, the body of a POST: byte for byte, since reading it takes longer than finding its answer. */
  readonly question: string;
}

/**
 * All that an answer depends on: the graph and its revision, the day, and what came. A revision never changes, so
 * neither does what was answered at it.
 */
export function requestKey(
  { graphId, revision, keptSince }: GraphState,
  { method, accept = '', origin = '', scopes, question }: RequestParts,
): string {
  const who = scopes === null ? 'anybody' : scopes.toSorted().join();
  // Headers have no line breaks, and what may have some stands last.
  return `${graphId} ${revision} ${keptSince} ${today()} ${who}\n${method} ${accept}\n${origin}\n${question}`;
}

export function tagOf(key: string): string {
  return `"${createHash('sha256').update(BUILD).update(key).digest('base64url').slice(0, 27)}"`;
}

/** What came, as both the server and the front before it have it: a question has one key, whoever looks for its answer. */
export function requestPartsOf(
  { method, headers: { accept, origin } }: Pick<IncomingMessage, 'method' | 'headers'>,
  { scopes, question }: Pick<RequestParts, 'scopes' | 'question'>,
): RequestParts {
  return { method: method ?? 'GET', accept, origin, scopes, question };
}

/** Whether who asks has the answer with the tag already. */
export function hasTag({ 'if-none-match': known }: IncomingHttpHeaders, tag: string): boolean {
  return known?.includes(tag) ?? false;
}

/** The same question from a page of another site would come without asking the browser's user first. */
export function isPreflighted(headers: NodeJS.Dict<string | string[]>): boolean {
  const isJson = String(headers['content-type'] ?? '').startsWith('application/json');
  return isJson || Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name']);
}
