import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { neo4jVersion } from '../../scripts/neo4j/jars.mjs';
import { describeRun } from './markdown.mjs';

export const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));
const NAMED = ['@neo4j/graphql', 'mercurius', 'graphql-jit', '@apollo/server', 'fastify', 'graphql', 'neo4j-driver'];

/** Writes a run as JSON and Markdown, by its kind and size. */
export function writeResults({ options, measured, minutes }) {
  const { size, kind, only } = options;
  const name = [kind, size, ...only].join('-');
  const run = {
    date: new Date().toISOString(),
    minutes,
    size,
    kind,
    machine: machineHere(),
    versions: versionsHere(),
    measured,
  };
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(join(RESULTS, `${name}.md`), describeRun(run));
  return run;
}

function machineHere() {
  return {
    cpus: cpus().length,
    model: cpus()[0]?.model ?? 'processor without a name',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().split('.', 2).join('.')}`,
  };
}

function versionsHere() {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  return {
    'Node.js': process.versions.node,
    Neo4j: neo4jVersion,
    ...Object.fromEntries(NAMED.map((name) => [name, packages[`node_modules/${name}`].version])),
  };
}
