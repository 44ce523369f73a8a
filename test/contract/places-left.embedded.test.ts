import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { importRows, type ListedRow } from '../support/lists.ts';
import { describeSeeded } from '../support/seeded.ts';
import { sentencesIn } from '../support/sentences-in.ts';
import { importText } from '../support/written-lists.ts';

const sourceId = 'source/clouds';
const inGov = (...services: string[]) => services.map((service) => ({ service, environment: 'environment/azure-gov' }));
const inAzure = (...services: string[]) => services.map((service) => ({ service, environment: 'environment/azure' }));

describeSeeded('a statement in a place that a complete list no longer mentions', (open) => {
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

  it('ends', async () => {
    await read([...inAzure('Key Vault'), ...inGov('Batch', 'Backup')], '06');
    const dry = await read(inAzure('Key Vault', 'Batch', 'Backup'), '07', { outcome: 'dry-run' });
    const moved = await read(inAzure('Key Vault', 'Batch', 'Backup'), '07');
    expect(moved).toMatchObject({ state: 'PUBLISHED', closed: 2 });
    expect([dry.closed, dry.ended, dry.problems]).toEqual([moved.closed, moved.ended, moved.problems]);
    expect(await placesOf('service/batch')).toEqual(['environment/azure']);
    expect((await read(inAzure('Key Vault', 'Batch', 'Backup'), '08')).closed).toBe(0);
  });

  it('stays if the list may be partial', async () => {
    const partial = await read(inGov('Key Vault'), '09', { outcome: 'dry-run', complete: false });
    expect(partial).toMatchObject({ state: 'DRY_RUN', closed: 0 });
  });

  it('ends if it is about certificates that the list no longer has', async () => {
    const { engine } = open();
    const row = (id: string) => `certificate/${id},,${id},FedRAMP High,Azure\n`;
    const heading = 'id,number,name,standard,environment\n';
    const given = { format: 'certificates', source: 'source/certs' };
    await importText(engine, { name: 'certs.csv', text: heading + row('one') + row('two') }, given);
    const shorter = { name: 'certs.csv', text: heading + row('one') };
    const part = await importText(engine, shorter, { ...given, dryRun: true });
    expect(part).toMatchObject({ state: 'DRY_RUN', closed: 0 });
    const scope = { name: 'other.csv', text: 'Service\nBackup\n' };
    await importText(engine, scope, { certificate: 'certificate/two', acceptProposals: true });
    const whole = await importText(engine, shorter, { ...given, complete: true });
    expect(sentencesIn(whole, 'remark')).toEqual([
      'No environment is assumed any longer for 1 entry of certificate/two without one, since the certificate applies in none.',
    ]);
    expect(whole.ended.first.map(({ sentence }) => sentence.split(' ')[0])).toEqual([
      'certificate/two',
      'certificate/two',
    ]);
  });

  it('stays if its certificate has listed services, so that past days still have answers', async () => {
    const { engine, services, ask } = open();
    const heading = 'id,number,name,standard,environment\n';
    const row = (id: string) => `certificate/${id},,${id},FedRAMP High,Azure\n`;
    const write = (text: string, given: object) =>
      importText(
        engine,
        { name: 'both.csv', text },
        { source: 'source/both', acceptProposals: true, complete: true, ...given },
      );
    const certificates = (rows: string, asOf: string) => write(heading + rows, { format: 'certificates', asOf });
    await certificates(row('three') + row('four') + row('five'), '2026-01-01');
    for (const certificate of ['certificate/three', 'certificate/four'])
      await write('Service\nBackup\n', { certificate, asOf: '2026-02-01', complete: false });
    const gone = await certificates(row('three'), '2026-03-01');
    const sentences = gone.ended.first.map(({ sentence }) => sentence).filter((each) => !each.includes(' under '));
    expect(sentences.map((each) => each.split(' ')[0])).toEqual(['certificate/five', 'certificate/five']);
    await services.watch.refresh();
    const query = `{ certificate(id: "certificate/four") { standards { id }
      scope(asOf: "2026-02-10") { nodes { environment { id } } } } }`;
    expect((await mustAsk(ask, query)).certificate).toEqual({
      standards: [{ id: 'standard/fedramp-high' }],
      scope: { nodes: [{ environment: { id: 'environment/azure' } }] },
    });
    expect((await certificates(row('three'), '2026-03-01')).state).toBe('UNCHANGED');
  });

  it('stays for components if a complete list of certificates gives an environment a name', async () => {
    const { engine } = open();
    const given = { source: 'source/parts', acceptProposals: true };
    const scope = { certificate: 'certificate/az-fedramp-high', environment: 'environment/azure' };
    const list = { name: 'parts.csv', text: 'Service\nKettle Lid (part of Backup)\n' };
    const parts = await importText(engine, list, { ...given, ...scope, asOf: '2026-01-01' });
    expect(parts.state).toBe('PUBLISHED');
    const text = 'id,number,name,standard,environment\ncertificate/six,,six,FedRAMP High,Sky of Teapots\n';
    const recipe = 'names: { Sky of Teapots: environment/azure }';
    const whole = await importText(
      engine,
      { name: 'parts.csv', text },
      { ...given, recipe, format: 'certificates', complete: true, asOf: '2026-02-01' },
    );
    expect(whole.state).toBe('PUBLISHED');
    expect(whole.ended.first.filter(({ sentence }) => sentence.includes('is a component of'))).toEqual([]);
  });
});
