import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examplesOf } from '../support/doc-examples.ts';

const PAGE = new URL('../../docs/recipes/first-questions.md', import.meta.url);

/** The test of all pages checks the answers. */
it('answers thirteen questions of a newcomer with one request each', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page.match(/^## /gm)).toHaveLength(13);
  expect(examplesOf(page)).toHaveLength(13);
});
