import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { LISTS } from '../../src/imports/map/recipe.ts';
import { openShipped } from '../support/embedded-graph.ts';
import { type ImportExample, importExamples } from '../support/import-examples.ts';
import { changesGraph, runImports } from '../support/import-runs.ts';

const FOLDER = fileURLToPath(new URL('../../docs/recipes/', import.meta.url));
/** `UPDATE=1` writes the current reports after the commands instead of comparing them. */
const UPDATE = process.env['UPDATE'] === '1';

const pages = readdirSync(join(FOLDER, 'imports'))
  .sort()
  .map((name) => ({ name, path: join(FOLDER, 'imports', name) }))
  .map((page) => ({ ...page, examples: importExamples(readFileSync(page.path, 'utf8')) }));

async function seededGraph(): Promise<Engine> {
  const engine = await openShipped();
  return engine;
}

describe('examples of imports in the documentation', () => {
  let fresh: Engine | null = null;
  afterAll(() => fresh?.close());

  /** Returns the output of the commands. A graph that they may have changed is not used again. */
  async function run(example: ImportExample): Promise<string> {
    const engine = fresh ?? (await seededGraph());
    fresh = changesGraph(example) ? null : engine;
    const report = await runImports(engine, example);
    if (fresh === null) await engine.close();
    return report;
  }

  describe.each(pages)('$name', ({ path, examples }) => {
    it.each(examples)('prints what is written at line $line', async (example) => {
      const report = await run(example);
      if (UPDATE) writeFileSync(path, example.write(readFileSync(path, 'utf8'), report));
      else expect(report).toBe(example.report);
    });
  });

  it('exist for each kind of list, on a page that the overview links to', () => {
    const overview = readFileSync(join(FOLDER, 'imports.md'), 'utf8');
    for (const name of LISTS) {
      const reports = pages.find((page) => page.name === `${name}.md`)?.examples.map(({ report }) => report) ?? [];
      expect(reports.join('\n')).toContain(`Read as ${name}: `);
      expect(overview).toContain(`(imports/${name}.md)`);
    }
    expect(pages).toHaveLength(LISTS.length);
  });
});
