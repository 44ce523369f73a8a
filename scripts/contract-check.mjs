/** Fails if the last change of schema/ breaks clients and the changelog does not name the break. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unnamedBreaks } from './breaking-changes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILES = 'schema/*.graphql';

const base = commitBefore();
if (base === null) console.log('The contract was not compared, since there is no earlier commit.');
else {
  const broken = unnamedBreaks(schemaAt(base), schemaHere(), readFileSync(join(root, 'CHANGELOG.md'), 'utf8'));
  for (const sentence of broken) console.error(`${sentence} Deprecate instead, or name it in CHANGELOG.md.`);
  if (broken.length > 0) process.exitCode = 1;
}

/**
 * Returns the last commit if schema/ has uncommitted changes, otherwise the parent of the last commit that changed it.
 */
function commitBefore() {
  if (git('diff', '--quiet', 'HEAD', '--', FILES) === null) return git('rev-parse', '--verify', 'HEAD');
  const last = git('log', '-1', '--format=%H', '--', FILES);
  return last ? git('rev-parse', '--verify', '--quiet', `${last}^`) : null;
}

function schemaAt(commit) {
  const names = git('ls-tree', '--name-only', commit, 'schema/').split('\n');
  const files = names.filter((name) => name.endsWith('.graphql'));
  return files.map((name) => git('show', `${commit}:${name}`)).join('\n');
}

function schemaHere() {
  const files = readdirSync(join(root, 'schema')).filter((name) => name.endsWith('.graphql'));
  return files.map((name) => readFileSync(join(root, 'schema', name), 'utf8')).join('\n');
}

/** Returns git's output; null if it fails. */
function git(...words) {
  const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
