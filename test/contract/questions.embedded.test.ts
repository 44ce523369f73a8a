import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Example, examplesOf } from '../support/doc-examples.ts';
import { type ImportExample, importExamples } from '../support/import-examples.ts';
import { runImports } from '../support/import-runs.ts';
import { describeShipped } from '../support/seeded.ts';

const PAGE = fileURLToPath(new URL('../../docs/recipes/questions.md', import.meta.url));
/** `UPDATE=1` writes the current answers and reports instead of comparing them. */
const UPDATE = process.env['UPDATE'] === '1';

const page = readFileSync(PAGE, 'utf8');
/** In page order, since later questions depend on earlier imports. */
const steps: readonly (Example | ImportExample)[] = [...examplesOf(page), ...importExamples(page)].sort(
  (left, right) => left.line - right.line,
);

describeShipped('The questions of analysts', (open) => {
  it.each(steps)('have the documented answers: line $line', async (step) => {
    if ('commands' in step) {
      const report = await runImports(open().engine, step);
      await open().services.watch.refresh();
      if (UPDATE) writeFileSync(PAGE, step.write(readFileSync(PAGE, 'utf8'), report));
      else expect(report).toBe(step.report);
      return;
    }
    const { data, errors } = await open().ask(step.query, step.variables);
    expect(errors).toEqual([]);
    const given = JSON.parse(JSON.stringify({ data }));
    if (UPDATE) writeFileSync(PAGE, step.write(readFileSync(PAGE, 'utf8'), given));
    else expect(given).toEqual(step.answer);
  });
});
