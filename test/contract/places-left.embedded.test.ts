import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { importRows, type ListedRow } from '../support/lists.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const sourceId = 'source/clouds';
const inGov = (...services: string[]) => services.map((service) => ({ service, environment: 'environment/azure-gov' }));
const inAzure = (...services: string[]) => services.map((service) => ({ service, environment: 'environment/azure' }));

describeSeeded('where a whole list has no row at all, what its source said', (open) => {
  const read = (rows: readonly ListedRow[], month: string, request: object = {}) =>
    importRows(open().engine, rows, { sourceId, asOf: `2026-${month}-01`, complete: true, ...request });
  const placesOf = async (service: string) => {
    const { services, ask } = open();
    await services.watch.refresh();
    const query = `query ($id: ID!) { service(id: $id) { scope(asOf: "2026-12-01") { nodes { environment { id } sources { id } } } } }`;
    const answer = await mustAsk(ask, query, { id: service });
    return answer.service.scope.nodes
      .filter(({ sources }: { sources: { id: string }[] }) => sources[0]?.id === sourceId)
      .map(({ environment }: { environment: { id: string } }) => environment.id);
  };

  it('ends all the same', async () => {
    await read([...inAzure('Key Vault'), ...inGov('Batch', 'Backup')], '06');
    const dry = await read(inAzure('Key Vault', 'Batch', 'Backup'), '07', { outcome: 'dry-run' });
    const moved = await read(inAzure('Key Vault', 'Batch', 'Backup'), '07');
    expect(moved).toMatchObject({ state: 'PUBLISHED', closed: 2 });
    expect([dry.closed, dry.ended, dry.problems]).toEqual([moved.closed, moved.ended, moved.problems]);
    expect(await placesOf('service/batch')).toEqual(['environment/azure']);
    expect((await read(inAzure('Key Vault', 'Batch', 'Backup'), '08')).closed).toBe(0);
  });

  it('stays where the list may be a part', async () => {
    const partial = await read(inGov('Key Vault'), '09', { outcome: 'dry-run', complete: false });
    expect(partial).toMatchObject({ state: 'DRY_RUN', closed: 0 });
  });

  it('of certificates that it describes no more ends with them', async () => {
    const { engine } = open();
    const row = (id: string) => `certificate/${id},,${id},FedRAMP High,Azure\n`;
    const heading = 'id,number,name,standard,environment\n';
    const given = { format: 'certificates', source: 'source/certs' };
    await importText(engine, { name: 'certs.csv', text: heading + row('one') + row('two') }, given);
    const shorter = { name: 'certs.csv', text: heading + row('one') };
    const part = await importText(engine, shorter, { ...given, dryRun: true });
    expect(part).toMatchObject({ state: 'DRY_RUN', closed: 0 });
    const whole = await importText(engine, shorter, { ...given, complete: true });
    expect(whole.ended.first.map(({ sentence }) => sentence.split(' ')[0])).toEqual([
      'certificate/two',
      'certificate/two',
    ]);
  });
});
