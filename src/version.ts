import { readFileSync } from 'node:fs';
import { packaged } from './packaged.ts';

/** Version in `package.json`, one folder above both sources and build. */
export const VERSION: string = JSON.parse(readFileSync(packaged('package.json'), 'utf8')).version;
