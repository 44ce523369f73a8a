import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('The printed page', (open) => {
  it('tells what the answer was narrowed to, and nothing of what could be chosen', async () => {
    const { page } = await open('/ask?service=service/key-vault&environment=environment/azure&certainty=STATED');
    await page.getByText('421 rows').waitFor();
    await page.emulateMedia({ media: 'print' });
    const choices = page.getByRole('checkbox');
    await expect.poll(() => choices.count()).toBe(1);
    await page
      .getByRole('group', { name: 'Certainty' })
      .getByRole('checkbox', { name: /Stated/, checked: true })
      .waitFor();
    expect(await page.getByRole('group', { name: 'Basis' }).count()).toBe(0);
  });

  it('tells where a list is cut, without the way to the rest', async () => {
    const { page } = await open('/ask?standard=standard/fedramp-high&environment=environment/azure');
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^\d+ of [\d,]+ loaded/).waitFor();
    expect(await page.getByRole('button', { name: 'Load more' }).count()).toBe(0);
  });

  it('has the conditions of a matrix below it, by the numbers at the cells', async () => {
    const { page } = await open('/matrix?certificate=certificate/azure-20000-1-2018');
    const conditions = page.getByRole('list', { name: 'Conditions' });
    expect(await conditions.count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await conditions.waitFor();
    const told = await conditions.getByRole('listitem').allTextContents();
    expect(new Set(told).size).toBe(told.length);
    const number = told.indexOf('services are listed in the certificate, which is not public here') + 1;
    expect(number).toBeGreaterThan(0);
    const cell = page.getByRole('link', { name: /^Azure, Azure: Family named/ });
    await cell.getByText(String(number), { exact: true }).waitFor();
  });
});
