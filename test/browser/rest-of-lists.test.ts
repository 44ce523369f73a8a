import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSeededInBrowser, describeWriting, visit } from './in-browser.ts';
import { publishList } from './publish-list.ts';

const AT_ONCE = 2;

describeSeededInBrowser('A list that is only partly loaded', (open) => {
  it.for([
    ['/family/power-platform', 'Services in it'],
    ['/family/azure', 'Entries that name the family'],
    ['/environment/azure', 'Certificates that apply in it'],
    ['/standard/iso-20000-1-2018', 'Related standards'],
    ['/standard/iso-27001-2013', 'Certificates to it'],
    ['/organization/microsoft', 'Certificates that it holds'],
    ['/organization/microsoft', 'Offerings'],
  ] as const)('can load the rest: %s, %s', async ([path, title]) => {
    const { page, complaints } = await open('/runs');
    await answerLittleAtOnce(page);
    await visit(page, path);
    const section = page.getByRole('region', { name: title });
    const total = Number.parseInt((await section.locator('.count').first().textContent()) ?? '', 10);
    expect(total).toBeGreaterThan(AT_ONCE);
    const rows = section.locator('tbody tr, ul.many > li, ul.sentences > li, ul.legend > li');
    expect(await rows.count()).toBe(AT_ONCE);
    await section.getByText(`${AT_ONCE} of ${total} loaded`).waitFor();
    await section.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => rows.count()).toBe(total);
    expect(await section.getByRole('button').filter({ hasText: /^Load/ }).count()).toBe(0);
    expect(new Set(await rows.allTextContents()).size).toBe(total);

    // The list is unchanged after going back.
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Imports' }).click();
    await page.getByRole('heading', { name: 'Imports' }).waitFor();
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(total);
    expect(complaints).toEqual([]);
  });
});

describeWriting('The list of imports', (open, server) => {
  it('can load the rest, for readers and importers', async () => {
    for (const service of ['Key Vault', 'Power BI', 'Power Apps', 'Advisor']) {
      const list = `service,certificate,environment\n${service},certificate/azure-20000-1-2018,environment/azure`;
      await publishList(server(), { name: `${service}.csv`, list });
    }
    const { page } = await open('/');
    await answerLittleAtOnce(page);
    await visit(page, '/runs');
    const rows = page.getByRole('region', { name: 'What was imported' }).locator('tbody tr');
    expect(await rows.count()).toBe(AT_ONCE);
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => rows.count()).toBe(5);
    await page.getByLabel('To import, enter a token').fill(server().token);
    await page.getByRole('button', { name: 'Use the token' }).click();
    await page.getByText(`${AT_ONCE} of 5 loaded`).waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect.poll(() => rows.count()).toBe(2 * AT_ONCE);
  });
});

/** Shortens pages of 100 or 50 rows, so that lists of the seed have several pages. */
async function answerLittleAtOnce(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { query, variables } = route.request().postDataJSON();
    const little = query.replaceAll(/first: (?:100|50)\b/g, `first: ${AT_ONCE}`);
    const first = variables.first === undefined ? {} : { first: AT_ONCE };
    await route.continue({ postData: JSON.stringify({ query: little, variables: { ...variables, ...first } }) });
  });
}
