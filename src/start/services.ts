import type { Engine } from '../engine/engine.ts';
import type { Services } from '../graphql/context.ts';
import { openMemory } from '../memory/memory.ts';
import { watchRevision } from '../memory/revision-watch.ts';

/** Memory for rows and answers where nothing is configured, in megabytes. */
const DEFAULT_CACHE = 64;
export const BYTES_A_MEGABYTE = 1024 * 1024;

/** `cacheMegabytes` bounds what is kept of rows and of what was worked out; 0 keeps none. */
export function createServices(engine: Engine, cacheMegabytes = DEFAULT_CACHE): Services {
  return {
    engine,
    watch: watchRevision(engine),
    memory: openMemory(engine, cacheMegabytes * BYTES_A_MEGABYTE),
  };
}
