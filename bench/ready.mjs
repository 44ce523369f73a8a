import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { neo4jIsAvailable } from '../scripts/neo4j/jars.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INSTALLED = join(HERE, 'node_modules', '.package-lock.json');

/** Installs the comparators where that is to be done. Throws where the program is not built, or there is no Neo4j. */
export function ensureReady() {
  const missing = neo4jIsAvailable();
  if (missing !== null) throw new Error(missing);
  const built = join(ROOT, 'dist', 'cli.js');
  if (!existsSync(built) || changedAt(built) < newestSource()) {
    throw new Error('What is measured is dist/, which is older than src/: npm run build.');
  }
  if (existsSync(INSTALLED) && changedAt(INSTALLED) >= changedAt(join(HERE, 'package-lock.json'))) return;
  console.error('Installing what is compared with, into bench/node_modules.');
  const { status } = spawnSync('npm', ['ci', '--prefix', HERE], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci --prefix bench did not end well, so there is nothing to compare with.');
}

function changedAt(path) {
  return statSync(path).mtimeMs;
}

function newestSource() {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|cypher)$/.test(name),
  );
  return Math.max(...files.map((name) => changedAt(join(ROOT, 'src', name))));
}
