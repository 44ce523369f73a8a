import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, visit } from './in-browser.ts';

const CODE = '**/assets/popups-*.js';

/** Opens a page whose lists and menus do not come before they are let go. */
async function openWithout(page: Page, path: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(CODE, async (route) => {
    if (isHeld) held.push(route);
    else await route.continue();
  });
  await visit(page, path);
  return async () => {
    isHeld = false;
    for (const route of held) await route.continue();
  };
}

describeInBrowser('What opens on a page, before its code has come', (open) => {
  it('is a search that takes a text and Enter', async () => {
    const { page } = await open('/');
    const letGo = await openWithout(page, '/list/environments');
    await page.keyboard.press('/');
    await page.keyboard.type('key vault');
    await page.keyboard.press('Enter');
    await letGo();
    await page.getByRole('heading', { level: 1, name: 'Key Vault' }).waitFor();
  });

  it('is a field that keeps its text and the focus', async () => {
    const { page } = await open('/');
    const letGo = await openWithout(page, '/ask');
    const field = page.getByRole('combobox', { name: 'Services', exact: true });
    await field.focus();
    await page.keyboard.type('key v');
    await letGo();
    await page.getByRole('option', { name: /^Key Vault/ }).waitFor();
    expect(await field.inputValue()).toBe('key v');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is a field that opens its list where the code comes while it is pressed', async () => {
    const { page } = await open('/');
    const letGo = await openWithout(page, '/ask');
    const early = await page.getByRole('combobox', { name: 'in', exact: true }).elementHandle();
    await early?.hover();
    await page.mouse.down();
    await letGo();
    await early?.waitForElementState('hidden');
    await page.mouse.up();
    await page.getByRole('option').first().waitFor();
  });

  it.each([
    ['before it comes', true],
    ['after it has come', false],
  ] as const)('is a field that takes its first option with Enter %s', async (_when, isEarly) => {
    const { page } = await open('/');
    const letGo = await openWithout(page, '/ask');
    await page.getByRole('combobox', { name: 'Services', exact: true }).focus();
    await page.keyboard.type('key vault');
    if (isEarly) await page.keyboard.press('Enter');
    await letGo();
    if (!isEarly) {
      await page.getByRole('option', { name: /^Key Vault/ }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.waitForURL(/service=service\/key-vault/);
    await page.getByRole('option').first().waitFor({ state: 'detached' });
  });

  it('is told where it does not come', async () => {
    const { page } = await open('/');
    await page.route(CODE, (route) => route.abort());
    await visit(page, '/ask?service=service/key-vault');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('alert').waitFor();
  });
});
