import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('The inheritance on the page of a node', (open) => {
  it('is listed by edition and cloud, with verdict, certificate and who meets it, and never added up', async () => {
    const { page } = await open('/service/key-vault');
    const section = page.getByRole('region', { name: 'Where it is in scope' });
    const rows = section.locator('tbody tr');
    expect(await rows.count()).toBe(6);
    const government = /^FedRAMP Rev. 5 High Azure Government Derived .*F1603087869.* 410 of 410 .*Shared 43/;
    await section.getByRole('row', { name: government }).waitFor();
    expect(await page.getByText(/\b(?:467|991)\b/).count()).toBe(0);
    const card = page.getByRole('region', { name: 'Answer' });
    await card.getByText('known for 361 of 410').waitFor();
    const row = section.getByRole('row', { name: /^ISO.IEC 20000-1:2018 Azure Government Possible / });
    await row.getByRole('link', { name: '57 of 57', exact: true }).click();
    await page.waitForURL(/standard=standard\/iso-20000-1-2018&environment=environment\/azure-gov/);
    await page.getByText('57 rows').waitFor();
  });
});
