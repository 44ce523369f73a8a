import { afterAll, describe, expect, it } from 'vitest';
import type { ScopeStatus } from '../../../src/domain/statements.ts';
import { IN_AZURE, pageReader, TABLE, told } from './matrix-pages.ts';
import { entriesOf, othersOf, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const readText = pageReader(files);

describe('a tick matrix', () => {
  it.each(['&#x2705;', '✅', ':heavy_check_mark:', '✔', '✔️', 'x', 'X', '[x]', '[X]', 'yes', '**Yes**', ' ✅</br>'])(
    'takes %s for a tick',
    async (tick) => {
      const reading = await readText([...TABLE, `| [Key Vault](kv.md) | ${tick} | |`], IN_AZURE);
      expect(reading.rejected).toEqual([]);
      expect(told(reading)).toEqual(['key-vault fedramp-high-in-azure']);
    },
  );

  it('rejects what is neither a tick nor a status, and takes a status', async () => {
    const reading = await readText(
      [...TABLE, '| A | maybe | no |', '| B | ✅ (some) | Planned |', '| C | – | n/a |'],
      IN_AZURE,
    );
    expect(reading.rejected).toEqual([
      expect.stringContaining('page.md:3 column "FedRAMP High": "maybe" is no status that is known'),
    ]);
    expect(entriesOf(reading).map(({ status, condition }) => [status, condition])).toEqual([
      ['NOT_IN_SCOPE', null],
      ['IN_SCOPE', 'some'],
      ['PLANNED', null],
    ]);
  });

  it('rejects a mark that stands alone, and takes it for what the operator says', async () => {
    const page = [...TABLE, '| A | \\* | |', '| B | [x]\\* | ¹ |', '', '\\* In two regions.'];
    const reading = await readText(page, IN_AZURE);
    expect(reading.rejected).toEqual([
      expect.stringContaining('page.md:3 column "FedRAMP High": "*" is no status that is known'),
      expect.stringContaining('page.md:4 column "DoD IL2": "[1]" is no status that is known'),
    ]);
    expect(told(reading)).toEqual(['b fedramp-high-in-azure In two regions.']);
    const words = new Map<string, ScopeStatus | null>([
      ['*', 'PLANNED'],
      ['[1]', null],
    ]);
    const explained = await readText(page, { ...IN_AZURE, words });
    expect(explained.rejected).toEqual([]);
    expect(entriesOf(explained).map(({ status }) => status)).toEqual(['PLANNED', 'IN_SCOPE']);
  });

  it('rejects a row that has but a mark too many', async () => {
    const { rejected } = await readText([...TABLE, '| A | ✅ | ✅ | [x] |'], IN_AZURE);
    expect(rejected).toEqual(['page.md:3 column "Service": The row has 4 cells, but the heading has 3 columns.']);
  });

  it('reads a column of notes as conditions, and tells of columns that are no programme', async () => {
    const page = [
      '| Service | Number | FedRAMP High | Notes |',
      '|-|-|-|-|',
      '| A | 17 | ✔ | in two regions |',
      '| B | 18 | | |',
    ];
    const reading = await readText(page, IN_AZURE);
    expect(entriesOf(reading).map(({ condition }) => condition)).toEqual(['in two regions']);
    expect(reading.remarks).toEqual([
      'page.md:1 column "Number": No cell of this column is a tick or a status (the first is "17"), so it was not read; if it is a programme, name it with --column.',
    ]);
  });

  it('reads tables without spaces, with cells missing, and with headings in the midst', async () => {
    const reading = await readText(
      [
        '|Service|FedRAMP High|DoD IL2|',
        '|-|-|-|',
        '|[A](a.md)|✅|✅|',
        '| **Service** | **FedRAMP High** | |',
        '| [B](b.md)| ✅',
        '| | | |',
        '| C | | |',
        'D | | ✅',
      ],
      IN_AZURE,
    );
    expect(told(reading)).toEqual([
      'a fedramp-high-in-azure',
      'a dod-il2-in-azure',
      'b fedramp-high-in-azure',
      'd dod-il2-in-azure',
    ]);
    expect(reading.ignored.map(({ row }) => row)).toEqual([4, 6, 7]);
    expect(reading.rejected).toEqual([]);
    expect(reading.drafts[2]?.at).toEqual({ file: 'page.md', row: 5, column: 'FedRAMP High' });
  });

  it.each([
    ['| Service | DoD IL2 |', '|---|---|'],
    ['| Service | DoD IL2 | FedRAMP High |', '|---|---|---|'],
    ['| **Service** | | **FedRAMP High** |', '| | | |'],
    ['| Service | FedRAMP High | DoD IL2 | DoD IL4 |', '|---|---|---|---|'],
  ])('refuses the heading of another table in its midst: %s', async (...heading) => {
    await expect(readText([...TABLE, '| A | x | |', ...heading, '| B | x | |'], IN_AZURE)).rejects.toThrow(
      'page.md:4: A heading of other columns stands here in the midst of a table; put a blank line above it',
    );
  });

  it.each(['| Service | FedRAMP High* | - |', '| *Service* | | DoD-IL2 |', '| Service | FedRAMP High [1] |'])(
    'takes %s for its own heading once more',
    async (heading) => {
      const reading = await readText([...TABLE, '| A | x | |', heading, '| B | | x |'], IN_AZURE);
      expect(told(reading)).toEqual(['a fedramp-high-in-azure', 'b dod-il2-in-azure']);
      expect(reading.ignored.map(({ row }) => row)).toEqual([4]);
    },
  );

  it('rejects a row with more cells than the heading', async () => {
    const { rejected } = await readText([...TABLE, '| A | ✅ | ✅ | ✅ |'], IN_AZURE);
    expect(rejected).toEqual(['page.md:3 column "Service": The row has 4 cells, but the heading has 3 columns.']);
  });

  it('shows names as a reader sees them', async () => {
    const reading = await readText(
      [
        ...TABLE,
        '| **[Azure \\[preview\\] *Maps*](a.md)** &amp; more </br> | x | |',
        '| [Speech](s.md) < br (part of [Language](l.md)) | x | |',
        '| Cost`s` ![icon](i.png) | x | |',
      ],
      IN_AZURE,
    );
    expect(
      reading.drafts.filter(({ names }) => names[0]?.kind === 'Subject').map(({ names }) => names[0]),
    ).toMatchObject([
      { text: 'Azure [preview] Maps & more' },
      { text: 'Speech (part of Language)', alternatives: ['Speech'] },
      { text: 'Costs icon' },
    ]);
  });

  it('tells the names of parts by links, and by commas where there are none', async () => {
    const reading = await readText(
      [
        ...TABLE,
        '| [Monitor](m.md) (incl. [Insights](i.md) and [Cost and Billing](c.md)) | x | |',
        '| [Blobs (Incl. Data Lake](b.md) | x | |',
      ],
      IN_AZURE,
    );
    expect(othersOf(reading).map((content) => (content as { fromId: string }).fromId)).toEqual([
      'service/insights',
      'service/cost-and-billing',
      'service/data-lake',
    ]);
  });

  it('keeps the former names of a service without a tick', async () => {
    const reading = await readText([...TABLE, '| A (formerly B, C) | | |'], IN_AZURE);
    expect(othersOf(reading)).toEqual([
      { kind: 'Alias', subjectId: 'service/a', name: 'B', alias: 'FORMERLY' },
      { kind: 'Alias', subjectId: 'service/a', name: 'C', alias: 'FORMERLY' },
    ]);
  });

  it('passes over tables of other things, and tells', async () => {
    const reading = await readText(
      [
        '| Term | Meaning |',
        '| --- | --- |',
        '| IL | Impact Level |',
        '',
        ...TABLE,
        '| A | x | |',
        '',
        '<table></table>',
      ],
      IN_AZURE,
    );
    expect(told(reading)).toEqual(['a fedramp-high-in-azure']);
    expect(reading.remarks).toEqual([
      'page.md:9: This table is written in HTML and was not read; write it in Markdown where it is meant.',
      'page.md:1: This table has no column of services and no tick; its 1 row was not read.',
    ]);
    await expect(readText(['| Term | Meaning |', '| --- | --- |', '| IL | Impact Level |'])).rejects.toThrow(
      'The page has no table with services down and programmes across.',
    );
  });

  it('remarks declared counts that do not fit', async () => {
    const reading = await readText([
      '## Azure',
      'There are 3 services, more than 2 services have been authorized.',
      '',
      'DoD IL2 has 2 services. FedRAMP High covers 2 services.',
      '',
      ...TABLE,
      '| A | x | x |',
      '| B | x | |',
    ]);
    expect(reading.remarks).toEqual([
      'page.md:2: The page says that there are 3 services; the table has 2.',
      'page.md:4: The page says that there are 2 services; DoD IL2 has 1.',
    ]);
  });
});
