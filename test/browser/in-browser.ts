import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished } from 'vitest';
import { type BuiltServer, type BuiltServerOptions, startBuiltServer } from '../support/built-server.ts';
import { copySeeded } from '../support/seeded-folder.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Milliseconds that a step may take: many times as long as on an idle machine. */
const LONGEST_WAIT = 20_000;

const DESK = { width: 1440, height: 900 };

/** A page of the explorer, and its complaints. */
export interface OpenedPage {
  readonly page: Page;
  /** Console errors, exceptions, and requests to other origins. */
  readonly complaints: readonly string[];
}

interface KeptPage {
  readonly page: Page;
  readonly complaints: string[];
}

type AfterTest = (then: () => Promise<void>) => void;

/** A concurrent test passes `onTestFinished` of its own context. */
export type Open = (path: string, afterTest?: AfterTest) => Promise<OpenedPage>;

/**
 * Runs a suite in a real Chromium against a server with all shipped facts; skips it if there is no browser. A test
 * reuses a page that another test has left, even one of another file, so the browser need not load and compile the code
 * again.
 */
export function describeInBrowser(name: string, suite: (open: Open) => void): void {
  describeAt(inject('explorerUrl'), name, suite);
}

/** The same with only the facts of seed/, for suites with counts worked out by hand. */
export function describeSeededInBrowser(name: string, suite: (open: Open) => void): void {
  describeAt(inject('seededUrl'), name, suite);
}

function describeAt(url: string | null, name: string, suite: (open: Open) => void): void {
  describe.skipIf(url === null)(name, () => suite(openPages(() => url)));
}

/** The server that a suite writes to, and its token. */
export type WritableServer = Pick<BuiltServer, 'url' | 'token'>;

/** The same for a suite that changes the graph: it has its own server and a token for it. */
export function describeWriting(
  name: string,
  suite: (open: Open, server: () => WritableServer) => void,
  options: BuiltServerOptions = {},
): void {
  describe.skipIf(inject('explorerUrl') === null)(name, () => {
    let server: BuiltServer | null = null;
    let directory = '';
    beforeAll(async () => {
      directory = await copySeeded(options.directory);
      server = await startBuiltServer({ ...options, directory });
    });
    afterAll(async () => {
      if (server !== null) await closePages(server.url);
      await server?.stop();
      rmSync(directory, { recursive: true });
    });
    suite(
      openPages(() => server?.url ?? null),
      () => {
        if (server === null) throw new Error('The server has not started.');
        return server;
      },
    );
  });
}

/** The browser of this process, and its idle pages by server address. */
let connection: Promise<Browser> | null = null;
const idle = new Map<string, KeptPage[]>();

function openPages(urlOf: () => string | null): Open {
  return async (path, afterTest = onTestFinished) => {
    const url = urlOf();
    if (url === null) throw new Error('The server has not started.');
    connection ??= chromium.connect(inject('browserAddress'));
    const others = idle.get(url) ?? [];
    idle.set(url, others);
    const kept = others.pop() ?? (await newPage(await connection, url));
    afterTest(async () => {
      // A test closes a page that must not be reused.
      if (kept.page.isClosed()) return;
      await leave(kept.page);
      kept.complaints.length = 0;
      others.push(kept);
    });
    await visit(kept.page, path);
    return kept;
  };
}

async function closePages(url: string): Promise<void> {
  await Promise.all((idle.get(url) ?? []).map(({ page }) => page.context().close()));
  idle.delete(url);
}

async function newPage(browser: Browser, url: string): Promise<KeptPage> {
  const context = await browser.newContext({ baseURL: url, viewport: DESK });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  await page.addInitScript(rememberShifts);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== url) complaints.push(`asked ${request.url()}`);
  });
  return { page, complaints };
}

/** Resets a page for the next test. */
async function leave(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(() => sessionStorage.clear());
  await page.emulateMedia({ colorScheme: 'light', media: null });
  await page.setViewportSize(DESK);
}

export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
}

/** Waits until nothing is loading. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, .graphiql-container') !== null && document.querySelector('.skeleton') === null,
  );
}

declare global {
  interface Window {
    /** Layout shifts without user input since the page was opened. */
    shifts: { readonly value: number; readonly moved: readonly string[] }[];
  }
}

function rememberShifts(): void {
  window.shifts = [];
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      const moved = sources.map(({ node }) => (node instanceof Element ? `${node.tagName} ${node.className}` : 'text'));
      if (!hadRecentInput) window.shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Expects no layout shift while the page was loading; browsers call up to 0.1 good. */
export async function expectNoShift(page: Page): Promise<void> {
  const shifts = await page.evaluate(() => window.shifts);
  expect(shifts.filter(({ value }) => value > 0.002)).toEqual([]);
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: fileURLToPath(new URL(`../../test-results/${name}.png`, import.meta.url)) });
}

interface Examined {
  /** Rules to check; default: those of WCAG 2.2 AA and best practice. */
  readonly rules?: readonly string[];
  /** Selects a part of the page, such as the dialog that was just opened over it. */
  readonly within?: string;
}

/** Findings of axe, one line each. */
export async function findBarriers(page: Page, { rules, within = 'html' }: Examined = {}): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  const runOnly =
    rules === undefined ? { type: 'tag' as const, values: RULES } : { type: 'rule' as const, values: [...rules] };
  return page.evaluate(
    async ([part, wanted]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, {
        runOnly: wanted,
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    [within, runOnly] as const,
  );
}

/** Expects that the page fits a phone, without horizontal overflow. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
}

/** Counts the clicks on a page from now on, across links within the explorer. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    // Playwright presses again if the page moves under it; `detail` is 0 for the keyboard.
    window.addEventListener('click', ({ detail }) => (counted.clicks += Number(detail > 0)), true);
  });
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}
