import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { NO_CERTIFICATE } from '../../src/exports/certificate-remark.ts';
import { describeSeededInBrowser } from './in-browser.ts';

/** Size of a printed sheet in CSS pixels. */
const SHEET = { width: 794, height: 1123 };

/** Sends the event of real printing, which emulated print media do not send. */
const beginPrinting = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));

describeSeededInBrowser('The printed page', (open) => {
  it('shows the active filters, but not the other choices', async () => {
    const { page } = await open('/ask?service=service/key-vault&environment=environment/azure&basis=FAMILY&view=rows');
    await page.getByText('57 rows').waitFor();
    await page.emulateMedia({ media: 'print' });
    const choices = page.getByRole('checkbox');
    await expect.poll(() => choices.count()).toBe(1);
    await page
      .getByRole('group', { name: 'Basis' })
      .getByRole('checkbox', { name: /Family/, checked: true })
      .waitFor();
    expect(await page.getByRole('group', { name: 'Certainty' }).count()).toBe(0);
  });

  it('says that a list is incomplete, without buttons to load more', async () => {
    const { page } = await open('/ask?standard=standard/fedramp-r5-high&environment=environment/azure&view=rows');
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^\d+ of [\d,]+ rows loaded/).waitFor();
    expect(await page.getByRole('button', { name: 'Load all' }).count()).toBe(0);
  });

  it('has a title, a statement that it is not a certificate, and the number of printed rows', async () => {
    const { page } = await open('/ask?service=service/key-vault&view=rows');
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.getByText(NO_CERTIFICATE).waitFor();
    const title = await page.getByRole('heading', { level: 1, name: 'Key Vault' }).boundingBox();
    expect(title?.height).toBeGreaterThan(10);
    await beginPrinting(page);
    await page.getByText('100 of 581 rows are printed.').waitFor();
    const ink = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--kind-service').trim(),
    );
    expect(ink).toBe('#0b57a4');
  });

  it('has the explanation of a row above the rows, without covering them', async () => {
    const why = 'service/key-vault,environment/azure,certificate/az-fedramp-high,clause/fedramp-r5-high/AC-2';
    const { page } = await open(`/ask?service=service/key-vault&why=${why}`);
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print' });
    const panel = page.getByRole('complementary', { name: 'Why' });
    await panel.getByText('Evidence').waitFor();
    expect(await panel.getByRole('link', { name: 'Close' }).count()).toBe(0);
    const [over, under] = [await panel.boundingBox(), await page.locator('table.rows').boundingBox()];
    expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual(under?.y ?? 0);
    const heads = page.locator('table.rows thead th:visible');
    expect(await heads.allInnerTexts()).toEqual(expect.arrayContaining(['Environment', 'Title', 'Oldest source']));
    const cut = await heads.evaluateAll((all) => all.filter((head) => head.scrollWidth > head.clientWidth).length);
    expect(cut).toBe(0);
  });

  it('has the whole picture of a graph without its tools', async () => {
    const { page } = await open('/graph?center=service/key-vault');
    await page.getByRole('application').waitFor();
    await page.emulateMedia({ media: 'print' });
    await beginPrinting(page);
    const picture = page.getByRole('img', { name: 'The picture' });
    await picture.getByText('Related to Key Vault', { exact: true }).waitFor();
    await picture.getByText(/^As of \d{4}-\d\d-\d\d · revision 1$/).waitFor();
    await picture.getByText('stated by a source', { exact: true }).waitFor();
    expect(await page.getByRole('application').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Fit' }).count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => picture.count()).toBe(0);
  });

  it('begins a matrix on the same sheet as its question', async () => {
    const { page } = await open('/matrix');
    await page.emulateMedia({ media: 'print' });
    const sheets = () =>
      page.evaluate(() =>
        ['form', '.matrix-field'].map((part) =>
          getComputedStyle(document.querySelector(part) ?? document.body).getPropertyValue('page'),
        ),
      );
    await expect.poll(sheets).toEqual(['auto', 'auto']);
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'))).toBe('wide');
  });

  it('has the conditions of a matrix below it, numbered as in the cells', async () => {
    const { page } = await open('/matrix?certificate=certificate/az-fedramp-high');
    await page.getByRole('list', { name: 'Marks' }).getByText('under a condition').waitFor();
    const conditions = page.getByRole('list', { name: 'Conditions' });
    expect(await conditions.count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await conditions.waitFor();
    const told = await conditions.getByRole('listitem').allTextContents();
    expect(new Set(told).size).toBe(told.length);
    const number = told.findIndex((text) => text.startsWith('FedRAMP High authorization for Azure Databricks')) + 1;
    expect(number).toBeGreaterThan(0);
    const cell = page.getByRole('link', { name: /^Azure Databricks, Azure: / });
    await cell.getByText(String(number), { exact: true }).waitFor();
  });

  it('unfolds the families of a scope', async () => {
    const { page } = await open('/certificate/az-fedramp-high');
    const family = page.locator('#scope .group').first();
    const heightOf = async () => (await family.boundingBox())?.height ?? 0;
    expect(await heightOf()).toBeLessThan(100);
    await page.emulateMedia({ media: 'print' });
    await beginPrinting(page);
    await expect.poll(heightOf).toBeGreaterThan(1_000);
  });
});
