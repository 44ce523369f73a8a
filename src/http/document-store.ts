import type { DocumentStore } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * Characters of all stored documents. A parsed document takes about 92 bytes for each of its characters, so this many
 * take 20 MB. Apollo's own store counts a document as long as its JSON, a quarter of that, and grew to 135 MB.
 */
const MOST_CHARACTERS = 200_000;

/** Stores valid documents by the hash of their text, so that the next request need not parse them. */
export function storeDocuments(mostCharacters = MOST_CHARACTERS): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({ maxSize: mostCharacters, sizeCalculation: charactersOf });
  return {
    get: async (hash) => documents.get(hash),
    set: async (hash, document) => void documents.set(hash, document),
    delete: async (hash) => documents.delete(hash),
  };
}

function charactersOf({ loc }: DocumentNode): number {
  return Math.max(1, loc?.source.body.length ?? 0);
}
