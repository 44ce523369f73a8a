import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

/** The field of the first choice on each page, with the typed text and the resulting address. */
const FIRST_CHOICES = [
  ['/ask', 'Services', 'key vau', /service=service\/key-vault/],
  ['/assess', 'A system built on', 'key vau', /service=service\/key-vault/],
  ['/graph', 'Around', 'key vau', /center=service\/key-vault/],
] as const;

const fieldOf = (page: Page, label: string) =>
  page.getByRole('main').getByRole('combobox', { name: label, exact: true });

/** Option that Enter would pick. */
const offeredFirst = (page: Page, name: RegExp) =>
  page.locator('[role=option][data-active-item]').filter({ hasText: name });

const hasFocus = (field: ReturnType<typeof fieldOf>) => field.evaluate((element) => element === document.activeElement);

describeInBrowser('A question asked with the keyboard', (open) => {
  it.for(FIRST_CHOICES)('keeps the focus in the field of its first choice: %s', async ([path, label, text, chosen]) => {
    const { page, complaints } = await open(path);
    const field = fieldOf(page, label);
    await field.focus();
    await page.keyboard.type(text);
    await offeredFirst(page, /^Key Vault/).waitFor();
    const element = await field.elementHandle();
    await page.keyboard.press('Enter');
    await page.waitForURL(chosen);
    await page.getByRole('button', { name: 'Remove Key Vault' }).waitFor();
    expect(await element?.evaluate((same) => same.isConnected && same === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('shows the name of a picked option before the page has loaded it', async () => {
    const { page } = await open('/ask');
    const field = fieldOf(page, 'Services');
    await field.fill('key vau');
    const option = page.getByRole('option', { name: /^Key Vault/ });
    await option.waitFor();
    await page.route('**/graphql', () => {});
    await option.click();
    await page.getByRole('button', { name: 'Remove Key Vault' }).waitFor();
  });

  it('picks with Enter only an option that matches the complete text', async () => {
    const { page } = await open('/ask');
    const field = fieldOf(page, 'Services');
    await field.focus();
    await page.keyboard.type('Key Qqqqq');
    await page.getByText('Nothing is called “Key Qqqqq”. These names come nearest:').waitFor();
    await page.getByRole('option', { name: /^Key Vault/ }).waitFor();
    await page.keyboard.press('Enter');
    await field.fill('key');
    await page.getByRole('option', { name: /^Key Vault/ }).waitFor();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/graphql', (route) => held.then(() => route.continue()));
    await field.fill('power bi');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).searchParams.getAll('service')).toEqual([]);
    goOn();
    await page.waitForURL(/service=service\/power-bi/);
    expect(new URL(page.url()).searchParams.getAll('service')).toEqual(['service/power-bi']);
  });

  it('loses a chip by its button, or by Backspace in an empty field, and keeps the focus in the field', async () => {
    const { page } = await open(
      '/ask?service=service/key-vault&service=service/power-bi&environment=environment/azure&view=rows',
    );
    const field = fieldOf(page, 'Services');
    const services = () => new URL(page.url()).searchParams.getAll('service');
    await field.focus();
    await page.keyboard.type('k');
    await page.keyboard.press('Backspace');
    expect(services()).toEqual(['service/key-vault', 'service/power-bi']);
    await page.keyboard.press('Backspace');
    await expect.poll(services).toEqual(['service/key-vault']);
    await expect.poll(() => hasFocus(field)).toBe(true);
    await page.getByRole('button', { name: 'Remove Key Vault' }).press('Enter');
    await expect.poll(services).toEqual([]);
    await expect.poll(() => hasFocus(field)).toBe(true);
  });
});
