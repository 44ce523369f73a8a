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

describeSeeded('a wrong environment in a list of certificates', (open) => {
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

  it('changes its row, even if the certificate itself is unchanged', async () => {
    await read('Azure');
    const given = { certificate: ID, sourcePublisher: 'Microsoft' };
    await importText(open().engine, { name: 'listed.csv', text: 'Service\nKey Vault\n' }, given);
    expect(await placed()).toEqual({ applies: ['environment/azure'], entries: ['environment/azure'] });
    expect((await read('Azure|Azure Government')).rows).toMatchObject({ changed: 1, unchanged: 0 });
    expect((await placed()).entries).toEqual([undefined]);
  });

  it('stays if the corrected list may be partial', async () => {
    expect((await read('Azure', { dryRun: true })).counts).toMatchObject({ statementsChanged: 0 });
  });

  it('ends if the corrected list is complete, and entries without an environment get the only one again', async () => {
    const dry = await read('Azure', { complete: true, dryRun: true });
    const report = await read('Azure', { complete: true });
    expect(report.ended.first.map(({ sentence }) => sentence)).toEqual([`${ID} applies in environment/azure-gov.`]);
    expect([dry.counts, dry.problems]).toEqual([report.counts, report.problems]);
    expect(await placed()).toEqual({ applies: ['environment/azure'], entries: ['environment/azure'] });
  });

  it('stays if the list names no environment at all', async () => {
    expect((await read('', { complete: true })).closed).toBe(0);
  });
});
