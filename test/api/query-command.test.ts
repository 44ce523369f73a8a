import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/program.ts';

describe('the command line, as a program', () => {
  const directory = mkdtempSync(join(tmpdir(), 'query-command-'));
  const variables = join(directory, 'variables.json');
  writeFileSync(variables, '{"first": 1}');
  afterAll(() => rmSync(directory, { recursive: true }));

  function start(args: readonly string[], input = '') {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { PATH: process.env['PATH'], DATA_DIR: join(directory, 'data'), PORT: '0', LOG_LEVEL: 'silent' },
    });
    child.stdin.end(input);
    return child;
  }

  async function run(args: readonly string[], input = ''): Promise<{ code: number | null; out: string; told: string }> {
    const child = start(args, input);
    let [out, told] = ['', ''];
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      told += text;
    });
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, out, told };
  }

  const DOCUMENT = 'query ($first: Int!) { environments(first: $first) { nodes { name } } }';

  it('answers from an empty graph, and says that it is empty', async () => {
    const { code, out, told } = await run(['query', '--variables', '{"first": 1}'], DOCUMENT);
    expect(JSON.parse(out)).toEqual({ data: { environments: { nodes: [] } } });
    expect(told).toContain('The graph is empty');
    expect(code).toBe(0);
  });

  it('answers from the server that has the graph, as from the graph itself', async () => {
    const server = start(['serve']);
    await new Promise((resolve) => server.stdout.once('data', resolve));
    const asked = ['query', '-', '--variables', `@${variables}`];
    const atServer = await run(asked, DOCUMENT);
    const wrong = await run(['query'], '{ nothing }');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    expect(JSON.parse(atServer.out)).toEqual({ data: { environments: { nodes: [{ name: 'Azure' }] } } });
    expect(await run(asked, DOCUMENT)).toEqual(atServer);
    expect(await run(['query'], '{ nothing }')).toEqual(wrong);
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.out).errors).toHaveLength(1);
  });

  it('tells what there is to who asks for help', async () => {
    const { code, out } = await run(['query', '--help']);
    expect(out).toContain('Answers a GraphQL document with JSON');
    expect(code).toBe(0);
  });

  it.each([
    [['query', join(tmpdir(), 'no-such-file.graphql')], 'cannot be read'],
    [['query', '--variables', '[]'], 'must be a JSON object'],
    [['query', '--variables', '{'], 'must be a JSON object'],
    [['query', 'one', 'two'], '"two" is one word more than query takes'],
    [[], 'No command specified. See --help.'],
    [['quarry'], 'Unknown command quarry. See --help.'],
    [['export', 'everything'], 'Unknown command everything. See --help.'],
    [['backup'], 'Missing required positional argument: FILE. See --help.'],
  ])('refuses %j as wrong usage', async (args, message) => {
    const { code, told } = await run(args, '{ revision { number } }');
    expect(told).toContain(message);
    expect(code).toBe(2);
  });
});
