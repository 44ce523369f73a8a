import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importLists } from '../../src/imports/import-lists.ts';
import { openInput } from '../../src/imports/read/input.ts';
import { describeReport } from '../../src/imports/report/describe-report.ts';
import { parseListOptions } from '../../src/imports/sent/list-rules.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const SCOPE = 'Service,Status\nKey Vault,In scope\n';

describeSeeded('a folder of files', (open) => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folder-'));
    await cp(fileURLToPath(new URL('../data/lists/oscal/leverage', import.meta.url)), join(folder, 'plans'), {
      recursive: true,
    });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const read = async (given: Readonly<Record<string, unknown>> = {}) => {
    const options = parseListOptions({
      environment: 'environment/azure-gov',
      source: 'source/folder',
      acceptProposals: true,
      dryRun: true,
      ...given,
    });
    return importLists(open().engine, { ...options, inputs: [await openInput(folder)], by: 'test' });
  };

  it('reports that some files are not part of its list, and records those that are', async () => {
    await writeFile(join(folder, 'in-scope.csv'), SCOPE);
    const report = await read();
    expect(report.problems).toContainEqual(expect.objectContaining({ id: 'files.passed-over', count: 1 }));
    expect(report.files.map(({ name }) => name)).toEqual(['plans/leveraged-ssp.json', 'plans/leveraging-ssp.json']);
  });

  it('of plans gives each system one certificate for both its responsibilities and its leverage', async () => {
    const { inexact } = await read();
    const certificates = inexact.first.filter(({ id }) => id.startsWith('certificate/'));
    expect(new Set(certificates.map(({ id }) => id))).toEqual(
      new Set(['certificate/leveraged-iaas-system', 'certificate/leveraging-saas-system']),
    );
  });

  it('may contain a page that describes it', async () => {
    await writeFile(
      join(folder, 'README.md'),
      'Service, as we call it, has plans:\n\n| plan | of |\n|---|---|\n| a | b |\n',
    );
    const report = await read();
    expect(report).toMatchObject({ format: 'oscal-ssp' });
    expect(report.problems.map(({ id }) => id)).toContain('files.passed-over');
  });
});

describeSeeded('a list without content', (open) => {
  it('is not reported as matching the graph', async () => {
    const list = { name: 'empty.csv', text: 'Service,Status\nKey Vault,\n' };
    const where = { certificate: 'certificate/az-dod-il2', environment: 'environment/azure' };
    const report = await importText(open().engine, list, where);
    expect(report).toMatchObject({ state: 'UNCHANGED', rows: { read: 1, ignored: 1 } });
    expect(describeReport(report)).toMatch(/^Nothing was read that says anything; nothing was changed\.\n/);
  });
});
