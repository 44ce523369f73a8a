import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('The analyses', (open) => {
  it('shows a scope as a matrix, with the footnote where a cell has the focus', async () => {
    const { page } = await open('/matrix?environment=environment/azure');
    await page.getByRole('link', { name: /^Key Vault, Azure: Listed/ }).waitFor();
    const marks = page.getByRole('list', { name: 'Marks' });
    for (const meaning of ['Contradicted', 'Under a condition', 'another environment']) {
      await marks.getByText(meaning).waitFor();
    }
    const cell = page.getByRole('link', { name: /^Azure, Azure: Family named/ });
    await cell.focus();
    expect(await cell.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('Family named');
    await cell.click();
    await page.waitForURL(/\/ask\?service=family\/azure&environment=environment\/azure/);
  });

  it('leads from a cell to the rows behind it and no others', async () => {
    const { page } = await open('/matrix?service=service/key-vault&standard=standard/fedramp-high');
    await page.getByRole('link', { name: /^Key Vault, Azure: Listed/ }).click();
    await page.getByText('421 rows').waitFor();
  });

  it('comes back to the place in the matrix from which a cell was followed, and begins at the first row otherwise', async () => {
    const { page } = await open('/matrix');
    const matrix = page.getByRole('region', { name: 'The matrix' });
    await page.getByRole('button', { name: /^Load all/ }).click();
    await matrix.getByRole('row').nth(80).scrollIntoViewIfNeeded();
    const scrolled = () => matrix.evaluate((field) => field.scrollTop);
    const place = await scrolled();
    expect(place).toBeGreaterThan(500);
    await matrix.getByRole('row').nth(80).getByRole('link').last().click();
    await page.waitForURL(/\/(ask|service|family)/);
    await page.goBack();
    await matrix.getByRole('row').nth(80).waitFor();
    expect(await scrolled()).toBeCloseTo(place, -1);
    await page.getByRole('link', { name: 'Ask' }).first().click();
    await page.getByRole('link', { name: 'Matrix' }).first().click();
    await matrix.getByRole('row').nth(80).waitFor();
    expect(await scrolled()).toBe(0);
  });

  it('tells how two scopes differ', async () => {
    const { page } = await open('/compare?from=certificate/az-fedramp-high&to=certificate/m365gcchigh-fedramp-high');
    await page.getByRole('checkbox', { name: /removed/ }).check();
    await page.waitForURL(/kind=REMOVED/);
    await page.getByRole('row', { name: /removed.*Advisor in Azure/ }).waitFor();
  });

  it('tells what a source says, and what it says alone', async () => {
    const { page } = await open('/source/azp');
    const said = page.getByRole('region', { name: /^Statements/ });
    const rows = said.locator('tbody tr');
    await said.getByRole('checkbox', { name: 'Who meets a requirement 811' }).waitFor();
    await said.getByRole('checkbox', { name: 'How standards relate 3' }).check();
    await page.waitForURL(/kind=STANDARD_RELATION/);
    await expect.poll(() => rows.count()).toBe(3);
    await said.getByRole('checkbox', { name: /^only what names no other source/ }).check();
    await page.waitForURL(/alone=yes/);
    await expect.poll(() => rows.count()).toBe(3);
  });

  it('tells of which scope nothing is inherited, since its certificate is not in force', async () => {
    const { page } = await open('/compare?from=certificate/az-fedramp-high&from-day=2019-05-02');
    const notes = page.getByRole('complementary', { name: 'Notes on this answer' });
    await notes.getByText(/^On 2019-05-02, at revision \d+, .* is not in force: nothing is inherited/).waitFor();
    expect(await notes.getByRole('listitem').count()).toBe(1);
    await page.goto('/compare?from=certificate/az-fedramp-high&from-day=2019-05-03');
    await page.getByText('No difference.').waitFor();
    expect(await notes.count()).toBe(0);
  });

  it('holds a system against a standard, and adds up', async () => {
    const { page } = await open('/');
    await page.getByRole('link', { name: /left to a system built on/ }).click();
    await page.getByText('421 requirements', { exact: true }).waitFor();
    for (const name of ['Coverage', 'Who meets them']) {
      const counts = await page.getByRole('list', { name }).locator('b').allInnerTexts();
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(421);
    }
    await page.getByRole('heading', { name: /^Left to you/ }).waitFor();
    await page.getByRole('heading', { name: /^By heading/ }).waitFor();
  });

  it('leaves to you what certificates cover where nobody says who meets it', async () => {
    const { page } = await open(
      '/assess?service=service/key-vault&environment=environment/azure&standard=standard/fedramp-high',
    );
    const left = page.getByRole('region', { name: 'Left to you, as far as is known 421', exact: true });
    await left.getByText('No source says who meets 421 requirements').waitFor();
    await page.getByRole('region', { name: 'Met by the provider 0', exact: true }).waitFor();
  });

  it('does not call anything covered, or left, of a standard whose requirements nobody has listed', async () => {
    const { page } = await open(
      '/assess?service=service/key-vault&environment=environment/azure&standard=standard/iso-20000-1-2011',
    );
    for (const name of ['Left to you', 'Met by the provider']) {
      const section = page.getByRole('region', { name, exact: true });
      await section.getByText(/holds no list of the standard's requirements, so .* is unknown/).waitFor();
    }
    await page.getByText('requirements not known').waitFor();
    const given = page.getByRole('region', { name: 'What each service covers 1', exact: true });
    await given.getByText('nothing').waitFor();
    expect(await page.getByText('Each requirement is covered').count()).toBe(0);
    expect(await page.getByRole('list', { name: 'Coverage' }).count()).toBe(0);
  });

  it('counts no requirement of a system that nobody knows, and no service that it does not show', async () => {
    const system = 'environment=environment/azure&standard=standard/fedramp-high';
    const { page } = await open(`/assess?service=service/nobody&${system}`);
    await page.getByText('There is nothing to assess: the graph has none of the services.').waitFor();
    await page.getByText('Unknown id "service/nobody"').waitFor();
    expect(await page.getByRole('list', { name: 'Coverage' }).count()).toBe(0);
    await page.goto(`/assess?service=service/nobody&service=service/key-vault&${system}`);
    await page.getByRole('region', { name: 'What each service covers 1', exact: true }).waitFor();
  });

  it('tells the age of the sources of all rows, or of how many it knows', async () => {
    const { page } = await open('/matrix');
    const summary = page.locator('.summary');
    await summary.getByText(/of the \d+ rows loaded: /).waitFor();
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Load all' }).count()).toBe(0);
    expect(await summary.textContent()).not.toContain('loaded');
  });
});
