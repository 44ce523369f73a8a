import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { newToken } from '../../src/http/tokens.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a seeded server with the explorer; null where there is no browser to open it. */
    readonly explorerUrl: string | null;
    /** A token of that server that may import and publish. */
    readonly explorerToken: string;
    /** Of the one Chromium that all tests share. */
    readonly browserAddress: string;
  }
}

const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const EXPLORER = fileURLToPath(new URL('../../dist/web/explorer/index.html', import.meta.url));
const SCREENSHOTS = fileURLToPath(new URL('../../test-results/', import.meta.url));

/** Starts the built program once for all tests in the browser. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const { token, hash } = newToken();
  project.provide('browserAddress', '');
  project.provide('explorerToken', token);
  project.provide('explorerUrl', null);
  if (!existsSync(program)) {
    const missing = `There is no Chromium at ${program}; CHROMIUM names another place.`;
    if (process.env['CI']) throw new Error(`The tests need a browser. ${missing}`);
    console.warn(`The tests in the browser are skipped. ${missing}`);
    return undefined;
  }
  if (!existsSync(EXPLORER)) throw new Error('The explorer is not built; run "npm run build" first.');
  mkdirSync(SCREENSHOTS, { recursive: true });
  const server = spawn(process.execPath, [PROGRAM, 'serve'], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: ':memory:',
      PORT: '0',
      LOG_LEVEL: 'silent',
      TOKENS: `browser:import+publish:${hash}`,
    },
  });
  // Its sandbox needs rights that a container does not have; the pages are our own.
  const opening = chromium.launchServer({ executablePath: program, args: ['--no-sandbox'] });
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (text) => resolve(/http:\/\/[^/\s]+/.exec(String(text))?.[0] ?? ''));
    server.stderr.on('data', (text) => reject(new Error(String(text))));
  });
  const browser = await opening;
  project.provide('explorerUrl', url);
  project.provide('browserAddress', browser.wsEndpoint());
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await Promise.all([ended, browser.close()]);
  };
}
