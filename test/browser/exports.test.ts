import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { describeSeededInBrowser, describeWriting } from './in-browser.ts';

/** Downloads the export in this format through the menu. Returns its name and bytes. */
async function download(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const begun = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  const file = await begun;
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
}

describeSeededInBrowser('An export', (open) => {
  it.for([
    '/ask?service=service/nobody',
    '/matrix?service=service/nobody',
    '/compare?from=certificate/nobody&to=certificate/az-dod-il2',
    '/review/lapses?service=service/nobody',
    '/review/match?from=standard/nobody&to=standard/fedramp-r5-high',
  ])('is not offered without an answer, and neither is a citation: %s', async (address) => {
    const { page } = await open(address);
    await page
      .locator('main')
      .getByText(/The graph has no|is not known/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^(Export|Cite)/ }).count()).toBe(0);
  });

  it.for([
    '/ask?service=service/nobody&service=service/key-vault&environment=environment/azure-china&standard=standard/fedramp-r5-high',
    '/review/lapses?service=service/nobody&service=service/key-vault&environment=environment/azure-china&standard=standard/fedramp-r5-high',
  ])('is offered if some of the requested ids are known: %s', async (address) => {
    const { page } = await open(address);
    await page.getByText('The graph has no').first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).waitFor();
  });

  it('turns an answer into a file that reads back, after search, answer and evidence', async () => {
    const { page, complaints } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('key vau');
    await page.getByRole('option', { name: 'Key Vault service/key-vault' }).click();
    await page.getByRole('link', { name: 'Ask what it inherits' }).click();
    await page.getByRole('combobox', { name: 'for' }).fill('FedRAMP Rev. 5 High');
    await page.getByRole('option', { name: 'FedRAMP Rev. 5 High standard/fedramp-r5-high' }).click();
    await page.getByText('410 rows').waitFor();
    await page.getByRole('link', { name: /rows$/ }).click();
    await page.getByRole('link', { name: 'why Key Vault inherits AC-2', exact: true }).click();
    await page.getByText('lists Key Vault in Azure as in scope.', { exact: false }).waitFor();

    const csv = await download(page, 'CSV');
    expect(csv.name).toMatch(/^inheritance_fedramp-r5-high_key-vault_\d{4}-\d\d-\d\d_revision-1\.csv$/);
    const rows: Record<string, string>[] = parse(csv.bytes, { bom: true, columns: true });
    expect(rows).toHaveLength(410);
    expect(rows.find(({ clause }) => clause === 'AC-2')).toMatchObject({
      subject: 'Key Vault',
      basis: 'LISTED',
      certainty: 'DERIVED',
      sources:
        'source/aud; source/fedramp-r5; source/fedramp-r5-released; source/fedramp-r5-transition; source/fedramp-rules; source/frm',
      remark: 'not a certificate',
    });

    const workbook = await download(page, 'Excel workbook');
    const [about, sheet] = await readWorkbook(workbook.bytes);
    expect(sheet?.data).toHaveLength(411);
    expect(about?.data.flat()).toContain('CC BY 4.0');
    expect(complaints).toEqual([]);
  });

  it('is streamed to a file by the browser, not loaded into the page', async () => {
    const { page } = await open('/certificate/az-fedramp-high');
    const read: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/exports/') && request.resourceType() === 'fetch') read.push(request.method());
    });
    await download(page, 'CSV');
    expect(read).toEqual(['HEAD']);
  });

  it('says so if the service is unavailable', async () => {
    const { page } = await open('/certificate/az-fedramp-high');
    await page.route('**/exports/**', (route) => route.abort('connectionrefused'));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    await page.getByText('The service does not answer', { exact: true }).waitFor();
  });

  it('is offered with each table that has one', async () => {
    const { page } = await open('/certificate/az-fedramp-high');
    const scope = await download(page, 'JSON');
    expect(JSON.parse(scope.bytes.toString()).rows).toHaveLength(176);
    // Clauses in the address do not restrict a scope.
    await page.goto(
      '/matrix?environment=environment/azure&columns=ENVIRONMENTS&service=service/key-vault&clause=clause/fedramp-r5-high/AC-2&responsibility=SHARED',
    );
    expect((await download(page, 'Markdown')).bytes.toString()).toContain('| Key Vault | Listed, Stated |');
    await page.goto('/compare?from=certificate/az-fedramp-high&to=certificate/m365gcchigh-fedramp-high');
    expect(parse((await download(page, 'CSV')).bytes, { bom: true }).length).toBeGreaterThan(100);
    await page.goto(
      '/assess?service=service/key-vault&environment=environment/azure&standard=standard/iso-20000-1-2018',
    );
    expect(parse((await download(page, 'CSV')).bytes, { bom: true })).toHaveLength(58);
  });
});

describeWriting('An export with a stored token', (open, server) => {
  it('is requested with the token, and says so if it is refused', async () => {
    const { page } = await open('/runs');
    await page.getByLabel('To import, enter a token').fill(server().token);
    await page.getByRole('button', { name: 'Use the token' }).click();
    await page.getByRole('button', { name: 'Forget the token' }).waitFor();
    await page.goto('/matrix?environment=environment/azure&service=service/key-vault');
    const asked = page.waitForRequest(/\/exports\//);
    const file = await download(page, 'CSV');
    expect((await (await asked).allHeaders())['authorization']).toBe(`Bearer ${server().token}`);
    expect(file.name).toMatch(/^matrix_.*\.csv$/);
    expect(parse(file.bytes, { bom: true })).toHaveLength(2);

    await page.goto('/runs');
    await page.getByRole('button', { name: 'Forget the token' }).click();
    await page.getByLabel('To import, enter a token').fill('cg_nobody');
    await page.getByRole('button', { name: 'Use the token' }).click();
    await page.goto('/matrix?environment=environment/azure&service=service/key-vault');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    await page.getByText('The token was refused').waitFor();
  });
});

describeWriting(
  'An export over the rate limit',
  (open, server) => {
    it('says when to try again, even if the check before it used the last allowance', async () => {
      const { page } = await open('/matrix?environment=environment/azure&service=service/key-vault');
      await leave(server().url, 1);
      for (const looked of [200, 429]) {
        const look = page.waitForResponse((response) => response.request().method() === 'HEAD');
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        await page.getByRole('menuitem', { name: 'CSV' }).click();
        expect((await look).status()).toBe(looked);
        await page
          .getByText(/^Your requests of this minute have cost the 8000 that they may; ask again in \d+ seconds\.$/)
          .waitFor();
      }
    });
  },
  { settings: { RATE_LIMIT: '8000' } },
);

/** Spends the cost allowance of this minute down to the wanted remainder. */
async function leave(url: string, wanted: number): Promise<void> {
  const ask = (query: string) =>
    fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': 'yes' } });
  for (let asked = 0; ; asked += 1) {
    // A different alias each time, since cached answers cost nothing.
    const { headers } = await ask(`{ a${asked}: revision { number } }`);
    const left = Number(headers.get('x-ratelimit-remaining'));
    if (left <= wanted) return;
    const first = Math.min(100, left - wanted - 2);
    if (first > 0) await ask(`{ a${asked}: services(first: ${first}) { nodes { id } } }`);
  }
}
