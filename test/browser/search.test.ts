import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSeededInBrowser, findBarriers } from './in-browser.ts';

const searchOf = (page: Page) => page.getByRole('combobox', { name: /^Search services/ });

/** Result that Enter would open. */
const marked = (page: Page) => page.locator('[role=option][data-active-item]');

/** Returns the visible lines. */
async function shownIn(element: Locator): Promise<string> {
  return (await element.allInnerTexts()).join('\n');
}

/** Holds back all answers. Returns a function that releases them. */
async function holdAnswers(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/graphql', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

describeSeededInBrowser('The search', (open) => {
  it.for([
    ['8.6.3', '/clause/iso-20000-1-2018/8.6.3'],
    ['AC-2(1)', '/clause/fedramp-r5-high/AC-2(1)'],
  ] as const)('opens %s with Enter, even if typed fast', async ([text, path]) => {
    const { page, complaints } = await open('/matrix');
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === path);
    expect(complaints).toEqual([]);
  });

  it('marks its first hit, even if an arrow key is pressed while the results change', async () => {
    const { page } = await open('/matrix');
    const search = searchOf(page);
    await search.fill('power');
    await marked(page).waitFor();
    const release = await holdAnswers(page);
    await search.pressSequentially(' bi');
    await page.keyboard.press('ArrowDown');
    release();
    await page
      .getByRole('option', { name: /^Power BI/ })
      .first()
      .waitFor();
    await expect.poll(() => shownIn(marked(page))).toMatch(/^Power BI\n/);
    const first = await shownIn(page.locator('.search-popover [role=option]').first());
    expect(await shownIn(marked(page))).toBe(first);
  });

  it.for([
    ['the search', '/', /^Search services/],
    ['a picker', '/ask', /^Services/],
  ] as const)('sends the text of %s when typing pauses, not for each letter', async ([, path, name]) => {
    const { page } = await open(path);
    const asked: unknown[] = [];
    page.on('request', (request) => {
      const { variables } = request.postDataJSON() ?? {};
      if (variables?.text !== undefined) asked.push(variables.text);
    });
    await page.getByRole('combobox', { name }).pressSequentially('azure kubernetes service');
    await page
      .getByRole('option', { name: /Azure Kubernetes Service/ })
      .first()
      .waitFor();
    // The option may result from an earlier text.
    await expect.poll(() => asked).toContain('azure kubernetes service');
    expect(asked.length).toBeLessThan(12);
  });

  it('lists the current edition before the withdrawn one, and marks the latter', async () => {
    const { page } = await open('/matrix');
    await searchOf(page).fill('20000-1');
    await marked(page).waitFor();
    const names = await page.getByRole('option', { name: /^ISO\/IEC 20000-1:/ }).allInnerTexts();
    expect(names.slice(0, 2).map((text) => text.split('\n')[0])).toEqual([
      'ISO/IEC 20000-1:2018',
      'ISO/IEC 20000-1:2011',
    ]);
    expect(names[1]).toContain('Withdrawn');
  });

  it('offers the nearest names, and opens none of them with Enter', async () => {
    const { page } = await open('/matrix');
    await searchOf(page).fill('key valt');
    await page.getByRole('option', { name: /^Key Vault/ }).waitFor();
    expect(await marked(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?text=key\+valt/);
    await page.getByRole('main').getByRole('link', { name: 'Key Vault', exact: true }).click();
    await page.waitForURL(/\/service\/key-vault/);
  });

  it.for(['/service/key-valt', '/key-valt', '/ask?service=service/key-valt'])(
    'offers the nearest names at an unknown address: %s',
    async (path) => {
      const { page } = await open(path);
      await page.getByRole('main').getByRole('link', { name: 'Key Vault', exact: true }).waitFor();
    },
  );
});

describeSeededInBrowser('A picker', (open) => {
  it('says which alias of a service matches', async () => {
    const { page } = await open('/ask');
    await page.getByRole('main').getByRole('combobox', { name: 'Services' }).fill('azure ad');
    const option = page.getByRole('option', { name: /^Microsoft Defender for Identity/ });
    await option.waitFor();
    expect(await shownIn(option)).toContain('as “Azure Advanced Threat Protection”');
  });

  it('marks the first option, even if an arrow key is pressed while the options change', async () => {
    const { page } = await open('/ask');
    const field = page.getByRole('main').getByRole('combobox', { name: 'Services' });
    await field.fill('power');
    await marked(page).waitFor();
    const release = await holdAnswers(page);
    await field.pressSequentially(' ap');
    await page.keyboard.press('ArrowDown');
    release();
    await expect.poll(() => shownIn(marked(page))).toMatch(/^Power Apps\n/);
  });
});

describeSeededInBrowser('A question in the search', (open) => {
  it('opens its answer with each name picked', async () => {
    const { page, complaints } = await open('/');
    await searchOf(page).fill('key vault fedramp high gov');
    // Above the matching names, as soon as it is known.
    const first = page.getByRole('option').first();
    await expect
      .poll(() => shownIn(first))
      .toMatch(/^Key Vault · FedRAMP High · Azure Government\n.*“gov” as the environment Azure Government/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ask/);
    const asked = new URL(page.url()).searchParams;
    expect([asked.getAll('service'), asked.getAll('standard'), asked.getAll('environment')]).toEqual([
      ['service/key-vault'],
      ['standard/fedramp-high'],
      ['environment/azure-gov'],
    ]);
    expect(complaints).toEqual([]);
  });

  it('offers readings with an answer first, and marks those without one', async () => {
    const { page } = await open('/');
    await searchOf(page).fill('key vault fed');
    const marked = async () =>
      (await page.getByRole('option').allInnerTexts()).map((text) => {
        const [name, about] = text.split('\n');
        return [name, about?.startsWith('No source shows this combination') ?? false];
      });
    await expect
      .poll(async () => (await marked()).slice(0, 3))
      .toEqual([
        ['Key Vault · FedRAMP High', false],
        ['Key Vault · FedRAMP Rev. 5 High', false],
        [expect.any(String), true],
      ]);
  });

  it('asks about ambiguous parts, and reports unknown ones', async () => {
    const { page } = await open('/');
    await searchOf(page).fill('key vault fedramp high office');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search/);
    const question = page.getByRole('region', { name: 'As a question' });
    await question.getByRole('link', { name: 'Office 365 GCC', exact: true }).click();
    await page.waitForURL(/\/ask.*environment=environment\/o365-gcc(&|$)/);
    await page.goto('/search?text=key vault fedramp high gov');
    await question.getByText('No source shows any of these combinations').waitFor();
    expect(await question.getByText('No source shows this').count()).toBe(0);
    await page.goto('/search?text=key vault qqqqq');
    await question.getByText('“qqqqq” is not known.').waitFor();
    expect(await question.getByRole('link', { name: /^Open the answer/ }).count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
  });
});
