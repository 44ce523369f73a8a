import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import { detectFormat } from '../../../src/imports/formats/index.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { openInput } from '../../../src/imports/input.ts';
import { othersOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

async function readText(text: string, name = 'certificates.csv') {
  return readList(certificateList, await files.write(name, text));
}

const HEADING = 'Id,Name,Standard,Environments,Holder,Issuer,Number,Issued on,Expires,URL,Note';
const ROW = [
  'az-high',
  '"High, Azure"',
  'FedRAMP High',
  'Azure|Azure Government',
  '"Maker, Inc."',
  'Assessor',
  'F-1',
  '2023-04-03',
  '2026-04-02',
  'https://example.com/a.pdf https://example.com/b.pdf',
  'by the board',
];

const link = (membership: string, toId: string) => ({
  kind: 'Membership',
  membership,
  fromId: 'certificate/az-high',
  toId,
  inferred: false,
});

describe('a certificate list', () => {
  it('says of each certificate what its columns say', async () => {
    const reading = await readText(`${HEADING}\n${ROW.join(',')}\n`);
    expect(reading.rejected).toEqual([]);
    expect(reading.facts[0]).toEqual({
      type: 'entity',
      kind: 'Certificate',
      id: 'certificate/az-high',
      at: { file: 'certificates.csv', row: 2, column: null },
      properties: {
        name: 'High, Azure',
        number: 'F-1',
        issuedOn: '2023-04-03',
        expiresOn: '2026-04-02',
        standardAsStated: 'FedRAMP High',
        documents: JSON.stringify([
          { kind: 'OTHER', title: 'High, Azure', url: 'https://example.com/a.pdf' },
          { kind: 'OTHER', title: 'High, Azure', url: 'https://example.com/b.pdf' },
        ]),
        note: 'by the board',
      },
    });
    expect(othersOf(reading)).toEqual([
      link('CERTIFIES', 'standard/fedramp-high'),
      link('APPLIES_IN', 'environment/azure'),
      link('APPLIES_IN', 'environment/azure-government'),
      link('HELD_BY', 'organization/maker-inc'),
      link('ISSUED_BY', 'organization/assessor'),
    ]);
  });

  it('parts clouds by bars, semicolons and commas, but for commas in brackets', async () => {
    const cell = '"Teapot Cloud (Rot, Walldorf), Azure; Kettles (EU)|Pots (A, B)"';
    const { drafts } = await readText(`Number,Standard,Clouds\nF-1,SOC 2,${cell}\n`);
    expect(drafts[0]?.names.flatMap(({ kind, text }) => (kind === 'Environment' ? [text] : []))).toEqual([
      ...['Teapot Cloud (Rot, Walldorf)', 'Azure', 'Kettles (EU)', 'Pots (A, B)'],
    ]);
  });

  it('says the same in a workbook and in YAML', async () => {
    const csv = await readText(`${HEADING}\n${ROW.join(',')}\n`);
    const cells = ROW.map((cell) => cell.replaceAll('"', ''));
    const path = await files.writeSheet('certificates.xlsx', [
      HEADING.split(','),
      cells.map((cell) => (/^\d{4}-/.test(cell) ? new Date(`${cell}T00:00:00Z`) : cell)),
    ]);
    const yaml = HEADING.split(',').map((key, index) =>
      key === 'Environments' ? `${key}: [Azure, Azure Government]` : `${key}: ${JSON.stringify(cells[index])}`,
    );
    const contents = (reading: typeof csv) =>
      reading.facts.map((fact) => (fact.type === 'entity' ? { ...fact, at: null } : fact.content));
    expect(contents(await readList(certificateList, path))).toEqual(contents(csv));
    expect(contents(await readText(`- ${yaml.join('\n  ')}\n`, 'certificates.yaml'))).toEqual(contents(csv));
  });

  it('makes ids that stay the same', async () => {
    const reading = await readText(
      'id,name,number,standard\n,Some Certificate,IS 552878,S\n,Some Certificate,,S\ncertificate/own,A,,S\nnot an id,A,,S\n',
    );
    expect(reading.facts.flatMap((fact) => (fact.type === 'entity' ? [fact.id] : []))).toEqual([
      'certificate/is-552878',
      'certificate/some-certificate',
      'certificate/own',
      'certificate/not-an-id',
    ]);
  });

  it('says nothing where a cell is empty', async () => {
    const reading = await readText('name,standard,issued,holder\nA,,,\n');
    expect(reading.facts).toMatchObject([{ properties: {}, yielding: { name: 'A' } }]);
  });

  it('rejects what cannot be', async () => {
    const { rejected } = await readText(
      'name,standard,issued,expires,url\nA,S,April 2023,,\nB,S,,2023-02-29,\nC,S,,,ftp://x\nD,S,,,javascript:x\n,S,,,\nE,#N/A,,,\n',
    );
    expect(rejected).toEqual([
      'certificates.csv:2 column "issued": "April 2023" is longer than a day; a day is written like 2026-11-24.',
      'certificates.csv:3 column "expires": "2023-02-29" is a day that the calendar does not have; a day is written like 2026-11-24.',
      'certificates.csv:4 column "url": A document must be named by its http or https URL, not "ftp://x".',
      'certificates.csv:5 column "url": A document must be named by its http or https URL, not "javascript:x".',
      'certificates.csv:6: The row has no id, number or name of which an id could be made.',
      'certificates.csv:7 column "standard": The cell holds the error #N/A.',
    ]);
  });

  it('is told from other lists', async () => {
    const likelihoods = async (text: string) => {
      const input = await openInput(await files.write('some.csv', text));
      return Promise.all([certificateList, scopeTable, clauseList].map((format) => format.detect(input)));
    };
    const [certificates = 0, ...others] = await likelihoods(`${HEADING}\n${ROW.join(',')}\n`);
    expect(certificates).toBeGreaterThan(Math.max(...others));
    const [asCertificates = 1, scope = 0] = await likelihoods('Service,Certificate,Environment,Valid from\nA,B,C,\n');
    expect(scope).toBeGreaterThan(asCertificates);
  });

  it.each([
    ['some.csv', 'Name,Programme,Region\nKey Vault,ISO 27001,Azure\n'],
    ['some.csv', 'Name,Standard,Valid until,Link\nKey Vault,ISO 27001,2027-01-01,\n'],
    ['some.json', '[{"name":"Key Vault","framework":"ISO 27001","region":"Azure"}]'],
  ])('is asked about where its columns may as well be of services: %s %s', async (name, text) => {
    const input = await openInput(await files.write(name, text));
    await expect(detectFormat([input])).rejects.toThrow(
      `${name} may be a certificate-list as well as a scope-table; say which with --format.`,
    );
  });

  it.each([
    ['Certificate,Standard,Region', 'certificate-list'],
    ['Name,Norm,Region', 'certificate-list'],
    ['Name,Standard,Issue date', 'certificate-list'],
    ['Name,Standard,Holder,Region', 'certificate-list'],
    ['Certificate ID,Name,Standard', 'certificate-list'],
    ['Name,Standard,Region,Status', 'scope-table'],
    ['Service,Standard,Region', 'scope-table'],
    ['Name,Certificate,Valid until', 'scope-table'],
    ['Workload,Certificate,Environment,Status,Valid from', 'scope-table'],
    ['Asset,Certificate,Environment,Valid from', 'scope-table'],
    ['subject,certificate_id,certificate,environment,status,valid_from,certificate_issued_on', 'scope-table'],
    ['Certificate,Standard,Expiry date,Country', 'certificate-list'],
  ])('headed %s is read as %s', async (heading, format) => {
    const cells = heading.replace(/[^,]+/g, 'x');
    const input = await openInput(await files.write('some.csv', `${heading}\n${cells}\n`));
    expect((await detectFormat([input])).name).toBe(format);
  });

  it.each([
    ['service', 'Subject id', 'scope-table'],
    ['holder', 'Owner', 'certificate-list'],
  ])('of which a column is named as %s is of the kind that has one', async (field, column, format) => {
    const text = 'Subject id,Owner,Certificate,Environment,Valid from\na,b,c,d,2026-01-01\n';
    const input = await openInput(await files.write('some.csv', text));
    expect((await detectFormat([input], { fields: new Map([[field, column]]), standard: null })).name).toBe(format);
  });

  it('is of clauses where the standard is named', async () => {
    const input = await openInput(await files.write('some.csv', 'ID,Title\nCC1.1,Integrity\n'));
    expect((await detectFormat([input])).name).not.toBe('clause-list');
    expect((await detectFormat([input], { fields: new Map(), standard: 'SOC 2' })).name).toBe('clause-list');
  });
});

describe('the status of a certificate', () => {
  const rowsSaying = async (...words: string[]) => {
    const lines = words.map((word, row) => `C-${row},ISO 27001,2027-01-01,${word}`);
    return readList(
      certificateList,
      await files.write('some.csv', `Number,Standard,Expiry date,Status\n${lines.join('\n')}`),
    );
  };

  it('says nothing more where it is in force', async () => {
    const { drafts, rejected } = await rowsSaying('Valid', 'ACTIVE', 'In force', '', 'n/a');
    expect({ drafts: drafts.length, rejected }).toEqual({ drafts: 5, rejected: [] });
  });

  it('keeps its row out where it is not, since it would be in force until its last day', async () => {
    const { drafts, rejected } = await rowsSaying('Valid', 'Withdrawn', 'Suspended', 'planned');
    expect(drafts).toHaveLength(1);
    expect(rejected.map((sentence) => sentence.slice(0, 73))).toEqual([
      'some.csv:3 column "Status": "Withdrawn" does not say that the certificate',
      'some.csv:4 column "Status": "Suspended" does not say that the certificate',
      'some.csv:5 column "Status": "planned" does not say that the certificate i',
    ]);
  });
});
