import { availableParallelism, totalmem } from 'node:os';

const BYTES_A_MEGABYTE = 1024 * 1024;
/** Largest default of `CACHE_MB`. */
const MOST_CACHE = 256;
/** Below this, garbage that V8 has not yet collected would take most of the memory. */
const AMPLE = 2_048;
/** Megabytes of a process that reads a list: 208 of heap, and the program itself. */
const A_READER = 256;

interface Sizes {
  readonly MEMORY_MB?: number | undefined;
  readonly CACHE_MB?: number | undefined;
  readonly IMPORT_READERS?: number | undefined;
}

interface Machine {
  /** Bytes that the container may use; 0, or more than the machine has, if there is no limit. */
  readonly constrained: number;
  readonly installed: number;
  readonly processors: number;
}

export interface MemoryShares {
  /** Megabytes of cached rows and answers. */
  readonly cache: number;
  /** Lists that are read at a time. */
  readonly readers: number;
  /** Collects garbage early, which costs a sixth of the processor time. */
  readonly collectEarly: boolean;
}

/** Divides the memory of the server and its readers: an eighth for caches, at most a third for readers. */
export function memoryShares(sizes: Sizes, machine: Machine = thisMachine()): MemoryShares {
  const { constrained, installed, processors } = machine;
  const isLimited = constrained > 0 && constrained < installed;
  const memory = sizes.MEMORY_MB ?? (isLimited ? constrained / BYTES_A_MEGABYTE : Number.POSITIVE_INFINITY);
  // One processor is for the server.
  const readers = Math.min(processors - 1, Math.floor(memory / 3 / A_READER));
  return {
    cache: sizes.CACHE_MB ?? Math.min(MOST_CACHE, Math.floor(memory / 8)),
    readers: sizes.IMPORT_READERS ?? Math.max(1, readers),
    collectEarly: memory < AMPLE,
  };
}

function thisMachine(): Machine {
  return { constrained: process.constrainedMemory(), installed: totalmem(), processors: availableParallelism() };
}
