import { readFileSync } from 'node:fs';

/** Answers differ from build to build, and caches outlive a process. */
export const BUILD = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version as string;
