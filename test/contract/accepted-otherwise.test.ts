import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const PLACE = { certificate: 'certificate/az-gov-fedramp-high', environment: 'environment/azure-gov' };

describeSeeded('a name that a person accepts for another node than before', (open) => {
  const read = (given: object) =>
    importText(
      open().engine,
      { name: 'list.csv', text: 'Service\nKey Valt\n' },
      { ...PLACE, source: 'source/mine', complete: true, asOf: '2026-06-01', ...given },
    );
  const aliases = async (id: string) => {
    const { ask, services } = open();
    await services.watch.refresh();
    const { service } = await mustAsk(ask, 'query ($id: ID!) { service(id: $id) { aliases { name } } }', { id });
    return service.aliases.map(({ name }: { name: string }) => name);
  };

  it('means that one alone, and is clear to the lists that follow', async () => {
    await read({ accept: 'Key Valt=service/backup' });
    const dry = await read({ accept: 'Key Valt=service/key-vault', dryRun: true });
    const done = await read({ accept: 'Key Valt=service/key-vault' });
    expect(done.remarks.first.map(({ sentence }) => sentence)).toContain(
      '"Key Valt" means service/key-vault now, and is no alias of service/backup by source/mine any more. What was imported under ' +
        'it before stays: a list with --complete ends what it does not have, and revert undoes an import.',
    );
    expect([dry.remarks, dry.counts]).toEqual([done.remarks, done.counts]);
    expect(
      [await aliases('service/backup'), await aliases('service/key-vault')].map((of) => of.includes('Key Valt')),
    ).toEqual([false, true]);
    expect((await read({})).state).toBe('UNCHANGED');
  });

  it('stays an alias by the word of other sources', async () => {
    await read({ source: 'source/others', accept: 'Key Valt=service/batch' });
    expect((await read({ accept: 'Key Valt=service/key-vault' })).state).toBe('UNCHANGED');
    expect(await aliases('service/batch')).toContain('Key Valt');
  });
});
