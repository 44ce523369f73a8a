import { existsSync, readFileSync } from 'node:fs';

const HASH = new URL('../build.txt', import.meta.url);

/**
 * Answers differ from build to build, also within a version, and caches outlive a process. What runs without being built
 * has no caches to mislead.
 */
export const BUILD = existsSync(HASH) ? readFileSync(HASH, 'utf8') : 'not built';
