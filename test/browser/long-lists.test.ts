import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { describeSeededInBrowser, settle } from './in-browser.ts';

/** More pages than the cache of answers holds. */
const PAGES = 220;
/** More rows than are visible and preloaded, so the list waits for its button. */
const ROWS_A_PAGE = 100;

describeSeededInBrowser('A list of hundreds of pages', (open) => {
  it('is unchanged after going back, and is not requested again', async () => {
    const { page } = await open('/runs');
    await makeLong(page, { query: 'Ask', list: 'inheritance', pages: PAGES });
    const asked = () => page.evaluate(() => window.asked);
    await page.goto('/ask?environment=environment/azure&view=rows');
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Load all' }).count(), { timeout: 50_000 }).toBe(0);
    expect(await asked()).toBe(PAGES);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    const clauses = page.locator('tbody .column-clause a');
    const clause = clauses.nth(Math.floor((await clauses.count()) / 2));
    // Rows that become visible may still move the page until the click.
    await page.evaluate(() => {
      const note = () => Object.assign(window, { left: window.scrollY });
      window.addEventListener('click', note, { capture: true, once: true });
    });
    await clause.click();
    await page.waitForURL(/\/clause\//);
    await settle(page);
    expect(await page.evaluate(() => window.left)).toBeGreaterThan(30_000);
    await page.goBack();
    await page.waitForFunction(() => window.scrollY === window.left);
    expect(await page.getByRole('button', { name: 'Load all' }).count()).toBe(0);
    expect(await asked()).toBe(PAGES);
  });

  it('is copied in parts, or all at once after the browser has refused that', async () => {
    const { page } = await open('/runs');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await makeLong(page, { query: 'Ask', list: 'inheritance', pages: PAGES });
    await page.goto('/ask?environment=environment/azure&view=rows');
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Load all' }).count(), { timeout: 50_000 }).toBe(0);
    const copied = () => page.evaluate(async () => (await navigator.clipboard.readText()).split('\n').length);
    const kinds = () =>
      page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types).sort());
    const lines = PAGES * ROWS_A_PAGE + 1;
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(copied).toBe(lines);
    expect(await kinds()).toEqual(['text/plain']);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await page.keyboard.press('ControlOrMeta+c');
    await page.getByRole('alert').filter({ hasText: 'The browser refused the copy of 22,000 rows.' }).waitFor();
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(copied).toBe(lines);
    expect(await kinds()).toEqual(['text/html', 'text/plain']);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('draws only the rows near the visible part, but copies all rows', async () => {
    const { page } = await open('/runs');
    await makeLong(page, { query: 'Services', list: 'services', pages: 20 });
    await page.goto('/list/services');
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Load all' }).count(), { timeout: 20_000 }).toBe(0);
    const rows = page.locator('tbody tr:not(.space)');
    const total = 20 * ROWS_A_PAGE;
    await expect.poll(() => rows.count()).toBeLessThan(total / 2);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.locator(`tbody tr:has(a[href*=" 19 ${ROWS_A_PAGE - 1}?"])`).waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    const copied = await page.evaluate(() => {
      document.body.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true }));
      return document.querySelectorAll('tbody tr:not(.space)').length;
    });
    expect(copied).toBe(total);
  });

  it('draws the entries of a family only while it is unfolded', async () => {
    const { page } = await open('/certificate/az-fedramp-high');
    const scope = page.getByRole('region', { name: /^Scope by family/ });
    const family = scope.locator('details').first();
    await expect.poll(() => scope.getByText('so far').count()).toBe(0);
    expect(await scope.locator('tbody').count()).toBe(0);
    await family.locator('summary').click();
    const told = await family.locator('summary .count').textContent();
    await expect.poll(() => family.locator('tbody tr').count()).toBe(Number.parseInt(told ?? '', 10));
    await family.locator('summary').click();
    await expect.poll(() => scope.locator('tbody').count()).toBe(0);
  });
});

declare global {
  interface Window {
    /** Number of pages requested since the explorer was loaded. */
    asked: number;
    /** Scroll position when a click left the page. */
    left: number;
  }
}

interface LongList {
  /** Name of the query, and its list field. */
  readonly query: string;
  readonly list: string;
  readonly pages: number;
}

/** Answers each page of a list with the rows of its first page, within the browser. */
async function makeLong(page: Page, long: LongList): Promise<void> {
  onTestFinished(() => page.context().close());
  await page.addInitScript(
    ([{ query: name, list, pages }, rowsAPage]) => {
      const send = window.fetch;
      const first = new Map<string, readonly { readonly id: string }[]>();
      window.asked = 0;
      window.fetch = async (input, init) => {
        const { query = '', variables = {} } = typeof init?.body === 'string' ? JSON.parse(init.body) : {};
        if (!query.includes(`query ${name}(`)) return send(input, init);
        window.asked += 1;
        if (!first.has(query)) first.set(query, (await (await send(input, init)).json()).data[list].nodes);
        const rows = first.get(query) ?? [];
        const number = Number(variables.after ?? 0);
        const nodes = Array.from({ length: rowsAPage }, (_row, place) => {
          const row = rows[place % rows.length];
          return { ...row, id: `${row?.id} ${number} ${place}` };
        });
        const answer = {
          totalCount: pages * rowsAPage,
          nodes,
          pageInfo: { hasNextPage: number + 1 < pages, endCursor: String(number + 1) },
        };
        return Response.json({ data: { [list]: answer } });
      };
    },
    [long, ROWS_A_PAGE] as const,
  );
}
