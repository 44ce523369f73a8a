import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, visit } from './in-browser.ts';

const CODE = '**/assets/popups-*.js';

/** Opens a page, and holds back the code of its lists and menus. Returns a function that releases it. */
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

describeInBrowser('Before the code of popups has loaded', (open) => {
  it('the search accepts text and Enter', async () => {
    const { page } = await open('/');
    const letGo = await openWithout(page, '/list/environments');
    await page.keyboard.press('/');
    await page.keyboard.type('key vault');
    await page.keyboard.press('Enter');
    await letGo();
    await page.getByRole('heading', { level: 1, name: 'Key Vault' }).waitFor();
  });

  it('a field keeps its text and the focus', async () => {
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

  it('a field opens its list even if the code loads while it is pressed', async () => {
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
    ['before the code has loaded', true],
    ['after the code has loaded', false],
  ] as const)('a field picks its first option with Enter %s', async (_when, isEarly) => {
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

  it('an alert appears if the code fails to load', async () => {
    const { page } = await open('/');
    await page.route(CODE, (route) => route.abort());
    await visit(page, '/ask?service=service/key-vault');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('alert').waitFor();
  });
});
