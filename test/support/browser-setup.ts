import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { startBuiltServer } from './built-server.ts';
import { PROGRAM } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of a seeded server with the explorer; null if no browser is installed. */
    readonly explorerUrl: string | null;
    /** Address of the Chromium that all tests share. */
    readonly browserAddress: string;
  }
}

const EXPLORER = fileURLToPath(new URL('../../dist/web/explorer/index.html', import.meta.url));
const SCREENSHOTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

/** Starts the built program and a browser once for all browser tests. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  project.provide('browserAddress', '');
  project.provide('explorerUrl', null);
  if (!existsSync(program)) {
    const missing = `There is no Chromium at ${program}; CHROMIUM names another place.`;
    if (process.env['CI']) throw new Error(`The tests need a browser. ${missing}`);
    console.warn(`The tests in the browser are skipped. ${missing}`);
    return undefined;
  }
  if (!existsSync(EXPLORER)) throw new Error('The explorer is not built; run "npm run build" first.');
  mkdirSync(SCREENSHOTS, { recursive: true });
  // Only the facts of seed/, since suites count them.
  const directory = mkdtempSync(join(tmpdir(), 'compliance-graph-explorer-'));
  const environment = { PATH: process.env['PATH'], DATA_DIR: directory };
  execFileSync(process.execPath, [PROGRAM, 'seed', 'facts'], { env: environment, stdio: 'ignore' });
  const [server, browser] = await Promise.all([
    startBuiltServer({ directory }),
    // The sandbox needs rights that containers lack; all pages are our own.
    chromium.launchServer({ executablePath: program, args: ['--no-sandbox'] }),
  ]);
  project.provide('explorerUrl', server.url);
  project.provide('browserAddress', browser.wsEndpoint());
  return async () => {
    await Promise.all([server.stop(), browser.close()]);
    rmSync(directory, { recursive: true });
  };
}
