import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepsOf, WALKED_PAGES } from '../support/page-steps.ts';
import { type PageRun, startPage } from '../support/run-page.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** `UPDATE=1` writes the current output into the pages instead of comparing it. */
const UPDATE = process.env['UPDATE'] === '1';

const pages = WALKED_PAGES.map((name) => ({ name, path: join(ROOT, name) })).map((page) => ({
  ...page,
  steps: stepsOf(readFileSync(page.path, 'utf8')),
}));

/** Parses an answer, and replaces the graph's id in cursors, which differs in each run. */
function readAnswer(text: string): unknown {
  return JSON.parse(text, (key, value) =>
    key === 'endCursor' ? JSON.parse(Buffer.from(value, 'base64url').toString('utf8')).with(1, 'graph') : value,
  );
}

describe.each(pages)('$name, from top to bottom', ({ path, steps }) => {
  let run: PageRun;
  beforeAll(async () => {
    run = await startPage();
  });
  afterAll(() => run.end());

  it.each(steps)('prints the documented output at line $line', async (step) => {
    const printed = await run.print(step);
    if (step.isPart) expect(JSON.parse(printed)).toMatchObject(JSON.parse(step.answer ?? ''));
    else if (UPDATE) writeFileSync(path, step.write(readFileSync(path, 'utf8'), printed));
    else if (step.isJson) expect(readAnswer(printed)).toEqual(readAnswer(step.answer ?? 'null'));
    else expect(printed).toBe(step.answer);
  });
});
