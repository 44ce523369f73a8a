import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { countClicks, describeInBrowser } from './in-browser.ts';

const PICKED =
  'service=service/key-vault&environment=environment/azure&standard=standard/fedramp-r5-high&day=2026-11-24&rev=1';

/** Follows a link in the row of views. */
async function view(page: Page, name: string, path: string): Promise<URL> {
  await page.getByRole('navigation', { name: 'The same question' }).getByRole('link', { name, exact: true }).click();
  await page.waitForURL((url) => url.pathname === path);
  return new URL(page.url());
}

function picked({ searchParams }: URL, name: string): readonly string[] {
  return searchParams.getAll(name);
}

describeInBrowser('The choices on one page', (open) => {
  it('are passed to every other view, with the day and revision', async () => {
    const { page, complaints } = await open(`/matrix?${PICKED}`);
    const assess = await view(page, 'Assess', '/assess');
    await page.getByRole('heading', { name: /^Requirements by family 18/ }).waitFor();
    expect(picked(assess, 'day')).toEqual(['2026-11-24']);
    const graph = await view(page, 'Graph', '/graph');
    expect(picked(graph, 'center')).toEqual(['service/key-vault']);
    const compare = await view(page, 'Compare', '/compare');
    expect(picked(compare, 'from-environment')).toEqual(['environment/azure']);
    const matrix = await view(page, 'Matrix', '/matrix');
    expect(picked(matrix, 'service')).toEqual(['service/key-vault']);
    expect(picked(matrix, 'environment')).toEqual(['environment/azure']);
    expect(picked(matrix, 'standard')).toEqual(['standard/fedramp-r5-high']);
    expect(picked(matrix, 'rev')).toEqual(['1']);
    expect(complaints).toEqual([]);
  });

  it('are passed from both sides of a comparison', async () => {
    const { page } = await open('/compare?from=certificate/az-dod-il2&to=certificate/az-fedramp-high');
    const matrix = await view(page, 'Matrix', '/matrix');
    expect(picked(matrix, 'certificate')).toEqual(['certificate/az-dod-il2', 'certificate/az-fedramp-high']);
    const compare = await view(page, 'Compare', '/compare');
    expect(picked(compare, 'from')).toEqual(['certificate/az-dod-il2']);
    expect(picked(compare, 'to')).toEqual(['certificate/az-fedramp-high']);
  });
});

describeInBrowser('A picture of the choices', (open) => {
  it('is one tab away from another', async () => {
    const { page } = await open(`/graph?${PICKED.replace('service=', 'center=')}`);
    const tabs = page.getByRole('navigation', { name: 'Pictures' });
    await tabs.getByRole('link', { name: 'Coverage' }).click();
    await page.getByRole('heading', { name: /^FedRAMP Rev. 5 High for Key Vault in Azure 410 requirements/ }).waitFor();
    await tabs.getByRole('link', { name: 'Time' }).click();
    await page.waitForURL((url) => url.pathname === '/time');
    expect(picked(new URL(page.url()), 'standard')).toEqual(['standard/fedramp-r5-high']);
    await tabs.getByRole('link', { name: 'Around a node' }).click();
    await page.getByRole('heading', { name: 'Related to Key Vault' }).waitFor();
  });
});

describeInBrowser('The graph in the navigation', (open) => {
  it.for([
    ['/certificate/az-fedramp-high', 'certificate/az-fedramp-high'],
    ['/source/aud', 'source/aud'],
    [`/ask?${PICKED}`, 'service/key-vault'],
  ] as const)('opens around the subject of %s', async ([path, center]) => {
    const { page } = await open(path);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Graph' }).click();
    await page.waitForURL((url) => url.pathname === '/graph');
    expect(picked(new URL(page.url()), 'center')).toEqual([center]);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Graph' }).click();
    await page.getByText('Pick the node in the middle.').waitFor();
  });
});

describeInBrowser('In at most three clicks from the first page', (open) => {
  it('a user sees what lapses, and which certificates may lapse at any time', async () => {
    const { page } = await open('/');
    const clicks = await countClicks(page);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Review' }).click();
    await page.getByRole('navigation', { name: 'To review' }).getByRole('link', { name: 'What lapses' }).click();
    await page.getByRole('heading', { name: /^Certificates that lapse by then/ }).waitFor();
    await page.getByRole('heading', { name: /^Certificates without a stated last day/ }).waitFor();
    expect(await clicks()).toBeLessThanOrEqual(3);
  });

  it('a user sees findings to check', async () => {
    const { page } = await open('/');
    const clicks = await countClicks(page);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Review' }).click();
    await page
      .getByRole('checkbox', { name: /^Sources disagree|^Standard without a list/ })
      .first()
      .check();
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.first().getByRole('link').count()).toBeGreaterThan(0);
    expect(await clicks()).toBeLessThanOrEqual(3);
  });
});

describeInBrowser('The panel that says why', (open) => {
  it.for([1024, 1280])('covers none of the rows at %d pixels', async (width) => {
    const { page } = await open('/ask?service=service/key-vault&standard=standard/fedramp-r5-high&view=rows');
    await page.setViewportSize({ width, height: 768 });
    await page.locator('td.column-why a').first().click();
    const panel = page.getByRole('complementary', { name: 'Why' });
    await panel.getByText('Evidence').waitFor();
    const rows = await page.locator('table.rows').boundingBox();
    const beside = await panel.boundingBox();
    expect((rows?.x ?? 0) + (rows?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
  });
});

describeInBrowser('GraphiQL', (open) => {
  it('links back to the page that it was opened from, and nowhere else', async () => {
    const { page } = await open('/service/key-vault');
    await page.getByRole('button', { name: 'Show the query' }).click();
    await page.getByRole('link', { name: 'Open in GraphiQL' }).first().click();
    await page.getByRole('link', { name: 'Explorer' }).click();
    await page.waitForURL(/\/service\/key-vault/);
    await page.getByRole('heading', { name: 'Key Vault', level: 1 }).waitFor();
    await page.goto('/graphql#back=//example.org/');
    expect(await page.getByRole('link', { name: 'Explorer' }).getAttribute('href')).toBe('/');
  });
});
