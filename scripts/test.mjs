import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VITEST = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));
const COUNTS = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;

// On Windows, npm is a script that only a shell can run.
const command = (name, line, folder = '') => ({ name, words: [line], shell: true, cwd: `${ROOT}${folder}` });
const tests = (name, engines, projects) => ({
  name,
  words: [process.execPath, VITEST, 'run', ...projects.map((project) => `--project=${project}`)],
  env: { TEST_ENGINES: engines },
  isCounted: true,
});

const check = command('check', 'npm run --silent check');
const quick = tests('unit, contract, api', 'embedded', ['unit', 'contract', 'api']);
const program = tests('program', 'embedded', ['program']);
/** A single run, so that its files share processes. */
const embedded = tests('unit, contract, api, program', 'embedded', ['unit', 'contract', 'api', 'program']);
/** Uses one process, since its suites share a database. */
const neo4j = tests('contract and kills on Neo4j', 'neo4j', ['contract', 'program']);
const browser = tests('browser', 'embedded', ['browser']);
/** Tests of processes, signals, streams and sockets, which depend on Node. */
const OF_NODE = ['api/closing', 'program/listening', 'program/read-apart', 'program/start'];
const nodes = command(
  'other versions of Node',
  `npm run --silent test:nodes -- --project api --project program ${OF_NODE.map((file) => `--only ${file}`).join(' ')}`,
);
const clients = command('clients', 'npm ci && npm run --silent python && npm test', 'test/clients');
/** Other versions are downloaded for this platform only. */
const hasOtherNodes = process.platform === 'linux' && process.arch === 'x64';

/**
 * Stages run in order, the lanes of a stage in parallel, and the runs of a lane in order. Fast checks come first, for
 * people who wait; browser tests come last, since pages would time out under load.
 */
const PARTS = {
  quick: [[[check]], [[quick]]],
  rest: [[[program], [neo4j]], [[browser]]],
  all: [[[check]], [[embedded], [neo4j]], [[browser]]],
  // `clients` mostly waits for registries, so that it takes little from the other lanes.
  ci: [[[check, ...(hasOtherNodes ? [nodes] : []), embedded], [neo4j], [clients]], [[browser]]],
};

const [part = 'all'] = process.argv.slice(2);
const stages = PARTS[part];
if (stages === undefined) {
  console.error(`There is no part "${part}" of the tests; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
const begun = performance.now();
const total = [0, 0, 0];
const table = [];
for (const lanes of stages) {
  // A stage runs even if the one before it failed, so that all failures are reported together.
  for (const run of lanes.flatMap(inTurn)) {
    run.tell();
    const { name, counts, seconds } = await run.ended;
    table.push([name, seconds]);
    for (const [position, count] of counts.entries()) total[position] += count;
  }
  // Reports failed checks at once to people who wait.
  if (part !== 'ci' && lanes.flat().includes(check) && process.exitCode) break;
}
table.push(['all', secondsSince(begun)]);
const width = Math.max(...table.map(([name]) => name.length));
for (const [name, seconds] of table) console.log(`${name.padEnd(width)} ${String(seconds).padStart(6)} s`);
const [passed, failed, skipped] = total;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);

function secondsSince(time) {
  return Math.round((performance.now() - time) / 1_000);
}

/** Starts each run when the one before it has ended. */
function inTurn(runs) {
  let before = Promise.resolve();
  return runs.map((run) => {
    const started = begin(run, before);
    before = started.ended;
    return started;
  });
}

/** Buffers the output of a run until `tell`, so that the lines of different runs do not mix. */
function begin({ name, words, env, shell = false, cwd = ROOT, isCounted = false }, before) {
  const pieces = [];
  let isFlushed = false;
  const output = () => Buffer.concat(pieces).toString();
  async function run() {
    await before;
    const start = performance.now();
    const [program, ...more] = words;
    const child = spawn(program, more, {
      cwd,
      shell,
      env: { ...process.env, ...env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        pieces.push(piece);
        if (isFlushed) process.stdout.write(piece);
      });
    }
    const [code] = await once(child, 'close');
    if (code !== 0) process.exitCode = 1;
    return { name, counts: isCounted ? countsIn(output()) : [0, code === 0 ? 0 : 1, 0], seconds: secondsSince(start) };
  }
  return {
    tell() {
      isFlushed = true;
      process.stdout.write(output());
    },
    ended: run(),
  };
}

/** Returns the passed, failed and skipped tests of a run; a run without counts has failed. */
function countsIn(output) {
  const [, ...found] = [...output.matchAll(COUNTS)].at(-1) ?? ['', 0, 1, 0];
  return found.map(Number);
}
