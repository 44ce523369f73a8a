import { afterAll, describe, expect, it } from 'vitest';
import type { FormatOptions } from '../../../src/imports/formats/format.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { IN_AZURE, pageReader, told } from './matrix-pages.ts';
import { entriesOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readPage = pageReader(files);
const readText = async (lines: readonly string[], options: Partial<FormatOptions>) =>
  readList(scopeTable, await files.write('list.csv', lines.join('\n')), options);

describe('a column that has a word for certificates or clouds in its heading', () => {
  it.each(['Cloud provider', 'Region restrictions', 'Certification date', 'Standard support', 'Cloud owner'])(
    'is not taken for one where another word is of something else: %s',
    async (heading) => {
      const reading = await readText([`Service,${heading},Status`, 'A,Microsoft,yes'], {
        certificate: 'certificate/x',
      });
      expect(entriesOf(reading)).toMatchObject([{ environmentId: null, certificateId: 'certificate/x' }]);
      expect(reading.remarks).toEqual([expect.stringContaining(`not read: "${heading}"`)]);
    },
  );

  it('is one otherwise, unless the operator says that it is not meant', async () => {
    const lines = ['Service,Cloud name,Status', 'A,Azure,yes'];
    const under = { certificate: 'certificate/x' };
    const { drafts } = await readText(lines, under);
    expect(drafts[0]?.names[2]).toMatchObject({
      text: 'Azure',
      ifNotMeant: 'If the column is of something else, pass it over with --column "Cloud name=NOTHING".',
    });
    const [passedOver] = (await readText(lines, { ...under, notMeant: ['cloud name'] })).drafts;
    expect(passedOver?.names.map(({ text }) => text)).toEqual(['A', 'certificate/x']);
    const [surely] = (await readText(['Service,Cloud,Status', 'A,Azure,yes'], under)).drafts;
    expect(surely?.names[2]).not.toHaveProperty('ifNotMeant');
  });
});

describe('a column that the operator says is not meant', () => {
  it('leaves its place to another', async () => {
    const lines = ['Service,Product name,Scope,Status', 'A,a,old,yes'];
    const reading = await readText(lines, { certificate: 'certificate/x', notMeant: ['Service', 'Scope'] });
    expect(entriesOf(reading).map(({ subjectId, status }) => [subjectId, status])).toEqual([['service/a', 'IN_SCOPE']]);
    expect(reading.drafts[0]?.names[0]?.at.column).toBe('Product name');
  });

  it('is none of the programmes', async () => {
    const lines = ['Service,Stores customer data,FedRAMP High', 'A,Yes,✓', 'B,No,✓'];
    const options = { environment: 'azure', notMeant: ['Stores customer data'] };
    expect(entriesOf(await readText(lines, options))).toHaveLength(2);
    const page = ['| Service | Preview | SOC 2 |', '|-|-|-|', '| A | no | x |'];
    const reading = await readPage(page, { ...IN_AZURE, notMeant: ['Preview'] });
    expect(told(reading)).toEqual(['a soc-2-in-azure']);
    expect(reading.remarks).toEqual([]);
  });

  it('must be one of the list', async () => {
    const options = { certificate: 'certificate/x', notMeant: ['Clod'] };
    await expect(readText(['Service,Cloud', 'A,Azure'], options)).rejects.toThrow('The list has no column "Clod"');
    await expect(readPage(['| Service | SOC 2 |', '|-|-|', '| A | x |'], options)).rejects.toThrow(
      'No table has a column "Clod"',
    );
  });
});
