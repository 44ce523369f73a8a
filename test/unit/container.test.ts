import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONFIGURATION } from '../../src/config.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

interface Instruction {
  readonly word: string;
  readonly rest: string;
}

/** One line for each instruction, without comments. */
function instructionsOf(dockerfile: string): Instruction[] {
  const lines = dockerfile
    .replace(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [word = '', ...rest] = line.split(' ');
      return { word, rest: rest.join(' ').trim() };
    });
}

const instructions = instructionsOf(read('Dockerfile'));
const all = (wanted: string) => instructions.filter(({ word }) => word === wanted).map(({ rest }) => rest);
const { scripts, bin } = JSON.parse(read('package.json'));

describe('Dockerfile', () => {
  it('copies only files that exist and that .dockerignore does not exclude', () => {
    const copied = all('COPY')
      .filter((rest) => !rest.startsWith('--from='))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(copied).toContain('package-lock.json');
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const kept = read('.dockerignore').split('\n');
    expect(copied.filter((path) => kept.includes(path))).toEqual([]);
  });

  it('copies only from earlier stages', () => {
    const stages: string[] = [];
    for (const { word, rest } of instructions) {
      const from = /^--from=(\S+)/.exec(rest)?.[1];
      if (word === 'COPY' && from !== undefined) expect(stages).toContain(from);
      const named = / AS (\S+)$/.exec(rest)?.[1];
      if (word === 'FROM' && named !== undefined) stages.push(named);
    }
    expect(stages).toHaveLength(2);
  });

  it('runs scripts of the package and starts its program', () => {
    const run = all('RUN').flatMap((rest) => [...rest.matchAll(/npm run (?:-\S+ )*([\w:]+)/g)].map(([, name]) => name));
    expect(run).toEqual(['build']);
    expect(run.filter((name) => !(String(name) in scripts))).toEqual([]);
    expect(all('ENTRYPOINT').map((rest) => JSON.parse(rest))).toEqual([['node', bin['compliance-graph']]]);
    const [options] = all('ENV').flatMap((rest) => /NODE_OPTIONS=(\S+)/.exec(rest)?.[1] ?? []);
    const command = JSON.parse(String(all('CMD')));
    expect(scripts.start).toBe(['node', options, bin['compliance-graph'], ...command].join(' '));
  });

  it('sets only variables that the program knows, and runs as an unprivileged user', () => {
    const names = all('ENV').flatMap((rest) => [...rest.matchAll(/(?<=^| )(\w+)=/g)].map(([, name]) => name));
    expect(names).toContain('DATA_DIR');
    const known = [...Object.keys(CONFIGURATION.shape), 'NODE_OPTIONS'];
    expect(names.filter((name) => !known.includes(String(name)))).toEqual([]);
    expect(all('USER')).toEqual(['node']);
    expect(all('VOLUME')).toEqual(['/data']);
  });

  it('excludes local files through .dockerignore', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.git', 'data', 'dist', 'node_modules']),
    );
  });
});

describe('docker-compose.yml', () => {
  const { services, volumes } = parse(read('docker-compose.yml'));

  it('starts the service once Neo4j is healthy, with variables that the service knows', () => {
    expect(services.app.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(services.neo4j.healthcheck.test).toHaveLength(2);
    expect(Object.keys(services.app.environment).filter((name) => !(name in CONFIGURATION.shape))).toEqual([]);
    expect(services.app.read_only).toBe(true);
    expect(Object.keys(volumes)).toEqual(['neo4j-data']);
  });

  it('reads settings from .env, and keeps those that the image sets itself', () => {
    expect(services.app.env_file).toEqual([{ path: '.env', required: false }]);
    const ofImage = all('ENV').flatMap((rest) => [...rest.matchAll(/(?<=^| )(\w+)=(\S+)/g)]);
    const fixed = ofImage
      .filter(([, name]) => String(name) in CONFIGURATION.shape)
      .map(([, name, value]) => [name, value]);
    expect(fixed.length).toBeGreaterThan(0);
    expect(services.app.environment).toMatchObject(Object.fromEntries(fixed));
  });

  it('shows how to create a token that can publish', () => {
    const [, scopes = ''] = /app token NAME --scopes (\S+?)`/.exec(read('docker-compose.yml')) ?? [];
    expect(scopes.split('+').sort()).toEqual(['import', 'publish']);
  });
});
