import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const PLACE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };

describeSeeded('a service with a later name in a list', (open) => {
  const read = (text: string, given: object = {}) =>
    importText(open().engine, { name: 'list.csv', text }, { ...PLACE, source: 'source/names', ...given });
  const RENAMED = 'Service\nTeapot Studio (formerly Key Vault)\n';
  async function aliasesOf(id: string) {
    const { services, ask } = open();
    await services.watch.refresh();
    const { service } = await mustAsk(ask, 'query ($id: ID!) { service(id: $id) { aliases { name kind } } }', { id });
    return service?.aliases ?? null;
  }

  it('is asked about, with the service of the former name as the first proposal', async () => {
    const report = await read(RENAMED, { dryRun: true });
    expect(report).toMatchObject({ state: 'OPEN', rows: { open: 1 }, decisions: [{ about: 'Teapot Studio' }] });
    const proposed = report.decisions[0]?.proposals.flatMap(({ set }) => set.map(({ value }) => value));
    expect(proposed).toEqual(['service/key-vault', 'new', 'skip']);
  });

  it('is a new service or the same one, as a person decides', async () => {
    const another = await read(RENAMED, { accept: 'Teapot Studio=CREATE', dryRun: true });
    expect(another.rows).toMatchObject({ added: 1 });
    const same = await read(RENAMED, { accept: 'Teapot Studio=service/key-vault' });
    expect(same).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    expect(await aliasesOf('service/key-vault')).toContainEqual({ name: 'Teapot Studio', kind: 'ALSO' });
    // From now on the new name is known.
    expect((await read(RENAMED, { acceptProposals: true })).state).toBe('UNCHANGED');
  });

  it('may appear with the former name in the same list if a person accepts it', async () => {
    const both = 'Service\nBatch (formerly Pot Lab)\nPot Lab\n';
    expect(await read(both, { dryRun: true })).toMatchObject({ state: 'OPEN', rows: { open: 1 } });
    const report = await read(both, { accept: 'Pot Lab=service/batch' });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { rejected: 0, added: 1, duplicate: 1 } });
    expect(await aliasesOf('service/batch')).toContainEqual({ name: 'Pot Lab', kind: 'FORMERLY' });
  });

  it('may have the name of another service as its former name, which the other one keeps', async () => {
    const text = 'Service\nAdvisor (formerly Key Vault)\n';
    expect(await read(text)).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    expect(await aliasesOf('service/advisor')).toContainEqual({ name: 'Key Vault', kind: 'FORMERLY' });
    expect((await read(text)).state).toBe('UNCHANGED');
    const other = await read('Service\nKey Vault\n', { source: 'source/taken', dryRun: true });
    expect(other).toMatchObject({ state: 'DRY_RUN', rows: { open: 0 }, inexact: { total: 0 } });
  });

  it('may have the name of a new service in the list as its former name, without another question', async () => {
    const text = 'Service\nBackup (formerly Pan Lab)\nPan Lab\n';
    const given = { source: 'source/pans', accept: 'Pan Lab=CREATE' };
    expect(await read(text, given)).toMatchObject({ state: 'PUBLISHED', rows: { added: 2 } });
    expect((await read(text, given)).state).toBe('UNCHANGED');
    expect((await read(text, { source: 'source/pans' })).state).toBe('UNCHANGED');
  });

  it.each([
    ['CREATE', { added: 1 }],
    ['SKIP', { skipped: 1 }],
  ])('is handled with %s as the operator chooses, without a remark on unused names', async (choice, rows) => {
    const report = await read('Service\nPots and pans\n', { accept: `Pots and pans=${choice}`, dryRun: true });
    expect(report).toMatchObject({ state: 'DRY_RUN', rows });
    expect(report.problems.map(({ id }) => id)).not.toContain('names.unused');
  });
});
