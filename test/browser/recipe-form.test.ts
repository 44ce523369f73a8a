import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { chooseLists, FIVE_BY_FOUR, openImports, scopeOf, untilReady } from './import-page.ts';
import { describeWriting } from './in-browser.ts';

async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the recipe' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('five.csv.recipe.yaml');
  return text(await file.createReadStream());
}

describeWriting('The form of a recipe', (open, server) => {
  it('keeps each answer visible, so that it can be changed or undone', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, { 'one.csv': scopeOf('Key Vaalt') });
    const question = page.getByRole('group', { name: /“Key Vaalt” .* is spelled nearly as a known service/ });
    const known = question.getByRole('radio', { name: 'It is “Key Vault”' });
    await known.check();
    await untilReady(page);
    expect(await page.getByText(/^1 new service/).count()).toBe(0);
    await question.getByRole('radio', { name: 'Make a new service' }).check();
    await page.getByText('1 new service: “Key Vaalt”.').waitFor();
    expect(await known.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByText('1 question to decide before the list can be taken.').waitFor();

    await known.check();
    await untilReady(page);
    await chooseLists(page, { 'two.csv': scopeOf('Key Vaalt') });
    await page.getByText('1 question to decide before the list can be taken.').waitFor();
  });

  it('accepts any node for a name, and is restored after visiting another page', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, {
      'list.csv': `${scopeOf('Totally Unknown Thing')}Key Vault,certificate/az-gov-fedramp-high,\n`,
    });
    await page.getByRole('button', { name: 'It is something else … for Totally Unknown Thing' }).click();
    await page.getByRole('combobox', { name: '“Totally Unknown Thing” is' }).fill('Batch');
    await page.getByRole('option', { name: /service\/batch( |$)/ }).click();
    await untilReady(page);

    await page.getByRole('link', { name: 'Ask' }).first().click();
    await page.waitForURL(/\/ask/);
    await page.goBack();
    await page.getByRole('button', { name: 'Remove Batch' }).waitFor();
    await page.getByText('list.csv').first().waitFor();
    await untilReady(page);
    await page.getByRole('button', { name: 'Stage it' }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('button', { name: 'Yes, discard' }).click();
    await page.waitForURL(/\/runs/);
    await page.getByRole('heading', { name: /^What was imported 1/ }).waitFor();
    expect(await page.locator('.report').count()).toBe(0);
    await page.getByText('Discarded, or refused').click();
    await page.getByRole('row').filter({ hasText: 'list.csv' }).waitFor();
  });

  it('settles new names one by one', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, { 'five.csv': FIVE_BY_FOUR });
    await page.getByRole('button', { name: 'Take all first proposals' }).click();
    await untilReady(page);
    await page.getByText('Name by name').click();
    await page.getByRole('button', { name: 'Leave out Spanner' }).click();
    await page.getByText('4 new services: “BigQuery”, “Cloud Run”, “Cloud Storage”, “Pub/Sub”.').waitFor();
    await page.getByText('4 are left out as decided').waitFor();
  });

  it('keeps an answer about new names if more names appear later', async () => {
    const page = await openImports(open, server());
    const row = ',certificate/az-gov-fedramp-high,environment/azure-gov\n';
    await chooseLists(page, {
      'late.csv': `${scopeOf('Alpha One')}Beta Two${row}"Gamma Three, Delta Four"${row}`,
    });
    await page.getByRole('radio', { name: 'Make 2 new services' }).check();
    await page.getByText('1 question to decide before the list can be taken.').waitFor();
    await page.getByRole('radio', { name: /^2: “Gamma Three”/ }).check();
    const later = page.getByRole('group', { name: /“Gamma Three”, “Delta Four”/ });
    await later.getByRole('radio', { name: 'Make 2 new services' }).check();
    await untilReady(page);
    const earlier = page.getByRole('group', { name: /“Alpha One”, “Beta Two”/ });
    await earlier.getByRole('radio', { name: 'Leave their rows out' }).check();
    await page.getByText('2 new services: “Gamma Three”, “Delta Four”.').waitFor();
  });

  it('changes the meaning of columns, and its recipe works for the next list', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, { 'five.csv': FIVE_BY_FOUR });
    await page.getByText('5 cells are not read.').waitFor();
    // Each column of ticks has its own words.
    const read = [
      ['ISO 27001', /^Marks such as ✓/],
      ['TISAX', /^Read as: “yes” as in scope, “no” as not in scope\.$/],
      ['FedRAMP High', /“no” as not in scope, “planned” as planned\.$/],
    ] as const;
    for (const [column, words] of read)
      await page
        .locator('.labelled')
        .filter({ has: page.getByLabel(column, { exact: true }) })
        .getByText(words)
        .waitFor();
    await page.getByLabel('Reviewer').selectOption('ignore');
    await page.getByText('5 cells are not read.').waitFor({ state: 'detached' });
    await page.getByLabel('Title of the source').fill('Services in scope');
    await page.getByLabel('Title of the source').press('Enter');
    await page.getByRole('button', { name: 'Take all first proposals' }).click();
    await untilReady(page);
    const kept = await download(page);
    expect(kept).toContain('title: Services in scope\n');
    expect(kept).toContain('Reviewer: ignore\n');
    expect(kept).not.toContain('decide');

    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByText(/questions to decide/).waitFor();
    const recipe = { name: 'last-month.yaml', mimeType: 'application/yaml', buffer: Buffer.from(kept) };
    await page.getByLabel('Choose a recipe').setInputFiles(recipe);
    await untilReady(page);
    expect(await page.getByRole('heading', { name: /To decide/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Remove last-month.yaml' }).click();
    await page.getByText(/questions to decide/).waitFor();

    const faulty = { name: 'faulty.yaml', mimeType: 'application/yaml', buffer: Buffer.from('names: 3\n') };
    await page.getByLabel('Choose a recipe').setInputFiles(faulty);
    await page.getByText(/recipe:1 names: /).waitFor();
  });

  it('links to the field that rows lack', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, { 'short.csv': 'Service\nKey Vault\n' });
    await page.getByText('The list cannot be imported as it is; nothing was changed.').waitFor();
    await page.getByRole('button', { name: 'Choose it' }).click();
    await page.keyboard.type('P-ATO Azure Government');
    await page.getByRole('option', { name: /certificate\/az-gov-fedramp-high/ }).click();
    await untilReady(page);
  });

  it('reads several files as one source, and includes or leaves out other tables on request', async () => {
    const page = await openImports(open, server());
    await chooseLists(page, { 'a.csv': scopeOf('Key Vault'), 'b.csv': scopeOf('Batch') });
    await page.getByRole('radio', { name: 'They are parts of source/a' }).check();
    await untilReady(page);
    await page.getByText('Of 2 rows, 2 state something new.').waitFor();

    // Both have this column, with different words.
    await chooseLists(page, {
      'a.csv': 'Service,TISAX\nKey Vault,yes\nBatch,no\nPower BI,yes\n',
      'b.csv': 'Service,TISAX\nKey Vault,yes\nBatch,planned\nPower BI,yes\n',
    });
    await page.getByText(/^The table, with .*: service, 1 with ticks$/).click();
    await page.getByText(/^Read as: in a\.csv: .*“no” as not in scope; in b\.csv: .*“planned” as planned\.$/).waitFor();

    const pages = `# Scope\n\n| Service | Certificate |\n|---|---|\n| Batch | certificate/az-gov-fedramp-high |\n\n# Team\n\n| Person | Desk |\n|---|---|\n| Ann | 4 |\n`;
    await chooseLists(page, { 'page.md': pages });
    await page.getByText('The table “Team” is not read').waitFor();
    await page.getByRole('button', { name: 'Leave it out Team' }).click();
    await page.getByText('The table “Team” is left out').waitFor();
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('The table “Team” is left out').waitFor({ state: 'detached' });
  });
});
