import type { Locator, Page } from 'playwright-core';
import { it } from 'vitest';
import { describeSeededInBrowser, settle } from './in-browser.ts';

/** Largest number of Tab presses to reach an element. */
const MOST_TABS = 80;

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let keys = 0; keys < MOST_TABS; keys += 1) {
    // Looked up each time, since a field is replaced once its list has loaded.
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by ${MOST_TABS} keys: ${element}`);
}

const marked = (page: Page) => page.locator('[role=option][data-active-item]');

describeSeededInBrowser('With the keyboard alone', (open) => {
  it('a user can ask a question on the first page and read the help for its answer', async () => {
    const { page } = await open('/');
    await tabTo(page, page.getByRole('combobox', { name: /^Search services/ }));
    await page.keyboard.type('key vault fedramp high azure government');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ask/);
    await settle(page);
    await tabTo(page, page.getByRole('button', { name: 'Help on this page' }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'How to read this page' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('a user can open a list from the first page', async () => {
    const { page } = await open('/');
    await tabTo(page, page.getByRole('link', { name: /^\d+ Certificates$/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/list\/certificates/);
    await page.locator('main:focus').waitFor();
  });

  it('a user can compose and assess a system', async () => {
    const { page } = await open('/assess');
    for (const [label, text, name] of [
      ['A system built on', 'key vault', /^Key Vault/],
      ['in', 'azure commercial', /^Azure/],
      ['against', 'fedramp rev. 5 high', /^FedRAMP Rev. 5 High/],
    ] as const) {
      const field = page.getByRole('main').getByRole('combobox', { name: label, exact: true });
      await tabTo(page, field);
      await page.keyboard.type(text);
      await marked(page).filter({ hasText: name }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.waitForURL(
      /service=service\/key-vault&environment=environment\/azure&standard=standard\/fedramp-r5-high/,
    );
  });
});
