import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import type { FormatOptions } from '../../../src/imports/formats/format.ts';
import { readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const clausesOf = async (lines: readonly string[], options: Partial<FormatOptions> = {}) => {
  const path = await files.write('clauses.csv', lines.join('\n'));
  const reading = await readList(clauseList, path, { standard: 'standard/x', ...options });
  return { ...reading, ids: reading.facts.flatMap((fact) => (fact.type === 'entity' ? [fact.id.slice(7)] : [])) };
};
const certificatesOf = async (lines: readonly string[], options: Partial<FormatOptions> = {}) => {
  const reading = await readList(certificateList, await files.write('certificates.csv', lines.join('\n')), options);
  return { ...reading, ids: reading.facts.flatMap((fact) => (fact.type === 'entity' ? [fact.id.slice(12)] : [])) };
};

describe('a column that only counts the rows', () => {
  it.each(['Clause', 'Control ID', 'Clause number'])('gives way to "%s" in a list of clauses', async (label) => {
    const reading = await clausesOf([`No.,${label},Control name`, '1,A.5.1,One', '2,A.5.2,Two', '3,A.5.3,Three']);
    expect(reading.ids).toEqual(['x/A.5.1', 'x/A.5.2', 'x/A.5.3']);
    expect(reading.remarks).toContainEqual(expect.stringContaining('not read: "No."'));
  });

  it.each([
    ['No.,Ref,Title', 'No.'],
    ['ID,Ref,Title', 'ID'],
    ['Number,Clause,Title', 'Number'],
    ['Nr,Title', 'Nr'],
  ])('is asked about in a list of clauses headed %s', async (heading, counter) => {
    const cells = heading.split(',').length === 3 ? 'A.5.1,' : '';
    const lines = [heading, `1,${cells}One`, `2,${cells.replace('5.1', '5.2')}Two`];
    await expect(clausesOf(lines)).rejects.toThrow(
      `clauses.csv:1: "${counter}" only counts the rows: name the column that has the numbers of the clauses`,
    );
    const fields = new Map([['number', counter]]);
    expect((await clausesOf(lines, { fields })).ids).toEqual(['x/1', 'x/2']);
  });

  it.each([
    ['Number,Title', '1,One', '2,Two'],
    ['Clause,Title,Owner', '1,One,Ann', '2,Two,Bob'],
    ['No.,Title,Owner', '4,One,Ann', '5,Two,Bob'],
    ['No.,Section,Title', '4.1,Context,One', '4.2,Context,Two'],
  ])('is not seen in %s', async (...lines) => {
    const { ids, rejected } = await clausesOf(lines);
    expect(rejected).toEqual([]);
    expect(ids).toEqual(lines.slice(1).map((line) => `x/${line.split(',')[0]}`));
  });

  it.each(['No.', 'Number', 'ID', 'Certificate ID'])('"%s" is no number or id of certificates', async (label) => {
    const reading = await certificatesOf([
      `${label},Certificate,Standard,Issuer`,
      '1,ISO 9001 Contoso,ISO 9001,BSI',
      '2,ISO 14001 Contoso,ISO 14001,BSI',
    ]);
    expect(reading.ids).toEqual(['iso-9001-contoso', 'iso-14001-contoso']);
    expect(reading.facts[0]).not.toHaveProperty('properties.number');
    expect(reading.remarks).toEqual([expect.stringContaining(`not read: "${label}"`)]);
  });

  it('leaves another column to be the number of certificates', async () => {
    const reading = await certificatesOf(['Number,Registration number,Name,Standard', '1,FS 1,A,S', '2,FS 2,B,S']);
    expect(reading.ids).toEqual(['fs-1', 'fs-2']);
  });

  it('is the number of certificates where the operator says so, and must be where nothing else tells them', async () => {
    const lines = ['No.,Certificate,Standard', '1,A,S', '2,B,S'];
    const fields = new Map([['number', 'No.']]);
    expect((await certificatesOf(lines, { fields })).ids).toEqual(['1', '2']);
    await expect(certificatesOf(['No.,Standard', '1,S', '2,S'])).rejects.toThrow(
      'certificates.csv:1: "No." only counts the rows: name the column that has the numbers or names of the certificates',
    );
  });
});
