import { expect, it } from 'vitest';
import { describeSeededInBrowser } from './in-browser.ts';

describeSeededInBrowser('The inheritance on the page of a node', (open) => {
  it('is listed by certificate and environment, with requirements and certainty', async () => {
    const { page } = await open('/service/key-vault');
    const section = page.getByRole('region', { name: 'What it inherits 581 rows', exact: true });
    await section.getByText('Possible 171').waitFor();
    const rows = section.locator('tbody tr');
    expect(await rows.count()).toBe(4);
    const row = section.getByRole('row', {
      name: /Azure ISO\/IEC 20000-1 certificate .* Azure Government Possible 57/,
    });
    const duties = page.getByRole('region', { name: 'Who meets the requirements' });
    await duties.getByRole('list').getByText('No source says who 581').waitFor();
    await row.getByRole('link', { name: '57', exact: true }).click();
    await page.waitForURL(/certificate=certificate\/azure-20000-1-2018&environment=environment\/azure-gov/);
    await page.getByText('57 rows').waitFor();
  });

  it('has separate counts of requirements and rows', async () => {
    const { page } = await open('/clause/iso-20000-1-2018/8.2');
    const section = page.getByRole('region', { name: 'Who inherits it, or clauses under it 72 rows', exact: true });
    await section.getByRole('row', { name: /Azure Government Possible 6 4 24/ }).waitFor();
  });
});
