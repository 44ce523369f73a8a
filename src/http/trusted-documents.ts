import { readFileSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import { stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import { BadInput, Forbidden } from '../errors.ts';
import { LOCAL_CALLER } from './local-access.ts';

/** Size of the cache of recent documents, in characters, which saves parsing them again. */
const TEXT_KEPT = 4_000_000;
const LONGEST_TEXT = 100_000;
const WANTED = 'must be a JSON object of hashes and the documents that they stand for';

/** Documents known beforehand, by hash. */
export interface TrustedDocuments {
  textOf(id: string): string | null;
  /** True if the text is one of them, apart from ignored characters such as blanks and commas. */
  has(text: string): boolean;
}

/** Reads manifests in the format of codegen's client preset: JSON objects of document by hash. */
export function readTrustedDocuments(files: readonly string[]): TrustedDocuments {
  const texts = new Map(files.flatMap((file) => Object.entries(readManifest(file))));
  const stripped = new Set([...texts.values()].map(stripIgnoredCharacters));
  const looked = new LRUCache<string, boolean>({
    maxSize: TEXT_KEPT,
    sizeCalculation: (_known, text) => text.length + 1,
  });
  return {
    textOf: (id) => texts.get(id.replace(/^sha256:/, '')) ?? null,
    has(text) {
      if (text.length > LONGEST_TEXT) return false;
      const known = looked.get(text) ?? stripped.has(withoutIgnored(text));
      looked.set(text, known);
      return known;
    },
  };
}

/** Throws a sentence if the file is not a valid manifest. */
function readManifest(file: string): Record<string, string> {
  const manifest = parseManifest(file);
  const isManifest =
    typeof manifest === 'object' &&
    manifest !== null &&
    Object.values(manifest).every((document) => typeof document === 'string');
  if (!isManifest) throw new BadInput(`${file} ${WANTED}.`);
  return manifest as Record<string, string>;
}

function parseManifest(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new BadInput(`The manifest of trusted documents ${file} cannot be read: ${(cause as Error).message}.`, {
      cause,
    });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new BadInput(`${file} ${WANTED}; what is there is no JSON: ${(cause as Error).message}.`, { cause });
  }
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

/**
 * Replaces a `documentId` by its document, and refuses others if only trusted ones are accepted. The local command line
 * is exempt, since it has access to the graph's files.
 */
export function takeTrustedDocuments(documents: TrustedDocuments, only: boolean) {
  return async (request: FastifyRequest): Promise<void> => {
    const asked = (request.method === 'POST' ? request.body : request.query) as Asked | null | undefined;
    if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return;
    const mayAskAnything = !only || request.caller?.name === LOCAL_CALLER;
    if (typeof asked['documentId'] === 'string') putDocument(request, asked, { documents, mayAskAnything });
    if (!mayAskAnything && !isTrusted(asked, documents)) {
      throw new Forbidden(
        'This server answers trusted documents only, and this is none of them; ask its operator to add it.',
      );
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

function putDocument(request: FastifyRequest, asked: Asked, { documents, mayAskAnything }: Trusting): void {
  const id = asked['documentId'] as string;
  const text = documents.textOf(id);
  if (text === null) {
    const way = mayAskAnything ? 'send the document itself' : 'ask the operator of this server to add it';
    throw new BadInput(`No trusted document has the documentId "${id.slice(0, 80)}"; ${way}.`);
  }
  asked['query'] = text;
  delete asked['documentId'];
  // Apollo reads a GET request from its URL.
  if (request.method !== 'POST') request.raw.url = `/graphql?${new URLSearchParams(asked as Record<string, string>)}`;
}
