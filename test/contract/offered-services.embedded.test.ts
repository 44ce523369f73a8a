import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

/** A register with one product per provider, with its services. */
function register(products: Readonly<Record<string, readonly string[]>>): string {
  const Products = Object.entries(products).map(([provider, services], position) => ({
    id: `FR${provider}${position}`,
    csp: provider,
    cso: provider === 'Microsoft' ? 'Azure Government' : `${provider} Cloud`,
    status: 'FedRAMP Authorized',
    impact_level: 'High',
    all_others: services,
  }));
  return JSON.stringify({ data: { Products } });
}

describeSeeded('services in a register that states their provider', (open) => {
  const write = (name: string, text: string, given = {}) => importText(open().engine, { name, text }, given);
  async function named(id: string) {
    const { ask, services } = open();
    await services.watch.refresh();
    const document =
      'query ($id: ID!) { service(id: $id) { name scope(first: 100) { nodes { certificate { holder { name } } } } } }';
    const { service } = await mustAsk(ask, document, { id });
    if (service === null) return null;
    const holders = service.scope.nodes.map(
      ({ certificate }: { certificate: { holder: { name: string } } }) => certificate.holder?.name,
    );
    return { name: service.name, holders: [...new Set(holders)].sort() };
  }

  it('do not match services of the same name from other providers', async () => {
    const { state, decisions } = await write('asked.json', register({ Rubrik: ['Backup'] }), { dryRun: true });
    expect(state).toBe('OPEN');
    const ofServices = decisions.find(({ id }) => id === 'names.new:service');
    expect(ofServices?.proposals[0]?.set).toEqual([{ path: ['names', 'Backup @ Rubrik'], value: 'new' }]);
  });

  it('match services of the provider that the recipe names, and stay unchanged', async () => {
    const text = register({ 'MSFT Corp': ['Backup'] });
    const given = { accept: ['MSFT Corp=organization/microsoft', 'MSFT Corp Cloud=CREATE'] };
    const first = await write('other-word.json', text, given);
    expect(first).toMatchObject({ state: 'PUBLISHED', decisions: [], rows: { added: 2 } });
    expect(await named('service/backup')).toEqual({ name: 'Backup', holders: ['Microsoft'] });
    for (const again of [given, {}]) expect((await write('other-word.json', text, again)).state).toBe('UNCHANGED');
  });

  it('are created for each provider that offers one, and matched again', async () => {
    const text = register({
      Rubrik: ['Backup', 'Vault Sweeper'],
      Acme: ['Backup', 'Vault Sweeper'],
      Microsoft: ['Backup'],
    });
    expect((await write('register.json', text, { acceptProposals: true })).state).toBe('PUBLISHED');
    expect(await named('service/backup')).toEqual({ name: 'Backup', holders: ['Microsoft'] });
    expect(await named('service/backup-rubrik')).toEqual({ name: 'Backup (Rubrik)', holders: ['Rubrik'] });
    expect(await named('service/backup-acme')).toEqual({ name: 'Backup (Acme)', holders: ['Acme'] });
    expect(await named('service/vault-sweeper')).toEqual({ name: 'Vault Sweeper', holders: ['Rubrik'] });
    expect(await named('service/vault-sweeper-acme')).toEqual({ name: 'Vault Sweeper (Acme)', holders: ['Acme'] });
    for (const acceptProposals of [true, false])
      expect((await write('register.json', text, { acceptProposals })).state).toBe('UNCHANGED');
  });
});
