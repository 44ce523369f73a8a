import { readFileSync, rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../support/built-server.ts';
import { TRIES_ALL } from '../support/effort.ts';
import { type HostileList, hostileLists } from '../support/hostile-lists.ts';
import { copySeeded } from '../support/seeded-folder.ts';

/** Most milliseconds that the main thread may work before it answers another client; without a separate reader, it would be many times as long. */
const LONGEST_WAIT = 200;
/** Most megabytes of the server and its reader together; without limits, a list takes thousands. */
const MOST_MEGABYTES = 600;
const AT_ONCE = 3;
/** Milliseconds that the server waits for rows of a list; some of these lists would exhaust the default. */
const PATIENCE = 2_000;
/** A list that crashes the reader; the next list must find a new one. */
const OFTEN = 'far.xlsx';

/**
 * Pings the server every five milliseconds and reports the longest wait on request, including a wait in progress,
 * by the clock or, if less, by the processor time of its main thread, since other tests share the machine.
 */
const WATCH = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { Agent, get } = require('node:http');
  const { readFileSync } = require('node:fs');
  const { url, pid } = workerData;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let [longest, began] = [0, null];
  const used = () => {
    const fields = readFileSync('/proc/' + pid + '/task/' + pid + '/stat', 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  };
  const now = () => ({ clock: performance.now(), used: used() });
  const wait = () => {
    if (began === null) return 0;
    const { clock, used } = now();
    return Math.min(clock - began.clock, used - began.used);
  };
  const ask = () => {
    began ??= now();
    get(url + '/livez', { agent }, (response) => {
      response.resume();
      response.on('end', () => {
        longest = Math.max(longest, wait());
        began = null;
        setTimeout(ask, 5);
      });
      // Reopen a connection that the server has just closed; the wait continues.
    }).on('error', () => setTimeout(ask, 5));
  };
  parentPort.on('message', () => {
    parentPort.postMessage(Math.max(longest, wait()));
    longest = 0;
  });
  ask();
`;

let server: BuiltServer;
let directory = '';
let watch: Worker;

beforeAll(async () => {
  directory = await copySeeded();
  server = await startBuiltServer({ directory, patience: PATIENCE });
  watch = new Worker(WATCH, { eval: true, workerData: { url: server.url, pid: server.pid } });
});
afterAll(async () => {
  await watch.terminate();
  await server.stop();
  rmSync(directory, { recursive: true });
});

function longestWait(): Promise<number> {
  return new Promise((resolve) => {
    watch.once('message', resolve);
    watch.postMessage('longest');
  });
}

async function send({ file, query = '' }: HostileList, content: Buffer): Promise<number> {
  const { status } = await fetch(`${server.url}/imports?name=${file}&dryRun=true&${query}`, {
    method: 'POST',
    body: content,
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/octet-stream' },
  });
  return status;
}

/** Returns the memory of the server and its readers. */
function megabytes(): number {
  const { pid } = server;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return [`${pid}`, ...children].reduce((sum, each) => sum + residentOf(each), 0);
}

function residentOf(pid: string): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    // The process has ended.
    return 0;
  }
}

interface Borne {
  readonly statuses: readonly number[];
  readonly wait: number;
  readonly grown: number;
}

async function bear(list: HostileList, count: number): Promise<Borne> {
  const content = await list.content();
  const before = megabytes();
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, megabytes());
  }, 50);
  await longestWait();
  const statuses = await Promise.all(Array.from({ length: count }, () => send(list, content)));
  const wait = await longestWait();
  clearInterval(look);
  return { statuses, wait, grown: most - before };
}

/** Statuses of an answer or a refusal with a message. */
const ANSWERS = [200, 409, 422];

describe.skipIf(process.platform !== 'linux')('No hostile file holds the main thread', () => {
  const lists = hostileLists().filter(({ isSlow }) => TRIES_ALL || !isSlow);

  it.each(lists)('$name', { timeout: 180_000 }, async (list) => {
    const { statuses, wait, grown } = await bear(list, 1);
    for (const status of statuses) expect(ANSWERS).toContain(status);
    expect(wait).toBeLessThanOrEqual(LONGEST_WAIT);
    expect(grown).toBeLessThanOrEqual(MOST_MEGABYTES);
  });

  it.each(lists.filter(({ file }) => file === OFTEN))(
    'even if it is sent many times at once: $name',
    { timeout: 900_000 },
    async (list) => {
      const { statuses, wait, grown } = await bear(list, AT_ONCE);
      for (const status of statuses) expect(ANSWERS).toContain(status);
      expect(wait).toBeLessThanOrEqual(LONGEST_WAIT);
      expect(grown).toBeLessThanOrEqual(MOST_MEGABYTES);
    },
  );
});
