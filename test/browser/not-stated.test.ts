import { beforeAll, expect, it } from 'vitest';
import { describeWriting, visit } from './in-browser.ts';
import { publishList } from './publish-list.ts';

/** The certificate applies in several environments, so a row without one stays without. */
const LIST = [
  'service,certificate,environment',
  'Key Vault,certificate/azure-20000-1-2018,',
  'Key Vault,certificate/azure-20000-1-2018,environment/azure',
].join('\n');

const ASKED = 'service=service/key-vault&certificate=certificate/azure-20000-1-2018';

describeWriting('An entry without an environment', (open, server) => {
  beforeAll(() => publishList(server(), { name: 'places.csv', list: LIST }));

  it('is explained by its own evidence, not by that of a more certain row', async () => {
    const { page, complaints } = await open(`/ask?${ASKED}&view=rows`);
    const row = page.getByRole('row', { name: /Key Vault .*not stated/ }).first();
    await row.getByRole('link', { name: /^why Key Vault inherits/ }).click();
    const panel = page.getByRole('complementary', { name: 'Why' });
    await panel.getByText(/^Key Vault, where no environment is stated, may inherit /).waitFor();
    await panel.getByText('lists Key Vault as in scope, without naming an environment.').waitFor();
    // From the edition: neither the certificate nor the entry has a date.
    expect(await panel.getByText('from 2018-01-01 at the earliest').count()).toBe(1);
    expect(await panel.getByText('in Azure').count()).toBe(0);
    expect(await page.locator('tr.open').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('links from its cell only to its own rows', async () => {
    const { page } = await open(`/matrix?${ASKED}`);
    await page.getByRole('link', { name: /^Key Vault, Azure: \w+ · Listed$/ }).waitFor();
    await page.getByRole('link', { name: /^Key Vault, not stated: / }).click();
    await page.getByRole('link', { name: /^See .* that follow/ }).click();
    await page.getByRole('link', { name: /rows$/ }).click();
    const rows = page.locator('tbody tr[aria-rowindex]');
    await rows.filter({ hasText: 'not stated' }).first().waitFor();
    expect(await rows.filter({ hasNotText: 'not stated' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'only where no environment is stated' }).click();
    await page
      .getByRole('row', { name: /Key Vault .*Azure/ })
      .first()
      .waitFor();
    await visit(page, `/matrix?${ASKED}`);
    await page.getByRole('link', { name: /^Key Vault, Azure: \w+ · Listed$/ }).click();
    await page.getByRole('link', { name: /^See .* that follow/ }).click();
    await page.getByRole('link', { name: /rows$/ }).click();
    await rows.first().waitFor();
    expect(await rows.filter({ hasText: 'not stated' }).count()).toBe(0);
  });

  it('is left out with a note if an environment is picked, and can be included', async () => {
    const { page } = await open(`/ask?${ASKED}&environment=environment/azure&view=rows`);
    const rows = page.locator('tbody tr[aria-rowindex]');
    await rows.first().waitFor();
    expect(await rows.filter({ hasText: 'not stated' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Include it' }).click();
    await page.getByRole('checkbox', { name: 'also where no environment is stated' }).waitFor();
    await rows.filter({ hasText: 'not stated' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Include it' }).count()).toBe(0);
  });
});
