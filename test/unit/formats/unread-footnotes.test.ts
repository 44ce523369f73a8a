import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import type { ListFormat } from '../../../src/imports/formats/format.ts';
import { Pages, tableOf } from './pages.ts';
import { readList, TestFiles } from './reading.ts';

const pages = new Pages();
const files = new TestFiles();
afterAll(() => Promise.all([pages.remove(), files.remove()]));

const readPage = async (format: ListFormat, body: string) =>
  readList(format, await pages.write(`<!doctype html>${body}`), { standard: 'standard/zz' });
const readCsv = async (format: ListFormat, lines: readonly string[]) =>
  readList(format, await files.write('list.csv', lines.join('\n')), { standard: 'standard/zz' });
const entitiesOf = ({ facts }: Awaited<ReturnType<typeof readPage>>) =>
  facts.flatMap((fact) => (fact.type === 'entity' ? [fact] : []));

const certificates = (number: string, heading = 'Certificate number') =>
  tableOf([
    [heading, 'Standard', 'Expires'],
    [number, 'ISO 27701', '2027-01-31'],
  ]);
const clauses = (number: string) =>
  tableOf([
    ['Clause number', 'Title'],
    ['ZZ-1', 'Scope'],
    [number, 'Access'],
  ]);
const NOTE = '<p><sup>1</sup> Suspended by the registrar.</p>';

describe('a footnote in a list whose rows have no conditions', () => {
  it('keeps out the certificate that bears its mark', async () => {
    const { facts, rejected } = await readPage(certificateList, certificates('PII 77<sup>1</sup>') + NOTE);
    expect([facts, rejected]).toEqual([
      [],
      [
        'page.html:4 column "Certificate number": "PII 77[1]" is explained by the footnote "Suspended by the registrar.", which is not read: write that in the row where it matters, and take the mark away, or leave the row out.',
      ],
    ]);
  });

  it('keeps out the clause that bears its mark', async () => {
    const reading = await readPage(clauseList, clauses('ZZ-2<sup>1</sup>') + NOTE);
    expect(entitiesOf(reading).map(({ id }) => id)).toEqual(['clause/zz/ZZ-1']);
    expect(reading.rejected).toEqual([expect.stringContaining('"ZZ-2[1]" is explained by the footnote "Suspended')]);
  });

  it('is told where a heading or nothing bears its mark', async () => {
    const headed = await readPage(certificateList, certificates('PII 77', 'Certificate number<sup>1</sup>') + NOTE);
    expect(headed.remarks).toEqual([
      'page.html:3: "Certificate number[1]" is explained by the footnote "Suspended by the registrar.", which was not read.',
    ]);
    expect(headed.rejected).toEqual([]);
    const unborne = await readPage(certificateList, certificates('PII 77') + NOTE);
    expect(unborne.remarks).toEqual([
      'page.html:6: Nothing in the table bears the mark [1] of "Suspended by the registrar.".',
    ]);
  });

  it('that is a row of its own is none of a certificate or clause', async () => {
    const lines = ['Number,Standard,Expires', 'PII 77*,ISO 27701,2027-01-31', '* Suspended.,,', '† Of none.,,'];
    const { facts, rejected, leftOut } = await readCsv(certificateList, lines);
    expect(facts.filter(({ type }) => type === 'entity')).toHaveLength(1);
    expect(rejected).toEqual([expect.stringContaining('"* Suspended." looks like a footnote.')]);
    expect(leftOut).toEqual([expect.stringContaining('This is a note on the list, and of no row: "† Of none.".')]);
    const clause = await readCsv(clauseList, ['Clause,Title', 'ZZ-1*,Scope', '* Withdrawn.,']);
    expect(clause.rejected).toEqual([expect.stringContaining('"* Withdrawn." looks like a footnote.')]);
  });
});

describe('a mark without a text', () => {
  it('is no part of a number or name, and told', async () => {
    const reading = await readPage(certificateList, certificates('PII 77<sup>1</sup>'));
    expect(entitiesOf(reading)).toMatchObject([{ id: 'certificate/pii-77', properties: { number: 'PII 77' } }]);
    expect(reading.remarks).toEqual([
      'page.html:4 column "Certificate number": "PII 77[1]" bears the mark [1], and no text under the table explains it.',
    ]);
    const csv = await readCsv(certificateList, ['Number,Standard,Expires', 'PII 77†,ISO 27701,2027-01-31']);
    expect(entitiesOf(csv)[0]?.id).toBe('certificate/pii-77');
    expect(csv.remarks).toEqual([expect.stringContaining('bears the mark †, whose text is in no column.')]);
  });

  it('is no part of the number of a clause, nor of its title', async () => {
    const reading = await readPage(clauseList, clauses('ZZ-2<sup>1</sup>').replace('Access', 'Access*'));
    expect(entitiesOf(reading)[1]).toMatchObject({ id: 'clause/zz/ZZ-2', properties: { title: 'Access' } });
    expect([reading.rejected, reading.remarks]).toEqual([[], [expect.any(String), expect.any(String)]]);
    const under = await readCsv(clauseList, ['Clause,Title,Parent', 'ZZ-2 [a],Access,', 'ZZ-2.1,Keys,ZZ-2 [a]']);
    expect([entitiesOf(under).map(({ id }) => id), under.rejected]).toEqual([
      ['clause/zz/ZZ-2', 'clause/zz/ZZ-2.1'],
      [],
    ]);
  });

  it('is not the sign of a clause', async () => {
    const reading = await readCsv(clauseList, ['Clause,Title', '§ 7,', '§ 8,Access']);
    expect(entitiesOf(reading).map(({ id }) => id)).toEqual(['clause/zz/7', 'clause/zz/8']);
    expect([reading.rejected, reading.leftOut]).toEqual([[], []]);
  });

  it('is a part of numbers that nothing else tells apart', async () => {
    const { facts, rejected } = await readCsv(clauseList, ['Clause,Title', 'ZZ-2a.[1],One', 'ZZ-2a.[2],Two']);
    expect([facts, rejected]).toEqual([
      [],
      [expect.stringContaining('not "ZZ-2a.[1]"'), expect.stringContaining('not "ZZ-2a.[2]"')],
    ]);
  });
});
