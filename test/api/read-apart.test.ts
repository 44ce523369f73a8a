import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { importLists } from '../../src/imports/import-lists.ts';
import { parseListOptions } from '../../src/imports/list-options.ts';
import { openInput } from '../../src/imports/read/input.ts';
import { readersHere } from '../../src/imports/reading/read-here.ts';
import type { Readers } from '../../src/imports/reading/reading.ts';
import { SEED_FOLDER } from '../../src/start/seed.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { builtModule } from '../support/program.ts';
import { TestFiles } from '../support/test-files.ts';

const listed = (path: string) => fileURLToPath(new URL(`../data/lists/${path}`, import.meta.url));

const PAGE = listed('azure-audit-scope.md');

type Options = Readonly<Record<string, string | string[]>>;

const LISTS: readonly (readonly [string, readonly string[], Options])[] = [
  ['a page in Markdown', [PAGE], { environment: 'environment/azure' }],
  ['a page that leaves much open', [PAGE], {}],
  [
    'clauses, read again for each round of proposals',
    [listed('oscal/basic-catalog.json')],
    { acceptProposals: 'true', format: 'clauses', standard: 'standard/iso-20000-1-2018' },
  ],
  [
    'a page of which the program has the recipe',
    [listed('public/aws-services-in-scope.html')],
    { acceptProposals: 'true' },
  ],
  ['a web page', [listed('pages/programmes.html')], {}],
  ['a folder of facts', [SEED_FOLDER], {}],
  ['a catalog', [listed('oscal/basic-catalog.json')], {}],
  [
    'clauses of a standard that is known',
    [listed('oscal/nist-800-53-rev5-low-catalog-excerpt.json')],
    { standard: 'standard/nist-800-53-rev-5' },
  ],
  ['a mapping', [listed('oscal/mapping-collection.json')], {}],
  ['a plan', [listed('oscal/ssp-example.json')], {}],
  ['the Marketplace', [listed('fedramp/marketplace-slice.json')], {}],
  ['policies of several files', [listed('azure-policy/initiative.json'), listed('azure-policy/definitions.json')], {}],
];

/** As a server reads, by the code that was built. */
async function readApart(longest?: number): Promise<Readers> {
  const { readInProcesses } = await import(builtModule('imports/reading/read-in-processes.js'));
  return readInProcesses(longest);
}

const files = new TestFiles();

describe('A list that a process of its own reads', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openSeeded();
  });
  afterAll(async () => {
    await files.remove();
    await engine.close();
  });

  const importBy = async (readers: Readers, paths: readonly string[], options: Options) =>
    importLists(
      engine,
      {
        ...parseListOptions({ ...options, dryRun: 'true' }),
        inputs: await Promise.all(paths.map(openInput)),
        by: 'test',
        readers,
      },
      { day: '2026-11-28' },
    ).catch((error: Error) => error.message);

  it.each(LISTS)('gives the report that reading it here does: %s', async (_what, paths, options) => {
    const here = await importBy(readersHere(), paths, options);
    expect(await importBy(await readApart(), paths, options)).toEqual(here);
    expect(here).toMatchObject({ rows: { read: expect.any(Number) } });
  });

  it('gives the same notes, and the same meaning of what stands between its rows', async () => {
    const lines = Array.from({ length: 1_200 }, (_line, at) => (at % 3 === 0 ? `Note ${at},` : `Thing ${at},In scope`));
    const list = `FedRAMP High in Azure Government,\nService,Status\n${lines.join('\n')}\nKey Vault,Perhaps\nKey Vault,In scope\n`;
    const paths = [await files.write('lines.csv', list)];
    const options = { certificate: 'certificate/az-fedramp-high', environment: 'environment/azure' };
    const here = await importBy(readersHere(), paths, options);
    expect(await importBy(await readApart(), paths, options)).toEqual(here);
    expect(here).toMatchObject({ rejected: { total: expect.any(Number) } });
  });

  it('is refused where it takes longer than it may, and another one is read after it', async () => {
    const options = { environment: 'environment/azure' };
    const [late, next] = [await readApart(1), await readApart()];
    expect(await importBy(late, [PAGE], options)).toContain('Nothing was read of the list for 0.001 seconds');
    expect(await importBy(next, [PAGE], options)).toMatchObject({ state: 'DRY_RUN' });
  });

  it('is refused where nobody waits for it any more', async () => {
    const readers = await readApart();
    const gone = AbortSignal.abort();
    const inputs = [await openInput(PAGE)] as const;
    await expect(readers.recognise({ inputs, recipe: {} }, gone)).rejects.toThrow('The import was interrupted');
  });
});
