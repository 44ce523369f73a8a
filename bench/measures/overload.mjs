import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { dayOf } from '../questions/zipf-day.mjs';
import { startProduct } from '../servers/product.mjs';
import { atLeast, shown } from './rows.mjs';
import { serving } from './serving.mjs';

const PROBE = fileURLToPath(new URL('../load/probe.mjs', import.meta.url));
const CONNECTIONS = [8, 16, 32];
const TIMES = 16;
const REQUESTS = 20_000;

export const overload = {
  name: 'overload',
  title: `${TIMES} times the connections that give most, from clients that come again at once; nothing is kept`,
  async run(bench) {
    const rows = [];
    for (const engine of ['embedded', 'neo4j']) {
      const graph = await bench.graphs.graph(engine, bench.sizeName);
      rows.push(...(await serving(startProduct(graph, { cacheMb: 0 }), (server) => overloadOf(bench, engine, server))));
    }
    return rows;
  },
};

async function overloadOf(bench, engine, { url }) {
  const plan = { url, ...dayOf(bench.size, 'ours', REQUESTS), mayRefuse: true };
  await bench.load({ ...plan, seconds: bench.seconds });
  let peak = null;
  for (const connections of CONNECTIONS) {
    const { requestsPerSecond } = await bench.load({ ...plan, connections, seconds: bench.seconds });
    if (peak === null || requestsPerSecond > peak.requestsPerSecond) peak = { connections, requestsPerSecond };
  }
  const connections = TIMES * peak.connections;
  const endProbe = probe(new URL('/livez', url).href);
  const { requestsPerSecond, worstOfHundred, refused } = await bench.load({
    ...plan,
    connections,
    // So long that the rush of the beginning is a part of it, and not most.
    seconds: 4 * bench.seconds,
  });
  const alive = await endProbe();
  return [
    atLeast({
      case: `${engine}: answered, against the most`,
      unit: 'requests/s',
      floor: 0.8,
      ours: requestsPerSecond,
      theirs: peak.requestsPerSecond,
      note: `${connections} connections; ${refused} told to come again`,
    }),
    shown({ case: `${engine}: slowest of a hundred answers`, unit: 'ms', ours: worstOfHundred, wanted: '≤ 2,000 ms' }),
    shown({
      case: `${engine}: slowest of a hundred looks at /livez`,
      unit: 'ms',
      ours: alive[Math.floor(alive.length * 0.99)],
      wanted: '< 100 ms',
      note: `slowest of ${alive.length}: ${alive.at(-1).toFixed(0)} ms`,
    }),
  ];
}

/** Looks at an address in a process of its own; the returned function ends that and gives the milliseconds, in order. */
function probe(address) {
  const child = spawn(process.execPath, [PROBE, address], { stdio: ['pipe', 'pipe', 'inherit'] });
  const told = text(child.stdout);
  return async () => {
    child.stdin.end();
    return JSON.parse(await told).sort((left, right) => left - right);
  };
}
