import type { Engine } from '../engine/engine.ts';
import type { Services } from '../graphql/context.ts';
import { openMemory } from '../memory/memory.ts';
import { watchRevision } from '../memory/revision-watch.ts';

/** Default size of all caches, in megabytes. */
const DEFAULT_CACHE = 64;
export const BYTES_A_MEGABYTE = 1024 * 1024;

/** `cacheMegabytes` limits the row cache and derived results; 0 disables them. */
export function createServices(engine: Engine, cacheMegabytes = DEFAULT_CACHE): Services {
  return {
    engine,
    watch: watchRevision(engine),
    memory: openMemory(engine, cacheMegabytes * BYTES_A_MEGABYTE),
  };
}
