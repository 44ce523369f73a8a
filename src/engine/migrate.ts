import { readdirSync, readFileSync } from 'node:fs';
import { DiskFull, GraphUnusable } from '../errors.ts';
import { packaged } from '../packaged.ts';
import { integerOrNull } from './decode.ts';
import type { Engine } from './engine.ts';
import { defineRead } from './query.ts';

const FOLDER = packaged('schema/graph/');

const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.cypher'))
  .sort();

/** Number of the last file. A graph with a higher version was written by a later version of the program. */
export const SCHEMA_VERSION = Number.parseInt(FILES.at(-1) ?? '0', 10);

/** Version of graphs without a recorded one. */
export const FIRST_SCHEMA_VERSION = 3;

const writtenVersion = defineRead<Record<string, never>, number>({
  name: 'schemaVersion',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    RETURN graph.schemaVersion AS version
  `,
  sample: {},
  decode: (row) => integerOrNull(row, 'version') ?? FIRST_SCHEMA_VERSION,
});

/**
 * Applies the numbered files in order; their statements are idempotent. Throws `GraphUnusable` for a graph of a later
 * version before any change.
 */
export async function applySchema(engine: Engine): Promise<void> {
  const [version = 0] = await engine.read(writtenVersion, {});
  refuseLater(version);
  try {
    for (const file of FILES) {
      for (const statement of statementsOf(readFileSync(new URL(file, FOLDER), 'utf8'))) await engine.define(statement);
    }
  } catch (error) {
    // A graph of this version already has the schema, so it can be read and backed up from a full disk.
    if (!(error instanceof DiskFull && version === SCHEMA_VERSION)) throw error;
  }
}

export function refuseLater(schemaVersion: number): void {
  if (schemaVersion <= SCHEMA_VERSION) return;
  throw new GraphUnusable(
    `The graph was written by a newer version of this program (schema ${schemaVersion}; this one knows ` +
      `${SCHEMA_VERSION}). Start that version, or a later one; or give this one an empty graph and restore a backup that it took.`,
  );
}

function statementsOf(text: string): string[] {
  const withoutComments = text.replace(/^\/\/.*$/gm, '');
  return withoutComments
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
