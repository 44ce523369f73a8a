import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram, startServer } from './started.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
/** What `npm start` tells Node. */
const START_ARGUMENTS = scripts.start.split(' ').filter((word) => word.startsWith('--'));
/** What an import over HTTP is sent with. */
const TOKEN = `bench_${randomBytes(16).toString('hex')}`;

/** The variables by which the program finds a graph, and none that the caller's shell happens to have. */
function environmentOf({ engine, directory, uri }) {
  return {
    NODE_ENV: 'production',
    PORT: '0',
    SEED: 'off',
    LOG_LEVEL: 'error',
    TOKENS: `bench:import+publish:${createHash('sha256').update(TOKEN).digest('hex')}`,
    DATA_DIR: engine === 'embedded' ? directory : '',
    NEO4J_URI: engine === 'neo4j' ? uri : '',
    NEO4J_USERNAME: '',
    NEO4J_PASSWORD: '',
    NEO4J_DATABASE: '',
    // A slow answer is to be measured, and not cut short.
    READ_DEADLINE_MS: '120000',
    OPERATION_DEADLINE_MS: '120000',
    WRITE_DEADLINE_MS: '600000',
    RATE_LIMIT: '0',
  };
}

/** The program's server on a graph, started as a user would. `cacheMb: 0` keeps no answers and rows. */
export async function startProduct(graph, { cacheMb, nodeArguments = [] } = {}) {
  const cache = cacheMb === undefined ? {} : { CACHE_MB: String(cacheMb) };
  const server = await startServer(CLI, ['serve'], {
    env: { ...environmentOf(graph), ...cache },
    nodeArguments: [...START_ARGUMENTS, ...nodeArguments],
  });
  return { ...server, token: TOKEN };
}

/** A command of the program on a graph that no server has open. */
export function runCommand(graph, args) {
  return runProgram(CLI, args, { env: environmentOf(graph) });
}
