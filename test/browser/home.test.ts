import { expect, it } from 'vitest';
import { describeInBrowser, describeWriting, expectNoShift, settle } from './in-browser.ts';

describeInBrowser('The first page', (open) => {
  it('tells how much is known of which provider, by programme, and leads to the provider', async () => {
    const { page } = await open('/');
    const map = page.getByRole('region', { name: 'What is known of whom' });
    const families = map.getByRole('link', {
      name: /^ISO\/IEC 20000-1:2018 of Microsoft: 4 families named as a whole/,
    });
    expect(await families.allInnerTexts()).toEqual(['4 families']);
    const listed = map.getByRole('link', { name: /^FedRAMP High of Microsoft: \d+ services in scope/ });
    await listed.waitFor();
    // No column without a list, and no provider without one.
    expect(await map.getByRole('row', { name: /^21Vianet/ }).count()).toBe(0);
    await expectNoShift(page);
    await listed.click();
    await page.waitForURL(/\/organization\/microsoft/);
    await settle(page);
  });

  it('tells what needs a person, and leads there', async () => {
    const { page } = await open('/');
    const attention = page.getByRole('region', { name: 'What needs a person' });
    await attention.getByRole('link', { name: /findings? to check/ }).waitFor();
    await attention.getByRole('link', { name: /^Last import:/ }).waitFor();
    await attention.getByRole('link', { name: /lapse/ }).click();
    await page.waitForURL(/\/review\/lapses\?until=/);
  });

  it('opens what its questions by role ask', async () => {
    const { page } = await open('/');
    const questions = page.getByRole('region', { name: 'Questions to begin with' });
    for (const link of await questions.getByRole('link').all()) {
      const address = (await link.getAttribute('href')) ?? '';
      if (address.startsWith('/#') || address.includes('#questions')) continue;
      const other = await page.request.get(address);
      expect(other.status(), address).toBe(200);
    }
    await questions.getByRole('link', { name: /^Which requirements of FedRAMP Rev. 5 High are left/ }).click();
    await page.waitForURL(/\/assess/);
  });
});

describeWriting(
  'The first page of a graph without facts',
  (open) => {
    it('tells the commands that bring some, and leads to the import of a list', async () => {
      const { page, complaints } = await open('/');
      const fill = page.getByRole('region', { name: 'Nothing is in this graph yet' });
      expect(await fill.getByRole('term').allInnerTexts()).toEqual([
        'npm run seed',
        'npm run seed -- facts',
        'npm run seed -- aws',
      ]);
      expect(await page.getByRole('region', { name: 'Questions to begin with' }).count()).toBe(0);
      await expectNoShift(page);
      await fill.getByRole('link', { name: 'import a list of your own' }).click();
      await page.waitForURL(/\/runs/);
      expect(complaints).toEqual([]);
    });
  },
  { settings: { DATA_DIR: ':memory:', SEED: 'off' } },
);
