import { once } from 'node:events';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { neo4jVersion, startNeo4j } from './server.mjs';

const DATA_DIRECTORY = fileURLToPath(new URL('../../.neo4j/data', import.meta.url));
// npm forwards the terminal's Ctrl-C, so that each press arrives twice.
const ONE_PRESS_MILLISECONDS = 1_000;

try {
  await run(readOptions());
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}

function readOptions() {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const port = Number(process.env.NEO4J_PORT || 7687);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`NEO4J_PORT must be a port number; it is "${process.env.NEO4J_PORT}".`);
  }
  return { port, dataDirectory: values.data ?? (process.env.NEO4J_DATA || DATA_DIRECTORY) };
}

async function run(options) {
  // Until the server is ready, the default signal handling also ends the server.
  const server = await startNeo4j(options);
  const ended = once(server.process, 'exit');
  const stopping = stopOnSignal(server);
  const folder = relative('', options.dataDirectory) || '.';
  console.log(`Neo4j ${neo4jVersion} answers on ${server.uri} (this machine only, no password), data in ${folder}`);
  const [code, signal] = await ended;
  if (!stopping.asked) throw new Error(`Neo4j ended by itself (${signal ?? `code ${code}`}); see ${folder}/logs.`);
}

function stopOnSignal(server) {
  const stopping = { asked: false, since: 0 };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!stopping.asked) {
        stopping.asked = true;
        stopping.since = Date.now();
        void server.stop();
      } else if (Date.now() - stopping.since > ONE_PRESS_MILLISECONDS) {
        server.process.kill('SIGKILL');
      }
    });
  }
  return stopping;
}
