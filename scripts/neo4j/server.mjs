import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { installedJars, neo4jIsAvailable, neo4jVersion } from './jars.mjs';
import { watchProgress } from './progress.mjs';

export { neo4jIsAvailable, neo4jVersion };

const HOST = '127.0.0.1';
/** A start without progress for this time has failed. */
const STUCK_AFTER_MILLISECONDS = 120_000;
const STOP_MILLISECONDS = 30_000;
const SOURCE = fileURLToPath(new URL('Server.java', import.meta.url));

/**
 * Starts Neo4j. Resolves when Bolt answers a query, which may take long on a busy machine. Port 0 picks a free one;
 * `pageCache` is the memory for the store's files, in megabytes; `settings` are other Neo4j settings by name.
 */
export async function startNeo4j({ port = 0, dataDirectory, javaOptions = [], pageCache = 512, settings = {} }) {
  const missing = neo4jIsAvailable();
  if (missing !== null) throw new Error(missing);
  const jars = await installedJars();
  const boltPort = await freePort(port);
  const uri = `bolt://${HOST}:${boltPort}`;
  const directory = resolve(dataDirectory);
  mkdirSync(join(directory, 'logs'), { recursive: true });
  const consoleLog = join(directory, 'logs', 'console.log');
  writeFileSync(
    join(directory, 'server.conf'),
    linesOf({ 'server.memory.pagecache.size': `${pageCache}m`, ...settings }),
  );
  const programArguments = [SOURCE, directory, String(boltPort)];
  const server = spawnServer([...javaOptions, '-cp', join(jars, '*'), ...programArguments], consoleLog);
  try {
    await Promise.race([untilItAnswers(uri, server), untilItGivesUp(server, join(directory, 'logs'))]);
  } catch (failure) {
    await stopServer(server);
    const lastLines = readFileSync(consoleLog, 'utf8').trim().split('\n').slice(-5).join('\n');
    throw new Error(`Neo4j did not start on ${uri}: ${failure.message}\n${lastLines}`.trim(), { cause: failure });
  }
  return { uri, process: server, stop: () => stopServer(server) };
}

function linesOf(settings) {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function spawnServer(javaArguments, consoleLog) {
  const log = openSync(consoleLog, 'w');
  try {
    // The server runs until its standard input closes.
    return spawn('java', ['-Xmx1g', ...javaArguments], { stdio: ['pipe', log, log] });
  } finally {
    closeSync(log);
  }
}

function hasEnded(server) {
  return server.exitCode !== null || server.signalCode !== null;
}

async function untilItAnswers(uri, server) {
  while (!(await answers(uri))) {
    if (hasEnded(server)) throw new Error('the server ended.');
    await sleep(200);
  }
}

async function untilItGivesUp(server, logs) {
  const stuck = new AbortController();
  const progress = watchProgress({ pid: server.pid, logs, stuckAfter: STUCK_AFTER_MILLISECONDS }, () => stuck.abort());
  try {
    const [code] = await once(server, 'exit', { signal: stuck.signal }).catch((cause) => {
      throw new Error(`it did nothing for ${STUCK_AFTER_MILLISECONDS / 1000} seconds.`, { cause });
    });
    throw new Error(`the server ended with code ${code}.`);
  } finally {
    progress.stop();
  }
}

async function answers(uri) {
  const driver = neo4j.driver(uri, undefined, { connectionTimeout: 2_000 });
  try {
    await driver.executeQuery('RETURN 1');
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

async function stopServer(server) {
  if (hasEnded(server)) return;
  const ended = once(server, 'exit');
  // The server may have ended already, which breaks the pipe.
  server.stdin.on('error', () => {});
  server.stdin.end();
  const killer = setTimeout(() => server.kill('SIGKILL'), STOP_MILLISECONDS);
  await ended;
  clearTimeout(killer);
}

async function freePort(port) {
  const probe = createServer().listen({ port, host: HOST, exclusive: true });
  await once(probe, 'listening').catch((failure) => {
    throw new Error(`Port ${port} of ${HOST} cannot be used for Bolt: ${sentenceOf(failure)}`, { cause: failure });
  });
  const { port: free } = probe.address();
  probe.close();
  await once(probe, 'close');
  return free;
}

function sentenceOf(failure) {
  return failure.code === 'EADDRINUSE' ? 'another program listens there.' : failure.message;
}
