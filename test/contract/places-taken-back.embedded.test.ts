import { expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const ID = 'certificate/made-of-a-list';
const HEADING = 'id,number,name,standard,environment\n';
const certificates = (places: string) => ({
  name: 'certs.csv',
  text: `${HEADING}${ID},,Made of a list,FedRAMP High,${places}\n`,
});

describeSeeded('an environment that a list of certificates stated wrongly', (open) => {
  const read = (places: string, given: object = {}) =>
    importText(open().engine, certificates(places), { format: 'certificates', source: 'source/certs', ...given });
  const placed = async () => {
    const { ask, services } = open();
    await services.watch.refresh();
    const query = `query ($id: ID!) { certificate(id: $id) { environments { id } scope { nodes { environment { id } } } } }`;
    const { certificate } = await mustAsk(ask, query, { id: ID });
    return {
      applies: certificate.environments.map(({ id }: { id: string }) => id),
      entries: certificate.scope.nodes.map(
        ({ environment }: { environment: { id: string } | null }) => environment?.id,
      ),
    };
  };

  it('is a change of its row, although the certificate itself is as before', async () => {
    await read('Azure');
    const given = { certificate: ID, sourcePublisher: 'Microsoft' };
    await importText(open().engine, { name: 'listed.csv', text: 'Service\nKey Vault\n' }, given);
    expect(await placed()).toEqual({ applies: ['environment/azure'], entries: ['environment/azure'] });
    expect((await read('Azure|Azure Government')).rows).toMatchObject({ changed: 1, unchanged: 0 });
    expect((await placed()).entries).toEqual([undefined]);
  });

  it('stays where the corrected list may be a part', async () => {
    expect((await read('Azure', { dryRun: true })).counts).toMatchObject({ statementsChanged: 0 });
  });

  it('ends where that is the whole, and entries without a place of their own take the only one again', async () => {
    const dry = await read('Azure', { complete: true, dryRun: true });
    const report = await read('Azure', { complete: true });
    expect(report.ended.first.map(({ sentence }) => sentence)).toEqual([`${ID} applies in environment/azure-gov.`]);
    expect([dry.counts, dry.problems]).toEqual([report.counts, report.problems]);
    expect(await placed()).toEqual({ applies: ['environment/azure'], entries: ['environment/azure'] });
  });

  it('stays where the list names no place at all', async () => {
    expect((await read('', { complete: true })).closed).toBe(0);
  });
});
