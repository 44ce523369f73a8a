import { readFileSync } from 'node:fs';

/** Version in `package.json`, one folder above both sources and build. */
export const VERSION: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
