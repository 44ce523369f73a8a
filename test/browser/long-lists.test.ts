import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, settle } from './in-browser.ts';

/** More than answers that are kept. */
const PAGES = 220;

describeInBrowser('A list of hundreds of pages', (open) => {
  it('is there as it was left when somebody comes back, and is not asked for again', async () => {
    const { page } = await open('/runs');
    const asked = await makeLong(page);
    await page.goto('/ask?environment=environment/azure');
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Load all' }).count(), { timeout: 50_000 }).toBe(0);
    expect(asked()).toBe(PAGES);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    const clauses = page.locator('tbody .column-clause a');
    const clause = clauses.nth(Math.floor((await clauses.count()) / 2));
    await clause.hover();
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(30_000);
    await clause.click();
    await page.waitForURL(/\/clause\//);
    await settle(page);
    await page.goBack();
    await page.waitForFunction((top) => window.scrollY === top, place);
    expect(await page.getByRole('button', { name: 'Load all' }).count()).toBe(0);
    expect(asked()).toBe(PAGES);
  });
});

/** Answers Ask with the rows of its first page, page after page; tells how often it was asked. */
async function makeLong(page: Page): Promise<() => number> {
  const first = new Map<string, { readonly data: { inheritance: { nodes: readonly { readonly id: string }[] } } }>();
  let asked = 0;
  await page.route('**/graphql', async (route) => {
    const { query, variables } = route.request().postDataJSON();
    if (!query.includes('query Ask(')) return route.continue();
    asked += 1;
    if (!first.has(query)) first.set(query, await (await route.fetch()).json());
    const nodes = first.get(query)?.data.inheritance.nodes.slice(0, 10) ?? [];
    const number = Number(variables.after ?? 0);
    const inheritance = {
      totalCount: PAGES * nodes.length,
      nodes: nodes.map((node) => ({ ...node, id: `${node.id} ${number}` })),
      pageInfo: { hasNextPage: number + 1 < PAGES, endCursor: String(number + 1) },
    };
    await route.fulfill({ json: { data: { inheritance } } });
  });
  return () => asked;
}
