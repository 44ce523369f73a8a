import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const PLACE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };

describeSeeded('a service that a list calls by a later name', (open) => {
  const read = (text: string, given: object = {}) =>
    importText(open().engine, { name: 'list.csv', text }, { ...PLACE, source: 'source/names', ...given });
  const RENAMED = 'Service\nTeapot Studio (formerly Key Vault)\n';
  const ASKED =
    'Nobody is called "Teapot Studio", and the list says that it was called as service/key-vault is ("Key Vault"); say that it is the same ' +
    'with --accept "Teapot Studio=service/key-vault", or another one with --accept "Teapot Studio=CREATE".';
  async function aliasesOf(id: string) {
    const { services, ask } = open();
    await services.watch.refresh();
    const { service } = await mustAsk(ask, 'query ($id: ID!) { service(id: $id) { aliases { name kind } } }', { id });
    return service?.aliases ?? null;
  }

  it.each(['report', 'create'])('is asked about before another one is made: --unmatched %s', async (unmatched) => {
    const report = await read(RENAMED, { unmatched, dryRun: true });
    expect(report.unmatched.first.map(({ sentence }) => sentence)).toEqual([ASKED]);
    expect(report.rows).toMatchObject({ unmatched: 1, added: 0 });
  });

  it('is left out where such rows are', async () => {
    expect((await read(RENAMED, { unmatched: 'skip', dryRun: true })).rows).toMatchObject({ skipped: 1 });
  });

  it('is another one where a person says so, and the same where a person says that', async () => {
    const another = await read(RENAMED, { accept: 'Teapot Studio=CREATE', dryRun: true });
    expect(another.rows).toMatchObject({ added: 1 });
    const same = await read(RENAMED, { accept: 'Teapot Studio=service/key-vault' });
    expect(same).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    expect(await aliasesOf('service/key-vault')).toContainEqual({ name: 'Teapot Studio', kind: 'ALSO' });
    // What has borne the name is known from now on.
    expect((await read(RENAMED, { acceptProposals: true })).state).toBe('UNCHANGED');
  });

  it('may be called by the former one elsewhere in the list, which a person accepts', async () => {
    const both = 'Service\nBatch (formerly Pot Lab)\nPot Lab\n';
    expect((await read(both)).state).toBe('REFUSED');
    const report = await read(both, { accept: 'Pot Lab=service/batch' });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { rejected: 0, added: 1, duplicate: 1 } });
    expect(await aliasesOf('service/batch')).toContainEqual({ name: 'Pot Lab', kind: 'FORMERLY' });
  });

  it('is asked about where it is known, and the former name is of another one', async () => {
    for (const former of ['Key Vault', 'key-vault', 'Azure Key Vault']) {
      const given = { source: 'source/taken', acceptProposals: true, dryRun: true };
      const { unmatched, rows } = await read(`Service\nAdvisor (formerly ${former})\n`, given);
      expect(rows).toMatchObject({ unmatched: 1, added: 0 });
      expect(unmatched.first.map(({ sentence }) => sentence)).toEqual([
        '"Advisor" is service/advisor, and the list says that it was called as service/key-vault is ("Key Vault"): that name would be clear no more; ' +
          'say that it was with --accept "Advisor=service/advisor", or correct the row.',
      ]);
    }
  });

  it('takes the former name where a person says that it is the same, and is not asked about again', async () => {
    const text = 'Service\nAdvisor (formerly Key Vault)\n';
    const report = await read(text, { accept: 'Advisor=service/advisor' });
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 1 } });
    expect(await aliasesOf('service/advisor')).toContainEqual({ name: 'Key Vault', kind: 'FORMERLY' });
    expect((await read(text)).state).toBe('UNCHANGED');
  });

  it.each([
    ['CREATE', 'create', { added: 1 }],
    ['SKIP', 'skip', { skipped: 1 }],
  ])('is %s by itself as by all of them: nothing is accepted for nothing', async (choice, unmatched, rows) => {
    const report = await read('Service\nPots and pans\n', {
      accept: `Pots and pans=${choice}`,
      unmatched,
      dryRun: true,
    });
    expect(report.rows).toMatchObject(rows);
    expect(report.remarks.first.map(({ sentence }) => sentence).join()).not.toContain('accepted for nothing');
  });
});
