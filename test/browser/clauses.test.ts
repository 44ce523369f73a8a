import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

const ISO_20000 = 'standard=standard/iso-20000-1-2018&environment=environment/azure-gov';

describeInBrowser('A clause', (open) => {
  it('is found by its number and standard, and shown with its standard', async () => {
    const { page } = await open('/');
    await page.getByRole('combobox', { name: /^Search/ }).fill('8.2 iso 20000');
    await page.getByRole('option', { name: '8.2 Service portfolio – ISO/IEC 20000-1:2018 clause/' }).click();
    await page.waitForURL(/clause\/iso-20000-1-2018\/8\.2/);
  });

  it('is offered only from the picked standards, and its chip names the standard', async () => {
    const { page, complaints } = await open(`/ask?${ISO_20000}&view=rows`);
    const field = page.getByRole('combobox', { name: 'clause', exact: true });
    await field.fill('SC-13');
    await page.getByText('Nothing is called “SC-13”.').waitFor();
    await field.fill('8.2');
    await page.getByRole('option', { name: '8.2 Service portfolio – ISO/IEC 20000-1:2018' }).click();
    await page.getByRole('button', { name: 'Remove 8.2 Service portfolio – ISO/IEC 20000-1:2018' }).waitFor();

    await page.getByRole('link', { name: /^Include (its|their) services$/ }).click();
    await page.waitForURL(/expand=yes/);
    await page.getByRole('link', { name: 'By service' }).click();
    await page.getByRole('link', { name: 'Advisor', exact: true }).click();
    await page.waitForURL(/service=service/);
    await page.getByRole('link', { name: '6 rows' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
