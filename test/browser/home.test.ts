import { expect, it } from 'vitest';
import { describeInBrowser, describeWriting, expectNoShift, settle, visit } from './in-browser.ts';

describeInBrowser('The first page', (open) => {
  it('shows the clouds that most others rest on, and links to those that do', async () => {
    const { page } = await open('/');
    const platforms = page.getByRole('region', { name: 'Clouds that others rest on' });
    const first = platforms.getByRole('row').nth(1);
    expect(await first.getByRole('rowheader').textContent()).toBe('AWS GovCloudAmazon');
    await first.getByRole('img', { name: '251 Moderate, 44 High, 20 LI-SaaS, 4 Low, 1 20x Moderate' }).waitFor();
    expect(await platforms.getByRole('cell').filter({ hasText: /^$/ }).count()).toBe(
      await platforms.getByRole('img').count(),
    );
    await expectNoShift(page);
    await first.getByRole('link', { name: '320' }).click();
    await page.waitForURL(/\/leverage\?certificate=certificate\/fedramp-f1603047866/);
    await settle(page);
  });

  it('offers questions to try, and lists with their counts', async () => {
    const { page } = await open('/');
    await page.getByRole('region', { name: 'In this graph' }).getByRole('link', { name: '645 Clouds' }).waitFor();
    await page.getByRole('list', { name: 'Try' }).getByRole('link', { name: 'Is Slack authorized?' }).click();
    await page.getByRole('heading', { name: /Slack/ }).first().waitFor();
  });

  it('shows what needs review, and links there', async () => {
    const { page } = await open('/');
    const attention = page.getByRole('region', { name: 'Needs review' });
    await attention.getByRole('link', { name: /findings? to check/ }).waitFor();
    await attention.getByRole('link', { name: /^Last import:/ }).waitFor();
    await attention.getByRole('link', { name: /lapse/ }).click();
    await page.waitForURL(/\/review\/lapses\?until=/);
  });
});

describeInBrowser('The questions on the first page', (open) => {
  it('are answered by the shipped facts', async () => {
    const { page, complaints } = await open('/');
    const ask = async (question: RegExp, answer: RegExp) => {
      await page.getByRole('region', { name: 'Example questions' }).getByRole('link', { name: question }).click();
      await page.getByText(answer).first().waitFor();
      await visit(page, '/');
    };
    await ask(/^What does Key Vault inherit of AC-2/, /and inherits all 11 requirements/);
    await ask(/left to a system built on/, /^Provider in part 318/);
    await ask(/^Which services are in scope in AWS US East/, /129 in both/);
    await ask(/^What is known of the FedRAMP authorization of Slack/, /75 certificates folded/);
    await ask(/^How far does NIST SP 800-53 Rev. 5 match/, /826/);
    await ask(/^Who still depended on the 2011 edition/, /Microsoft Defender for Endpoint/);
    expect(complaints).toEqual([]);
  });
});

describeWriting(
  'The first page of a graph without facts',
  (open) => {
    it('shows the commands that add facts, and links to the import of a list', async () => {
      const { page, complaints } = await open('/');
      const fill = page.getByRole('region', { name: 'Nothing is in this graph yet' });
      expect(await fill.getByRole('term').allInnerTexts()).toEqual([
        'npm run seed',
        'npm run seed -- facts',
        'npm run seed -- aws',
      ]);
      expect(await page.getByRole('region', { name: 'Example questions' }).count()).toBe(0);
      await expectNoShift(page);
      await fill.getByRole('link', { name: 'import a list of your own' }).click();
      await page.waitForURL(/\/runs/);
      expect(complaints).toEqual([]);
    });
  },
  { settings: { DATA_DIR: ':memory:', SEED: 'off' } },
);
