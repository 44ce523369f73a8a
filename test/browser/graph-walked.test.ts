import { expect, it } from 'vitest';
import { describeSeededInBrowser, visit } from './in-browser.ts';

describeSeededInBrowser('Walking the relationship view', (open) => {
  it('links to pages at the chosen day', async () => {
    const { page } = await open('/graph?center=standard/iso-20000-1-2018');
    const link = page.locator('#list').getByRole('link', { name: 'ISO/IEC 27013:2015' }).first();
    await link.waitFor();
    await page.getByRole('button', { name: /^day / }).click();
    await page.getByLabel('Day, in UTC').fill('2025-01-31');
    await page.keyboard.press('Enter');
    await page.waitForURL(/day=2025-01-31/);
    await page.locator('#list a[href*="day=2025-01-31"]').first().waitFor();
    expect(await page.locator('#list a:not([href*="day=2025-01-31"])').count()).toBe(0);
  });

  it('draws the rest if the revision does not have an opened node', async () => {
    const { page } = await open('/graph?center=standard/iso-20000-1-2018&open=service/none');
    await page.getByText('none (service/none) is not in revision 1.').waitFor();
    await page.locator('#list').getByText('helps integrate').first().waitFor();
  });

  it('draws the rest if a request fails, and can retry it', async () => {
    const { page } = await open('/');
    let isDown = true;
    await page.route('**/graphql', (route) => {
      const isAsked = (route.request().postData() ?? '').includes('"center":"standard/iso-27013-2015"');
      const error = { message: 'The graph cannot be reached.', extensions: { code: 'SERVICE_UNAVAILABLE' } };
      return isDown && isAsked ? route.fulfill({ status: 503, json: { errors: [error] } }) : route.continue();
    });
    await visit(page, '/graph?center=standard/iso-20000-1-2018&open=standard/iso-27013-2015');
    await page.locator('#list').getByText('helps integrate').first().waitFor();
    const failed = page.getByRole('alert');
    await failed.getByText('The graph cannot be reached.').waitFor();
    isDown = false;
    await failed.getByRole('button', { name: 'Try again' }).click();
    await failed.waitFor({ state: 'detached' });
    await page
      .locator('#list')
      .getByRole('link', { name: /^ISO\/IEC 27001/ })
      .first()
      .waitFor();
  });

  it('works with the keyboard, and has the same content as a list', async () => {
    const { page } = await open('/graph?center=standard/iso-20000-1-2018');
    await page.getByRole('application').focus();
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
    await page.waitForURL(/selected=/);
    await page.keyboard.press('Enter');
    await page.locator('#list').getByText('helps integrate').first().waitFor();
  });

  it('stops at each node of a vertical path', async () => {
    const { page } = await open('/graph?center=service/key-vault&to=standard/fedramp-r5-high');
    await page.setViewportSize({ width: 390, height: 844 });
    const path = page.getByRole('group', { name: /^Path/ });
    await expect.poll(() => path.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await path.getByRole('link', { name: 'Key Vault', exact: true }).focus();
    for (const id of ['certificate/az-fedramp-high', 'standard/fedramp-high', 'standard/fedramp-r5-high']) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-mark'))).toBe(id);
    }
  });

  it('shows what is selected, even if it is a fold', async () => {
    const { page } = await open('/graph?center=standard/fedramp-r5-high&selected=standard/fedramp-r5-high~CLAUSE');
    const side = page.getByRole('complementary', { name: 'Selected' });
    const name = side.getByRole('heading');
    expect(await name.textContent()).toMatch(/^4\d\d clauses$/);
    expect(await name.getAttribute('aria-live')).toBe('polite');
    await side.getByRole('button', { name: 'Unfold' }).click();
    await page.waitForURL((url) => url.searchParams.get('unfold') === 'standard/fedramp-r5-high~CLAUSE');
    await side.getByRole('heading', { name: /FedRAMP Rev. 5 High/ }).waitFor();
  });

  it('begins at the center if the selected node does not exist', async () => {
    const { page } = await open('/graph?center=standard/iso-20000-1-2018&selected=service/none');
    await page.getByRole('complementary', { name: 'Selected' }).getByText('ISO/IEC 20000-1:2018').first().waitFor();
    await page.getByRole('application').focus();
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
    await page.waitForURL((url) => url.searchParams.get('selected') !== 'service/none');
  });

  it('leaves key combinations of the browser alone', async () => {
    const { page } = await open('/graph?center=standard/iso-20000-1-2018');
    const before = page.url();
    await page.getByRole('application').focus();
    const kept = await page.evaluate(() => {
      const keys = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'Enter', 'Backspace'];
      return ['altKey', 'ctrlKey', 'metaKey'].flatMap((held) =>
        keys.map((key) => {
          const event = new KeyboardEvent('keydown', { key, [held]: true, bubbles: true, cancelable: true });
          document.querySelector('.picture-field')?.dispatchEvent(event);
          return event.defaultPrevented;
        }),
      );
    });
    expect(kept.filter((isTaken) => isTaken)).toEqual([]);
    expect(page.url()).toBe(before);
  });
});
