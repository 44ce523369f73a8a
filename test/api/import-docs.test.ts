import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { printReport, readArguments } from '../../src/commands/import-arguments.ts';
import { openEmbedded } from '../../src/engine/embedded.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { applySchema } from '../../src/engine/migrate.ts';
import { FORMATS } from '../../src/imports/formats/index.ts';
import { openInput } from '../../src/imports/input.ts';
import { parseListOptions } from '../../src/imports/list-options.ts';
import { importLists } from '../../src/imports/lists.ts';
import { seed } from '../../src/main.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { type ImportExample, importExamples } from '../support/import-examples.ts';

const FOLDER = fileURLToPath(new URL('../../docs/recipes/', import.meta.url));
/** `UPDATE=1` writes the reports of today behind the commands instead of comparing them. */
const UPDATE = process.env['UPDATE'] === '1';

const pages = readdirSync(join(FOLDER, 'imports'))
  .sort()
  .map((name) => ({ name, path: join(FOLDER, 'imports', name) }))
  .map((page) => ({ ...page, examples: importExamples(readFileSync(page.path, 'utf8')) }));

async function seededGraph(): Promise<Engine> {
  const engine = openEmbedded(null, { readDeadline: 10_000, writeDeadline: 60_000 });
  await applySchema(engine);
  await ensureGraph(engine);
  await seed(engine);
  return engine;
}

describe('examples of imports in the documentation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-docs-'));
  let fresh: Engine | null = null;
  afterAll(async () => {
    await fresh?.close();
    rmSync(folder, { recursive: true });
  });

  /** What the commands print. A graph that they may have changed is not used again. */
  async function run({ files, commands, line }: ImportExample, name: string): Promise<string> {
    const within = join(folder, name, String(line));
    for (const [file, text] of files) {
      mkdirSync(dirname(join(within, file)), { recursive: true });
      writeFileSync(join(within, file), text);
    }
    const engine = fresh ?? (await seededGraph());
    fresh = engine;
    const reports: string[] = [];
    for (const command of commands) {
      const { paths, options, report } = readArguments(command);
      const list = parseListOptions(options);
      if (list.outcome !== 'dry-run') fresh = null;
      const inputs = await Promise.all(paths.map((path) => openInput(join(within, path))));
      reports.push(printReport(await importLists(engine, { ...list, inputs, by: 'test' }), report));
    }
    if (fresh === null) await engine.close();
    return reports.join('\n');
  }

  describe.each(pages)('$name', ({ name, path, examples }) => {
    it.each(examples)('prints what is written at line $line', async (example) => {
      const report = await run(example, name);
      if (UPDATE) writeFileSync(path, example.write(readFileSync(path, 'utf8'), report));
      else expect(report).toBe(example.report);
    });
  });

  it('are there for each format, on a page that the overview leads to', () => {
    const overview = readFileSync(join(FOLDER, 'imports.md'), 'utf8');
    for (const { name } of FORMATS) {
      const reports = pages.find((page) => page.name === `${name}.md`)?.examples.map(({ report }) => report) ?? [];
      expect(reports.join('\n')).toContain(`Read as ${name}: `);
      expect(overview).toContain(`(imports/${name}.md)`);
    }
    expect(pages).toHaveLength(FORMATS.length);
  });
});
