import { expect, it } from 'vitest';
import { describeWriting } from './in-browser.ts';

const LIST = 'service,certificate,environment\nKey Vault,certificate/azure-20000-1-2018,environment/azure\n';

describeWriting('A tab that stays open', (open, token) => {
  it('notices what others publish once another page is opened in it', async () => {
    const { page, complaints } = await open('/certificate/az-fedramp-high');
    await page.getByRole('heading', { name: 'In force', exact: true }).waitFor();
    const published = await fetch(`${new URL(page.url()).origin}/imports?name=later.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token()}`, 'content-type': 'text/csv' },
      body: LIST,
    });
    expect(await published.json()).toMatchObject({ state: 'PUBLISHED', revision: 2 });
    await page.getByRole('link', { name: 'Kratos' }).click();
    await page.getByText('at revision 1; the newest is 2').waitFor();
    expect(complaints).toEqual([]);
  });
});
