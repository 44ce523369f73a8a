import { afterAll, describe, expect, it } from 'vitest';
import { IN_AZURE, pageReader, TABLE, told } from './matrix-pages.ts';
import { entriesOf, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readText = pageReader(files);

describe('a footnote', () => {
  it('is a condition of the rows that bear its mark, in the words of the page', async () => {
    const reading = await readText(
      [
        ...TABLE,
        '| [A](a.md) **&ast;** | x | x |',
        '| B \\*\\* (formerly Old B) | x | |',
        '| C<sup>1</sup> | x | |',
        '| D¹ | x | |',
        '| E† | x | |',
        '| F [2] | x | |',
        '| G*, [2] | x | |',
        '| H | x | |',
        '',
        '**&ast;** Only [here](h.md),',
        'not there.',
        '\\*\\* In two *regions*.',
        '',
        '[1]: The first of all.',
        '† With a dagger.',
        '',
        '<sup>2</sup> The second.',
        '',
        'Not a note.',
      ],
      IN_AZURE,
    );
    expect(told(reading)).toEqual([
      'a fedramp-high-in-azure Only here, not there.',
      'a dod-il2-in-azure Only here, not there.',
      'b fedramp-high-in-azure In two regions.',
      'c fedramp-high-in-azure The first of all.',
      'd fedramp-high-in-azure The first of all.',
      'e fedramp-high-in-azure With a dagger.',
      'f fedramp-high-in-azure The second.',
      'g fedramp-high-in-azure Only here, not there. The second.',
      'h fedramp-high-in-azure',
    ]);
    expect(reading.remarks).toEqual([]);
  });

  it('has a meaning of its own in each table', async () => {
    const reading = await readText([
      '## One',
      ...TABLE,
      '| A \\* | x | |',
      '',
      '\\* First.',
      '',
      '## Two',
      ...TABLE,
      '| A \\* | x | |',
      '',
      '\\* Second.',
    ]);
    expect(told(reading)).toEqual(['a fedramp-high-in-one First.', 'a fedramp-high-in-two Second.']);
  });

  it('that names programmes is about their columns only', async () => {
    const lines = [
      '- DoD IL2 = DoD SRG Impact Level 2 Provisional Authorization in Azure',
      '',
      '| Service | FedRAMP High | FedRAMP | DoD IL2 |',
      '| --- | --- | --- | --- |',
      '| A \\* | x | x | x |',
      '| B \\*\\* | x | x | x |',
      '',
      '\\* FedRAMP High authorization is limited.',
      '\\*\\* FedRAMP and DoD SRG Impact Level 2 are limited.',
    ];
    const conditioned = entriesOf(await readText(lines, IN_AZURE)).filter(({ condition }) => condition !== null);
    expect(conditioned.map(({ subjectId, certificateId }) => [subjectId, certificateId])).toEqual([
      ['service/a', 'certificate/fedramp-high-in-azure'],
      ['service/b', 'certificate/fedramp-in-azure'],
      ['service/b', 'certificate/dod-il2-in-azure'],
    ]);
  });

  it.each([
    ['DoD IL4 and IL5 are limited to DoD regions.', ['dod-il4', 'dod-il5']],
    ['DoD IL4 authorization, as that for IL5, is limited.', ['dod-il4', 'dod-il5']],
    ['FedRAMP High or Moderate, in 2 regions.', ['fedramp-high', 'fedramp-moderate']],
    ['SOC 1 and 2 are for two regions.', ['soc-1', 'soc-2']],
    ['In SOC 1, 2 regions of high availability.', ['soc-1']],
    ['DoD IL4 has moderate limits.', ['dod-il4']],
    ['High availability, IL5 or not.', 'all'],
  ])('that says "%s" is about what it names, in short too', async (text, conditioned) => {
    const labels = ['DoD IL4', 'DoD IL5', 'FedRAMP High', 'FedRAMP Moderate', 'SOC 1', 'SOC 2'];
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const reading = await readText(
      [
        row(['Service', ...labels]),
        row(['-', ...labels.map(() => '-')]),
        row(['A \\*', ...labels.map(() => 'x')]),
        '',
        `\\* ${text}`,
      ],
      IN_AZURE,
    );
    const all = labels.map((label) => label.toLowerCase().replace(' ', '-'));
    const expected = all.map((label) => [label, conditioned === 'all' || conditioned.includes(label) ? text : null]);
    expect(
      entriesOf(reading).map(({ certificateId, condition }) => [
        certificateId.replace(/^certificate\/(.+)-in-azure$/, '$1'),
        condition,
      ]),
    ).toEqual(expected);
  });

  it('is a condition of the rows whose notes bear its mark', async () => {
    const reading = await readText(
      [
        '| Service | FedRAMP High | DoD IL2 | Notes |',
        '| - | - | - | - |',
        '| A | x | x | [1] |',
        '| B \\* | x | | In preview [1] |',
        '| C | x | x | † |',
        '| D | x | | |',
        '',
        '[1] US Gov Virginia only.',
        '',
        '\\* Not for all.',
        '',
        '† Of DoD IL2 only.',
      ],
      IN_AZURE,
    );
    expect(told(reading)).toEqual([
      'a fedramp-high-in-azure US Gov Virginia only.',
      'a dod-il2-in-azure US Gov Virginia only.',
      'b fedramp-high-in-azure In preview Not for all. US Gov Virginia only.',
      'c fedramp-high-in-azure',
      'c dod-il2-in-azure Of DoD IL2 only.',
      'd fedramp-high-in-azure',
    ]);
    expect(reading.remarks).toEqual([]);
  });

  it('conditions the tick or the column that bears its mark', async () => {
    const reading = await readText(
      [
        '| Azure Service | DoD IL 5 (Azure Gov)**&ast;** | FedRAMP High',
        '| --- |:---:|:---:',
        '| A | :heavy_check_mark: | :heavy_check_mark:**&ast;&ast;** |',
        '| B | :heavy_check_mark: | :heavy_check_mark: |',
        '',
        '**&ast;** Of the column.',
        '',
        '**&ast;&ast;** Of the tick.',
      ],
      IN_AZURE,
    );
    expect(told(reading)).toEqual([
      'a dod-il-5-azure-gov-in-azure Of the column.',
      'a fedramp-high-in-azure Of the tick.',
      'b dod-il-5-azure-gov-in-azure Of the column.',
      'b fedramp-high-in-azure',
    ]);
  });

  it('is found where Markdown takes it for something else', async () => {
    // No blank line below the table, an asterisk that makes a list, a number that does, and bold that fails.
    const below = [...TABLE, '| A **&ast;&ast;** | x | |', '**&ast;&ast;** Right', 'below.'];
    expect(told(await readText(below, IN_AZURE))).toEqual(['a fedramp-high-in-azure Right below.']);
    const bullet = [...TABLE, '| A \\* | x | |', '', '* In a list.'];
    expect(told(await readText(bullet, IN_AZURE))).toEqual(['a fedramp-high-in-azure In a list.']);
    const properties = ['---', 'title: Audit scope', 'ms.date: 2026-06-01', '---', ''];
    expect(told(await readText([...properties, ...bullet], IN_AZURE))).toEqual(['a fedramp-high-in-azure In a list.']);
    const numbered = [...TABLE, '| A<sup>2</sup> | x | |', '', '1. First.', '2. Second.'];
    expect(told(await readText(numbered, IN_AZURE))).toEqual(['a fedramp-high-in-azure Second.']);
    const failed = [...TABLE, '| A**&ast;** | x | |', '', '**&ast;**Without a space.'];
    expect(told(await readText(failed, IN_AZURE))).toEqual(['a fedramp-high-in-azure Without a space.']);
  });

  it('that is missing, or that nobody bears the mark of, is told', async () => {
    const reading = await readText([...TABLE, '| A \\* | x | x |', '', '\\*\\* Of nobody.'], IN_AZURE);
    expect(reading.remarks).toEqual([
      'page.md:3 column "FedRAMP High": "A *" bears the mark *, and no text under the table explains it.',
      'page.md:5: Nothing in the table bears the mark ** of "Of nobody.".',
    ]);
    expect(entriesOf(reading).map(({ condition }) => condition)).toEqual([null, null]);
  });
});
