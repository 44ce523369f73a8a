import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BadInput } from '../errors.ts';

/** Format of codegen's client preset and Relay's compiler: documents by hash. */
const BY_ID = z.record(z.string(), z.string());
/** Format of Apollo's `generate-persisted-query-manifest`. */
const OF_APOLLO = z
  .object({
    format: z.literal('apollo-persisted-query-manifest'),
    operations: z.array(z.object({ id: z.string(), body: z.string() })),
  })
  .transform(({ operations }) => Object.fromEntries(operations.map(({ id, body }) => [id, body])));

const WANTED =
  'must be a JSON object of ids and the documents that they stand for, or a manifest of persisted queries by Apollo';

/** Returns documents by id, without a hash prefix. Throws an error with a sentence if a file is invalid. */
export function readManifests(files: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of files) {
    for (const [id, text] of Object.entries(readManifest(file))) {
      const known = texts.get(bareId(id));
      if (known !== undefined && known !== text) {
        throw new BadInput(`${file} has a different document for the id "${id}" than an earlier manifest.`);
      }
      texts.set(bareId(id), text);
    }
  }
  return texts;
}

/** Returns the id without the prefix `sha256:`, which some tools add. */
export function bareId(id: string): string {
  return id.replace(/^sha256:/, '');
}

function readManifest(file: string): Record<string, string> {
  const { success, data } = z.union([OF_APOLLO, BY_ID]).safeParse(parseManifest(file));
  if (!success) throw new BadInput(`${file} ${WANTED}.`);
  return data;
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
