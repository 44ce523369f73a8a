import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { readersHere } from '../../src/imports/reading/read-here.ts';
import { openSeeded } from '../support/embedded-graph.ts';
import { dryRunBy, listed, readApart } from '../support/read-apart.ts';
import { TestFiles } from '../support/test-files.ts';

const PAGE = listed('azure-audit-scope.md');

const files = new TestFiles();

describe('A list that is read in a separate process', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openSeeded();
  });
  afterAll(async () => {
    await files.remove();
    await engine.close();
  });

  it('has the same report as in this process, even with notes between its rows', async () => {
    const lines = Array.from({ length: 1_200 }, (_line, at) => (at % 3 === 0 ? `Note ${at},` : `Thing ${at},In scope`));
    const list = `FedRAMP High in Azure Government,\nService,Status\n${lines.join('\n')}\nKey Vault,Perhaps\nKey Vault,In scope\n`;
    const options = { certificate: 'certificate/az-fedramp-high', environment: 'environment/azure' };
    const written = [[await files.write('lines.csv', list)], options] as const;
    const here = await dryRunBy(readersHere(), engine, written);
    expect(await dryRunBy(await readApart(), engine, written)).toEqual(here);
    expect(here).toMatchObject({ problems: expect.any(Array) });
  });

  it('is refused after the timeout, and the next list is read', async () => {
    const page = [[PAGE], { environment: 'environment/azure' }] as const;
    const [late, next] = [await readApart(1), await readApart()];
    expect(await dryRunBy(late, engine, page)).toContain('No rows were read for 0.001 seconds');
    expect(await dryRunBy(next, engine, page)).toMatchObject({ state: 'DRY_RUN' });
  });

  it('is refused once its request is cancelled', async () => {
    const readers = await readApart();
    const gone = AbortSignal.abort();
    await expect(readers.begin({ whose: 'test', file: 'a.md', signal: gone })).rejects.toThrow(
      'The import was interrupted',
    );
  });
});
