import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

const ASKED =
  '/ask?service=service/key-vault&environment=environment/azure&standard=standard/fedramp-r5-high&view=rows';

describeInBrowser('A copy of a long table', (open) => {
  it('contains all loaded rows, as text and as a table', async () => {
    const { page } = await open(ASKED);
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Load all' }).count()).toBe(0);
    const total = Number(await page.locator('table.rows').getAttribute('aria-rowcount'));
    expect(await page.locator('table.rows tbody tr[aria-rowindex]').count()).toBeLessThan(total);
    await page.keyboard.press('ControlOrMeta+a');
    const copied = await page.evaluate(() => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      const { clipboardData } = event;
      const table = new DOMParser().parseFromString(clipboardData?.getData('text/html') ?? '', 'text/html');
      return {
        lines: (clipboardData?.getData('text/plain') ?? '').split('\n'),
        rows: table.querySelectorAll('tbody tr').length,
        heads: [...table.querySelectorAll('th')].map((head) => head.textContent),
      };
    });
    expect(copied.lines.length).toBe(total + 1);
    expect(copied.rows).toBe(total);
    expect(copied.heads).toEqual(copied.lines[0]?.split('\t'));
    expect(copied.lines[1]?.split('\t').slice(0, 3)).toEqual(['Key Vault', 'Azure', 'AC-1']);
  });

  it('does not replace a selection within the table', async () => {
    const { page } = await open(ASKED);
    await page.locator('table.rows tbody .column-title').first().selectText();
    const text = await page.evaluate(() => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      return document.body.dispatchEvent(event);
    });
    expect(text).toBe(true);
  });
});
