import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { today } from '../../domain/days.ts';
import type { AskedOperation } from '../../graphql/context.ts';
import type { GraphState } from '../../store/graph-state.ts';
import { BUILD } from '../requests/build.ts';
import type { Encoding } from '../requests/negotiation.ts';

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
   * Raw headers as alternating names and values, without those of the connection; computed on demand, and separately
   * for 304.
   */
  readonly head: () => string[];
  readonly headUnchanged: () => string[];
  /** Null for a body that is too short to compress. */
  readonly encoded: EncodedForms | null;
}

/** Forms of a response in encodings, each compressed once, when a client first accepts it. */
export interface EncodedForms {
  in(encoding: Encoding): Promise<EncodedForm>;
  /** Size of the forms so far. */
  bytes(): number;
}

export interface EncodedForm {
  readonly body: Buffer;
  readonly head: string[];
}

export interface ResponseCache {
  /** False if the cache is disabled, so that no entries need be created. */
  readonly keeps: boolean;
  get(key: string): CachedResponse | undefined;
  /**
   * Creates and returns an entry if the cache is enabled; `grew` updates its size after a compressed form was added.
   */
  set(key: string, make: (grew: () => void) => CachedResponse): CachedResponse | null;
}

export function openResponseCache(mostBytes: number): ResponseCache {
  if (mostBytes === 0) return { keeps: false, get: () => undefined, set: () => null };
  const largest = Math.ceil(mostBytes * LARGEST_SHARE);
  const bytesOf = ({ body, encoded }: CachedResponse, key: string) =>
    body.length + (encoded?.bytes() ?? 0) + key.length + BYTES_BESIDE;
  const store = new LRUCache<string, CachedResponse>({ maxSize: mostBytes, sizeCalculation: bytesOf });
  return {
    keeps: true,
    get: (key) => store.get(key),
    set(key, make) {
      const answer = make(() => {
        const held = store.peek(key);
        // A new object, since the same one would not be measured again.
        if (held !== undefined) store.set(key, { ...held });
      });
      if (bytesOf(answer, key) <= largest) store.set(key, answer);
      return answer;
    },
  };
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
  // Parts that may contain line breaks come last; headers have none.
  return `${graphId} ${revision} ${keptSince} ${today()} ${who}\n${method} ${accept}\n${origin}\n${question}`;
}

/** Returns a weak ETag: the same for each encoding of a response. */
export function tagOf(key: string): string {
  return `W/"${createHash('sha256').update(BUILD).update(key).digest('base64url').slice(0, 27)}"`;
}

/** Returns the parts of a request, so that the framework and the server before it make the same key. */
export function requestPartsOf(
  { method, headers: { accept, origin } }: Pick<IncomingMessage, 'method' | 'headers'>,
  { scopes, question }: Pick<RequestParts, 'scopes' | 'question'>,
): RequestParts {
  return { method: method ?? 'GET', accept, origin, scopes, question };
}

/** Returns a weak ETag of a text that determines the response. */
export function weakTag(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url')}"`;
}

/** True if the client has the response with the ETag. */
export function hasTag({ 'if-none-match': known }: IncomingHttpHeaders, tag: string): boolean {
  return known?.includes(tag.replace('W/', '')) ?? false;
}
