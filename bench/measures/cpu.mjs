import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runComparator } from '../servers/comparators.mjs';
import { startProduct } from '../servers/product.mjs';
import { mixedPlaces } from './looking.mjs';
import { timesByOwner } from './profile.mjs';
import { atMost } from './rows.mjs';
import { serving } from './serving.mjs';

/** 220 services, in pages as large as they may be. */
const OURS = `query ($a: String, $b: String, $c: String) {
  a: services(first: 100, after: $a) { nodes { id name } }
  b: services(first: 100, after: $b) { nodes { id name } }
  c: services(first: 20, after: $c) { nodes { id name } }
}`;
const BARE = `{
  a: services(first: 100) { nodes { id name } }
  b: services(first: 100) { nodes { id name } }
  c: services(first: 20) { nodes { id name } }
}`;
const WARM_SECONDS = 2;

export const cpu = {
  name: 'cpu',
  title: 'Processor time of our layers (all but engine, HTTP and JSON) for a list of 220, against graphql-js alone',
  async run(bench) {
    const { catalogue } = await bench.graphs.lists(bench.sizeName);
    const graph = await bench.graphs.graph('embedded', bench.sizeName);
    const best = { bare: Number.POSITIVE_INFINITY, kept: null, unkept: null };
    for (let k = 0; k < bench.tries; k += 1) {
      const { microseconds } = await runComparator('bare-graphql', [join(catalogue, 'services.csv'), BARE, '{}']);
      best.bare = Math.min(best.bare, microseconds);
      best.kept = smaller(best.kept, await profileList(bench, graph, {}));
      best.unkept = smaller(best.unkept, await profileList(bench, graph, { cacheMb: 0 }));
    }
    const row = (name, { layers, engine, http, json }) => ({
      case: name,
      unit: 'µs',
      ours: layers,
      theirs: best.bare,
      note: `besides: engine ${engine.toFixed(0)}, HTTP ${http.toFixed(0)}, JSON ${json.toFixed(0)} µs`,
    });
    return [
      atMost({ ...row('as it is by default', best.kept), floor: 1.15 }),
      atMost({ ...row('nothing kept of answers and rows', best.unkept), floor: 1.15 }),
    ];
  },
};

function smaller(left, right) {
  return left === null || right.layers < left.layers ? right : left;
}

/** Microseconds an operation, by owner. */
async function profileList(bench, graph, { cacheMb }) {
  const folder = join(bench.folder, 'profiles');
  const nodeArguments = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200'];
  let window = null;
  let count = 0;
  await serving(startProduct(graph, { cacheMb, nodeArguments }), async ({ url }) => {
    const places = await mixedPlaces(bench, url);
    const cursor = (k) => places[k % places.length].cursor;
    const requests = places.map((_place, k) => [0, { a: cursor(k), b: cursor(k + 1), c: cursor(k + 2) }]);
    await bench.load({ url, documents: [OURS], requests, seconds: WARM_SECONDS });
    const from = monotonicMicroseconds();
    ({ count } = await bench.load({ url, documents: [OURS], requests, seconds: bench.seconds }));
    window = { from, until: monotonicMicroseconds() };
  });
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'));
  const times = timesByOwner(JSON.parse(readFileSync(join(folder, name), 'utf8')), window);
  rmSync(folder, { recursive: true });
  return Object.fromEntries(Object.entries(times).map(([owner, time]) => [owner, time / count]));
}

/** The clock that V8 stamps samples with. */
function monotonicMicroseconds() {
  return Number(process.hrtime.bigint() / 1000n);
}
