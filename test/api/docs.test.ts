import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { type Ask, createAsk } from '../support/ask.ts';
import { type Example, examplesOf } from '../support/doc-examples.ts';
import { openShipped } from '../support/embedded-graph.ts';
import { WALKED_PAGES } from '../support/page-steps.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The contract suite runs the first on each engine; the others run as whole pages on a server. */
const RUN_ELSEWHERE = [join('docs', 'recipes', 'questions.md'), ...WALKED_PAGES];
/** `UPDATE=1` writes the current answers to the page instead of comparing them. */
const UPDATE = process.env['UPDATE'] === '1';

function pagesWithExamples(): { name: string; examples: Example[] }[] {
  const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('docs', name))
    .filter((name) => name.endsWith('.md') && !RUN_ELSEWHERE.includes(name));
  return ['README.md', ...inDocs]
    .map((name) => ({ name, examples: examplesOf(readFileSync(join(ROOT, name), 'utf8')) }))
    .filter(({ examples }) => examples.length > 0);
}

describe('examples in the documentation', () => {
  let engine: Engine;
  let ask: Ask;

  beforeAll(async () => {
    engine = await openShipped();
    ask = createAsk(engine);
  });
  afterAll(() => engine.close());

  describe.each(pagesWithExamples())('$name', ({ name, examples }) => {
    it.each(examples)('gives the documented answer at line $line', async ({ query, variables, answer, write }) => {
      const { data, errors } = await ask(query, variables);
      expect(errors).toEqual([]);
      const given = JSON.parse(JSON.stringify({ data }));
      if (UPDATE) writeFileSync(join(ROOT, name), write(readFileSync(join(ROOT, name), 'utf8'), given));
      else expect(given).toEqual(answer);
    });
  });
});
