import { existsSync, readFileSync } from 'node:fs';
import { packaged } from '../../packaged.ts';

const HASH = packaged('dist/build.txt');

/**
 * Hash of the build: answers may differ between builds of one version, and caches outlive a process. A run from source
 * has no such caches.
 */
export const BUILD = existsSync(HASH) ? readFileSync(HASH, 'utf8') : 'not built';
