import { expect, it } from 'vitest';
import { describeSeededInBrowser, settle } from './in-browser.ts';

describeSeededInBrowser('The Ask page', (open) => {
  it('finds a service by name, asks what it inherits, and shows the evidence', async () => {
    const { page, complaints } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('key vau');
    await page.getByRole('option', { name: 'Key Vault service/key-vault' }).click();
    await page.waitForURL(/\/service\/key-vault\?day=\d{4}-\d\d-\d\d&rev=1$/);
    await page.locator('main:focus').waitFor();
    await page.getByRole('row', { name: /^FedRAMP Rev. 5 High Azure Derived .* 410 of 410/ }).waitFor();
    await page.getByRole('link', { name: 'Ask what it inherits' }).press('Enter');
    await page.locator('main:focus').waitFor();
    await page.getByText('581 rows').waitFor();

    await page.getByRole('combobox', { name: 'for' }).fill('FedRAMP Rev. 5 High');
    await page.getByRole('option', { name: 'FedRAMP Rev. 5 High standard/fedramp-r5-high' }).click();
    await page.getByText('410 rows').waitFor();
    await page.getByRole('link', { name: /rows$/ }).click();
    await page.getByRole('link', { name: 'why Key Vault inherits AC-2', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Why' });
    await panel
      .getByText('“FedRAMP High P-ATO, Azure Commercial Cloud” lists Key Vault in Azure as in scope.')
      .waitFor();
    expect(await panel.getByRole('list', { name: 'The path' }).getByRole('listitem').count()).toBe(5);
    // From the certificate: the entry has no date.
    await panel.getByText('in force from 2019-05-03 on').first().waitFor();

    const address = page.url();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.goBack();
    expect(page.url()).toBe(address);
    await panel.waitFor();
    await page.reload();
    await panel.getByText('lists Key Vault in Azure').waitFor();
    expect(complaints).toEqual([]);
  });

  it('offers similar names if a name has no match', async () => {
    const { page } = await open('/ask');
    await page.getByRole('combobox', { name: 'Services', exact: true }).fill('Key Qqqqq');
    await page.getByText('Nothing is called “Key Qqqqq”. These names come nearest:').waitFor();
    await page.getByRole('option', { name: /Key Vault/ }).waitFor();
  });

  it('says so if it offers or lists only some of the names', async () => {
    const { page } = await open('/ask');
    const services = page.getByRole('combobox', { name: 'Services', exact: true });
    const offered = page.getByRole('listbox', { name: 'Services' });
    await services.click();
    await offered.getByText('The first 20 of 179; type more letters.').waitFor();
    await services.fill('Key Vault');
    await page.getByRole('option', { name: 'Key Vault service/key-vault' }).waitFor();
    await expect.poll(() => offered.getByText('type more letters').count()).toBe(0);

    await page.goto('/search?text=co');
    await page.getByText(/^100 of [\d,]+ loaded/).waitFor();
    const heads = page.getByRole('heading', { level: 2 });
    expect((await heads.allInnerTexts()).filter((text) => /\d/.test(text))).toEqual([]);
    await page.goto('/search?text=key%20vault');
    await page.getByRole('heading', { name: /^Services \d+$/ }).waitFor();
  });

  it('draws thousands of rows, loads more on scrolling, and sorts the loaded rows', async () => {
    const { page } = await open('/ask?standard=standard/fedramp-r5-high&view=rows');
    const rows = page.locator('table.rows tbody tr:not(.space)');
    expect(await rows.count()).toBeLessThan(80);
    await page.mouse.wheel(0, 20_000);
    await page.getByText('200 of', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Clause' }).click();
    await page.waitForURL(/sort=clause/);
    await page.getByText(/rows loaded, sorted among these/).waitFor();
  });

  it('fills the screen of a phone at any scroll position', async () => {
    const { page } = await open('/ask?environment=environment/azure&expand=yes&view=rows');
    await page.setViewportSize({ width: 390, height: 844 });
    await settle(page);
    for (const y of [600, 1_100, 1_700, 2_600, 3_300]) {
      await page.evaluate((top) => window.scrollTo(0, top), y);
      await expect.poll(() => page.evaluate(findBlanks), { timeout: 5_000 }).toEqual([]);
    }
  });

  it.for([
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])('shows rows that differ from each other, even next to the open panel, $width wide', async (size) => {
    const { page } = await open('/ask?service=service/key-vault&clause=clause/iso-20000-1-2018/4&view=rows');
    await page.setViewportSize(size);
    await settle(page);
    const rows = page.locator('table.rows tbody tr:not(.space)');
    await expect.poll(() => rows.count()).toBe(12);
    expect(new Set(await rows.allInnerTexts()).size).toBe(12);
    await page.getByRole('link', { name: 'why Key Vault inherits 4.1', exact: true }).first().click();
    await page.getByRole('complementary', { name: 'Why' }).getByText('Evidence').waitFor();
    expect(new Set(await rows.allInnerTexts()).size).toBe(12);
  });

  it('shows the oldest known date of the sources of a row, and how many have none', async () => {
    const { page } = await open('/ask?service=service/key-vault&clause=clause/iso-20000-1-2018/4.1&view=rows');
    await page
      .getByRole('cell', { name: /2023-04-05[\s\S]*3 undated/ })
      .first()
      .waitFor();
  });

  it('restores the scroll position in a long list after going back', async () => {
    const { page } = await open('/ask?standard=standard/fedramp-r5-high&view=rows');
    await page.waitForFunction(() => {
      window.scrollTo(0, document.body.scrollHeight);
      return window.scrollY > 12_000;
    });
    const clauses = page.locator('tbody .column-clause a');
    const clause = clauses.nth(Math.floor((await clauses.count()) / 2));
    await clause.hover();
    const place = await page.evaluate(() => window.scrollY);
    await clause.click();
    await page.waitForURL(/\/clause\//);
    await settle(page);
    await page.goBack();
    await page.waitForFunction((top) => window.scrollY === top, place);
    await expect.poll(() => page.evaluate(findBlanks), { timeout: 5_000 }).toEqual([]);
  });

  it('filters by basis, and counts the remaining rows', async () => {
    const { page } = await open('/ask?service=service/key-vault&environment=environment/azure');
    await page.getByRole('checkbox', { name: /Family/ }).check();
    await page.waitForURL(/basis=FAMILY/);
    await page.getByText('57 rows').waitFor();
    await page.goBack();
    await page.getByText('467 rows').waitFor();
  });

  it('says so if the service is unavailable or slow', async () => {
    const { page } = await open('/');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: '179 Services' }).click();
    await page.getByText('The service does not answer', { exact: true }).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Services 179' }).waitFor();

    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/graphql', (route) => held.then(() => route.continue()));
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.locator('.waiting-slow').waitFor();
    goOn();
    await page.getByRole('heading', { name: 'What was imported 1' }).waitFor();
  });

  it('says so if the first request is slow', async () => {
    const { page } = await open('/');
    await page.route('**/graphql', () => undefined);
    await page.reload();
    await page.locator('.waiting-slow').waitFor();
  });

  it('says so if there are more reasons than shown', async () => {
    const why = 'service/key-vault,environment/azure-gov,certificate/az-gov-fedramp-high,clause/fedramp-r5-high/AC-2';
    const { page } = await open(`/ask?service=service/key-vault&why=${encodeURIComponent(why)}`);
    const panel = page.getByRole('complementary', { name: 'Why' });
    await panel
      .getByText(/No entry of “FedRAMP High authorization of Azure Government .F1603087869.” names Key Vault/)
      .first()
      .waitFor();
    expect(await panel.getByText(/ reasons, /).count()).toBe(0);
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = await response.json();
      if (body.data?.explain !== undefined) body.data.explain.reasonCount = 1_200;
      await route.fulfill({ response, json: body });
    });
    await page.reload();
    await panel.getByText('1 of 1,200 reasons, the first of each kind.').waitFor();
  });

  it('says so if a search fails, and reports no missing name before the answer', async () => {
    const { page } = await open('/ask');
    const search = page.getByRole('combobox', { name: /^Search services/ });
    await search.fill('zzzqqq');
    await page.getByText('Nothing is called “zzzqqq”.').waitFor();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/graphql');
    await search.fill('Key Vault');
    await asked;
    expect(await page.getByText(/^Nothing is called/).count()).toBe(0);
    answer();
    await page.getByRole('option', { name: 'Key Vault service/key-vault' }).waitFor();

    await page.unroute('**/graphql');
    const refusal = {
      errors: [{ message: 'Too many questions; wait a second.', extensions: { code: 'RATE_LIMITED' } }],
    };
    await page.route('**/graphql', (route) => route.fulfill({ status: 429, json: refusal }));
    await search.fill('Power BI');
    await page.getByText('Too many questions; wait a second.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Services', exact: true }).fill('Advisor');
    await page.getByRole('listbox', { name: 'Services' }).getByText('Too many questions; wait a second.').waitFor();
  });

  it('shows its query, and opens it in GraphiQL', async () => {
    const { page } = await open('/ask?service=service/key-vault');
    await page.getByRole('button', { name: 'Show the query' }).click();
    const dialog = page.getByRole('dialog', { name: 'What this page asks' });
    await dialog.getByText('query Ask(').first().waitFor();
    await dialog.getByRole('link', { name: 'Open in GraphiQL' }).first().click();
    await page.waitForURL(/\/graphql#/);
    await settle(page);
    await page.getByText('inheritance', { exact: false }).first().waitFor();
  });
});

/** Visible heights of the spaces in place of rows that are not drawn. */
function findBlanks(): readonly number[] {
  const top = document.querySelector('header.frame')?.getBoundingClientRect().bottom ?? 0;
  return [...document.querySelectorAll('.rows .space')]
    .map((space) => space.getBoundingClientRect())
    .map((space) => Math.min(space.bottom, window.innerHeight) - Math.max(space.top, top))
    .filter((height) => height > 0);
}
