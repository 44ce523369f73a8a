import { readFileSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import { stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import { BadInput, Forbidden } from '../errors.ts';
import { LOCAL_CALLER } from './local-access.ts';

/** Of texts that were looked at lately, in characters, so that each need not be taken apart again. */
const TEXT_KEPT = 4_000_000;
const LONGEST_TEXT = 100_000;
/** Of a manifest. */
const WANTED = 'must be a JSON object of hashes and the documents that they stand for';

/** Documents that were written down beforehand, by the hash that a client may send in place of one. */
export interface TrustedDocuments {
  textOf(id: string): string | null;
  /** Whether a text is one of them, whatever blanks and commas it has. */
  has(text: string): boolean;
}

/** Reads manifests as codegen's client preset writes them: JSON objects of hash and document. */
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

/** Throws a sentence about a file that is no manifest. */
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
    // What is no GraphQL is none of them either.
    return text;
  }
}

type Asked = Record<string, unknown>;

/**
 * Puts the document in the place of its `documentId`, and where only trusted ones are answered refuses all
 * others. The program's own command line may ask anything: who runs it has the graph's files.
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
  // The address is what a GET request is read from.
  if (request.method !== 'POST') request.raw.url = `/graphql?${new URLSearchParams(asked as Record<string, string>)}`;
}
