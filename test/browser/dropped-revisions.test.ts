import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROGRAM } from '../support/program.ts';
import { describeWriting } from './in-browser.ts';
import { publishList } from './publish-list.ts';

const directory = join(mkdtempSync(join(tmpdir(), 'dropped-revisions-')), 'data');
afterAll(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

describeWriting(
  'A graph whose early revisions were pruned',
  (open, server) => {
    beforeAll(async () => {
      const list = 'service,certificate,environment\nKey Vault,certificate/azure-20000-1-2018,environment/azure';
      await publishList(server(), { name: 'later.csv', list });
      const environment = { PATH: process.env['PATH'], DATA_DIR: directory };
      execFileSync(process.execPath, [PROGRAM, 'prune', '--before', '2'], { env: environment });
    });

    it('says once that a revision was dropped, and links to the newest', async () => {
      const { page, complaints } = await open('/service/key-vault?rev=1');
      await page.getByText('The address asks for revision 1, which was dropped; the graph is kept since').waitFor();
      expect(await page.getByRole('alert').count()).toBe(1);
      await page.getByRole('link', { name: 'To the newest revision, 2' }).click();
      await page.getByRole('heading', { name: 'Key Vault', level: 1 }).waitFor();
      await page.goto('/compare?from=certificate/azure-20000-1-2018&from-revision=0');
      await page.getByText('The address asks for revision 0, which was dropped').waitFor();
      expect(complaints).toEqual([]);
    });

    it('offers only kept revisions', async () => {
      const { page } = await open('/service/key-vault');
      await page.getByRole('button', { name: /^day .* rev 2/ }).click();
      const field = page.getByLabel('Revision, 2 (the first that is kept) to 2');
      await field.fill('1');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
    });

    it('lists changes since the first kept revision', async () => {
      const { page, complaints } = await open('/review/changes');
      await page.getByRole('heading', { name: 'What changed since revision 2' }).waitFor();
      await page.getByText('Changes up to revision 2 are no longer kept').waitFor();
      await page.goto('/review/changes?since=1');
      await page.getByText('The address asks for revision 1, which was dropped').waitFor();
      await page.getByRole('link', { name: 'What changed since revision 2' }).click();
      await page.waitForURL(/since=2/);
      expect(complaints).toEqual([]);
    });

    it('does not offer to revert an import from a dropped revision', async () => {
      const { page, complaints } = await open('/import/1');
      await page.getByText('It cannot be undone: the graph is kept since revision 2').waitFor();
      await page.getByText('This was dropped: the graph is kept since revision 2').waitFor();
      expect(await page.getByText(/can be reverted/).count()).toBe(0);
      await page.goto('/runs');
      await page.getByLabel('To import, enter a token').fill(server().token);
      await page.getByRole('button', { name: 'Use the token' }).click();
      await page.goto('/import/2');
      await page.getByText('It cannot be undone').waitFor();
      expect(await page.getByRole('button', { name: 'Revert' }).count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  },
  { directory },
);
