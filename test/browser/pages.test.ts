import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  describeInBrowser,
  expectNoOverflow,
  expectNoShift,
  findBarriers,
  screenshot,
  settle,
  visit,
} from './in-browser.ts';

const KEY_VAULT = 'service=service/key-vault&environment=environment/azure&standard=standard/fedramp-r5-high';
const ROW = 'service/key-vault,environment/azure,certificate/az-fedramp-high,clause/fedramp-r5-high/AC-2';

const SYSTEM =
  'service=service/key-vault&service=service/power-bi&environment=environment/azure&standard=standard/fedramp-r5-high';

const MOST_JAVASCRIPT = 110_000;

/** Checks that depend on the colour scheme and the width; all others give the same result on a phone. */
const AS_SHOWN = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** Pages by the name of their screenshots. */
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  search: '/search?text=key',
  'list-standards': '/list/standards',
  'list-services': '/list/services',
  'list-environments': '/list/environments',
  'list-certificates': '/list/certificates',
  'list-sources': '/list/sources',
  ask: `/ask?${KEY_VAULT}`,
  'ask-nothing': '/ask',
  'ask-why': `/ask?${KEY_VAULT}&why=${ROW}`,
  standard: '/standard/fedramp-r5-high',
  clause: '/clause/fedramp-r5-high/AC-2',
  service: '/service/key-vault',
  family: '/family/azure',
  environment: '/environment/azure-gov',
  certificate: '/certificate/az-fedramp-high',
  source: '/source/aud',
  organization: '/organization/microsoft',
  graph: '/graph?center=standard/iso-20000-1-2018',
  'graph-path': '/graph?center=service/key-vault&to=clause/fedramp-r5-high/AC-2',
  coverage: `/coverage?${SYSTEM}&environment=environment/azure-gov`,
  'coverage-nothing': '/coverage',
  leverage: '/leverage',
  time: '/time',
  matrix: '/matrix',
  'matrix-certificates': '/matrix?columns=CERTIFICATES&environment=environment/azure-gov',
  'matrix-cell': `/matrix?${KEY_VAULT}&cell=service/key-vault,certificate/az-fedramp-high`,
  compare: '/compare?from=certificate/az-fedramp-high&to=certificate/az-dod-il2',
  'compare-nothing': '/compare',
  assess: `/assess?${SYSTEM}`,
  'assess-nothing': '/assess',
  'assess-unlisted':
    '/assess?service=service/key-vault&environment=environment/azure&standard=standard/iso-20000-1-2011',
  findings: '/review/findings',
  lapses: '/review/lapses?until=2027-12-31',
  editions: '/review/editions?standard=standard/iso-20000-1-2018',
  match: '/review/match?from=standard/iso-20000-1-2018&to=standard/fedramp-r5-high',
  changes: '/review/changes?since=0',
  runs: '/runs',
  import: '/import/1',
  'past-day': '/service/key-vault?day=2020-01-01&rev=1',
  'past-revision': '/ask?service=service/key-vault&rev=0',
  missing: '/service/nobody-has-heard-of',
  unreadable: '/ask?rev=14)',
  'unreadable-day': '/?day=hello',
};

describeInBrowser('Each page', (open) => {
  it.concurrent.for(Object.entries(PAGES))(
    '%s has no complaints, accessibility findings or layout shifts, on a desktop and on a phone',
    async ([name, path], { onTestFinished }) => {
      const { page, complaints } = await open(path, onTestFinished);
      await expectNoShift(page);
      await screenshot(page, `${name}-1440`);
      expect(await findBarriers(page)).toEqual([]);

      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 844 });
      await settle(page);
      await screenshot(page, `${name}-390-dark`);
      expect(await findBarriers(page, { rules: AS_SHOWN })).toEqual([]);
      const tables = page.locator('.scroll:has(> .stacked)');
      const cut = await tables.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
      expect(cut).toBe(0);
      // WCAG 1.4.10: a width of 1280 at a zoom of 400 %.
      await page.setViewportSize({ width: 320, height: 740 });
      await expectNoOverflow(page);
      expect(complaints).toEqual([]);
    },
  );

  it.for([
    ['Services', 'key', 'option'],
    ['Services', 'Qqqqq', 'text'],
    ['Search services, standards, clauses, certificates', 'key', 'option'],
    ['Search services, standards, clauses, certificates', 'Qqqqq', 'text'],
  ] as const)('has no accessibility findings while “%s” shows results for “%s”', async ([name, text, found]) => {
    const { page, complaints } = await open('/ask');
    await page.getByRole('combobox', { name, exact: true }).fill(text);
    const option = page.getByRole('option', { name: /^Key Vault/ });
    await (found === 'option' ? option : page.getByText('Nothing is called “Qqqqq”.')).first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.for([
    ['Export', 'menu'],
    ['Cite', 'menu'],
    ['Who says so', 'list'],
    [/^day .* rev/, 'dialog'],
    ['Help on this page', 'dialog'],
    ['Show the query', 'dialog'],
  ] as const)('has no accessibility findings while “%s” is open', async ([name, role]) => {
    const { page, complaints } = await open(`/ask?${KEY_VAULT}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const button = page.getByRole('button', { name, exact: true }).first();
      await button.click();
      await page.getByRole(role).first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await (role === 'list' ? button.click() : page.keyboard.press('Escape'));
    }
    expect(complaints).toEqual([]);
  });

  it('has a content security policy without inline code or other origins', async () => {
    const { page } = await open('/');
    const policy = (await page.request.get('/')).headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });

  it('loads no more than 110 kB of compressed JavaScript before the first page is answered', async () => {
    const { page } = await open('/');
    const scripts = await page.evaluate(() => {
      const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const answers = loaded.filter(({ name }) => new URL(name).pathname === '/graphql');
      const answered = Math.max(...answers.map(({ responseEnd }) => responseEnd));
      // Popups load once all is answered.
      const before = loaded.filter(({ startTime }) => startTime < answered);
      return before.map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('.js'));
    });
    const sizes = scripts.map((path) => statSync(builtFile(`${path}.gz`)).size);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_JAVASCRIPT);
  });

  it('names the column of each cell if cells are stacked', async () => {
    const { page } = await open('/environment/azure');
    const heads = page.locator('table.stacked').first().locator('thead th');
    const [, ...names] = await heads.allTextContents();
    const told = () =>
      page
        .locator('table.stacked')
        .first()
        .locator('tbody tr:first-child td')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(new Set(await told())).toEqual(new Set(['none']));
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await told()).toEqual(names.map((name) => JSON.stringify(name)));
  });

  it('has a visible link to the current page, even on a narrow screen', async () => {
    const { page } = await open('/');
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [path, ways] of [
      ['/runs', 'Pages'],
      ['/review/changes', 'To review'],
      ['/review/findings', 'To review'],
    ] as const) {
      await visit(page, path);
      const navigation = page.getByRole('navigation', { name: ways });
      if (ways === 'To review') {
        expect(await navigation.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
      }
      const current = await navigation.locator('[aria-current]').boundingBox();
      expect(current?.x).toBeGreaterThanOrEqual(0);
      expect((current?.x ?? 0) + (current?.width ?? 0)).toBeLessThanOrEqual(360);
    }
  });

  it('has a distinct title that identifies its tab', async () => {
    const { page } = await open('/');
    const titles = {
      [`/ask?${KEY_VAULT}`]: 'Key Vault · Azure · FedRAMP Rev. 5 High',
      [`/matrix?${KEY_VAULT}`]: 'Matrix: Key Vault · Azure · FedRAMP Rev. 5 High',
      '/matrix?columns=CERTIFICATES': 'Matrix of certificates',
      [`/assess?${SYSTEM}`]: 'Assess: Key Vault · Power BI · Azure · FedRAMP Rev. 5 High',
      '/compare?from=certificate/az-dod-il2&from-revision=0':
        'Compare: DoD IL2 PA, Azure · revision 0 and DoD IL2 PA, Azure',
    };
    for (const [path, title] of Object.entries(titles)) {
      await visit(page, path);
      await expect.poll(() => page.title()).toBe(`${title} · compliance-graph`);
    }
  });

  it('scrolls to the section named in the address', async () => {
    const { page } = await open('/standard/fedramp-high#certificates');
    const heading = page.getByRole('heading', { name: /^Certificates to it/ });
    await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(900);
  });

  it('gives help at an unknown address', async () => {
    const { page } = await open('/');
    for (const path of ['/no/such/page', '/graph/certificate/x', '/ask/service/key-vault', '/matrix/x']) {
      const answer = await page.request.get(path, { headers: { accept: 'text/html' } });
      expect(answer.status()).toBe(404);
      await visit(page, path);
      await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    }
    expect((await page.request.get('/matrix/')).status()).toBe(200);
    await visit(page, '/matrix/');
    await page.getByRole('heading', { name: 'Scope matrix' }).waitFor();
  });
});

function builtFile(path: string): string {
  return fileURLToPath(new URL(`../../dist/web${path}`, import.meta.url));
}
