import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashOf, SOURCES } from '../../scripts/source-hash.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT_FROM = `${ROOT}dist/sources.txt`;

// Tests of an outdated build would be meaningless.
if (!existsSync(BUILT_FROM) || readFileSync(BUILT_FROM, 'utf8') !== hashOf(ROOT, SOURCES)) {
  throw new Error('dist/ is older than src/, schema/ or web/; run `npm run build` first.');
}

/** Path of the built command line, which users start. */
export const PROGRAM = `${ROOT}dist/cli.js`;
