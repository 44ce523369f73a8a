import { afterAll, describe, expect, it } from 'vitest';
import { IN_AZURE, pageReader, TABLE, told } from './matrix-pages.ts';
import { entriesOf, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());
const readText = pageReader(files);

describe('the environment of a table', () => {
  const tables = [
    '# All of our services',
    '## Azure public services by audit scope',
    '*Last updated: June*',
    '### Terminology used',
    '- x = ticked',
    '',
    ...TABLE,
    '| A | x | |',
    '',
    '## Azure Government services by audit scope',
    ...TABLE,
    '| A | x | |',
  ];

  it('is named by the heading above it', async () => {
    const reading = await readText(tables);
    expect(reading.drafts.map(({ names }) => names[2])).toMatchObject([
      {
        kind: 'Environment',
        text: 'Azure public',
        alternatives: ['Azure public services', 'Azure public services by audit scope'],
        at: { file: 'page.md', row: 2, column: null },
      },
      {
        kind: 'Environment',
        text: 'Azure Government',
        alternatives: ['Azure Government services', 'Azure Government services by audit scope'],
        at: { file: 'page.md', row: 11, column: null },
      },
    ]);
    expect(reading.drafts.map(({ names }) => names[2]?.firstOf?.map(({ text }) => text))).toEqual([
      ['Azure public', 'All of our services'],
      ['Azure Government', 'All of our services'],
    ]);
    expect(reading.drafts[1]?.names[1]).toMatchObject({
      text: 'FedRAMP High',
      programmeIn: { text: 'Azure Government' },
    });
  });

  it('is the one that the operator gives, held against the heading of each', async () => {
    const reading = await readText(tables, IN_AZURE);
    expect(reading.drafts.map(({ names }) => [names[2]?.text, names[2]?.around?.words.text])).toEqual([
      ['environment/azure', 'Azure public services by audit scope'],
      ['environment/azure', 'Azure Government services by audit scope'],
    ]);
  });

  it('may be named by a line in bold, under a heading only', async () => {
    const bold = ['**Azure Government:**', '', ...TABLE, '| A | x | |'];
    const under = await readText(['## Azure', ...bold]);
    expect(under.drafts[0]?.names[2]).toMatchObject({
      text: 'Azure',
      firstOf: [{ text: 'Azure Government' }, { text: 'Azure' }],
    });
    expect((await readText(bold)).drafts[0]?.names).toHaveLength(2);
    for (const line of ['**All of it is in scope.**', '**\\*** Note', 'In **Azure**']) {
      const other = await readText(['## Azure', '', line, '', ...TABLE, '| A | x | |']);
      expect(other.drafts[0]?.names[2]?.firstOf).toBeUndefined();
    }
  });

  it('is none where no heading stands above', async () => {
    const reading = await readText([...TABLE, '| A | x | |']);
    expect(entriesOf(reading)).toMatchObject([{ environmentId: null }]);
    expect(reading.drafts[0]?.names[1]).toMatchObject({ programmeIn: null });
  });

  it('is not taken from the properties above a page', async () => {
    const reading = await readText(['---', 'title: Azure', '---', '', '## Azure China', ...TABLE, '| A | x | |']);
    expect(reading.drafts[0]?.names[2]).toMatchObject({ text: 'Azure China', at: { row: 5 } });
  });
});

describe('a column that says what its ticks are', () => {
  const page = ['# FedRAMP High', '## Azure', '| Service | In scope |', '|-|-|', '| A | x |'];

  it('is of the programme that the headings name, the nearest first', async () => {
    const { drafts } = await readText(page);
    expect(drafts[0]?.names[1]?.firstOf?.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'Certificate Azure',
      'Certificate FedRAMP High',
    ]);
  });

  it('is held against them where the operator says it', async () => {
    const { drafts } = await readText(page, { certificate: 'certificate/x' });
    expect(drafts[0]?.names[1]).toMatchObject({
      text: 'certificate/x',
      around: { words: { text: 'In scope', outer: { text: 'Azure', outer: { text: 'FedRAMP High' } } } },
    });
  });
});

describe('a column of a matrix', () => {
  const page = ['## Azure Government', ...TABLE, '| A | x | x |'];
  const meaning = async (text: string) => {
    const reading = await readText(page, { columns: new Map([['DoD IL2', text]]) });
    return entriesOf(reading)[1];
  };

  it('means what the operator says, either part of it', async () => {
    expect(await meaning('certificate/z')).toMatchObject({
      certificateId: 'certificate/z',
      environmentId: 'environment/azure-government',
    });
    expect(await meaning('@environment/secret')).toMatchObject({
      certificateId: 'certificate/dod-il2-in-secret',
      environmentId: 'environment/secret',
    });
    expect(await meaning('certificate/z@environment/secret')).toMatchObject({
      certificateId: 'certificate/z',
      environmentId: 'environment/secret',
    });
  });

  it('must be on the page', async () => {
    await expect(readText(page, { columns: new Map([['DoD IL6', 'certificate/z']]) })).rejects.toThrow(
      'No table has a column "DoD IL6"; there are "FedRAMP High", "DoD IL2".',
    );
  });

  it('is the one with the services where the operator says so', async () => {
    const lines = ['| Nr | Dienst | FedRAMP High |', '| --- | --- | --- |', '| | A | x |'];
    const fields = new Map([['service', 'Dienst']]);
    expect(told(await readText(lines, { ...IN_AZURE, fields }))).toEqual(['a fedramp-high-in-azure']);
    await expect(readText(lines, { fields: new Map([['status', 'Nr']]) })).rejects.toThrow(
      'A matrix has no field "status" but "service"; name its programmes with --column.',
    );
  });

  it('is not one of several that one certificate is given for', async () => {
    await expect(readText(page, { certificate: 'certificate/z' })).rejects.toThrow(
      'This table has 2 programmes, of which --certificate can be one only; name each with --column.',
    );
    const tables = ['FedRAMP High', 'DoD IL2'].flatMap((label) => ['', `| Service | ${label} |`, '|-|-|', '| A | x |']);
    await expect(readText(tables, { certificate: 'certificate/z' })).rejects.toThrow(
      'The tables of the page have the programmes "FedRAMP High", "DoD IL2", of which --certificate can be one only',
    );
    const named = new Map([['DoD IL2', 'certificate/y']]);
    expect(told(await readText(tables, { certificate: 'certificate/z', columns: named }))).toEqual(['a z', 'a y']);
    const single = ['| Service | In scope |', '| --- | --- |', '| A | x |'];
    expect(told(await readText(single, { certificate: 'certificate/z' }))).toEqual(['a z']);
  });
});

describe('the services of a matrix', () => {
  const services = (reading: Awaited<ReturnType<typeof readText>>) =>
    reading.drafts.map(({ names }) => [names[0]?.text, names[0]?.inFamily ?? false]);

  it.each(['Product family', 'Service family', 'Family'])('are not their families under "%s"', async (family) => {
    const lines = [`| ${family} | Service | SOC 2 |`, '|-|-|-|', '| Azure | Key Vault | x |', '| | Power BI | x |'];
    expect(services(await readText(lines, IN_AZURE))).toEqual([
      ['Key Vault', true],
      ['Power BI', false],
    ]);
  });

  it.each([
    ['| Service category | Service | SOC 2 |', 'B'],
    ['| Product | Service name | SOC 2 |', 'B'],
    ['| Azure service | Family | SOC 2 |', 'A'],
    ['| Nr | Name | SOC 2 |', 'B'],
    ['| Dienst | Nr | SOC 2 |', 'A'],
    ['| Azure service | Owner | SOC 2 of services |', 'A'],
  ])('are found in %s', async (heading, name) => {
    const reading = await readText([heading, '|-|-|-|', '| A | B | x |'], IN_AZURE);
    expect(services(reading).map(([text]) => text)).toEqual([name]);
  });

  it('are asked about where two columns might name them', async () => {
    const lines = ['| Service category | Azure service | SOC 2 |', '|-|-|-|', '| A | B | x |'];
    await expect(readText(lines, IN_AZURE)).rejects.toThrow(
      'page.md:1: "Service category", "Azure service" may each name the services: say which does, such as --field "service=Service category".',
    );
    const fields = new Map([['service', 'Azure service']]);
    expect(services(await readText(lines, { ...IN_AZURE, fields }))).toEqual([['B', false]]);
  });
});
