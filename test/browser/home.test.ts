import { expect, it } from 'vitest';
import { describeInBrowser, describeWriting, expectNoShift, settle, visit } from './in-browser.ts';

describeInBrowser('The first page', (open) => {
  it('shows how much is known per provider and programme, and links to the provider', async () => {
    const { page } = await open('/');
    const map = page.getByRole('region', { name: 'Coverage by provider' });
    const families = map.getByRole('link', {
      name: /^ISO\/IEC 20000-1:2018 of Microsoft: 4 families named/,
    });
    expect(await families.allInnerTexts()).toEqual(['4 families']);
    const listed = map.getByRole('link', { name: /^FedRAMP High of Microsoft: \d+ services in scope/ });
    await listed.waitFor();
    // Columns and providers without a list are left out.
    expect(await map.getByRole('row', { name: /^21Vianet/ }).count()).toBe(0);
    await expectNoShift(page);
    await listed.click();
    await page.waitForURL(/\/organization\/microsoft/);
    await settle(page);
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
