import { expect, it } from 'vitest';
import { chooseLists, enterToken, FIVE_BY_FOUR, openImports, scopeOf, untilListed, untilReady } from './import-page.ts';
import { describeWriting, expectNoOverflow, findBarriers } from './in-browser.ts';

describeWriting('A list of a provider that the graph does not know', (open, server) => {
  it('is read, decided and published on one page', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, { 'five.csv': FIVE_BY_FOUR });
    await page.getByText('5 questions to decide before the list can be taken.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoOverflow(page);

    for (const programme of ['TISAX', 'PCI DSS'])
      await page.getByRole('radio', { name: `Make a new standard “${programme}”, and a certificate of it` }).check();
    await page.getByText('3 questions to decide before the list can be taken.').waitFor();
    await page.getByRole('button', { name: 'Take all first proposals' }).click();
    await untilReady(page);
    const sentences = await page.locator('.sentences').textContent();
    expect(sentences).toContain('5 new services: “BigQuery”, “Cloud Run”, “Cloud Storage”, “Pub/Sub”, “Spanner”.');
    expect(sentences).toContain('4 new certificates');
    expect(sentences).toContain('2 new standards: “TISAX”, “PCI DSS”.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Yes, publish' }).click();
    await page.waitForURL(/\/import\/2\?.*rev=2/);
    await page.locator('main:focus').waitFor();
    await page.goto('/service/cloud-run');
    await untilListed(page, 4);

    // Changes still show the names of nodes that an undo removed.
    await page.goto('/import/2');
    await page.getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('button', { name: 'Yes, revert' }).click();
    await page.waitForURL(/rev=3/);
    await page.getByText('12 removed', { exact: true }).waitFor();
    await page.getByText('24 ended', { exact: true }).waitFor();
    const changes = page.getByRole('region', { name: /^What it changed/ });
    await changes
      .getByText(/Cloud Run/)
      .first()
      .waitFor();
    expect(await changes.textContent()).not.toMatch(/(service|certificate|standard|environment)\//);
    await page.goto('/service/cloud-run');
    await page.getByRole('heading', { name: 'Cloud Run', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Read it at revision 2' }).click();
    await untilListed(page, 4);
  });
});

describeWriting('The page of imports', (open, server) => {
  it('stages, publishes, shows and reverts a list', async () => {
    const { page } = await open('/runs');
    await enterToken(page, 'cg_nobody');
    await page.getByText('The token was refused').waitFor();
    await page.getByRole('heading', { name: /^What was imported 1/ }).waitFor();
    expect(await page.getByLabel('Choose the list').count()).toBe(0);
    await page.getByLabel('To import, enter another token').fill(server().token);
    await page.getByRole('button', { name: 'Use the token' }).click();
    await chooseLists(page, { 'scope.csv': scopeOf('Key Valt') });
    await page.getByRole('radio', { name: 'It is “Key Vault”' }).check();
    await untilReady(page);
    await page.getByRole('button', { name: 'Stage it' }).click();

    const publish = page.getByRole('button', { name: 'Publish', exact: true });
    await page.waitForURL(/\/import\/2/);
    await publish.press('Enter');
    await page.locator('button:focus', { hasText: 'Yes, publish' }).waitFor();
    await page.getByRole('button', { name: 'No', exact: true }).press('Enter');
    await page.locator('button:focus', { hasText: /^Publish$/ }).waitFor();
    await publish.press('Enter');
    await page.locator('button:focus', { hasText: 'Yes, publish' }).press('Enter');
    await page.waitForURL(/rev=2/);
    await page.locator('main:focus').waitFor();
    await page.getByRole('heading', { name: /What it changed/ }).waitFor();
    const run = page.url();
    await page.goto('/service/key-vault');
    await untilListed(page, 3);

    await page.goto(run);
    await page.getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('button', { name: 'Yes, revert' }).click();
    await page.waitForURL(/rev=3/);
    await page.goto('/service/key-vault');
    await untilListed(page, 2);
    expect(await page.locator('.past-notice').count()).toBe(0);
  });

  it('does not publish a list that would change nothing', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, { 'empty.csv': 'Service,Certificate\n' });
    await page.locator('.failed, .import-state', { hasText: /empty\.csv|no rows with content/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Publish' }).isEnabled()).toBe(false);
  });

  it('asks for the kind of a list that it does not recognize', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, { 'plain.csv': 'Thing,Seal\nKey Vault,FedRAMP High\n' });
    await page.getByText(/^plain.csv looks like no list .* choose above what “The list holds”/).waitFor();
    expect(await page.getByRole('alert').textContent()).not.toMatch(/recipe|--/);
    await page.getByLabel('The list holds').selectOption({ label: 'Services in scope' });
    await page.getByText(/questions? to decide before the list can be taken/).waitFor();
  });

  it('reports a limit of the service', async () => {
    const page = await openImports(open, server());
    const limit = { errors: [{ message: 'A list may have 1 byte.', extensions: { code: 'PAYLOAD_TOO_LARGE' } }] };
    await page.route(/\/imports\?/, (route) => route.fulfill({ status: 413, json: limit }));
    await chooseLists(page, { 'long.csv': scopeOf('Key Vault') });
    await page.getByText('A list may have 1 byte.').waitFor();
    await page.getByText('Trying again helps only with another list').waitFor();
  });

  it('shows published imports if the token does not allow imports', async () => {
    const { page } = await open('/runs');
    const refusal = { errors: [{ message: 'The token does not allow imports.', extensions: { code: 'FORBIDDEN' } }] };
    await page.route('**/graphql', (route) => {
      const { variables } = route.request().postDataJSON();
      return variables.states?.includes('STAGED') ? route.fulfill({ status: 403, json: refusal }) : route.continue();
    });
    await enterToken(page, server().token);
    await page.getByText('This token allows no imports; one with the scope import does.').waitFor();
    await page.getByRole('heading', { name: /^What was imported [1-9]/ }).waitFor();
    expect(await page.getByLabel('Choose the list').count()).toBe(0);
  });

  it('shows what others stage and discard in the meantime', async () => {
    const page = await openImports(open, server());
    const { url, token } = server();
    const imports = page.getByRole('link', { name: 'Imports' }).first();
    const staged = page.getByRole('row').filter({ hasText: /Staged/ });
    const ask = (path: string, body: string, type: string) =>
      fetch(url + path, { method: 'POST', body, headers: { authorization: `Bearer ${token}`, 'content-type': type } });
    const address = '/imports?name=meanwhile.csv&stage=true&acceptProposals=true';
    const { importId } = await (await ask(address, scopeOf('Batch'), 'text/csv')).json();
    await page.getByRole('link', { name: 'Ask' }).first().click();
    await imports.click();
    await staged.waitFor();
    const query = `mutation { discardImport(id: "${importId}") { __typename } }`;
    await ask('/graphql', JSON.stringify({ query }), 'application/json');
    await page.getByRole('link', { name: 'Ask' }).first().click();
    await imports.click();
    await staged.waitFor({ state: 'detached' });
  });

  it('asks for the file again if it has changed since it was chosen', async () => {
    const page = await openImports(open, server());
    // Simulates how a browser treats a file that was changed.
    await page.route(/\/imports\?/, (route) => route.abort());
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
    });
    await chooseLists(page, { 'mended.csv': scopeOf('Key Vault') });
    await page.getByText('mended.csv was changed or moved since it was chosen; choose it again.').waitFor();
    await page.reload();
  });

  it('discards an import only once, and shows the progress', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, { 'slow.csv': scopeOf('Batch') });
    await untilReady(page);
    await page.getByRole('button', { name: 'Stage it' }).click();
    await page.waitForURL(/\/import\//);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().query.includes('mutation')) await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Yes, discard' }).click();
    await page.getByText('Discarding …').waitFor();
    expect(await page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    answer();
    await page.waitForURL(/\/runs/);
  });

  it('shows the request id of a fault that occurs while the list is read', async () => {
    const page = await openImports(open, server());
    const told = { message: 'Something failed.', code: 'INTERNAL_SERVER_ERROR', requestId: 'id-of-the-request' };
    const body = `event: error\ndata: ${JSON.stringify(told)}\n\n`;
    await page.route(/\/imports\?/, (route) => route.fulfill({ contentType: 'text/event-stream', body }));
    await chooseLists(page, { 'faulty.csv': scopeOf('Key Vault') });
    await page.getByText('Request id id-of-the-request').waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await untilReady(page);
  });
});
