import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeSeededInBrowser, expectNoOverflow, visit } from './in-browser.ts';

const WITHIN = 1_000;

const FAMILIES = [
  'AC',
  'AT',
  'AU',
  'CA',
  'CM',
  'CP',
  'IA',
  'IR',
  'MA',
  'MP',
  'PE',
  'PL',
  'PS',
  'RA',
  'SA',
  'SC',
  'SI',
  'SR',
];

/** Address of a picture with each clause of a standard. */
const ALL_CLAUSES = `/graph?center=standard/fedramp-r5-high${['', ...FAMILIES.map((family) => `~${family}`)]
  .map((group) => `&unfold=standard/fedramp-r5-high~CLAUSE${group}`)
  .join('')}`;

/** Measures the CPU time of the page's thread in milliseconds, which does not depend on the load of the machine. */
async function startThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration');
    if (task === undefined) throw new Error('The browser does not report the CPU time of its thread.');
    return task.value * 1_000;
  };
  const begun = await worked();
  return async () => (await worked()) - begun;
}

describeSeededInBrowser('The relationship view', (open) => {
  it('folds many nodes, first as a whole, then by family, and draws 400 nodes within a second', async () => {
    const { page, complaints } = await open('/graph?center=standard/fedramp-r5-high&open=certificate/az-fedramp-high');
    const side = page.getByRole('complementary', { name: 'Selected' });
    await side.getByText('428 clauses folded').waitFor();
    await side.getByRole('button', { name: 'Unfold' }).click();
    await side.getByText(/^AC Access Control: \d+ clauses folded/).waitFor();
    expect(await side.getByText(/^[A-Z]{2} .+: \d+ clauses folded/).count()).toBe(FAMILIES.length);
    const clock = await startThreadClock(page);
    const nodes = await page.evaluate(async (address) => {
      // Navigates as a link does, without reloading the page.
      window.history.pushState({}, '', address);
      window.dispatchEvent(new PopStateEvent('popstate'));
      const field = document.querySelector<HTMLElement>('.picture-field');
      while (Number(field?.dataset['nodes']) < 400) await new Promise((resolve) => requestAnimationFrame(resolve));
      // One more frame, so that the last one is painted.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return Number(field?.dataset['nodes']);
    }, ALL_CLAUSES);
    expect(nodes).toBeGreaterThanOrEqual(428);
    expect(await clock()).toBeLessThan(WITHIN);
    expect(complaints).toEqual([]);
  });

  it('says what it does not draw of an unfolded kind, and links to the full list', async () => {
    const { page } = await open('/');
    // Simulates more clauses than the page may request.
    await page.route('**/graphql', (route) => {
      const body = route.request().postData() ?? '';
      return route.continue({ postData: body.replace('"limit":500', '"limit":100') });
    });
    await visit(page, '/graph?center=standard/fedramp-r5-high&unfold=standard/fedramp-r5-high~CLAUSE');
    const rest = /^3\d\d more clauses, not drawn; its page lists them$/;
    const side = page.getByRole('complementary', { name: 'Selected' });
    await side.getByText(rest).getByRole('link', { name: 'its page' }).waitFor();
    const listed = page.locator('#list').getByText(/3\d\d more clauses, not drawn/);
    await listed.getByRole('link', { name: /FedRAMP Rev. 5 High/ }).waitFor();
  });

  it('draws the same picture at the same address, and says so if a node has no relations', async () => {
    const { page } = await open('/graph?center=organization/microsoft');
    const field = page.locator('.picture-field[data-nodes]');
    const before = await drawnPicture(field);
    await page.reload();
    expect(await drawnPicture(field)).toBe(before);

    await visit(page, '/graph?center=source/msc21');
    await page.getByText('Nothing shown is related to it. Its page has more.').waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectNoOverflow(page);
  });

  it('marks the statements of a certificate that is not in force on the day', async () => {
    const { page } = await open('/graph?center=certificate/az-fedramp-high&day=2019-05-02');
    const told = page.locator('#list').getByText('(certificate not in force)');
    await told.first().waitFor();
    await visit(page, '/graph?center=certificate/az-fedramp-high&day=2019-05-03');
    await page.locator('#list').getByText('applies in').waitFor();
    expect(await told.count()).toBe(0);
  });

  it('has a verb and an arrow on each edge of the center, and the environments of entries', async () => {
    const { page } = await open('/graph?center=certificate/azure-20000-1-2018');
    const edges = page.locator('.picture g[data-edge]');
    const drawn = await edges.evaluateAll((all) =>
      all.map((edge) => ({
        words: [...edge.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
        arrows: edge.querySelectorAll('path[fill]').length,
        dash: edge.querySelector('path[stroke]')?.getAttribute('stroke-dasharray') ?? '',
      })),
    );
    expect(drawn.length).toBeGreaterThanOrEqual(9);
    expect(drawn.filter(({ words, arrows }) => words === '' || arrows !== 1)).toEqual([]);
    const possible = drawn.filter(({ words }) => words.startsWith('lists'));
    expect(possible.map(({ words }) => words)).toContain('lists to an unstated extent as in scope in 3 environments');
    expect(new Set(possible.map(({ dash }) => dash))).toEqual(new Set(['7 4']));
    expect(drawn.find(({ words }) => words === 'certifies')?.dash).toBe('');
  });

  it('writes no name or verb over another', async () => {
    for (const center of ['certificate/azure-20000-1-2018', 'organization/microsoft', 'environment/azure']) {
      const { page } = await open(`/graph?center=${center}`);
      const met = await page.locator('.picture').evaluate((picture) => {
        const boxes = [...picture.querySelectorAll('text')].map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        return boxes.flatMap(({ words, box }, place) =>
          boxes
            .slice(place + 1)
            .filter(
              ({ box: other }) =>
                Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
                Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 6,
            )
            .map((other) => `${words} / ${other.words}`),
        );
      });
      expect(met).toEqual([]);
    }
  });

  it('finds the path between two nodes, with a column for each step', async () => {
    const { page } = await open('/graph?center=service/key-vault&to=clause/fedramp-r5-high/AC-2');
    const names = [
      'Key Vault',
      'FedRAMP High P-ATO, Azure Commercial Cloud',
      'FedRAMP High',
      'FedRAMP Rev. 5 High',
      'AC-2 Account Management',
    ];
    const lefts: number[] = [];
    for (const name of names) {
      const box = await page
        .getByRole('group', { name: /^Path/ })
        .getByRole('link', { name, exact: true })
        .boundingBox();
      lefts.push(box?.x ?? Number.NaN);
    }
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
    await page.locator('#list').getByText('lists as in scope in Azure').waitFor();
    await visit(page, '/graph?center=service/key-vault&to=clause/nist-csf-2-0/GV.OC-01');
    await page.getByText(/^No path of up to four steps/).waitFor();
    await visit(page, '/graph?center=service/key-vault&to=service/key-vault');
    await page.getByText('Both ends of the path are Key Vault.').waitFor();
  });

  it.for([1440, 1024, 390])('draws the path legibly, with both ends visible, %i pixels wide', async (width) => {
    const { page } = await open('/graph?center=service/key-vault&to=clause/fedramp-r5-high/AC-2');
    await page.setViewportSize({ width, height: 844 });
    const field = page.getByRole('group', { name: /^Path/ });
    await field.getByRole('link', { name: 'AC-2 Account Management', exact: true }).waitFor();
    const seen = () =>
      field.evaluate((element) => ({
        over: element.scrollWidth - element.clientWidth,
        isWhole: element.getBoundingClientRect().bottom <= window.innerHeight,
        smallest: Math.min(
          ...[...element.querySelectorAll('text')].map((text) =>
            Math.round(Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)),
          ),
        ),
      }));
    await expect.poll(seen).toEqual({ over: 0, isWhole: true, smallest: 12 });
    const firsts = await page.locator('#list li').allInnerTexts();
    expect(firsts.map((text) => text.split(' ')[0])).toEqual(['FedRAMP', 'FedRAMP', 'FedRAMP', 'AC-2']);
  });

  it('is saved as SVG with title, day, revision, address and key', async () => {
    const { page } = await open('/graph?center=certificate/az-fedramp-high');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const svg = (await buffer(await (await download).createReadStream())).toString();
    const day = new URL(page.url()).searchParams.get('day');
    expect(svg).toContain('>Related to FedRAMP High P-ATO, Azure Commercial Cloud</text>');
    expect(svg).toContain(`>As of ${day} · revision 1</text>`);
    for (const word of [
      'Certificate',
      'Organization',
      'stated by a source',
      'certifies',
      'lists as in scope in Azure',
    ]) {
      expect(svg).toContain(`>${word}</text>`);
    }
    expect(svg).toContain('center=certificate/az-fedramp-high');
    expect(svg).not.toContain('var(--');
  });

  it('is saved as PNG and as SVG', async () => {
    const { page } = await open('/graph?center=standard/iso-20000-1-2018');
    for (const [button, ending] of [
      ['Save as PNG', '.png'],
      ['Save as SVG', '.svg'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      expect((await download).suggestedFilename()).toMatch(
        /^around-standard-iso-20000-1-2018-\d{4}-\d\d-\d\d-revision-\d+\.\w+$/,
      );
      expect((await download).suggestedFilename()).toContain(ending);
    }
  });

  it('is saved as a PNG within the size limit of browsers', async () => {
    const { page } = await open(ALL_CLAUSES);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as PNG' }).click();
    const png = await buffer(await (await download).createReadStream());
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(Math.max(width, height)).toBeGreaterThan(4_000);
    expect(Math.max(width, height)).toBeLessThanOrEqual(8_000);
  });

  it('suggests SVG if the browser cannot create a PNG', async () => {
    const { page, complaints } = await open('/graph?center=standard/iso-20000-1-2018');
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = (take) => take(null);
    });
    await page.getByRole('button', { name: 'Save as PNG' }).click();
    await page.getByRole('alert').getByText('Save it as SVG, which can be of any size.').waitFor();
    expect(complaints).toEqual([]);
  });
});

/** Returns the picture once it has stopped changing. */
async function drawnPicture(field: Locator): Promise<string> {
  await field.waitFor();
  let last = await field.innerHTML();
  await expect
    .poll(async () => {
      const before = last;
      last = await field.innerHTML();
      return last === before;
    })
    .toBe(true);
  return last;
}
