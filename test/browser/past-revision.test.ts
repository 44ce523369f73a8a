import { beforeAll, expect, it } from 'vitest';
import { describeWriting, visit } from './in-browser.ts';
import { publishList } from './publish-list.ts';

const LIST = [
  'service,certificate,environment',
  'Key Vault,certificate/azure-20000-1-2018,environment/azure',
  'Made Up Later,certificate/azure-20000-1-2018,environment/azure',
].join('\n');

describeWriting('An earlier revision', (open, server) => {
  beforeAll(() => publishList(server(), { name: 'later.csv', list: LIST }));

  it('applies to the pages of nodes and to their exports', async () => {
    const { page, complaints } = await open('/certificate/azure-20000-1-2018');
    const later = page.locator('#scope').getByRole('link', { name: 'Made Up Later' });
    await later.waitFor();
    await page.goto('/certificate/azure-20000-1-2018?rev=1');
    await page.getByRole('heading', { name: /^Scope by family \d+ entr/ }).waitFor();
    expect(await later.count()).toBe(0);

    const begun = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    expect((await begun).suggestedFilename()).toContain('revision-1');
    expect(complaints).toEqual([]);
  });

  it('does not have later nodes, and links to the newest revision', async () => {
    const { page } = await open('/service/made-up-later?rev=1');
    await page.getByText('Revision 1 does not have it.').waitFor();
    expect(await page.title()).toContain('service/made-up-later');
    await page.getByRole('link', { name: 'Look for it at the newest revision, 2' }).click();
    await page.getByRole('heading', { name: 'Made Up Later', level: 1 }).waitFor();
  });

  it('is named if something is missing in it', async () => {
    const { page } = await open('/standard/dod-il4?rev=1');
    await page.getByText('The graph had no certificate to this standard at revision 1.').waitFor();
    await page.goto('/standard/dod-il4?rev=2');
    await page.getByText('The graph has no certificate to this standard.').waitFor();
    await page.goto('/list/standards?rev=0');
    await page.getByText('The graph had none at revision 0.').waitFor();
    await page.getByRole('link', { name: 'Look at the newest revision, 2' }).click();
    await page.getByRole('heading', { name: /^Standards \d+/, level: 1 }).waitFor();
  });

  it('is not replaced by another if the address cannot be read', async () => {
    const { page } = await open('/service/key-vault?rev=1)');
    await page.getByText('The address must have a revision such as rev=14, not “1)”.').waitFor();
    expect(new URL(page.url()).searchParams.get('rev')).toBe('1)');
    await page.getByRole('link', { name: 'To the newest revision, 2' }).click();
    await page.getByRole('heading', { name: 'Key Vault', level: 1 }).waitFor();
    await page.goto('/service/key-vault?rev=');
    await page.getByText('The address must have a revision such as rev=14, not “”.').waitFor();

    await page.goto('/compare?from=certificate/azure-20000-1-2018&from-revision=1x');
    await page.getByText('The address must have a revision such as from-revision=14, not “1x”.').waitFor();
    const field = page.getByRole('group', { name: 'A', exact: true }).getByRole('textbox', { name: 'at revision' });
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('1');
    await field.press('Enter');
    await page.locator('table.diff tbody tr').nth(1).waitFor();

    await page.goto('/?rev=99');
    await page.getByText('The address asks for revision 99, which is not there; the newest is 2.').waitFor();
    expect(await page.getByRole('heading').allTextContents()).toEqual(['This address cannot be read']);
    await page.getByRole('link', { name: 'To the newest revision, 2' }).click();
    await page.waitForURL(/rev=2/);
    await page.goto('/compare?from=certificate/azure-20000-1-2018&to-revision=3');
    await page.getByText('The address asks for revision 3, which is not there; the newest is 2.').waitFor();

    await page.goto('/review/changes?since=first');
    await page.getByRole('link', { name: 'What changed since revision 1' }).click();
    await page.getByRole('heading', { name: 'What changed since revision 1' }).waitFor();
  });

  it('is the last one in the list of changes, and the address has the first', async () => {
    const { page } = await open('/review/changes');
    await page.waitForURL(/since=1/);
    await page.getByText(/^\d+ changes up to revision 2/).waitFor();
    await page.goto('/review/changes?rev=1');
    await page.waitForURL(/since=0/);
    await page.getByText(/^[\d,]+ changes up to revision 1, oldest first/).waitFor();
    await page.goto('/review/changes?rev=1&since=1');
    await page.getByText('Nothing.').waitFor();
    await page.goto('/review/changes?rev=1&since=2');
    await page.getByText('The page is read at revision 1, which is before revision 2.').waitFor();
    await page.getByRole('link', { name: 'What changed since revision 0' }).click();
    await page.getByText(/^[\d,]+ changes up to revision 1, oldest first/).waitFor();
  });

  it('has a list of later changes about a node, linked from its page', async () => {
    const { page, complaints } = await open('/service/key-vault');
    await page.getByRole('link', { name: 'See what changed about it' }).click();
    await page.waitForURL(/about=service\/key-vault/);
    await page.getByText(/^\d+ changes up to revision 2, oldest first/).waitFor();
    const sentences = await page.locator('tbody th').allInnerTexts();
    expect(sentences.filter((sentence) => !sentence.includes('Key Vault'))).toEqual([]);
    expect(sentences.length).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Remove Key Vault' }).click();
    await page.getByText(/^\d\d,\d+ changes up to revision 2/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is named on the printed page', async () => {
    const { page } = await open('/list/services?rev=1');
    await page.emulateMedia({ media: 'print' });
    await page.getByText('You read at revision 1; the newest is 2.').waitFor();
  });

  it('applies to lists, searches, options and counts', async () => {
    const { page } = await open('/list/services?rev=1');
    await page.getByRole('heading', { name: 'Services 179' }).waitFor();
    await page.getByRole('combobox', { name: /^Search services/ }).fill('Made Up');
    await page.getByText('Nothing is called “Made Up”.').waitFor();
    await page.goto('/search?text=Made%20Up&rev=1');
    await page.getByText('“Made” is not known.').waitFor();
    expect(await page.getByRole('link', { name: 'Made Up' }).count()).toBe(0);
    await page.goto('/ask?rev=1');
    await page.getByRole('combobox', { name: 'Services', exact: true }).fill('Made Up');
    await page.getByText('Nothing is called “Made Up”.').waitFor();
    await page.goto('/?rev=1');
    await page.getByRole('link', { name: '179 Services' }).waitFor();
    await page.getByText('Revision 1; the newest is 2, published').waitFor();
    await page.goto('/?rev=2');
    await page.getByRole('link', { name: '180 Services' }).waitFor();
  });

  it('applies to the queries of all parts of a page', async () => {
    const { page } = await open('/ask?rev=1');
    const others = new Set<string>();
    page.on('request', (request) => {
      const { query, variables } = request.postDataJSON() ?? {};
      if (query !== undefined && variables.revision !== 1) others.add(query.match(/^\s*query (\w+)/)?.[1]);
    });
    await page.getByRole('combobox', { name: 'in', exact: true }).click();
    await page.getByRole('option', { name: 'Azure Government environment/azure-gov' }).waitFor();
    for (const path of ['/list/standards', '/list/environments', '/list/certificates', '/standard/fedramp-r5-high']) {
      await visit(page, `${path}?rev=1`);
    }
    expect([...others]).toEqual(['Newest']);
  });

  it.for([
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])('has its notice above the heading row of a table, $width wide', async (size) => {
    const { page } = await open(
      '/ask?certificate=certificate/az-fedramp-high&environment=environment/azure&rev=1&view=rows',
    );
    await page.setViewportSize(size);
    await page.getByText('the newest is 2.').waitFor();
    const head = page.getByRole('columnheader', { name: 'Clause' });
    const frame = page.locator('header.frame');
    const gap = async () => {
      await page.evaluate(() => window.scrollTo(0, 3_000));
      const [above, below] = [await frame.boundingBox(), await head.boundingBox()];
      return Math.round((below?.y ?? 0) - ((above?.y ?? 0) + (above?.height ?? 0)));
    };
    await expect.poll(gap).toBe(0);
  });
});
