import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { type BuiltServer, startBuiltServer } from './built-server.ts';
import { PROGRAM } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of a server with the shipped facts and the explorer; null if no browser is installed. */
    readonly explorerUrl: string | null;
    /** URL of a server with only the facts of seed/, for suites with counts worked out by hand. */
    readonly seededUrl: string | null;
    /** Address of the Chromium that all tests share. */
    readonly browserAddress: string;
  }
}

const EXPLORER = fileURLToPath(new URL('../../dist/web/explorer/index.html', import.meta.url));
const SCREENSHOTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

/** Starts two servers and a browser once for all browser tests. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  project.provide('browserAddress', '');
  project.provide('explorerUrl', null);
  project.provide('seededUrl', null);
  if (!existsSync(program)) {
    const missing = `There is no Chromium at ${program}; CHROMIUM names another place.`;
    if (process.env['CI']) throw new Error(`The tests need a browser. ${missing}`);
    console.warn(`The tests in the browser are skipped. ${missing}`);
    return undefined;
  }
  if (!existsSync(EXPLORER)) throw new Error('The explorer is not built; run "npm run build" first.');
  mkdirSync(SCREENSHOTS, { recursive: true });
  const folders = ['shipped', 'seeded'].map((name) => mkdtempSync(join(tmpdir(), `compliance-graph-${name}-`)));
  const [shipped, seeded] = folders as [string, string];
  const environment = { PATH: process.env['PATH'], DATA_DIR: seeded };
  execFileSync(process.execPath, [PROGRAM, 'seed', 'facts'], { env: environment, stdio: 'ignore' });
  const servers = await Promise.all([
    startBuiltServer({ directory: shipped }),
    startBuiltServer({ directory: seeded }),
  ]);
  await Promise.all(servers.map(buildSearchIndex));
  // The sandbox needs rights that containers lack; all pages are our own.
  const browser = await chromium.launchServer({ executablePath: program, args: ['--no-sandbox'] });
  project.provide('explorerUrl', servers[0].url);
  project.provide('seededUrl', servers[1].url);
  project.provide('browserAddress', browser.wsEndpoint());
  return async () => {
    await Promise.all([...servers.map((server) => server.stop()), browser.close()]);
    for (const folder of folders) rmSync(folder, { recursive: true });
  };
}

/** Searches once: dozens of pages load at once, and an index that is built meanwhile can exceed the deadline of a search. */
async function buildSearchIndex({ url }: BuiltServer): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: 'query FirstSearch { search(text: "key", first: 1) { totalCount } }' });
  const { status } = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  if (status !== 200) throw new Error(`The first search was answered with ${status}.`);
}
