import { expect, it } from 'vitest';
import { describeInBrowser, visit } from './in-browser.ts';

describeInBrowser('A query that two parts of a page need', (open) => {
  it.for(['/ask?service=service/key-vault', '/review/findings'])('is sent once: %s', async (path) => {
    const { page } = await open('/runs');
    const asked: string[] = [];
    page.on('request', (request) => {
      const { query, variables } = request.postDataJSON() ?? {};
      if (query !== undefined) asked.push(JSON.stringify([query, variables]));
    });
    await visit(page, path);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((one, place) => asked.indexOf(one) !== place)).toEqual([]);
  });
});
