import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const MODULES = {
  '@urql/core': '/node_modules/@urql/core/dist/urql-core.mjs',
  '@0no-co/graphql.web': '/node_modules/@0no-co/graphql.web/dist/graphql.web.mjs',
  wonka: '/node_modules/wonka/dist/wonka.mjs',
};
/** Replaces a bundler: maps modules to files, and sets the environment. */
const PAGE = `<!doctype html>
<script>globalThis.process = { env: { NODE_ENV: 'production' } };</script>
<script type="importmap">${JSON.stringify({ imports: MODULES })}</script>`;

/** Serves a page of another origin that runs scripts of the folder, with their packages as modules. */
export async function servePage(folder) {
  const server = createServer(({ url }, response) => {
    // Packages are next to the folder.
    const file = join(folder, url.startsWith('/node_modules/') ? '..' : '.', url);
    const isScript = url.endsWith('.mjs') && existsSync(file);
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? readFileSync(file) : PAGE);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Runs a script in a page of the origin. Returns its output and the methods of its GraphQL requests. */
export async function runInPage(origin, script) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  try {
    const page = await browser.newPage();
    const methods = [];
    page.on('request', (request) => new URL(request.url()).pathname === '/graphql' && methods.push(request.method()));
    await page.goto(origin);
    const printed = page.waitForEvent('console', { timeout: 20_000 }).then((line) => line.text());
    const failure = page.waitForEvent('pageerror', { timeout: 20_000 }).then((error) => Promise.reject(error));
    await page.addScriptTag({ type: 'module', url: script });
    return { printed: await Promise.race([printed, failure]), methods };
  } finally {
    await browser.close();
  }
}
