import { beforeAll, expect, it } from 'vitest';
import { describeWriting } from './in-browser.ts';
import { publishList } from './publish-list.ts';

const DAY = '2026-06-01';

const certificate = (name: string, issued: string, expires: string) =>
  [`certificate/${name}`, name, 'ISO/IEC 20000-1:2018', 'Azure', 'Microsoft', issued, expires].join(',');

const CERTIFICATES = [
  'id,Certificate,Standard,Clouds,Holder,Issue date,Expiry date',
  certificate('a-lapsed', '2019-01-01', '2022-01-01'),
  ...Array.from({ length: 120 }, (_, index) => certificate(`dated-${index}`, '2025-01-01', '2027-12-31')),
].join('\n');

const SCOPE = 'service,certificate,environment\nKey Vault,certificate/a-lapsed,environment/azure\n';

describeWriting('Certificates with dates', (open, server) => {
  beforeAll(async () => {
    await publishList(server(), { name: 'certificates.csv', list: CERTIFICATES });
    await publishList(server(), { name: 'scope.csv', list: SCOPE });
  });

  it('mark an entry as not in force rather than in scope', async () => {
    const { page, complaints } = await open(`/service/key-vault?day=${DAY}`);
    const places = page.getByRole('region', { name: 'Where it is in scope' });
    const entries = page.getByRole('region', { name: 'What sources say of it by name' });
    await entries.getByRole('row', { name: /a-lapsed .*certificate not in force after 2022-01-01/ }).waitFor();
    expect(await places.getByText('a-lapsed').count()).toBe(0);

    await page.goto(`/service/key-vault?day=2021-06-01`);
    await places.getByRole('row', { name: /20000-1:2018 Azure Stated .*a-lapsed/ }).waitFor();
    await page.goto(`/service/key-vault?day=2018-06-01`);
    await entries.getByRole('row', { name: /a-lapsed .*certificate not in force before 2019-01-01/ }).waitFor();
    expect(await places.getByText('a-lapsed').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('link to what lapses with a certificate only if it has not expired', async () => {
    const { page } = await open(`/certificate/a-lapsed?day=2021-06-01`);
    await page.getByRole('link', { name: 'See what lapses with it' }).click();
    await page.getByRole('heading', { name: 'Lapse by then 1' }).waitFor();
    await page.goto(`/certificate/a-lapsed?day=${DAY}`);
    await page.getByRole('link', { name: 'Compare its scope' }).waitFor();
    expect(await page.getByRole('link', { name: 'See what lapses with it' }).count()).toBe(0);
  });

  it('are marked on the page of an environment if they are not in force', async () => {
    const { page } = await open(`/environment/azure?day=${DAY}`);
    await page.getByRole('row', { name: /^a-lapsed ?not in force .*2022-01-01/ }).waitFor();
  });

  it('are all counted as expiring or undated, regardless of how many are loaded', async () => {
    const { page } = await open(`/review/lapses?day=${DAY}&until=2028-06-01`);
    await page.getByRole('heading', { name: 'Lapse by then 120' }).waitFor();
    const undated = page.getByRole('region', { name: /^Certificates without a stated last day \d/ });
    await undated.getByText('Load more to see them.').waitFor();
    await page.locator('#dated').getByRole('button', { name: 'Load all' }).click();
    await undated.getByRole('link', { name: 'FedRAMP High P-ATO, Azure Commercial Cloud' }).waitFor();
    await page.getByRole('heading', { name: 'Lapse by then 120' }).waitFor();
  });

  it('can all be loaded for an organization with more than a hundred', async () => {
    const { page } = await open('/organization/microsoft');
    const held = page.getByRole('region', { name: /^Certificates that it holds/ });
    await held.getByText(/^100 of 1\d\d loaded/).waitFor();
    const total = Number(await held.locator('.count').first().textContent());
    await held.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => held.locator('tbody tr').count()).toBe(total);
  });
});
