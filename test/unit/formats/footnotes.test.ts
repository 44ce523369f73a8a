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
    const numbered = [...TABLE, '| A<sup>2</sup> | x | |', '', '1. First.', '2. Second.'];
    expect(told(await readText(numbered, IN_AZURE))).toEqual(['a fedramp-high-in-azure Second.']);
    const failed = [...TABLE, '| A**&ast;** | x | |', '', '**&ast;**Without a space.'];
    expect(told(await readText(failed, IN_AZURE))).toEqual(['a fedramp-high-in-azure Without a space.']);
  });

  it('that is missing, or that nobody bears the mark of, is told', async () => {
    const reading = await readText([...TABLE, '| A \\* | x | x |', '', '\\*\\* Of nobody.'], IN_AZURE);
    expect(reading.remarks).toEqual([
      'page.md:3 column "FedRAMP High": "A *" bears the mark *, which no text under the table explains.',
      'page.md:5: Nothing in the table bears the mark ** of "Of nobody.".',
    ]);
    expect(entriesOf(reading).map(({ condition }) => condition)).toEqual([null, null]);
  });
});
