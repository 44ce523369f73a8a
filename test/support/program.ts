import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashOf, SOURCES } from '../../scripts/source-hash.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT_FROM = `${ROOT}dist/sources.txt`;

// Tests of another program than the one that is written here would say nothing.
if (!existsSync(BUILT_FROM) || readFileSync(BUILT_FROM, 'utf8') !== hashOf(ROOT, SOURCES)) {
  throw new Error('dist/ was not built from what src/, schema/ and web/ hold now; run `npm run build` first.');
}

/** A module as it was built, which is no TypeScript any more. */
export function builtModule(path: string): string {
  return pathToFileURL(`${ROOT}dist/${path}`).href;
}

/** The command line as it was built: what a user starts. */
export const PROGRAM = `${ROOT}dist/cli.js`;
