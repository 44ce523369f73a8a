import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSeededInBrowser, describeWriting, findBarriers, settle, visit } from './in-browser.ts';
import { publishList } from './publish-list.ts';

const MARKETPLACE = fileURLToPath(new URL('../data/lists/fedramp/marketplace-slice.json', import.meta.url));

/** Milliseconds for parts that load one after another. */
const LONG = 10_000;

const SYSTEM = 'standard=standard/fedramp-r5-high&service=service/key-vault';

const ASSESSED = `
  query ($environment: ID!) {
    assessment(standard: "standard/fedramp-r5-high", environment: $environment, services: ["service/key-vault"]) {
      totals { requirements covered possible some unknown excluded }
    }
  }`;

async function totalsIn(page: Page, environment: string): Promise<Readonly<Record<string, number>>> {
  const response = await page.request.post('/graphql', { data: { query: ASSESSED, variables: { environment } } });
  return (await response.json()).data.assessment.totals;
}

/** Names of the tiles, once all have arrived. */
async function tilesOf(page: Page, count: number): Promise<readonly string[]> {
  // Zoomed out, so that all are drawn.
  await page.getByRole('button', { name: 'Fit' }).click();
  const tiles = page.getByRole('group', { name: /^Map of requirements/ }).getByRole('link');
  await expect.poll(() => tiles.count(), { timeout: LONG }).toBe(count);
  return tiles.evaluateAll((all) => all.map((tile) => tile.getAttribute('aria-label') ?? ''));
}

describeSeededInBrowser('The map of coverage', (open) => {
  it('has a tile for each requirement and environment, with the same counts as the assessment', async () => {
    const { page } = await open(`/coverage?${SYSTEM}&environment=environment/azure&environment=environment/azure-gov`);
    const [azure, gov] = await Promise.all([
      totalsIn(page, 'environment/azure'),
      totalsIn(page, 'environment/azure-gov'),
    ]);
    const tiles = await tilesOf(page, 2 * (azure['requirements'] ?? 0));
    const counted = (words: string) => tiles.filter((tile) => tile.includes(words)).length;
    expect(counted(', Azure: ')).toBe(azure['requirements']);
    expect(counted(', Azure: Covered by certificates')).toBe(azure['covered']);
    expect(counted(', Azure Government: ')).toBe(gov['requirements']);
    expect(counted(', Azure Government: No evidence')).toBe(gov['unknown']);
    const all = page.getByRole('row', { name: /^All/ }).getByRole('cell');
    const told = (await all.allInnerTexts()).map((text) => /\d+$/.exec(text)?.[0]);
    expect(told).toEqual([`${azure['covered']}`, `${gov['unknown']}`]);
  });

  it('distinguishes outcomes by pattern, not by colour alone', async () => {
    const { page } = await open(`/coverage?${SYSTEM}&environment=environment/azure&environment=environment/azure-gov`);
    const drawn = async (name: RegExp) =>
      page
        .getByRole('link', { name })
        .first()
        .locator('path')
        .evaluateAll((paths) =>
          paths.map((path) => [path.getAttribute('fill'), path.getAttribute('stroke-dasharray')].join(' ')),
        );
    expect(await drawn(/, Azure: Covered by certificates/)).not.toEqual(await drawn(/, Azure Government: No evidence/));
  });

  it('opens the rows of a tile with the keyboard alone', async () => {
    const { page } = await open(`/coverage?${SYSTEM}&environment=environment/azure`);
    await page.getByRole('link', { name: /^AC-1 / }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^AC-2 /);
    await page.keyboard.press('Enter');
    await page.waitForURL(
      ({ pathname, searchParams }) =>
        pathname === '/ask' && searchParams.get('clause') === 'clause/fedramp-r5-high/AC-2',
    );
  });

  it('is linked from the assessment and from the page of the standard', async () => {
    const { page } = await open(`/assess?${SYSTEM}&environment=environment/azure`);
    await page.getByRole('link', { name: 'Coverage as a map' }).click();
    await page.waitForURL(({ pathname }) => pathname === '/coverage');
    await settle(page);
    await page.getByRole('heading', { name: /^FedRAMP Rev. 5 High for Key Vault in Azure/ }).waitFor();
    await visit(page, '/standard/fedramp-r5-high');
    await page.getByRole('link', { name: 'Map its coverage' }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get('standard') === 'standard/fedramp-r5-high');
  });
});

describeSeededInBrowser('The time line', (open) => {
  it('has a row for each dated certificate, with today, the requested day and unstated dates', async () => {
    const { page } = await open('/time?standard=standard/fedramp-high&day=2020-01-15');
    const picture = page.getByRole('group', { name: /^Time line/ });
    const today = new Date().toISOString().slice(0, 10);
    for (const text of [`today ${today}`, 'asked 2020-01-15']) await picture.getByText(text).last().waitFor();
    const commercial = 'FedRAMP High P-ATO, Azure Commercial Cloud: in force, from 2019-05-03, last day not stated';
    const government =
      'FedRAMP High authorization of Azure Government (F1603087869): not in force, from 2020-04-29, last day not stated';
    for (const name of [commercial, government]) await picture.getByRole('link', { name }).waitFor();
    await picture.getByRole('link', { name: /^FedRAMP Marketplace.*: dated \d{4}/ }).waitFor();
    await page.getByText('No source states the last day of any of these certificates.').waitFor();
  });

  it('fits a phone, and has no text across a line', async () => {
    const { page } = await open('/time?day=2020-01-15');
    await page.setViewportSize({ width: 390, height: 844 });
    const picture = page.getByRole('group', { name: /^Time line/ });
    await expect.poll(() => picture.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    const line = await picture
      .locator('g', { hasText: /^today/ })
      .locator('path')
      .boundingBox();
    const crossed = await picture
      .locator('text')
      .evaluateAll(
        (texts, x) =>
          texts
            .filter((text) => text.getBoundingClientRect().left < x && x < text.getBoundingClientRect().right)
            .map(({ textContent }) => textContent),
        (line?.x ?? 0) + (line?.width ?? 0) / 2,
      );
    expect(crossed.filter((text) => !/^(today|\d{4}$)/.test(text ?? ''))).toEqual([]);
  });
});

describeSeededInBrowser('On a phone', (open) => {
  it.for([
    `/coverage?${SYSTEM}&environment=environment/azure&environment=environment/azure-gov`,
    '/graph?center=certificate/azure-20000-1-2018',
  ])('a picture is read from top to bottom: %s', async (path) => {
    const { page } = await open(path);
    await page.setViewportSize({ width: 390, height: 844 });
    const field = page.locator('.picture-field');
    await expect.poll(() => field.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    const letters = field.locator('text').first();
    expect((await letters.boundingBox())?.height).toBeGreaterThan(9);
  });
});

describeWriting('Pictures of an imported list', (open, server) => {
  it('rank certificates by how often they are leveraged, and draw them to the right of their dependents', async () => {
    await publishList(server(), { name: 'marketplace.json', list: await readFile(MARKETPLACE, 'utf8') });
    const { page } = await open('/leverage');
    const first = page.locator('tbody tr').first();
    await first.filter({ hasText: 'FedRAMP High P-ATO, Azure Commercial Cloud' }).waitFor();
    await visit(page, '/leverage?certificate=certificate/az-fedramp-high');
    const leftOf = async (name: string) => {
      const flow = page.getByRole('group', { name: /^Flow of leverage/ });
      return (await flow.getByRole('link', { name, exact: true }).boundingBox())?.x ?? Number.NaN;
    };
    const [commercial, adobe, achieve] = [
      'FedRAMP High P-ATO, Azure Commercial Cloud',
      'FedRAMP LI-SaaS authorization of Adobe Creative Cloud for Enterprise (FR1820435960)',
      'FedRAMP Low authorization of AchieveIt (FR2106555313)',
    ];
    await page.getByRole('button', { name: 'Fit' }).click();
    expect(await leftOf(adobe)).toBeLessThan(await leftOf(commercial));
    expect(
      await findBarriers(page, { rules: ['color-contrast', 'label-content-name-mismatch', 'nested-interactive'] }),
    ).toEqual([]);

    await page.setViewportSize({ width: 390, height: 844 });
    const field = page.getByRole('group', { name: /^Flow of leverage/ });
    await expect.poll(() => field.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await field.getByRole('link', { name: 'FedRAMP Low authorization of AchieveIt (FR2106555313)' }).first().waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });

    const list = page.locator('#list').getByRole('listitem');
    await list
      .filter({ hasText: /AchieveIt \(FR2106555313\) leverages FedRAMP High P-ATO, Azure Commercial Cloud/ })
      .waitFor();
    expect(await leftOf(achieve)).toBeLessThan(await leftOf(commercial));
  });

  it('show what lapses and when', async () => {
    const list = [
      'id,Certificate,Standard,Clouds,Holder,Issue date,Expiry date',
      'certificate/water,Water certificate,ISO/IEC 27001:2022,Azure,Microsoft,2025-02-01,2028-01-31',
    ].join('\n');
    await publishList(server(), { name: 'certificates.csv', list });
    const { page } = await open('/time?standard=standard/iso-27001-2022');
    const name = /^Water certificate: in force, from 2025-02-01, up to and including 2028-01-31/;
    await page.getByRole('link', { name }).waitFor();
    const lapses = page.locator('#lapses').getByRole('listitem');
    await lapses.filter({ hasText: /2028-01-31 .*Water certificate is its last day/ }).waitFor();
  });
});
