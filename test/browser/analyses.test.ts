import { expect, it } from 'vitest';
import { countClicks, describeSeededInBrowser, visit } from './in-browser.ts';

describeSeededInBrowser('The analyses', (open) => {
  it('shows a scope as a matrix, with the footnote of the focused cell', async () => {
    const { page } = await open('/matrix?environment=environment/azure&columns=ENVIRONMENTS');
    await page.getByRole('link', { name: /^Key Vault, Azure: \w+ · Listed/ }).waitFor();
    const cell = page.getByRole('link', { name: /^Azure, Azure: Possible · Family named/ });
    await cell.focus();
    expect(await cell.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('Family named');
    await cell.click();
    await page.getByRole('complementary', { name: 'Why' }).getByText('Family named').waitFor();
  });

  it('explains each cell in turn, and links to exactly the requirements that follow from it', async () => {
    const { page } = await open(
      '/matrix?service=service/key-vault&service=service/power-bi&standard=standard/fedramp-r5-high',
    );
    await page.getByRole('link', { name: /^Key Vault, Azure: \w+ · Listed/ }).click();
    const panel = page.getByRole('complementary', { name: 'Why' });
    await panel
      .getByText(/lists Key Vault in Azure as in scope/)
      .first()
      .waitFor();
    await panel.getByRole('heading', { name: 'What leads from these entries to Key Vault in Azure' }).waitFor();
    await panel.getByRole('link', { name: 'Next' }).click();
    await panel
      .getByText(/lists Power BI in Azure as in scope/)
      .first()
      .waitFor();
    expect(await panel.getByRole('link', { name: 'Next' }).count()).toBe(0);
    await panel.getByRole('link', { name: 'Previous' }).click();
    await panel.getByRole('link', { name: /^See 410 requirements/ }).click();
    await page.waitForURL(/\/ask\?.*service=service\/key-vault/);
    expect(new URL(page.url()).searchParams.getAll('service')).toEqual(['service/key-vault']);
  });

  it.for([1024, 1440])('keeps the open cell visible while stepping through cells, %i pixels wide', async (width) => {
    const { page } = await open('/matrix?cell=family/azure,environment/azure');
    await page.setViewportSize({ width, height: 700 });
    await page.reload();
    const panel = page.getByRole('complementary', { name: 'Why' });
    /** True if nothing covers the middle of the open cell. */
    const isInSight = () =>
      page.evaluate(() => {
        const { left, top, width, height } =
          document.querySelector('td.open .cell')?.getBoundingClientRect() ?? new DOMRect();
        return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('td.open') != null;
      });
    for (let step = 0; step < 40; step += 1) {
      await expect.poll(isInSight).toBe(true);
      await panel.getByRole('link', { name: step < 20 ? 'Next' : 'Previous' }).click();
    }
  });

  it('has columns for the values that the filter leaves open, and none without entries', async () => {
    const { page } = await open('/matrix?environment=environment/azure&service=service/key-vault');
    const heads = page.getByRole('columnheader');
    await page.getByRole('link', { name: /^Key Vault, FedRAMP Rev. 5 High: \w+ · Listed/ }).waitFor();
    expect(await heads.allTextContents()).not.toContain('FedRAMP Rev. 4 Moderate');
  });

  it('fades out at the right and bottom of the matrix until the end is reached', async () => {
    const { page } = await open('/matrix');
    await page.setViewportSize({ width: 390, height: 768 });
    const matrix = page.getByRole('region', { name: 'The matrix' });
    const fade = () =>
      matrix.evaluate((field) =>
        ['right', 'below'].map((side) => getComputedStyle(field).getPropertyValue(`--fade-${side}`)),
      );
    await expect.poll(fade).toEqual(['48px', '48px']);
    const first = matrix.getByRole('rowheader').first();
    const before = await first.boundingBox();
    await matrix.evaluate((field) => field.scrollTo(field.scrollWidth, 0));
    await expect.poll(fade).toEqual(['0px', '48px']);
    await matrix.evaluate((field) => field.scrollTo(0, field.scrollHeight));
    await expect.poll(fade).toEqual(['48px', '0px']);
    expect((await first.boundingBox())?.x).toBe(before?.x);
  });

  it('restores the scroll position of the matrix after going back, and begins at the first row otherwise', async () => {
    const { page } = await open('/matrix');
    const matrix = page.getByRole('region', { name: 'The matrix' });
    const loadAll = page.getByRole('button', { name: /^Load all/ });
    await loadAll.click();
    // Rows that arrive during the click would make it scroll again.
    await loadAll.waitFor({ state: 'detached' });
    await matrix.getByRole('row').nth(80).scrollIntoViewIfNeeded();
    // Moves the pointer there first, for the same reason.
    await matrix.getByRole('row').nth(80).getByRole('link').first().hover();
    const scrolled = () => matrix.evaluate((field) => field.scrollTop);
    const place = await scrolled();
    expect(place).toBeGreaterThan(500);
    await matrix.getByRole('row').nth(80).getByRole('link').first().click();
    await page.waitForURL(/\/(service|family)/);
    await page.goBack();
    await matrix.getByRole('row').nth(80).waitFor();
    expect(await scrolled()).toBeCloseTo(place, -1);
    await page.getByRole('link', { name: 'Ask' }).first().click();
    await page.getByRole('link', { name: 'Matrix' }).first().click();
    await matrix.getByRole('row').nth(80).waitFor();
    expect(await scrolled()).toBe(0);
  });

  it('shows how two scopes differ', async () => {
    const { page } = await open('/compare?from=certificate/az-fedramp-high&to=certificate/az-dod-il2');
    await page.getByRole('row', { name: /In both, differently.*Azure Databricks in Azure/ }).waitFor();
    const alike = page.getByRole('region', { name: /^Alike in both 173/ });
    expect(await alike.getByRole('row').count()).toBe(0);
    await alike.getByRole('link', { name: 'List them' }).click();
    await alike.getByRole('row', { name: /Alike.*Advisor in Azure/ }).waitFor();
  });

  it('calls nothing removed or added if one side has no list', async () => {
    const pair = ['certificate/az-dod-il2', 'certificate/m365gcchigh-fedramp-high'];
    const { page } = await open(`/compare?from=${pair[0]}&to=${pair[1]}`);
    // Once, not again in notes and in the bar.
    await page.getByText(/Microsoft 365 .*has no list, so the two cannot be compared/).waitFor();
    expect((await page.locator('main').textContent())?.split('has no list')).toHaveLength(2);
    await page.getByText(/^Nothing is compared. Below is what A lists\.$/).waitFor();
    await page.getByRole('row', { name: /Advisor in Azure.*no list/ }).waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/removed|added|Only in/);
    await visit(page, `/compare?from=${pair[1]}&to=${pair[0]}`);
    await page.getByText(/^Nothing is compared. Below is what B lists\.$/).waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/removed|added|Only in/);
  });

  it('compares DoD IL2 with FedRAMP High from the page of one in three clicks', async () => {
    const { page } = await open('/certificate/az-dod-il2');
    const clicks = await countClicks(page);
    await page.getByRole('link', { name: 'Compare its scope' }).click();
    const other = page.getByRole('group', { name: 'B' }).getByRole('combobox', { name: 'Certificate' });
    await other.click();
    await page.getByRole('option', { name: /^FedRAMP High P-ATO, Azure Commercial Cloud/ }).click();
    await page.locator('.answer-sentences').waitFor();
    await page.getByText('In both, differently', { exact: true }).first().waitFor();
    expect(await clicks()).toBeLessThanOrEqual(3);
  });

  it('lists what a source states, and what it alone states', async () => {
    const { page } = await open('/source/azp');
    const said = page.getByRole('region', { name: /^Statements/ });
    const rows = said.locator('tbody tr');
    await said.getByRole('checkbox', { name: 'Who meets a requirement 805' }).waitFor();
    await said.getByRole('checkbox', { name: 'How standards relate 2' }).check();
    await page.waitForURL(/kind=STANDARD_RELATION/);
    await expect.poll(() => rows.count()).toBe(2);
    await said.getByRole('checkbox', { name: /^only what names no other source/ }).check();
    await page.waitForURL(/alone=yes/);
    await expect.poll(() => rows.count()).toBe(2);
  });

  it('says that a scope is not inherited if its certificate is not in force', async () => {
    const { page } = await open('/compare?from=certificate/az-fedramp-high&from-day=2019-05-02');
    const sentence = page.getByText(/is not in force on its day, so nothing is inherited through it/);
    // Once, not again in a note.
    await sentence.waitFor();
    expect(await page.getByRole('complementary', { name: 'Notes on this answer' }).count()).toBe(0);
    await page.goto('/compare?from=certificate/az-fedramp-high&from-day=2019-05-03');
    await page.getByText('No difference.').waitFor();
    expect(await sentence.count()).toBe(0);
  });

  it('assesses a system against a standard, with counts that add up', async () => {
    const system = 'service=service/key-vault&service=service/power-bi&environment=environment/azure';
    const { page } = await open(`/assess?${system}&standard=standard/fedramp-r5-high`);
    await page.getByRole('region', { name: 'Requirements by family 18', exact: true }).waitFor();
    const counts = await page.getByRole('list', { name: 'Who meets them' }).locator('b').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(410);
    const families = await page.locator('.groups > tbody > tr > td:nth-child(2)').allInnerTexts();
    expect(families.reduce((sum, count) => sum + Number(count), 0)).toBe(410);
  });

  it('lists covered requirements without a stated responsibility, with source and explanation', async () => {
    const { page } = await open(
      '/assess?service=service/key-vault&environment=environment/azure&standard=standard/fedramp-r5-high',
    );
    await page.getByRole('list', { name: 'Who meets them' }).getByText('No source says who 410').waitFor();
    const requirements = page.getByRole('region', { name: 'Requirements by family 18', exact: true });
    await requirements.getByRole('link', { name: 'Requirements of AT Awareness and Training' }).click();
    const row = requirements.getByRole('row', { name: /^AT-2 / });
    // Each row cites its list.
    await row.getByRole('link', { name: 'Microsoft audit-scope page' }).waitFor();
    await row.getByRole('link', { name: /^why/ }).click();
    const panel = page.getByRole('complementary', { name: 'Why' });
    await panel.getByText(/inherits AT-2 /).waitFor();
    await panel.getByRole('link', { name: 'Next' }).click();
    await panel.getByText(/inherits AT-2\(2\) /).waitFor();
  });

  it('calls nothing covered or left for a standard whose requirements are not known', async () => {
    const { page } = await open(
      '/assess?service=service/key-vault&environment=environment/azure&standard=standard/iso-20000-1-2011',
    );
    const section = page.getByRole('region', { name: 'Requirements', exact: true });
    await section.getByText('What is covered or left to you is unknown.').waitFor();
    expect(await page.getByText(/holds no requirements of/).count()).toBe(1);
    expect(await page.getByText('Each requirement is covered').count()).toBe(0);
    expect(await page.getByRole('list', { name: 'Who meets them' }).count()).toBe(0);
  });

  it('assesses one edition of a standard that is cited without one, and gives each service its verdict', async () => {
    const system = 'service=service/key-vault&service=service/microsoft-managed-desktop&environment=environment/azure';
    const { page } = await open(`/assess?${system}&standard=standard/fedramp-high`);
    const card = page.getByRole('region', { name: 'Answer' });
    await card.getByText('0 of 410').waitFor();
    await card.getByText('for all of them; 410 for some').waitFor();
    await card.getByText(/reservations$/).click();
    await card.getByText(/FedRAMP High is cited without an edition, so this assesses FedRAMP Rev. 5 High/).waitFor();
    const services = page.getByRole('region', { name: 'Each service 2', exact: true });
    await services.getByRole('row', { name: /^Key Vault Derived Listed/ }).waitFor();
    await page.getByRole('region', { name: 'Requirements by family 18', exact: true }).waitFor();
  });

  it('counts no requirements of an unknown system, and no unknown services', async () => {
    const system = 'environment=environment/azure&standard=standard/fedramp-r5-high';
    const { page } = await open(`/assess?service=service/nobody&${system}`);
    await page.getByText('There is nothing to assess: the graph has none of the services.').waitFor();
    await page.getByText('The graph has no service "service/nobody"').waitFor();
    expect(await page.getByRole('list', { name: 'Who meets them' }).count()).toBe(0);
    await page.goto(`/assess?service=service/nobody&service=service/key-vault&${system}`);
    await page.getByRole('region', { name: 'Answer' }).waitFor();
  });

  it('states the age of the sources, and for how many loaded rows', async () => {
    const { page } = await open('/matrix');
    const summary = page.locator('.summary');
    await summary.getByText(/of the \d+ rows loaded: /).waitFor();
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Load all' }).count()).toBe(0);
    expect(await summary.textContent()).not.toContain('loaded');
  });
});
