import { setFlagsFromString } from 'node:v8';

/**
 * V8 11, that of Node 20, has nothing between its plain and its best compiler, and looks at a function for long before it
 * takes the better one: a server that was just started answers a fifth more with a shorter look. Later ones have a
 * compiler in between, and do not know the word.
 */
export function compileEarly(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=10000');
}
