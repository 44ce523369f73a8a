import { describe, expect, it } from 'vitest';
import { describeSeededInBrowser } from './in-browser.ts';

describeSeededInBrowser('The review pages', (open) => {
  it('list findings by kind, each with a link to its subject', async () => {
    const { page } = await open('/');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Review' }).click();
    await page.getByRole('checkbox', { name: /Standard without a list of requirements/ }).check();
    await page.waitForURL(/kind=STANDARD_WITHOUT_CLAUSES/);
    const rows = page.locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(5);
    await page.getByRole('checkbox', { name: /Source older than a year/ }).waitFor();
    await rows.first().getByRole('link', { name: 'DoD SRG IL2' }).click();
    await page.waitForURL(/\/standard\/dod-il2/);
  });

  it('show what lapses with a certificate, linked from its page', async () => {
    const { page } = await open('/certificate/az-fedramp-high');
    await page.getByRole('link', { name: 'See what lapses with it' }).click();
    await page.waitForURL(/\/review\/lapses\?certificate=certificate\/az-fedramp-high/);
    await page.getByRole('heading', { name: 'Certificates without a stated last day 1' }).waitFor();
    const cells = page.getByRole('region', { name: 'Certificates without a stated last day' }).getByRole('cell');
    expect((await cells.allInnerTexts()).filter((text) => text.trim() === '')).toEqual([]);
    const until = page.getByRole('textbox', { name: 'by', exact: true });
    await until.fill('2028-02-30');
    expect(await until.getAttribute('aria-invalid')).toBe('true');
    await until.fill('2028-02-29');
    await until.press('Enter');
    await page.getByRole('heading', { name: 'What lapses by 2028-02-29' }).waitFor();
  });

  it('show who depends on an old edition, and link to the mappings', async () => {
    const { page } = await open('/standard/iso-20000-1-2018?day=2021-06-01');
    await page.getByRole('link', { name: 'See who depends on an old edition' }).click();
    await page
      .getByRole('heading', {
        name: 'More surely in scope of ISO/IEC 20000-1:2011 than of ISO/IEC 20000-1:2018 11',
      })
      .waitFor();
    // If no source mentions the new edition, the cell must not say “not”.
    const cells = page.getByRole('table').first().locator('tbody td:last-child');
    expect((await cells.allInnerTexts()).filter((text) => text.trim() === 'not')).toEqual([]);
    await cells.getByText('not known', { exact: true }).first().waitFor();
    // One status, with its certificate.
    await cells.getByText('not known whether in the same environment').first().waitFor();
    await expect.poll(() => cells.getByText(/perhaps/).count()).toBe(0);
    await page.getByRole('link', { name: 'See what corresponds to what' }).click();
    await page.getByText('The graph holds no list of requirements of ISO/IEC 20000-1:2011.').waitFor();
  });

  it('list the changes since a revision', async () => {
    const { page } = await open('/review/changes?since=0');
    await page.getByText(/^[\d,]+ changes up to revision 1/).waitFor();
    await page.getByRole('textbox', { name: 'after revision' }).fill('1');
    await page.getByRole('textbox', { name: 'after revision' }).press('Enter');
    await page.getByText('Nothing.').waitFor();
    await page.goBack();
    await page.getByText(/^[\d,]+ changes/).waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const exported = await page.getByRole('menuitem', { name: /CSV/ }).getAttribute('href');
    const answer = await page.request.get(`${exported}&kinds=NODE_REMOVED`);
    expect(answer.headers()['content-disposition']).toContain('changes_');
  });

  describe('if a part of a page fails to load', () => {
    const failure = { errors: [{ message: 'Not now.', extensions: { code: 'SERVICE_UNAVAILABLE' } }] };
    async function openFailing(
      path: string,
      fails: (asked: { query: string; variables: { kinds?: unknown } }) => boolean,
    ) {
      const { page } = await open('/');
      await page.route('**/graphql', (route) =>
        fails(route.request().postDataJSON()) ? route.fulfill({ status: 503, json: failure }) : route.continue(),
      );
      await page.goto(path);
      await page.getByText('Not now.').first().waitFor();
      return page;
    }

    it('show no number of findings', async () => {
      const path = '/review/findings?kind=STANDARD_WITHOUT_CLAUSES';
      const page = await openFailing(
        path,
        ({ query, variables }) => query.includes('findings(') && variables.kinds === null,
      );
      await page.locator('tbody tr').first().waitFor();
      expect(await page.getByRole('checkbox').count()).toBe(0);
    });

    it('do not wait for matches forever', async () => {
      const path = '/review/match?from=standard/iso-20000-1-2018&to=standard/fedramp-r5-high';
      const page = await openFailing(path, ({ query }) => query.includes('query Match('));
      expect(await page.locator('.skeleton').count()).toBe(0);
    });
  });
});
