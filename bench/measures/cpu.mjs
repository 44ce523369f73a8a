import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomNumbers } from '../data/random.mjs';
import { RESULTS } from '../report/results.mjs';
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
const REQUESTS = 50_000;
const SEED = 17;
const FLOOR = 1.15;
const REACHED = 4.4;

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
      atMost({ ...row('no answer asked twice', best.kept), floor: FLOOR, reached: REACHED }),
      atMost({ ...row('nothing kept of rows either', best.unkept), floor: FLOOR, reached: REACHED }),
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
    const random = randomNumbers(SEED);
    const cursor = () => places[Math.floor(random() * places.length)].cursor;
    // So many that none comes twice: an answer that is kept whole would cost our layers nothing.
    const requests = Array.from({ length: REQUESTS }, () => [0, { a: cursor(), b: cursor(), c: cursor() }]);
    const half = REQUESTS / 2;
    const ask = (part, seconds) => bench.load({ url, documents: [OURS], requests: part, seconds });
    await ask(requests.slice(0, half), WARM_SECONDS);
    const from = monotonicMicroseconds();
    ({ count } = await ask(requests.slice(half), bench.seconds));
    window = { from, until: monotonicMicroseconds() };
  });
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'));
  const times = timesByOwner(JSON.parse(readFileSync(join(folder, name), 'utf8')), window);
  mkdirSync(RESULTS, { recursive: true });
  cpSync(join(folder, name), join(RESULTS, `list-of-220${cacheMb === 0 ? '-nothing-kept' : ''}.cpuprofile`));
  rmSync(folder, { recursive: true });
  return Object.fromEntries(Object.entries(times).map(([owner, time]) => [owner, time / count]));
}

/** The clock that V8 stamps samples with. */
function monotonicMicroseconds() {
  return Number(process.hrtime.bigint() / 1000n);
}
