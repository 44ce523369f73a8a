import { expect, it } from 'vitest';
import { describeSeededInBrowser, describeWriting } from './in-browser.ts';
import { publishList } from './publish-list.ts';

const LIST = 'service,certificate,environment\nKey Vault,certificate/azure-20000-1-2018,environment/azure\n';

describeWriting('A tab that stays open', (open, server) => {
  it('notices a new revision when another page is opened in it', async () => {
    const { page, complaints } = await open('/certificate/az-fedramp-high');
    await page.getByRole('heading', { name: 'In force', exact: true }).waitFor();
    expect(await publishList(server(), { name: 'later.csv', list: LIST })).toMatchObject({ revision: 2 });
    await page.getByRole('link', { name: 'Kratos' }).click();
    await page.getByText('at revision 1; the newest is 2').waitFor();
    expect(complaints).toEqual([]);
  });
});

describeSeededInBrowser('A newly opened page', (open) => {
  it('has the newest revision in its HTML, and is drawn without requesting it', async () => {
    const { page } = await open('/runs');
    const address = '/ask?service=service/key-vault';
    // A busy server sends the page without the revision rather than late.
    let body = '';
    const told = async () => {
      body = await (await page.request.get(address)).text();
      return body;
    };
    await expect.poll(told, { timeout: 20_000 }).toContain('name="revision" content="1"');
    await page.route(`**${address}`, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query Newest') ? undefined : route.continue(),
    );
    await page.goto(address);
    await page.getByRole('button', { name: /rev 1/ }).waitFor();
    await page.getByRole('region', { name: 'Answer' }).waitFor();
  });
});
