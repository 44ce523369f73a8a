import { expect, it } from 'vitest';
import { describeWriting } from './in-browser.ts';

const CERTIFICATE = 'certificate/az-gov-fedramp-high';
const ASKED =
  '/ask?service=service/key-vault&environment=environment/azure-gov&standard=standard/fedramp-r5-high&rev=2';

describeWriting('A staged import', (open, server) => {
  it('can be read and compared by importers before it is published, and names the revision that undid it', async () => {
    const { url, token } = server();
    const services = ['Key Vault', 'Zebra'];
    const rows = services.map((service) => `${service},${CERTIFICATE},environment/azure-gov\n`);
    const list = `Service,Certificate,Environment\n${rows.join('')}`;
    await fetch(`${url}/imports?name=staged.csv&stage=true&acceptProposals=true`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: list,
    });
    const { page } = await open(ASKED);
    await page.getByText('The address asks for revision 2, which is not there; the newest is 1.').waitFor();

    await page.getByRole('link', { name: 'page of imports' }).click();
    await page.getByLabel('To import, enter a token').fill(token);
    await page.getByRole('button', { name: 'Use the token' }).click();
    await page.goto(ASKED);
    await page.getByText(/^410 rows/).waitFor();
    await page.getByText('You read revision 2, which is not published').waitFor();
    expect(await page.locator('header.elsewhen').count()).toBe(1);
    await page.getByText(/^Key Vault is in the scope of FedRAMP High in Azure Government/).waitFor();

    await page.goto('/search?text=Zebra&rev=2');
    await page.getByRole('heading', { name: 'Services 1' }).waitFor();
    await page.goto('/list/services?rev=2');
    await page.getByRole('heading', { name: 'Services 180' }).waitFor();

    await page.goto('/import/2');
    await page.getByText('Compare the scope before and after').getByRole('link').click();
    for (const service of services) {
      await page.getByRole('row', { name: new RegExp(`no list.*${service} in Azure Government`) }).waitFor();
    }
    await page.locator('.as-of').click();
    await page.getByRole('textbox', { name: /^Revision, 0 \(empty\) to 1, or the staged one/ }).waitFor();

    await page.goto('/import/2');
    // The page knows the new revision from its own publication, without asking the service.
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('query Newest')) await route.continue();
    });
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('button', { name: 'Yes, publish' }).click();
    await page.waitForURL(/rev=2/);
    expect(await page.getByText('which is not published').count()).toBe(0);
    await page.getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('button', { name: 'Yes, revert' }).click();
    await page.waitForURL(/rev=3/);
    expect(await page.getByText('which is not published').count()).toBe(0);
    await page.getByRole('link', { name: 'revision 2' }).click();
    await page.getByText('Published, undone by revision 3').waitFor();
    await page.getByText('To have it back, undo revision 3.').waitFor();
    expect(await page.getByRole('button', { name: 'Revert' }).count()).toBe(0);
    await page.goto('/runs');
    await page.getByRole('cell', { name: 'Published, undone by revision 3' }).waitFor();
    await page.getByRole('cell', { name: 'undo of revision 2' }).waitFor();
  });
});
