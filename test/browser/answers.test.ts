import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { countClicks, describeSeededInBrowser, settle } from './in-browser.ts';

describeSeededInBrowser('An answer in few clicks', (open) => {
  it('shows which services are in scope of a standard in a cloud, and the sources', async () => {
    const { page, complaints } = await open('/ask');
    const clicks = await countClicks(page);
    await pick(page, 'for', 'ISO/IEC 20000-1:2018');
    await pick(page, 'in', 'Azure');
    const answer = page.getByRole('region', { name: 'Answer' });
    await answer.getByText('Possible', { exact: true }).waitFor();
    await answer.getByText('Four families may inherit all 57 requirements of ISO/IEC 20000-1:2018 in Azure.').waitFor();
    await answer.getByText('2 reservations').click();
    await answer.getByText(/^It is only possible, because some services of the family are named/).waitFor();
    await answer.getByRole('button', { name: 'Who says so' }).click();
    await answer
      .getByRole('link', { name: /^Microsoft offering page/ })
      .first()
      .waitFor();
    expect(await clicks()).toBeLessThanOrEqual(4);
    expect(complaints).toEqual([]);
  });

  it('shows why a service is not in scope, what comes nearest, and who meets the requirements', async () => {
    const { page } = await open('/ask');
    const clicks = await countClicks(page);
    await pick(page, 'Services', 'Key Vault');
    await pick(page, 'for', 'FedRAMP Rev. 5 High');
    await pick(page, 'in', 'Azure Government');
    const answer = page.getByRole('region', { name: 'Answer' });
    await answer
      .getByText('No source shows that Key Vault inherits requirements of FedRAMP Rev. 5 High in Azure Government.')
      .waitFor();
    await answer.getByText('who meets the requirements is stated for 361 of 410').waitFor();
    await page.getByRole('heading', { name: 'Why not' }).waitFor();
    // The answer has the first reason.
    await expect
      .poll(() =>
        page.getByText('No entry of “FedRAMP High authorization of Azure Government (F1603087869)” names').count(),
      )
      .toBe(1);
    // The reasons already say it.
    expect(await page.getByText(/^No entry valid on .* names Key Vault/).count()).toBe(0);
    const near = page.getByRole('link', { name: 'Key Vault and FedRAMP Rev. 5 High in Azure' });
    await near.waitFor();
    expect(await clicks()).toBeLessThanOrEqual(3);
    await near.click();
    await answer.getByText('Key Vault is in the scope of FedRAMP High in Azure').waitFor();
  });

  it('links a heading to the same heading in another environment', async () => {
    const { page } = await open(
      '/ask?service=service/key-vault&environment=environment/azure-china&clause=clause/fedramp-r5-high/AC',
    );
    await page.getByText('No source shows that Key Vault inherits requirements under AC (Access Control)').waitFor();
    await page
      .getByRole('link', { name: 'Key Vault and AC Access Control – FedRAMP Rev. 5 High in Azure', exact: true })
      .click();
    await page.getByText('50 rows').first().waitFor();
  });

  it('exports an assessment of six services as a workbook for an auditor', async () => {
    const { page } = await open('/assess');
    const clicks = await countClicks(page);
    const services = [
      'Key Vault',
      'Virtual Machines',
      'Azure Monitor',
      'Load Balancer',
      'Application Gateway',
      'VPN Gateway',
    ];
    for (const name of services) await pick(page, 'A system built on', name, 'Enter');
    await pick(page, 'against', 'FedRAMP Rev. 5 High', 'Enter');
    await pick(page, 'in', 'Azure', 'Enter');
    await page.getByRole('button', { name: 'Export' }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /Excel workbook/ }).click();
    const download = await waiting;
    expect(await clicks()).toBeLessThanOrEqual(8);
    expect(download.suggestedFilename()).toMatch(
      /^assessment_fedramp-r5-high_azure_6-services_\d{4}-\d\d-\d\d_revision-1\.xlsx$/,
    );
    const [summary, rows] = await readWorkbook(await buffer(await download.createReadStream()));
    expect([summary?.sheet, rows?.sheet]).toEqual(['Summary', 'Rows']);
    const lines = summary?.data.map((cells) => cells.filter((cell) => cell !== null).join(' | ')) ?? [];
    const text = lines.join('\n');
    expect(text).toContain(
      'Answer | All six services are in the scope of FedRAMP High in Azure through “FedRAMP High P-ATO, Azure Commercial Cloud”',
    );
    expect(text).toMatch(/Covered by certificates \| 410/);
    expect(text).toMatch(/^FedRAMP High P-ATO, Azure Commercial Cloud \| .*2019-05-03/m);
    expect(text).toMatch(/^Address \| http/m);
    expect(text).toMatch(/^Microsoft \| Audit scope page.* source\/aud$/m);
    const heads = rows?.data[0] ?? [];
    expect(heads.slice(0, 3)).toEqual(['Clause', 'Clause title', 'Outcome']);
    expect(heads.at(-1)).toBe('Source ids');
    expect(rows?.data[1]).toContain('Covered by certificates');
  });

  it('can be cited with its sources, day and revision, and shared as a link, badge or card', async () => {
    const { page } = await open('/ask?service=service/key-vault&standard=standard/fedramp-r5-high');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const clicks = await countClicks(page);
    const answer = page.getByRole('region', { name: 'Answer' });
    const taken = () => page.evaluate(() => navigator.clipboard.readText());
    for (const [word, pattern] of [
      [
        'As text',
        /^Key Vault is in the scope of FedRAMP High .*\nSources:\n- .*2023-06.*\n[\s\S]*As of \d{4}-\d\d-\d\d, revision 1: http/,
      ],
      [
        'As Markdown',
        /^> Key Vault is in the scope[\s\S]*\]\(https:[\s\S]*\[As of \d{4}-\d\d-\d\d, revision 1\]\(http/,
      ],
      [
        'As a footnote',
        /^\[\^ask-key-vault[\w.-]*-1\]: Key Vault is in the scope .* As of \d{4}-\d\d-\d\d, revision 1, <http/,
      ],
    ] as const) {
      await answer.getByRole('button', { name: /Cite|Copied/ }).click();
      await page.getByRole('menuitem', { name: word }).click();
      await expect.poll(taken).toMatch(pattern);
    }
    const share = async (word: string) => {
      await answer
        .getByRole('button', { name: /Share|Copied/ })
        .last()
        .click();
      await page.getByRole('menuitem', { name: word }).click();
    };
    await share('Copy link');
    await expect.poll(taken).toBe(page.url());
    await share('Copy badge as Markdown');
    const badge = /^\[!\[Key Vault is in the scope of .*\]\((http.*\/embed\/badge\.svg\?.*)\)\]\(http.*\)$/;
    await expect.poll(taken).toMatch(badge);
    await share('Copy card to embed');
    const frame = /^<iframe src="(http.*\/embed\/card\?[^"]*)" title="Key Vault is in the scope/;
    await expect.poll(taken).toMatch(frame);
    // Two for each of three citations and three ways to share.
    expect(await clicks()).toBeLessThanOrEqual(12);
    await page.goto((frame.exec(await taken())?.[1] ?? '').replaceAll('&amp;', '&'));
    await page.getByRole('heading', { name: /^Key Vault is in the scope of/ }).waitFor();
  });

  it('is grouped by service and by requirement, with single rows last', async () => {
    const { page } = await open('/ask?standard=standard/fedramp-r5-high&environment=environment/azure');
    const views = page.getByRole('navigation', { name: 'Views of this answer' });
    expect(await views.getByRole('link').allInnerTexts()).toEqual(['By service', 'By requirement', '72,160 rows']);
    await page.getByRole('row', { name: /^Advisor .*Listed.*410 of 410/ }).waitFor();
    await views.getByRole('link', { name: 'By requirement' }).click();
    await page.getByRole('row', { name: /^AC-1 .*Procedures 176 / }).waitFor();
    await page.getByRole('link', { name: '176 rows of AC-1', exact: true }).click();
    await page.waitForURL(
      /clause=clause\/fedramp-r5-high\/AC-1&.*view=rows|view=rows.*clause=clause\/fedramp-r5-high\/AC-1/,
    );
    await settle(page);
    await expect.poll(() => page.locator('table.rows tbody tr:not(.space)').count()).toBeGreaterThan(10);
  });
});

/** Types a name, and picks the offered option with a click or Enter. */
async function pick(page: Page, field: string, name: string, by: 'click' | 'Enter' = 'click'): Promise<void> {
  const input = page.getByRole('combobox', { name: field, exact: true });
  await input.fill(name);
  const option = page
    .getByRole('option', { name: new RegExp(`^${name.replace(/[/:.]/g, '.')} (service|standard|environment)/`) })
    .first();
  await option.waitFor();
  if (by === 'click') await option.click();
  else await input.press('Enter');
  await page
    .getByRole('button', { name: new RegExp(`${name.replace(/[/:.]/g, '.')}$`) })
    .first()
    .waitFor();
}
