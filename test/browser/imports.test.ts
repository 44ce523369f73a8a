import { expect, it } from 'vitest';
import { describeWriting } from './in-browser.ts';

const LIST =
  'Service,Certificate,Environment,Status\nKey Valt,FedRAMP High P-ATO Azure Government,Azure Government,In scope\n';

describeWriting('An import', (open, server) => {
  it('is previewed, staged, published, visible and reverted', async () => {
    const { page } = await open('/runs');
    await page.getByLabel('To import, enter a token').fill('cg_nobody');
    await page.getByRole('button', { name: 'Use the token' }).click();
    await page.getByText('The token was refused').waitFor();
    await page.getByRole('button', { name: 'Forget the token' }).first().click();
    await page.getByLabel('To import, enter a token').fill(server().token);
    await page.getByRole('button', { name: 'Use the token' }).click();

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

    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Yes, publish' }).click();
    await page.waitForURL(/rev=2/);
    await page.getByRole('heading', { name: /What it changed/ }).waitFor();
    const run = page.url();
    await page.goto('/service/key-vault');
    await page.getByRole('heading', { name: /In scope, by standard and environment 3 entries/ }).waitFor();

    await page.goto(run);
    await page.getByRole('button', { name: 'Revert' }).click();
    await page.getByRole('button', { name: 'Yes, revert' }).click();
    await page.waitForURL(/rev=3/);
    await page.goto('/service/key-vault');
    await page.getByRole('heading', { name: /In scope, by standard and environment 2 entries/ }).waitFor();
    expect(await page.locator('.past-notice').count()).toBe(0);
  });
});
