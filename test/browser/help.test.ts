import { expect, it } from 'vitest';
import { describeInBrowser, findBarriers } from './in-browser.ts';

const PAGES = [
  '/',
  '/ask?service=service/key-vault&environment=environment/azure&standard=standard/fedramp-r5-high',
  '/ask?standard=standard/iso-20000-1-2018&environment=environment/azure',
  '/matrix',
  '/compare?from=certificate/az-fedramp-high&to=certificate/az-dod-il2',
  '/assess?service=service/key-vault&environment=environment/azure&standard=standard/fedramp-r5-high',
  '/graph?center=standard/iso-20000-1-2018',
  '/coverage?service=service/key-vault&environment=environment/azure&standard=standard/fedramp-high',
  '/leverage',
  '/time',
  '/review/findings',
  '/review/lapses?until=2027-12-31',
  '/runs',
  '/search?text=key',
  '/certificate/az-fedramp-high',
] as const;

/** Program vocabulary: enum values, field names, arguments and their paths. */
const OF_PROGRAMS = /\b[A-Z]{3,}_[A-Z_]+\b|\b(POSSIBLE|DERIVED|STATED|LISTED)\b|\b[a-z]+[a-z][A-Z][a-z]+\b|\bfilter\./;

describeInBrowser('The help', (open) => {
  it.for(PAGES)('opens on each page, and neither has program vocabulary: %s', async (path) => {
    const { page, complaints } = await open(path);
    const sentences = page.getByRole('main').locator('p, li, dd, aside, .empty-title');
    const told = (await sentences.allInnerTexts()).filter((text) => OF_PROGRAMS.test(text));
    expect(told).toEqual([]);
    const button = page.getByRole('button', { name: 'Help on this page' });
    await button.press('Enter');
    const help = page.getByRole('dialog', { name: 'How to read this page' });
    await help.getByRole('heading', { name: 'Words' }).waitFor();
    expect(await findBarriers(page, { within: '[role=dialog]' })).toEqual([]);
    expect((await help.allInnerTexts()).filter((text) => OF_PROGRAMS.test(text))).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('explains an unknown id in the address without argument names', async () => {
    const { page } = await open('/ask?environment=environment/nowhere&service=service/key-vault');
    const told = (await page.getByRole('main').locator('p, li').allInnerTexts()).filter((text) =>
      text.includes('nowhere'),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((text) => OF_PROGRAMS.test(text))).toEqual([]);
  });
});
