import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/program.ts';
import { type Ended, runHere } from '../support/run-here.ts';
import { copySeeded } from '../support/seeded-folder.ts';

describe('The command line', () => {
  const directory = mkdtempSync(join(tmpdir(), 'query-command-'));
  const variables = join(directory, 'variables.json');
  writeFileSync(variables, '{"first": 1}');
  afterAll(() => rmSync(directory, { recursive: true }));
  const environment = { DATA_DIR: join(directory, 'data'), PORT: '0', LOG_LEVEL: 'silent' };

  function start(args: readonly string[], input = '') {
    const child = spawn(process.execPath, [PROGRAM, ...args], { env: { PATH: process.env['PATH'], ...environment } });
    child.stdin.end(input);
    return child;
  }

  async function runProgram(args: readonly string[], input = ''): Promise<Ended> {
    const child = start(args, input);
    const [out, told, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { code, out, told };
  }

  const run = (args: readonly string[], input = '') => runHere(args, { environment, input });

  const DOCUMENT = 'query ($first: Int!) { environments(first: $first) { nodes { name } } }';

  it('answers from an empty graph and reports that it is empty', async () => {
    const { code, out, told } = await run(['query', '--variables', '{"first": 1}'], DOCUMENT);
    expect(JSON.parse(out)).toEqual({ data: { environments: { nodes: [] } } });
    expect(told).toContain('The graph is empty');
    expect(code).toBe(0);
  });

  it('gives the same answers through a running server as from the graph file', async () => {
    rmSync(environment.DATA_DIR, { recursive: true });
    await copySeeded(environment.DATA_DIR);
    const server = start(['serve']);
    await once(server.stdout, 'data');
    const asked = ['query', '-', '--variables', `@${variables}`];
    const atServer = await run(asked, DOCUMENT);
    const wrong = await run(['query'], '{ nothing }');
    server.kill('SIGTERM');
    await once(server, 'exit');
    expect(JSON.parse(atServer.out)).toEqual({ data: { environments: { nodes: [{ name: 'Azure' }] } } });
    expect(await run(asked, DOCUMENT)).toEqual(atServer);
    expect(await run(['query'], '{ nothing }')).toEqual(wrong);
    expect(wrong.code).toBe(1);
    const [{ message }] = JSON.parse(wrong.out).errors;
    expect(wrong.told).toBe(`The answer has an error: ${message}\n`);
  });

  it('summarizes GraphQL errors on standard error and quotes the first three', async () => {
    const { code, told } = await run(
      ['query'],
      `{ ${['a', 'b', 'c', 'd', 'e'].map((name) => `${name}${name}`).join(' ')} }`,
    );
    expect(code).toBe(1);
    expect(told).toMatch(/^The answer has 5 errors: .* "aa".* "bb".* "cc".*\. And 2 more\.\n$/);
  });

  it.each(['text', 'json'])(
    'explains on standard error why a list is refused, in addition to the %s report',
    async (report) => {
      const list = join(directory, 'contra.csv');
      writeFileSync(list, 'Service,Valid from\nKey Vault,soon\nBatch,later\n');
      const place = ['--certificate', 'certificate/az-fedramp-high', '--environment', 'environment/azure'];
      const { code, out, told } = await run(['import', list, ...place, '--report', report]);
      expect(code).toBe(1);
      expect(out).toContain(report === 'json' ? '"state": "REFUSED"' : 'Cannot be taken (2):');
      expect(told).toBe(
        `The list was refused; the report on standard output tells why.\nHow it was understood stands in ${list}.recipe.yaml: mend the list or that, and run the same command again.\n`,
      );
      rmSync(`${list}.recipe.yaml`);
    },
  );

  it('writes the same CSV for diff and assess as their exports do', async () => {
    const high = 'certificate/az-fedramp-high';
    const since = ['--as-of=2026-11-24', '--revision=1'];
    const place = '--environment=environment/azure';
    const compared = await run([
      'diff',
      high,
      place,
      ...since,
      '--from-as-of=2019-05-02',
      '--kinds=removed,added',
      '--format=csv',
    ]);
    const point = (side: string, day: string) => [
      ...[`--${side}-certificate=${high}`, `--${side}-environment=environment/azure`],
      ...[`--${side}-as-of=${day}`, `--${side}-revision=1`],
    ];
    const points = [...point('from', '2019-05-02'), ...point('to', '2026-11-24')];
    expect(compared).toEqual(await run(['export', 'diff', ...points, '--kinds=REMOVED,ADDED']));
    expect(compared.out).toContain('is not in force: nothing is inherited through it then');
    const system = ['--standard=standard/fedramp-r5-high', place, ...since];
    const assessed = await run(['assess', 'service/key-vault', 'service/backup', ...system, '--format=csv']);
    const services = '--services=service/key-vault,service/backup';
    expect(assessed).toEqual(await run(['export', 'assessment', services, ...system]));
    expect(assessed.out).toContain('clause/fedramp-r5-high/AC-2,');
    expect([compared.code, assessed.code]).toEqual([0, 0]);
  });

  it('prints the help of a command', async () => {
    const { code, out } = await runProgram(['query', '--help']);
    expect(out).toContain('Answers a GraphQL document with JSON');
    expect(code).toBe(0);
  });

  it.each([
    [['query', join(tmpdir(), 'no-such-file.graphql')], 'cannot be read'],
    [['query', '--variables', '[]'], 'must be a JSON object'],
    [['query', '--variables', '{'], 'must be a JSON object'],
    [['query', 'one', 'two'], '"two" is one word more than query takes'],
    [[], 'No command specified. See --help.'],
    [['export', 'everything'], 'Unknown command everything. See --help.'],
    [['backup'], 'Missing required positional argument: FILE. See --help.'],
  ])('refuses %j as wrong usage', async (args, message) => {
    const { code, told } = await run(args, '{ revision { number } }');
    expect(told).toContain(message);
    expect(code).toBe(2);
  });

  it('refuses wrong usage in a separate process, too', async () => {
    const refused = { code: 2, out: '', told: 'Unknown command quarry. Did you mean query? See --help.\n' };
    expect(await runProgram(['quarry'])).toEqual(refused);
    expect(await run(['quarry'])).toEqual(refused);
  });
});
