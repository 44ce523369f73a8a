import { expect, it } from 'vitest';
import { describeWriting } from './in-browser.ts';

describeWriting(
  'The query of a page without GraphiQL',
  (open) => {
    it('is shown without a failed request for GraphiQL', async () => {
      const { page, complaints } = await open('/service/key-vault');
      await page.getByRole('button', { name: 'Show the query' }).click();
      const dialog = page.getByRole('dialog', { name: 'What this page asks' });
      await dialog.getByText('query ServicePage').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await dialog.getByRole('link', { name: 'Open in GraphiQL' }).count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  },
  { settings: { NODE_ENV: 'production' } },
);
