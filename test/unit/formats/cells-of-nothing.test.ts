import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { IN_AZURE, pageReader } from './matrix-pages.ts';
import { entriesOf, othersOf, type Reading, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readPage = pageReader(files);

const entitiesOf = ({ facts }: Reading) => facts.flatMap((fact) => (fact.type === 'entity' ? [fact] : []));

describe.each(['-', '–', '—', 'n/a', 'N.A.', 'TBD'])('a cell "%s"', (nothing) => {
  it('is no number, name, note or party of a certificate', async () => {
    const path = await files.write(
      'certificates.csv',
      [
        'Certificate ID,Certificate,Certificate number,Standard,Environment,Holder,Issuer,Expiry date,URL',
        `${nothing},ISO 9001 Contoso,${nothing},ISO 9001,${nothing},${nothing},${nothing},2027-01-01,${nothing}`,
        `,${nothing},FS 1,ISO 9001,,,,,`,
      ].join('\n'),
    );
    const reading = await readList(certificateList, path);
    expect(reading.rejected).toEqual([]);
    expect(entitiesOf(reading)).toMatchObject([
      { id: 'certificate/iso-9001-contoso', properties: { expiresOn: '2027-01-01' } },
      { id: 'certificate/fs-1', properties: { number: 'FS 1' }, yielding: { name: 'FS 1' } },
    ]);
    expect(entitiesOf(reading)[0]?.properties).not.toHaveProperty('number');
    expect(othersOf(reading)).toHaveLength(2);
  });

  it('is no number of a clause', async () => {
    const path = await files.write('clauses.csv', `Clause,Title\n4.1,Context\n${nothing},Other\n`);
    const reading = await readList(clauseList, path, { standard: 'standard/x' });
    expect(entitiesOf(reading).map(({ id }) => id)).toEqual(['clause/x/4.1']);
    expect(reading.rejected).toHaveLength(1);
  });
});

describe.each(['-', '–', 'n/a'])('a note "%s"', (nothing) => {
  it('is no condition of a row, nor of a tick', async () => {
    const path = await files.write('scope.csv', `Service,Certificate,Notes\nA,C,${nothing}\nB,C,US only\nD,C,TBD\n`);
    const conditions = (reading: Reading) => entriesOf(reading).map(({ condition }) => condition);
    expect(conditions(await readList(scopeTable, path))).toEqual([null, 'US only', 'TBD']);
    const page = ['| Service | SOC 2 | Notes |', '|-|-|-|', `| A | x | ${nothing} |`, '| B | x | US only |'];
    expect(conditions(await readPage(page, IN_AZURE))).toEqual([null, 'US only']);
  });

  it('is no title of a clause', async () => {
    const path = await files.write('clauses.csv', `Clause,Title\n4.1,${nothing}\n`);
    const [clause] = entitiesOf(await readList(clauseList, path, { standard: 'standard/x' }));
    expect(clause?.properties).not.toHaveProperty('title');
  });
});
