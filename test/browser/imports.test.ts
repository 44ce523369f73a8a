import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeWriting } from './in-browser.ts';

const LIST =
  'Service,Certificate,Environment,Status\nKey Valt,FedRAMP High P-ATO Azure Government,Azure Government,In scope\n';

const CERTIFICATE = 'certificate/az-gov-fedramp-high';

async function choose(page: Page, name: string, subject: string): Promise<void> {
  const list = `Service,Certificate,Environment\n${subject},${CERTIFICATE},environment/azure-gov\n`;
  await page
    .getByLabel('The list', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(list) });
}

/** Gives the address that the list is sent to. */
async function preview(page: Page): Promise<string> {
  const sent = page.waitForRequest(/\/imports\?/);
  await page.getByRole('button', { name: 'Preview what it would change' }).click();
  return (await sent).url();
}

async function enterToken(page: Page, token: string): Promise<void> {
  await page.getByLabel('To import, enter a token').fill(token);
  await page.getByRole('button', { name: 'Use the token' }).click();
}

describeWriting('An import', (open, server) => {
  it('is previewed, staged, published, visible and reverted', async () => {
    const { page } = await open('/runs');
    await enterToken(page, 'cg_nobody');
    await page.getByText('The token was refused').waitFor();
    await page.getByRole('button', { name: 'Forget the token' }).first().click();
    await enterToken(page, server().token);

    await page
      .getByLabel('The list', { exact: true })
      .setInputFiles({ name: 'scope.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await page.getByRole('combobox', { name: 'All rows under' }).fill('P-ATO Azure Government');
    await page.getByRole('option', { name: /certificate\/az-gov-fedramp-high/ }).click();
    await page.getByRole('button', { name: 'Preview what it would change' }).click();
    await page.getByText('The list was refused; nothing was changed').waitFor();
    await page.getByRole('button', { name: 'It is Key Vault', exact: true }).click();
    await page.getByText('What it would change; nothing was changed').waitFor();
    await page.getByRole('button', { name: 'Stage it' }).click();
    await page.getByRole('link', { name: 'To the staged import' }).click();

    const publish = page.getByRole('button', { name: 'Publish', exact: true });
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
    await page.getByRole('heading', { name: /Entries by standard and environment 3 entries/ }).waitFor();

    await page.goto(run);
    await page.getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('button', { name: 'Yes, revert' }).click();
    await page.waitForURL(/rev=3/);
    await page.goto('/service/key-vault');
    await page.getByRole('heading', { name: /Entries by standard and environment 2 entries/ }).waitFor();
    expect(await page.locator('.past-notice').count()).toBe(0);
  });

  it('makes a name that nobody is known by, or leaves it out, one by one', async () => {
    const { page } = await open('/runs');
    await enterToken(page, server().token);
    await choose(page, 'new.csv', 'Teapot Warmer');
    await preview(page);
    await page.getByText('The list was refused; nothing was changed').waitFor();
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.getByText('skipped as unmatched').first().waitFor();
    const accepted = page.getByRole('list', { name: 'Accepted names' });
    await accepted.getByRole('button', { name: 'Take back that Teapot Warmer is left out' }).click();
    await preview(page);
    await page.getByRole('button', { name: 'It is new' }).click();
    await accepted.getByText('Teapot Warmer is new').first().waitFor();
    await page.getByText('What it would change; nothing was changed').waitFor();
  });

  it('takes what a name means from one list only, in sight and to be taken back', async () => {
    const { page } = await open('/runs');
    await enterToken(page, server().token);
    await choose(page, 'one.csv', 'Key Vaalt');
    await preview(page);
    await page.getByText('The list was refused; nothing was changed').waitFor();
    expect(await page.getByText(/statements \+/).count()).toBe(0);
    await page.getByRole('button', { name: 'It is Key Vault', exact: true }).click();
    const accepted = page.getByRole('list', { name: 'Accepted names' });
    await accepted.getByText('Key Vaalt is Key Vault').first().waitFor();
    await page.getByText('What it would change; nothing was changed').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');

    await accepted.getByRole('button', { name: 'Take back that Key Vaalt is Key Vault' }).click();
    await page.getByText('This report is of other options.').waitFor();
    expect(await page.getByRole('button', { name: 'Stage it' }).isDisabled()).toBe(true);
    await preview(page);
    await page.getByRole('button', { name: 'It is Key Vault', exact: true }).click();
    await page.getByText('What it would change; nothing was changed').waitFor();

    await choose(page, 'two.csv', 'Key Vaalt');
    await accepted.waitFor({ state: 'detached' });
    expect(await preview(page)).not.toContain('accept=');
  });

  it('says what to do where more is sent than one request can hold', async () => {
    const { page } = await open('/runs');
    await enterToken(page, server().token);
    await choose(page, 'long.csv', 'Key Vault');
    await page.route(/\/imports\?/, (route) => route.fulfill({ status: 431, json: { error: 'too large' } }));
    await preview(page);
    await page.getByText('More names are accepted than one request can hold.').waitFor();
    await page.getByText('The list was not taken').waitFor();

    await page.unrouteAll();
    const limit = { errors: [{ message: 'A list may have 1 byte.', extensions: { code: 'PAYLOAD_TOO_LARGE' } }] };
    await page.route(/\/imports\?/, (route) => route.fulfill({ status: 413, json: limit }));
    await preview(page);
    await page.getByText('A list may have 1 byte.').waitFor();
    await page.getByText('Trying again does not help before the list').waitFor();
  });

  it('is listed as far as the token allows', async () => {
    const { page } = await open('/runs');
    const refusal = { errors: [{ message: 'The token does not allow imports.', extensions: { code: 'FORBIDDEN' } }] };
    await page.route('**/graphql', (route) => {
      const { variables } = route.request().postDataJSON();
      return variables.states?.includes('STAGED') ? route.fulfill({ status: 403, json: refusal }) : route.continue();
    });
    await enterToken(page, server().token);
    await page.getByText('This token allows no imports; one with the scope import does.').waitFor();
    await page.getByRole('heading', { name: /^What was imported [1-9]/ }).waitFor();
    expect(await page.getByLabel('The list', { exact: true }).count()).toBe(0);
  });

  it('shows when others stage and discard it meanwhile', async () => {
    const { page } = await open('/runs');
    const { url, token } = server();
    await enterToken(page, token);
    const imports = page.getByRole('link', { name: 'Imports' }).first();
    const staged = page.getByRole('row').filter({ hasText: /Staged/ });
    const ask = (path: string, body: string, type: string) =>
      fetch(url + path, { method: 'POST', body, headers: { authorization: `Bearer ${token}`, 'content-type': type } });
    const list = `Service,Certificate,Environment\nBatch,${CERTIFICATE},environment/azure-gov\n`;
    const { importId } = await (await ask('/imports?name=meanwhile.csv&stage=true', list, 'text/csv')).json();
    await page.getByRole('link', { name: 'Ask' }).first().click();
    await imports.click();
    await staged.waitFor();
    const query = `mutation { discardImport(id: "${importId}") { __typename } }`;
    await ask('/graphql', JSON.stringify({ query }), 'application/json');
    await page.getByRole('link', { name: 'Ask' }).first().click();
    await imports.click();
    await staged.waitFor({ state: 'detached' });
  });

  it('asks for the file again where that was changed since it was chosen', async () => {
    const { page } = await open('/runs');
    await enterToken(page, server().token);
    await choose(page, 'mended.csv', 'Key Vault');
    // As a browser does with a file that is another one by now.
    await page.route(/\/imports\?/, (route) => route.abort());
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'));
    });
    await preview(page);
    await page.getByText('mended.csv was changed or moved since it was chosen; choose it again.').waitFor();
    await page.reload();
  });

  it('is published once, and says so meanwhile', async () => {
    const { page } = await open('/runs');
    await enterToken(page, server().token);
    await choose(page, 'slow.csv', 'Batch');
    await preview(page);
    await page.getByText('What it would change; nothing was changed').waitFor();
    await page.getByRole('button', { name: 'Stage it' }).click();
    await page.getByRole('link', { name: 'To the staged import' }).click();
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

  it('tells the request id of a fault that shows while the list is read', async () => {
    const { page } = await open('/runs');
    await enterToken(page, server().token);
    await choose(page, 'faulty.csv', 'Key Vault');
    const told = { message: 'Something failed.', code: 'INTERNAL_SERVER_ERROR', requestId: 'id-of-the-request' };
    const body = `event: error\ndata: ${JSON.stringify(told)}\n\n`;
    await page.route(/\/imports\?/, (route) => route.fulfill({ contentType: 'text/event-stream', body }));
    await preview(page);
    await page.getByText('Request id id-of-the-request').waitFor();
  });
});
