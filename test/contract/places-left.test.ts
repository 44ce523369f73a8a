import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { importRows, type ListedRow } from '../support/lists.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const sourceId = 'source/clouds';
const CERTIFICATE = 'certificate/az-fedramp-high';
const inGov = (...services: string[]) => services.map((service) => ({ service, environment: 'environment/azure-gov' }));
const inAzure = (...services: string[]) => services.map((service) => ({ service, environment: 'environment/azure' }));

describeSeeded('where a whole list has no row at all', (open) => {
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

  it('what its source lists stays, and is told with what ends it', async () => {
    await read([...inAzure('Key Vault'), ...inGov('Batch', 'Backup')], '06');
    const moved = await read(inAzure('Key Vault', 'Batch', 'Backup'), '07');
    expect(moved).toMatchObject({ state: 'PUBLISHED', closed: 0 });
    expect(moved.remarks.first.map(({ sentence }) => sentence)).toEqual([
      `source/clouds lists 2 services under ${CERTIFICATE} in environment/azure-gov (service/backup, service/batch), where the ` +
        'list has no row at all: they stay. With --everywhere, which says that the list is the whole there, too, they end.',
    ]);
    expect(await placesOf('service/batch')).toEqual(['environment/azure', 'environment/azure-gov']);
  });

  it('is told before anything is changed, and only where something is left', async () => {
    const dry = await read(inAzure('Key Vault'), '08', { outcome: 'dry-run' });
    expect(dry.remarks.total).toBe(1);
    expect((await read(inGov('Batch', 'Backup'), '08', { outcome: 'dry-run' })).remarks.first[0]?.sentence).toContain(
      'lists 3 services under certificate/az-fedramp-high in environment/azure (',
    );
    expect((await read([...inAzure('Key Vault'), ...inGov('Batch')], '08', { outcome: 'dry-run' })).remarks.total).toBe(
      0,
    );
    const partial = await read(inAzure('Key Vault'), '08', { outcome: 'dry-run', complete: false });
    expect(partial.remarks.total).toBe(0);
  });

  it('ends where a person says that the list is the whole everywhere', async () => {
    const report = await read(inAzure('Key Vault', 'Batch', 'Backup'), '08', { everywhere: true });
    expect(report).toMatchObject({ closed: 2, remarks: { total: 0 } });
    expect(await placesOf('service/batch')).toEqual(['environment/azure']);
    expect((await read(inAzure('Key Vault', 'Batch', 'Backup'), '09', { everywhere: true })).closed).toBe(0);
  });

  it('a list of certificates tells those that it describes no more', async () => {
    const { engine } = open();
    const row = (id: string) => `certificate/${id},,${id},FedRAMP High,Azure\n`;
    const heading = 'id,number,name,standard,environment\n';
    const text = heading + row('one') + row('two');
    await importText(engine, { name: 'certs.csv', text }, { format: 'certificates' });
    const shorter = { name: 'certs.csv', text: heading + row('one') };
    const staying = await importText(engine, shorter, { complete: true, dryRun: true });
    expect(staying.remarks.first.map(({ sentence }) => sentence)).toContain(
      '1 certificate that source/certs described before: not in the list any more, and what it said of them stays: ' +
        'certificate/two. With --everywhere, which says that the list is the whole there, too, it ends.',
    );
    expect((await importText(engine, shorter, { complete: true, dryRun: true })).closed).toBe(2);
    await expect(importText(engine, shorter, { everywhere: true })).rejects.toThrow('say "complete" with it');
  });
});
