import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { writeCsv } from '../../src/exports/formats/csv.ts';
import { detectFormat } from '../../src/imports/formats/index.ts';
import { scopeTable } from '../../src/imports/formats/scope-table.ts';
import { openInput } from '../../src/imports/input.ts';
import { openTable, readExport } from '../support/read-export.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { entriesOf, readList, TestFiles } from '../unit/formats/reading.ts';

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
const FIELDS = new Map([
  ['service', 'subject_id'],
  ['certificate', 'certificate_id'],
  ['environment', 'environment_id'],
]);

const files = new TestFiles();
afterAll(() => files.remove());

describeWithFacts('Scope rows that were exported', FACTS, (open) => {
  const readAgain = async (ids: readonly string[]) => {
    const table = await openTable(open().ask, 'scope', { services: ids.join(','), asOf: '2031-06-01' });
    const path = await files.write('scope.csv', await text(writeCsv(table)));
    const told = { fields: FIELDS, standard: null };
    expect((await detectFormat([await openInput(path)], told)).name).toBe('scope-table');
    return readList(scopeTable, path, { fields: FIELDS });
  };

  it('say the same when they are read in again', async () => {
    const reading = await readAgain(SERVICES);
    expect(reading).toMatchObject({ rejected: [], leftOut: [] });
    const place = { certificateId: 'certificate/a', environmentId: 'environment/cloud', extent: null };
    expect(entriesOf(reading)).toMatchObject([
      {
        ...place,
        subjectId: 'service/queue',
        status: 'PLANNED',
        validFrom: null,
        validUntil: '2032-01-01',
        condition: null,
      },
      {
        ...place,
        subjectId: 'service/vault',
        status: 'IN_SCOPE',
        validFrom: '2029-03-01',
        validUntil: null,
        condition: 'Not in winter.',
      },
    ]);
  });

  it('say whether their certificate is in force on the day, also where they are in scope', async () => {
    const asked = { services: 'service/vault', statuses: 'IN_SCOPE' };
    const days = { certificateIssuedOn: '2029-01-01', certificateExpiresOn: '2030-01-01' };
    const [lapsed] = (await readExport(open().ask, 'scope', { ...asked, asOf: '2031-06-01' })).rows;
    expect(lapsed).toMatchObject({ status: 'IN_SCOPE', ...days, certificateInForce: false });
    const [inForce] = (await readExport(open().ask, 'scope', { ...asked, asOf: '2030-01-01' })).rows;
    expect(inForce).toMatchObject({ status: 'IN_SCOPE', ...days, certificateInForce: true });
  });

  it('bring nothing in where there were none, though a line says of when that is', async () => {
    const { drafts, rejected } = await readAgain(['service/lonely']);
    expect(drafts).toEqual([]);
    expect(rejected).toEqual([expect.stringContaining('scope.csv:2')]);
  });
});
