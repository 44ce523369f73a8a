import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { writeCsv } from '../../src/exports/formats/csv.ts';
import { openTable, readExport } from '../support/read-export.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('vault', 'queue', 'lonely'),
  ...standard('rules', ['1']),
  ...certificate('a', 'rules', { issuedOn: '2029-01-01', expiresOn: '2030-01-01' }),
  entry('a', 'vault', 'cloud', { condition: 'Not in winter.', validFrom: '2029-03-01' }),
  entry('a', 'queue', 'cloud', { status: 'PLANNED', validUntil: '2032-01-01' }),
];
/** The last one has no entries. */
const SERVICES = ['service/vault', 'service/queue', 'service/lonely'];
const FIELDS = [
  ...['service=subject_id', 'certificate=certificate_id', 'environment=environment_id'],
  'until=valid_until',
];
const SCOPE = `query ($id: ID!) { service(id: $id) { scope(asOf: "2031-06-01", first: 10) { nodes {
  certificate { id } environment { id } status validFrom validUntil condition sources { id } } } } }`;

describeWithFacts('Exported scope rows', FACTS, (open) => {
  const readAgain = async (ids: readonly string[]) => {
    const table = await openTable(open().ask, 'scope', { services: ids.join(','), asOf: '2031-06-01' });
    const list = { name: 'scope.csv', text: await text(writeCsv(table)) };
    return importText(open().engine, list, { field: FIELDS, source: 'source/again' });
  };
  const entriesOf = async (id: string) => {
    await open().refresh();
    const { nodes } = (await open().must(SCOPE, { id })).service.scope;
    const entries = nodes as { sources: { id: string }[] }[];
    return (sourceId: string) =>
      entries.filter(({ sources: [source] }) => source?.id === sourceId).map((entry) => ({ ...entry, sources: [] }));
  };

  it('give the same entries when imported again', async () => {
    expect(await readAgain(SERVICES)).toMatchObject({ state: 'PUBLISHED', rows: { added: 2, rejected: 0 } });
    for (const id of ['service/vault', 'service/queue']) {
      const saidBy = await entriesOf(id);
      expect(saidBy('source/again')).toHaveLength(1);
      expect(saidBy('source/again')).toEqual(saidBy('source/one'));
    }
  });

  it('show if their certificate is in force on the day, even for IN_SCOPE', async () => {
    const asked = { services: 'service/vault', statuses: 'IN_SCOPE' };
    const days = { certificateIssuedOn: '2029-01-01', certificateExpiresOn: '2030-01-01' };
    const [lapsed] = (await readExport(open().ask, 'scope', { ...asked, asOf: '2031-06-01' })).rows;
    expect(lapsed).toMatchObject({ status: 'IN_SCOPE', ...days, certificateInForce: false });
    const [inForce] = (await readExport(open().ask, 'scope', { ...asked, asOf: '2030-01-01' })).rows;
    expect(inForce).toMatchObject({ status: 'IN_SCOPE', ...days, certificateInForce: true });
  });

  it('add nothing if there were none', async () => {
    expect(await readAgain(['service/lonely'])).toMatchObject({ counts: { statementsAdded: 0 } });
  });
});
