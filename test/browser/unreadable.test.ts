import { expect, it } from 'vitest';
import { describeInBrowser } from './in-browser.ts';

describeInBrowser('A page that cannot be shown', (open) => {
  it('names an invalid day, does not treat it as a future day, and links to a valid one', async () => {
    const { page, complaints } = await open('/?day=hello');
    await page.getByText('The address must have a day such as day=2026-11-24, not “hello”.').waitFor();
    expect(await page.getByText('a day to come').count()).toBe(0);
    expect(await page.locator('.frame.elsewhen').count()).toBe(0);
    await page.goto('/ask?service=service/key-vault&day=2026-13-45');
    await page.getByText('The address must have a day such as day=2026-11-24, not “2026-13-45”.').waitFor();
    await page.getByRole('link', { name: /^To today, \d{4}-/ }).click();
    await page.getByText(/^[\d,]+ rows$/).waitFor();

    await page.goto('/compare?from=certificate/az-fedramp-high&to-day=soon');
    await page.getByText('The address must have a day such as to-day=2026-11-24, not “soon”.').waitFor();
    await page.getByRole('link', { name: /^On the page’s day/ }).click();
    await page.getByText(/^Both name the same \d+ services, alike\.$/).waitFor();
    await page.goto('/review/lapses?until=2027');
    await page.getByText('The address must have a day such as until=2026-11-24, not “2027”.').waitFor();
    await page.getByRole('link', { name: /^What lapses by/ }).click();
    await page.getByRole('heading', { name: /^Certificates that lapse by then/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('can be loaded once the service is back, after its code failed to load', async () => {
    const { page } = await open('/ask');
    await page.route('**/*', (route) => route.abort());
    await page.getByRole('link', { name: 'Matrix' }).click();
    await page.getByText('The service does not answer', { exact: true }).waitFor();
    expect(await page.getByText('request id').count()).toBe(0);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Which services are in scope in which cloud?' }).waitFor();

    await page.route('**/assets/assess-page*', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Assess' }).click();
    await page.getByText('The code of this page did not come; the service may be newer than this tab.').waitFor();
    await page.getByRole('link', { name: 'Ask', exact: true }).click();
    await page.getByText('Pick what to ask for.').waitFor();
    await page.unrouteAll();
    await page.getByRole('link', { name: 'Assess' }).click();
    await page.getByRole('heading', { level: 1, name: 'Assess a system' }).waitFor();
  });

  it('shows that it is loading if its code is slow', async () => {
    const { page } = await open('/ask');
    await page.route('**/assets/compare-page*', async (route) => {
      await page.getByText('Working', { exact: true }).waitFor();
      await route.continue();
    });
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'Compare two scopes' }).waitFor();
  });
});
