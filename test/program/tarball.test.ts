import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRIES_ALL } from '../support/effort.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** A registry may be slow with what is not in npm's cache. */
const MINUTES = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-'));
const installed = join(folder, 'app', 'node_modules', 'compliance-graph');

function npm(...words: string[]): string {
  return execFileSync('npm', [...words, '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
}

// Beside CI, the registry may be out of reach.
describe.runIf(TRIES_ALL)('The packed program, installed into an empty folder', () => {
  /**
   * As somebody does who has the tarball and nothing of this folder: overrides and lock file count only where they are the
   * installing project's own, so what the package runs on comes as its ranges allow on this day.
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

  it('says which version it is', () => {
    const { bin, version } = about();
    const program = join(installed, bin['compliance-graph']);
    expect(execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  });

  it('serves the facts that come with it, and its pages, until it is stopped', async () => {
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
