import { readFileSync } from 'node:fs';

/** As `package.json` has it, which stands above the sources and above what is built of them. */
export const VERSION: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
