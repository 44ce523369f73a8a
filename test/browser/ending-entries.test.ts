import { beforeAll, expect, it } from 'vitest';
import { describeWriting } from './in-browser.ts';
import { publishList } from './publish-list.ts';

/** Sources state who meets the requirements in this environment. */
const LIST = [
  'service,certificate,environment,until',
  'Key Vault,certificate/az-gov-fedramp-high,environment/azure-gov,',
  'App Service,certificate/az-gov-fedramp-high,environment/azure-gov,2031-12-31',
].join('\n');

const APP = 'service=service/app-service&environment=environment/azure-gov&day=2031-06-01';
const ASKED = `${APP}&standard=standard/fedramp-r5-high`;

describeWriting('The explorer, with an entry that ends before its certificate,', (open, server) => {
  beforeAll(() => publishList(server(), { name: 'scope.csv', list: LIST }));

  it('shows the day from which an assessment covers less, and filters it by responsibility', async () => {
    const { page } = await open(`/assess?${ASKED}`);
    await page.getByText('from 2031-12-31 on, one of the services covers less, or nothing').waitFor();
    const requirements = page.getByRole('region', { name: 'Requirements by family 18', exact: true });
    await requirements.getByRole('checkbox', { name: 'Provider in part 318' }).waitFor();
    await requirements.getByRole('checkbox', { name: 'Shared 43' }).check();
    await page.waitForURL(/met=SHARED/);
    await requirements.getByRole('link', { name: 'Unfold all' }).click();
    await expect.poll(() => requirements.locator('.unfolded tbody tr').count()).toBe(43);
  });

  it('lists the entry among what lapses, and no irrelevant certificate', async () => {
    const { page } = await open(`/review/lapses?${APP}&until=2031-12-31`);
    const section = page.getByRole('region', {
      name: /^What else is lost by then: entries that end or are contradicted 1$/,
    });
    const row = section.getByRole('row', {
      name: /^App Service Azure Government FedRAMP Rev. 5 High 410 Derived nothing stated/,
    });
    await row.getByText('2031-12-30').waitFor();
    const undated = page.getByRole('region', {
      name: 'Certificates without a stated last day 2',
      exact: true,
    });
    await undated.getByRole('link', { name: 'FedRAMP High authorization of Azure Government (F1603087869)' }).waitFor();
    await page.goto(`/review/lapses?${APP}&until=2031-12-30`);
    await page.getByText('No entry is known to end or to be contradicted by 2031-12-30').waitFor();
  });

  it('says what the list of lapses leaves out, and links to include it', async () => {
    // A certificate without an environment was in force on this day.
    const { page } = await open('/review/lapses?environment=environment/azure-gov&until=2031-12-30&day=2021-06-01');
    const notes = page.getByRole('complementary', { name: 'Notes on this answer' });
    await notes.getByText(/^The source names no environment for 11 services of /).waitFor();
    await notes.getByRole('link', { name: /^Include (its|their) services$/ }).click();
    await page.waitForURL(/\/review\/lapses\?.*expand=yes.*until=2031-12-30/);
    await page.getByRole('checkbox', { name: 'include services of families', checked: true }).waitFor();
    await notes.getByRole('link', { name: 'Include it' }).click();
    await page.getByRole('checkbox', { name: 'also where no environment is stated', checked: true }).waitFor();
    expect(await notes.getByRole('link').count()).toBe(0);
  });

  it('does not say that nothing lapses for an unknown service', async () => {
    const { page } = await open('/review/lapses?service=service/nobody&until=2031-12-31');
    const dated = page.getByRole('region', { name: 'Certificates that lapse by then', exact: true });
    await dated.getByText('What lapses is unknown for ids that the graph does not have.').waitFor();
    expect(await page.getByText(/^No (certificate|entry) /).count()).toBe(0);
    const all = (await page.locator('main').textContent()) ?? '';
    expect(all.indexOf('The graph has no service "service/nobody"')).toBeGreaterThan(0);
    expect(all.indexOf('The graph has no service')).toBeLessThan(all.indexOf('Certificates that lapse'));
  });

  it('shows the last day of the entry', async () => {
    const { page } = await open('/service/app-service?day=2031-06-01');
    await page.getByText('· up to and including 2031-12-30').waitFor();
    await page.goto(`/ask?${ASKED}&view=rows`);
    await page
      .getByRole('link', { name: /^why App Service inherits/ })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: 'Why' });
    await panel.getByText('up to and including 2031-12-30 at the latest', { exact: true }).waitFor();
  });
});
