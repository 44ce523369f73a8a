import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

describe('the days under a heading that may mean the last day or the one after it', () => {
  it.each(['Valid until', 'End date', 'to', 'Until'])(
    'are told of a scope table as they are taken, unless the operator says it: %s',
    async (heading) => {
      const path = await files.write('list.csv', `Service,${heading}\nA,\nB,2026-12-31\nC,2027-12-31\n`);
      const read = async (fields: readonly [string, string][]) => {
        const reading = await readList(scopeTable, path, { certificate: 'certificate/x', fields: new Map(fields) });
        return { days: entriesOf(reading).map(({ validUntil }) => validUntil), remarks: reading.remarks };
      };
      expect(await read([])).toEqual({
        days: [null, '2026-12-31', '2027-12-31'],
        remarks: [
          `list.csv:3 column "${heading}": Each day here is taken as the first on which the row no longer holds; --field "expires=${heading}" takes it as the last on which it does.`,
        ],
      });
      expect(await read([['until', heading]])).toEqual({ days: [null, '2026-12-31', '2027-12-31'], remarks: [] });
      expect(await read([['expires', heading]])).toEqual({ days: [null, '2027-01-01', '2028-01-01'], remarks: [] });
    },
  );

  it.each(['Expires', 'Valid through'])('are not told of a scope table where they mean one: %s', async (heading) => {
    const path = await files.write('list.csv', `Service,${heading}\nA,2026-12-31\n`);
    const reading = await readList(scopeTable, path, { certificate: 'certificate/x' });
    expect(entriesOf(reading)).toMatchObject([{ validUntil: '2027-01-01' }]);
    expect(reading.remarks).toEqual([]);
  });

  it('are told of a certificate list, which takes them as the last', async () => {
    const read = async (heading: string, fields: readonly [string, string][] = []) => {
      const text = `name,standard,${heading}\nA,S,\nB,S,2026-12-31\nC,S,2027-12-31\n`;
      const path = await files.write('certificates.csv', text);
      const { facts, remarks } = await readList(certificateList, path, { fields: new Map(fields) });
      const certificates = facts.flatMap((fact) => (fact.type === 'entity' ? [fact.properties['expiresOn']] : []));
      expect(certificates).toEqual([undefined, '2026-12-31', '2027-12-31']);
      return remarks;
    };
    expect(await read('Valid until')).toEqual([
      'certificates.csv:3 column "Valid until": Each day here is taken as the last one in force.',
    ]);
    expect(await read('Valid until', [['expires', 'Valid until']])).toEqual([]);
    expect(await read('Expiry date')).toEqual([]);
  });
});
