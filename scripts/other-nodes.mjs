import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Supported major versions of Node, in addition to the one that runs this script. */
const MAJORS = [22, 24];
const PLATFORM = 'linux-x64';
/** Projects whose results depend on Node; tests of the explorer run in a browser. */
const PROJECTS = ['unit', 'contract', 'api', 'program'];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FETCHED = join(ROOT, '.nodes');
const VITEST = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));

const { values, positionals } = parseArgs({
  options: {
    project: { type: 'string', multiple: true, default: PROJECTS },
    // Filters of test files.
    only: { type: 'string', multiple: true, default: [] },
  },
  allowPositionals: true,
});
const nodes = positionals.length > 0 ? positionals.map((path) => resolve(path)) : fetchedNodes();
// One after the other, since each uses all cores.
for (const node of nodes) await runTests(node);

/** Returns the paths of the binaries, which are npm packages. Downloads them the first time. */
function fetchedNodes() {
  const paths = MAJORS.map((major) => join(FETCHED, 'node_modules', `node${major}`, 'bin/node'));
  if (paths.every(existsSync)) return paths;
  if (`${process.platform}-${process.arch}` !== PLATFORM) {
    console.error(
      `Other versions of Node can be fetched for ${PLATFORM} only; name their programs: npm run test:nodes -- PATH/OF/node …`,
    );
    process.exit(1);
  }
  mkdirSync(FETCHED, { recursive: true });
  const packages = MAJORS.map((major) => `node${major}@npm:node-${PLATFORM}@${major}`);
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
  const { status } = spawnSync('npm', ['install', '--prefix', FETCHED, ...quiet, ...packages], { stdio: 'inherit' });
  if (status === 0) return paths;
  console.error(`npm could not fetch ${packages.join(' and ')}.`);
  process.exit(1);
}

async function runTests(node) {
  const { stdout, error } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (error || !/^v\d/.test(stdout)) {
    console.error(`${node} cannot be run as Node.`);
    process.exitCode = 1;
    return;
  }
  const version = stdout.trim();
  console.log(`The tests of ${values.project.join(', ')} on Node ${version}:`);
  const projects = values.project.flatMap((name) => ['--project', name]);
  // Tests start `node` by name, which must find this version.
  const PATH = [dirname(node), process.env.PATH].join(delimiter);
  const tests = spawn(node, [VITEST, 'run', ...projects, ...values.only], {
    cwd: ROOT,
    env: { ...process.env, PATH },
    stdio: 'inherit',
  });
  const [code] = await once(tests, 'exit');
  if (code === 0) return;
  // Runs the other versions too, so that all failures are reported together.
  console.error(`The tests failed on Node ${version}.`);
  process.exitCode = 1;
}
