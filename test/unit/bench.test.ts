import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/graphql/cursors.ts';
import { fencedBlocks } from '../support/fenced-blocks.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-bench-test-'));
const readText = (path: string) => readFileSync(join(ROOT, path), 'utf8');

// Plain JavaScript without types, so it is imported under a name that the compiler cannot resolve.
const load = async (path: string) => import(new URL(`../../bench/${path}`, import.meta.url).href);

afterAll(() => rmSync(folder, { recursive: true }));

function hashOf(directory: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .sort();
  for (const path of files) hash.update(path.slice(directory.length)).update(readFileSync(path));
  return `${files.length} files ${hash.digest('hex')}`;
}

describe('the benchmark', () => {
  it('generates the same lists each time', async () => {
    const { listsOf } = await load('data/lists.mjs');
    for (const name of ['first', 'second']) await listsOf('XS', join(folder, name));
    expect(hashOf(join(folder, 'second'))).toBe(hashOf(join(folder, 'first')));
  });

  it('never repeats a request while it measures memory', async () => {
    const { distinctVariables } = await load('load/requests.mjs');
    const from = { ids: ['service/a', 'service/b', 'service/c'], lengths: 4, days: ['2026-02-01', '2026-02-02'] };
    const asked = Array.from({ length: 24 }, (_item, count) => JSON.stringify(distinctVariables(from, count)));
    expect(new Set(asked).size).toBe(24);
  });

  it('reports missed floors, allows for noise in a quick run and accepts any ratio in a smoke run', async () => {
    const { belowFloor } = await load('report/verdict.mjs');
    const { atLeast, atMost, shown, unanswered } = await load('measures/rows.mjs');
    const rows = [
      atLeast({ case: 'flat', floor: 2, ours: 150, theirs: 100 }),
      atMost({ case: 'growth', floor: 1.3, ours: 200, theirs: 100 }),
      shown({ case: 'start', unit: 's', ours: 9, wanted: '≤ 5 s' }),
      unanswered({ case: 'tag', unit: 'ms', floor: 25, note: 'not answered with 304' }),
      // Has missed its floor for a long time: a quick run reports it only if it gets worse.
      atMost({ case: 'layers', floor: 1.1, reached: 4, ours: 500, theirs: 100 }),
    ];
    expect(belowFloor([{ name: 'made-up', rows }], 1)).toEqual([
      'made-up, flat: wanted at least 2; 1.50 came.',
      'made-up, growth: wanted at most 1.3; 2.00 came.',
      'made-up, tag: wanted at least 25; not answered with 304.',
      'made-up, layers: wanted at most 1.1; 5.00 came.',
    ]);
    // A smoke run accepts any ratio, but each case must have one.
    for (const tolerance of [0.6, 0]) {
      const [sentence, ...others] = belowFloor([{ name: 'made-up', rows }], tolerance);
      expect([sentence, others]).toEqual(['made-up, tag: wanted at least 25; not answered with 304.', []]);
    }
  });

  it('attributes the time in a profile to the owner of each function', async () => {
    const { timesByOwner } = await load('measures/profile.mjs');
    const frame = (functionName: string, url: string) => ({ functionName, url });
    const nodes = [
      { id: 1, callFrame: frame('(root)', ''), children: [2, 3, 7, 8] },
      { id: 2, callFrame: frame('(idle)', '') },
      { id: 3, callFrame: frame('onRequest', 'node:_http_server'), children: [4] },
      { id: 4, callFrame: frame('resolve', 'file:///app/src/graphql/resolvers/service.ts'), children: [5, 6] },
      { id: 5, callFrame: frame('get', '') },
      { id: 6, callFrame: frame('stringify', '') },
      { id: 7, callFrame: frame('(garbage collector)', '') },
      { id: 8, callFrame: frame('decode', 'file:///app/src/engine/decode.ts') },
    ];
    const profile = {
      nodes,
      startTime: 0,
      samples: [2, 3, 4, 5, 6, 8, 7, 4],
      timeDeltas: [10, 10, 10, 10, 10, 10, 10, 50],
    };
    const { http, layers, json, engine } = timesByOwner(profile, { from: 0, until: 70 });
    expect([http, layers, json, engine].map((time: number) => Math.round(time))).toEqual([12, 24, 12, 12]);
  });

  it('uses the same dependency versions as the program', () => {
    const { dependencies } = JSON.parse(readText('package.json'));
    const bench = JSON.parse(readText('bench/package.json'));
    const shared = Object.entries(bench.dependencies).filter(([name]) => name in dependencies);
    expect(shared.map(([name]) => name)).toContain('graphql');
    expect(Object.fromEntries(shared)).toEqual(Object.fromEntries(shared.map(([name]) => [name, dependencies[name]])));
  });

  it('accepts each command on its page and prints the help shown there', async () => {
    const { readOptions } = await load('options.mjs');
    const blocks = fencedBlocks(readText('bench/README.md'));
    const commands = blocks
      .filter(({ kind }) => kind === 'sh')
      .flatMap(({ text }) => text.trim().split('\n'))
      .map((line) => /^npm run bench(?: -- (.*))?$/.exec(line));
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) {
      expect(command).not.toBeNull();
      expect(() => readOptions(command?.[1]?.split(' ') ?? [])).not.toThrow();
    }
    const help = execFileSync(process.execPath, [join(ROOT, 'bench/run.mjs'), '--help'], { encoding: 'utf8' });
    expect(blocks.find(({ kind }) => kind === 'text')?.text).toBe(help);
  });

  it('lists the name of every measure in its help', async () => {
    const { NAMES } = await load('options.mjs');
    const files = readdirSync(join(ROOT, 'bench/measures'));
    const named = files.flatMap((file) =>
      [...readText(`bench/measures/${file}`).matchAll(/^ {2}name: '(.+)',$/gm)].map(([, name = '']) => name),
    );
    expect(named.sort()).toEqual([...NAMES].sort());
  });

  it('writes a run only between the markers on the page', async () => {
    const { putInto } = await load('report/docs.mjs');
    const page = readText('docs/performance.md');
    const put = putInto(page, 'One × two $&.');
    expect(putInto(put, 'x')).toBe(putInto(page, 'x'));
    expect(put).toContain('<!-- last full run -->\nOne × two $&.\n<!-- /last full run -->');
  });

  it('builds cursors that the program accepts, for any position in a list', async () => {
    const { cursorAt } = await load('questions/cursors.mjs');
    const given = { graph: 'one', revision: 3, day: '2026-11-26', question: 'which', key: ['a', 'b', 'c', 'd', 'e'] };
    const made = decodeCursor(cursorAt(encodeCursor(given), ['x']), { ...given, keyParts: 5 });
    expect(made).toEqual({ ...given, key: ['x', '', '', '', ''] });
  });
});
