import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs all that this machine can test, or one of its two parts: `quick` or `rest`. */
const PARTS = {
  quick: { isChecked: true, engines: 'embedded', projects: ['unit', 'contract', 'api'] },
  rest: { isChecked: false, engines: 'neo4j', projects: ['contract', 'browser'] },
  all: { isChecked: true, engines: process.env.TEST_ENGINES || 'both', projects: ['*'] },
};
const VITEST = fileURLToPath(new URL('vitest.mjs', import.meta.resolve('vitest/package.json')));

const [name = 'all', ...files] = process.argv.slice(2);
const part = PARTS[name];
if (part === undefined) {
  console.error(`There is no part "${name}" of the tests; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
if (part.isChecked && !run('npm', ['run', '--silent', 'check'])) process.exit(1);
process.env.TEST_ENGINES = part.engines;
const projects = part.projects.map((project) => `--project=${project}`);
if (!run(process.execPath, [VITEST, 'run', ...projects, ...files])) process.exit(1);

function run(program, parameters) {
  // npm is a script: on Windows only a shell finds it.
  const shell = process.platform === 'win32' && program === 'npm';
  return spawnSync(program, parameters, { stdio: 'inherit', shell }).status === 0;
}
