import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRIES_ALL } from '../support/effort.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Generous, since a registry may be slow for packages that are not in npm's cache. */
const MINUTES = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-'));
const installed = join(folder, 'app', 'node_modules', 'compliance-graph');

function npm(...words: string[]): string {
  return execFileSync('npm', [...words, '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
}

// Outside of CI, the registry may be unreachable.
describe.runIf(TRIES_ALL)('The packed program, installed into an empty folder', () => {
  /**
   * Installs the tarball as a user would. Overrides and the lock file apply only in the project that is installed into,
   * so dependencies are resolved by their ranges today.
   */
  beforeAll(() => {
    const [{ filename }] = JSON.parse(npm('pack', '--json', '--pack-destination', folder)) as [{ filename: string }];
    const app = join(folder, 'app');
    mkdirSync(app);
    npm(
      'install',
      join(folder, filename),
      '--prefix',
      app,
      '--omit=dev',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
    );
  }, 3 * MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const about = () => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

  it('prints its version', () => {
    const { bin, version } = about();
    const program = join(installed, bin['compliance-graph']);
    expect(execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  });

  it('serves the shipped facts and its pages until it is stopped', async () => {
    const { bin } = about();
    const server = spawn(process.execPath, [join(installed, bin['compliance-graph']), 'serve'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'warn' },
    });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (text) => resolve(/http:\/\/[^/\s]+/.exec(String(text))?.[0] ?? ''));
      server.stderr.on('data', (text) => reject(new Error(String(text))));
    });
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ service(id: "service/key-vault") { name } }' }),
    });
    expect(await answer.json()).toEqual({ data: { service: { name: 'Key Vault' } } });
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1];
    expect((await fetch(`${url}${script}`)).status).toBe(200);
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
