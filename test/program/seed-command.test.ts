import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_LISTS } from '../../src/start/shipped-lists.ts';
import { startBuiltServer } from '../support/built-server.ts';
import { writeKettleFacts } from '../support/kettle-facts.ts';
import { runHere } from '../support/run-here.ts';
import { pathOfShipped } from '../support/shipped-list.ts';

const home = mkdtempSync(join(tmpdir(), 'seed-command-'));
afterAll(() => rmSync(home, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
};
const runAt = (folder: string, ...words: readonly string[]) =>
  runHere(words, { environment: { DATA_DIR: join(home, folder), LOG_LEVEL: 'silent' } });
const run = (...words: readonly string[]) => runAt('data', ...words);

const HEADING = 'service,certificate,environment,status';
const row = (service: string) => `${service},certificate/kettle,environment/kitchen,In scope`;

describe('The seed command', () => {
  beforeAll(async () => {
    writeKettleFacts(join(home, 'facts'));
    expect((await run('seed', join(home, 'facts'))).out).toContain('Published as revision 1');
    const list = file('june.csv', [HEADING, row('Lid'), row('Spout')].join('\n'));
    const imported = await run('import', list, '--source', 'source/list', '--complete', '--accept-proposals');
    expect(imported).toMatchObject({ code: 0 });
  });

  it('reports with check what a newer list of a source would change, without changing it', async () => {
    const newer = file('july.csv', [HEADING, row('Lid'), row('Handle')].join('\n'));
    const first = await run('seed', 'check', 'source/list', newer);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^Dry run/);
    expect(first.out).toContain('2 rows – 1 added, 1 unchanged');
    expect(first.out).toContain('service/spout under certificate/kettle');
    expect((await run('seed', 'check', 'source/list', newer)).out).toBe(first.out);
  });

  it('reports no ended entries with check if parts of the list are not read', async () => {
    const lines = [`${HEADING},reviewer`, `${row('Lid')},Ann`, `${row('Handle')},Ann`];
    const { code, out } = await run('seed', 'check', 'source/list', file('august.csv', lines.join('\n')));
    expect(code).toBe(0);
    expect(out).toMatch(/^Parts of the list are not read/);
    expect(out).toContain('2 rows – 1 added, 1 unchanged');
    expect(out).not.toContain('service/spout');
  });

  it('has a running server import a folder', async () => {
    const server = await startBuiltServer({ directory: join(home, 'data'), settings: { SEED: 'off' } });
    const again = await run('seed', join(home, 'facts'));
    await server.stop();
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('Nothing changed')]);
  });

  it('imports the facts of seed/ into an empty graph before a list that refers to them', async () => {
    const { code, out } = await runAt('empty', 'seed', 'aws');
    expect([code, out.match(/^The graph is empty.*|^Published as revision \d/gm)]).toEqual([
      0,
      [
        'The graph is empty; the facts of seed/, which the list refers to, are imported first.',
        'Published as revision 1',
        'Published as revision 2',
      ],
    ]);
  });

  it('reports with check what the shipped lists would change in a graph that lacks some', async () => {
    const { code, out } = await runAt('empty', 'seed', 'check');
    const told = DEFAULT_LISTS.flatMap(({ words }) => [`What ${words} would change:`, 'Dry run']);
    expect([code, out.match(/^What .*|^Dry run/gm)]).toEqual([0, told]);
  });

  it('writes and reads the recipe of a shipped list in the working directory', async () => {
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(home);
    const list = pathOfShipped('marketplace');
    const shipped = readFileSync(`${list}.recipe.yaml`, 'utf8');
    const name = `compliance-graph.${basename(list)}.recipe.yaml`;
    const open = await runAt('empty', 'import', list);
    expect([open.code, open.told]).toEqual([3, expect.stringContaining(`Say in ${name} what is meant`)]);
    expect(readFileSync(join(home, name), 'utf8')).toContain('Azure Commercial Cloud: environment/azure');
    expect(readFileSync(`${list}.recipe.yaml`, 'utf8')).toBe(shipped);
    const again = await runAt('empty', 'import', list);
    expect(again.told).toContain(`The list is read by the recipe ${name}.`);
    file(name, 'whole: perhaps');
    expect(await runAt('empty', 'seed', 'marketplace')).toMatchObject({ code: 2, told: expect.stringContaining(name) });
  });

  it.each([
    [['check', 'source/list'], 'seed check wants two words'],
    [['marketplace', 'again'], '"again" is one word more than seed takes.'],
  ])('refuses %j as wrong usage', async (words, sentence) => {
    const { code, told } = await run('seed', ...words);
    expect([code, told]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
