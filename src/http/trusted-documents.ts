import type { FastifyRequest } from 'fastify';
import { stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import { BadInput, Forbidden } from '../errors.ts';
import { LOCAL_CALLER } from './callers/local-access.ts';
import { bareId, readManifests } from './trusted-manifests.ts';

/** Size of the cache of recent documents, in characters, to avoid parsing them again. */
const TEXT_KEPT = 4_000_000;
const LONGEST_TEXT = 100_000;

/** Documents known beforehand, by hash. */
export interface TrustedDocuments {
  textOf(id: string): string | null;
  /** True if the text is one of them, ignoring insignificant characters such as blanks and commas. */
  has(text: string): boolean;
}

export function readTrustedDocuments(files: readonly string[]): TrustedDocuments {
  const texts = readManifests(files);
  const stripped = new Set([...texts.values()].map(stripIgnoredCharacters));
  const looked = new LRUCache<string, boolean>({
    maxSize: TEXT_KEPT,
    sizeCalculation: (_known, text) => text.length + 1,
  });
  return {
    textOf: (id) => texts.get(bareId(id)) ?? null,
    has(text) {
      if (text.length > LONGEST_TEXT) return false;
      const known = looked.get(text) ?? stripped.has(withoutIgnored(text));
      looked.set(text, known);
      return known;
    },
  };
}

function withoutIgnored(text: string): string {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    // A syntax error: the text is no trusted document.
    return text;
  }
}

type Asked = Record<string, unknown>;

/** Parameters with the id of a document: that of the GraphQL specification, and those in Relay's guide. */
const ID_NAMES = ['documentId', 'doc_id', 'id'];

/**
 * Replaces the id of a document by its text, and refuses other documents if only trusted ones are accepted. The local
 * command line is exempt, since it has access to the graph's files.
 */
export function takeTrustedDocuments(documents: TrustedDocuments, only: boolean) {
  return async (request: FastifyRequest): Promise<void> => {
    const asked = (request.method === 'POST' ? request.body : request.query) as Asked | null | undefined;
    if (typeof asked !== 'object' || asked === null) return;
    if (Array.isArray(asked)) throw new BadInput('Send one operation a request, not a list of them.');
    const mayAskAnything = !only || request.caller?.name === LOCAL_CALLER;
    if (putDocument(asked, { documents, mayAskAnything }) && request.method !== 'POST') {
      // Apollo reads a GET request from its URL.
      request.raw.url = `/graphql?${new URLSearchParams(asked as Record<string, string>)}`;
    }
    if (!mayAskAnything && !isTrusted(asked, documents)) {
      throw new Forbidden('This server answers trusted documents only. Ask its operator to add this one.');
    }
  };
}

function isTrusted({ query }: Asked, documents: TrustedDocuments): boolean {
  return typeof query === 'string' && documents.has(query);
}

interface Trusting {
  readonly documents: TrustedDocuments;
  readonly mayAskAnything: boolean;
}

/** Replaces the id by its document; a request with both keeps its own document. Returns true if the request changed. */
function putDocument(asked: Asked, { documents, mayAskAnything }: Trusting): boolean {
  const name = ID_NAMES.find((each) => isText(asked[each]));
  const hash = hashIn(asked);
  const id = name === undefined ? hash : (asked[name] as string);
  if (id === null) return false;
  if (!isText(asked['query'])) {
    const text = documents.textOf(id);
    // Apollo answers that it does not know the hash, so that the client sends the document.
    if (text === null && name === undefined) return false;
    if (text === null) throw unknownId(id, mayAskAnything);
    asked['query'] = text;
  }
  for (const each of ID_NAMES) delete asked[each];
  if (hash !== null) removeHash(asked);
  return true;
}

function unknownId(id: string, mayAskAnything: boolean): BadInput {
  const way = mayAskAnything ? 'send the document itself' : 'ask the operator of this server to add it';
  return new BadInput(`No trusted document has the id "${id.slice(0, 80)}"; ${way}.`);
}

/** Returns the hash that clients with persisted queries send in `extensions`, which is text in a GET. */
function hashIn(asked: Asked): string | null {
  const persisted = extensionsOf(asked)?.['persistedQuery'] as { readonly sha256Hash?: unknown } | null | undefined;
  const hash = persisted?.sha256Hash;
  return isText(hash) ? hash : null;
}

function removeHash(asked: Asked): void {
  const { persistedQuery: _, ...others } = extensionsOf(asked) ?? {};
  if (Object.keys(others).length === 0) delete asked['extensions'];
  else asked['extensions'] = typeof asked['extensions'] === 'string' ? JSON.stringify(others) : others;
}

/** Returns null if the extensions are invalid, which Apollo refuses. */
function extensionsOf({ extensions }: Asked): Asked | null {
  try {
    const value: unknown = isText(extensions) ? JSON.parse(extensions) : extensions;
    return typeof value === 'object' && value !== null ? (value as Asked) : null;
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
