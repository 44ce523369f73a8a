import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const LONGEST_WAIT = 8_000;

/** A page of the explorer, and all that went wrong on it. */
export interface OpenedPage {
  readonly page: Page;
  /** Console errors, exceptions, and requests to other origins. */
  readonly complaints: readonly string[];
}

export type Open = (path: string, options?: BrowserContextOptions) => Promise<OpenedPage>;

/** Runs a suite in a real Chromium against the seeded server; skips it where there is none. */
export function describeInBrowser(name: string, suite: (open: Open) => void): void {
  const url = inject('explorerUrl');
  describe.skipIf(url === null)(name, () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      // Its sandbox needs rights that a container does not have; the pages are our own.
      browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] });
    });
    afterAll(() => browser?.close());
    suite(async (path, options = {}) => {
      if (browser === null || url === null) throw new Error('The browser is not open.');
      const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(LONGEST_WAIT);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== url) complaints.push(`asked ${request.url()}`);
      });
      await page.goto(path);
      await settle(page);
      return { page, complaints };
    });
  });
}

/** Until nothing is loading any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, .graphiql-container') !== null && document.querySelector('.skeleton') === null,
  );
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: fileURLToPath(new URL(`../../test-results/${name}.png`, import.meta.url)) });
}

/** What axe finds against WCAG 2.2 AA and good practice, or by some rules; a line each. */
export async function findBarriers(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
        runOnly,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    rules === undefined ? { type: 'tag' as const, values: RULES } : { type: 'rule' as const, values: [...rules] },
  );
}

/** That the page can be used on a phone: nothing stands out of it to the right. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
}
