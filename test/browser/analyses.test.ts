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

  it('tells how two scopes differ', async () => {
    const { page } = await open('/compare?from=certificate/az-fedramp-high&to=certificate/m365gcchigh-fedramp-high');
    await page.getByRole('checkbox', { name: /removed/ }).check();
    await page.waitForURL(/kind=REMOVED/);
    await page.getByRole('row', { name: /removed.*Advisor in Azure/ }).waitFor();
  });

  it('holds a system against a standard, and adds up', async () => {
    const { page } = await open('/');
    await page.getByRole('link', { name: /is left to a system built on/ }).click();
    await page.getByText('421 requirements').waitFor();
    const counts = await page.getByRole('list', { name: 'Outcomes' }).locator('b').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(421);
    await page.getByRole('heading', { name: /^Left to you/ }).waitFor();
    await page.getByRole('heading', { name: /^By heading/ }).waitFor();
  });
});
