import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeWriting } from './in-browser.ts';

const CERTIFICATE = 'certificate/az-gov-fedramp-high';

async function previewed(page: Page, list: string): Promise<void> {
  await page
    .getByLabel('The list', { exact: true })
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('button', { name: 'Preview what it would change' }).click();
}

describeWriting('A list that is refused', (open, server) => {
  async function openForm(): Promise<Page> {
    const { page } = await open('/runs');
    await page.getByLabel('To import, enter a token').fill(server().token);
    await page.getByRole('button', { name: 'Use the token' }).click();
    await page.getByRole('combobox', { name: 'All rows under' }).fill('P-ATO Azure Government');
    await page.getByRole('option', { name: new RegExp(CERTIFICATE) }).click();
    return page;
  }

  it('tells what to say of it by the names of the form, and takes that there', async () => {
    const page = await openForm();
    await previewed(page, 'Product,State,Owner\nKey Vault,GA,x\nBackup,Preview,y\n');
    await page.getByText('"Owner" may tell which rows are in scope').waitFor();
    expect(await page.locator('.report').textContent()).not.toContain('--');
    await page.getByRole('button', { name: '“What columns are”' }).click();
    await page.locator('textarea:focus').waitFor();
    await page.getByLabel('Columns of ticks').fill('Owner=NOTHING\nState=NOTHING');
    await page.getByRole('button', { name: 'Preview what it would change' }).click();
    await page.getByText('What it would change; nothing was changed').waitFor();

    await page.getByLabel('Columns of ticks').fill('');
    await previewed(page, 'Service,Valid until\nBatch,03/04/2027\n');
    await page.getByRole('button', { name: '“Days such as 02/03/2025”' }).click();
    await page.locator('select:focus').selectOption('day-first');
    await page.getByRole('button', { name: 'Preview what it would change' }).click();
    await page.getByText('What it would change; nothing was changed').waitFor();
  });

  it('takes any node for a name, and is there again for who looks something up', async () => {
    const page = await openForm();
    await previewed(page, 'Service\nKey Vault\nTotally Unknown Thing\n');
    await page.getByRole('button', { name: 'It is … another node, for Totally Unknown Thing' }).click();
    await page.keyboard.type('Batch');
    await page.getByRole('option', { name: /service\/batch$/ }).click();
    await page.getByText('What it would change; nothing was changed').waitFor();

    await page.getByRole('link', { name: 'Ask' }).first().click();
    await page.waitForURL(/\/ask/);
    await page.goBack();
    await page.getByText('Totally Unknown Thing is Batch').first().waitFor();
    await page.getByText('What it would change; nothing was changed').waitFor();
    expect(await page.getByLabel('The list', { exact: true }).inputValue()).toContain('list.csv');
    await page.getByRole('button', { name: 'Stage it' }).click();
    await page.getByRole('link', { name: 'To the staged import' }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Yes, discard' }).click();
    await page.waitForURL(/\/runs/);
    await page.getByRole('heading', { name: /^What was imported 1/ }).waitFor();
    expect(await page.getByLabel('The list', { exact: true }).inputValue()).toBe('');
    await page.getByText('Discarded, or refused').click();
    await page.getByRole('row').filter({ hasText: 'list.csv' }).waitFor();
  });
});
