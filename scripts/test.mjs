import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const VITEST = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));
const COUNTS = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;

const quick = { engines: 'embedded', projects: ['unit', 'contract', 'api'] };
const program = { engines: 'embedded', projects: ['program'] };
/** One run, so that its files share processes. */
const embedded = { ...quick, projects: [...quick.projects, ...program.projects] };
/** Uses one process, since its suites share a database. */
const neo4j = { engines: 'neo4j', projects: ['contract', 'program'] };
const browser = { engines: 'embedded', projects: ['browser'] };
/** Stages of parallel runs; browser tests run last, since pages would time out under load. */
const PARTS = {
  quick: [[quick]],
  rest: [[program, neo4j], [browser]],
  all: [[embedded, neo4j], [browser]],
};

const [part = 'all'] = process.argv.slice(2);
const stages = PARTS[part];
if (stages === undefined) {
  console.error(`There is no part "${part}" of the tests; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
if (part !== 'rest' && !isChecked()) process.exit(1);
const total = [0, 0, 0];
for (const stage of stages) {
  const runs = stage.map(start);
  // A stage runs even if the one before it failed, so that all failures are reported together.
  for (const { tell, counts } of runs) {
    tell();
    for (const [position, count] of (await counts).entries()) total[position] += count;
  }
}
const [passed, failed, skipped] = total;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);

/** npm is a script: on Windows only a shell finds it. */
function isChecked() {
  return spawnSync('npm run --silent check', { stdio: 'inherit', shell: true }).status === 0;
}

/** Starts a run and buffers its output until `tell`, so that lines of two runs do not mix. */
function start({ engines, projects }) {
  const child = spawn(process.execPath, [VITEST, 'run', ...projects.map((name) => `--project=${name}`)], {
    env: { ...process.env, TEST_ENGINES: engines, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pieces = [];
  let isFlushed = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      pieces.push(piece);
      if (isFlushed) process.stdout.write(piece);
    });
  }
  return {
    tell() {
      isFlushed = true;
      process.stdout.write(Buffer.concat(pieces));
    },
    counts: once(child, 'close').then(([code]) => {
      if (code !== 0) process.exitCode = 1;
      const [, ...found] = [...Buffer.concat(pieces).toString().matchAll(COUNTS)].at(-1) ?? ['', 0, 1, 0];
      return found.map(Number);
    }),
  };
}
