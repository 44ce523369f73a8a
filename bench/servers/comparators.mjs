import { fileURLToPath } from 'node:url';
import { runProgram, startServer } from './started.mjs';

const fileOf = (name) => fileURLToPath(new URL(`../comparators/${name}.mjs`, import.meta.url));

/** A server that the program is compared with, in a process of its own. */
export function startComparator(name, args) {
  return startServer(fileOf(name), args, { env: { NODE_ENV: 'production' } });
}

/** One that ends by itself and tells what it measured as JSON. */
export async function runComparator(name, args) {
  const { output } = await runProgram(fileOf(name), args, { env: { NODE_ENV: 'production' } });
  return JSON.parse(output);
}
