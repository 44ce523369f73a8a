import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

type Options = Parameters<typeof readList>[2];
const UNDER_X = { certificate: 'certificate/x' };
const readText = async (name: string, text: string, options: Options = UNDER_X) =>
  readList(scopeTable, await files.write(name, text), options);
const readJson = (list: unknown, options?: Options) => readText('list.json', JSON.stringify(list, null, 1), options);

describe('what stands beside a list of objects', () => {
  const IN_YAML = ['certificate: DoD IL2', 'services:', '  - name: Key Vault', '  - name: Batch', ''].join('\n');
  const IN_JSON = { certificate: 'DoD IL2', services: [{ name: 'Key Vault' }, { name: 'Batch' }] };

  it('is said of each row, and held against what the operator says of all', async () => {
    for (const read of [
      (options?: Options) => readText('list.yaml', IN_YAML, options),
      (options?: Options) => readJson(IN_JSON, options),
    ]) {
      expect(entriesOf(await read({})).map(({ certificateId }) => certificateId)).toEqual([
        'certificate/dod-il2',
        'certificate/dod-il2',
      ]);
      const [, certificate] = (await read()).drafts[1]?.names ?? [];
      expect(certificate).toMatchObject({ text: 'DoD IL2', mustBe: { text: 'certificate/x' } });
    }
  });

  it('gives way to what a row says itself, under whichever key', async () => {
    const reading = await readJson(
      {
        certificate: 'SOC 2',
        cloud: 'Azure',
        services: [{ name: 'A', programme: 'C5' }, { name: 'B', region: 'China' }, { name: 'C' }],
      },
      {},
    );
    expect(entriesOf(reading).map(({ certificateId }) => certificateId)).toEqual([
      'certificate/c5-in-azure',
      'certificate/soc-2-in-china',
      'certificate/soc-2-in-azure',
    ]);
    expect(reading.remarks).toEqual([]);
  });

  it('is told where nobody reads it, and names no row', async () => {
    const list = { name: 'Appendix A', version: 3, source: '', services: [{ offering: 'A' }, { offering: '' }] };
    const reading = await readJson(list);
    expect(entriesOf(reading)).toHaveLength(1);
    expect(reading.remarks).toEqual(['list.json: Not read beside the list: "name" (Appendix A), "version" (3).']);
  });

  it('is told of lists of other kinds, too', async () => {
    const text = 'id: 7\nholder: Contoso\ncertificates:\n  - {number: C-1, standard: ISO 9001}\n';
    const reading = await readList(certificateList, await files.write('certificates.yaml', text));
    expect(reading.facts[0]).toMatchObject({ id: 'certificate/c-1' });
    expect(reading.remarks).toEqual(['certificates.yaml: Not read beside the list: "id" (7), "holder" (Contoso).']);
  });

  it.each([
    [{ status: 'planned', services: [{ service: 'Batch' }] }, '"status: planned"'],
    [{ notInScope: [{ service: 'Batch' }] }, '"notInScope"'],
    [{ out_of_scope: [{ service: 'Batch' }] }, '"out_of_scope"'],
  ])('is asked about where it says that the rows are not in scope: %j', async (list, said) => {
    await expect(readJson(list)).rejects.toThrow(`list.json: ${said} stands over these rows`);
    const reading = await readJson(list, { ...UNDER_X, status: 'NOT_IN_SCOPE' });
    expect(entriesOf(reading)).toMatchObject([{ status: 'NOT_IN_SCOPE' }]);
  });

  it('is asked about in YAML alike, and not where rows tell their status', async () => {
    const rows = 'services:\n  - {name: Batch, status: yes}\n';
    await expect(readText('list.yaml', 'excluded:\n  - name: Batch\n')).rejects.toThrow('"excluded" stands over');
    const nested = 'services:\n  - name: Batch\nmeta:\n  scope: not in scope\n';
    await expect(readText('list.yaml', nested)).rejects.toThrow('"meta.scope: not in scope" stands over');
    const reading = await readText('list.yaml', `status: in review\n${rows}`);
    expect(entriesOf(reading)).toMatchObject([{ status: 'IN_SCOPE' }]);
    expect(reading.remarks).toEqual(['list.yaml: Not read beside the list: "status" (in review).']);
  });
});
