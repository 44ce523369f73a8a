import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { NameReference } from '../../../src/imports/draft.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { readSeedFolder } from '../../../src/imports/formats/seed/index.ts';
import { tickMatrix } from '../../../src/imports/formats/tick-matrix.ts';
import { openInput } from '../../../src/imports/input.ts';
import { entriesOf, idOf, othersOf, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const SAMPLE = fileURLToPath(new URL('../../data/lists/azure-audit-scope.md', import.meta.url));
const SEED = fileURLToPath(new URL('../../../seed', import.meta.url));

async function readText(lines: readonly string[], options: Parameters<typeof readList>[2] = {}) {
  return readList(tickMatrix, await files.write('page.md', lines.join('\n')), options);
}

/** Each entry in a line: the service, the certificate, and a condition if there is one. */
function told(reading: Awaited<ReturnType<typeof readText>>): readonly string[] {
  return entriesOf(reading).map(({ subjectId, certificateId, condition }) =>
    [subjectId.slice('service/'.length), certificateId.slice('certificate/'.length), condition ?? ''].join(' ').trim(),
  );
}

const TABLE = ['| Service | FedRAMP High | DoD IL2 |', '| --- | :---: | :---: |'];
const IN_AZURE = { environment: 'environment/azure' };

describe('the audit-scope page of Azure', () => {
  it('says the same as the seed', async () => {
    const names = new Map<string, string>();
    const entries: unknown[] = [];
    for await (const fact of readSeedFolder(SEED, () => {})) {
      if (fact.type === 'entity' && fact.kind === 'Service') names.set(String(fact.properties['name']), fact.id);
      if (fact.type === 'statement' && fact.content.kind === 'Alias')
        names.set(fact.content.name, fact.content.subjectId);
      if (fact.type === 'statement' && fact.content.kind === 'ScopeEntry') entries.push(fact.content);
    }
    const certificates = new Map([
      ['FedRAMP High', 'certificate/az-fedramp-high'],
      ['DoD IL2', 'certificate/az-dod-il2'],
    ]);
    const known = ({ kind, text, alternatives = [] }: NameReference) =>
      (kind === 'Certificate' ? certificates.get(text) : undefined) ??
      [text, ...alternatives].map((name) => names.get(name)).find((id) => id !== undefined) ??
      text;
    const reading = await readList(tickMatrix, SAMPLE, IN_AZURE);
    const read = reading.drafts
      .flatMap((draft) => draft.build(draft.names.map(known)))
      .flatMap((fact) => (fact.type === 'statement' && fact.content.kind === 'ScopeEntry' ? [fact.content] : []));
    const onPage = (entry: unknown) =>
      [...certificates.values()].includes((entry as { certificateId: string }).certificateId);
    const sorted = (list: readonly unknown[]) =>
      list.map((entry) => JSON.stringify(entry, Object.keys(entry as object).sort())).sort();
    expect(read).toHaveLength(352);
    expect(new Set(read.map(({ subjectId }) => subjectId)).size).toBe(176);
    expect(sorted(read)).toEqual(sorted(entries.filter(onPage)));
    expect(reading.rejected).toEqual([]);
    expect(reading.remarks).toEqual([]);
    // The heading stands in the table eleven times more.
    expect(reading.ignored).toHaveLength(11);
  });

  it('is recognised by its content', async () => {
    const input = await openInput(SAMPLE);
    expect(await tickMatrix.detect(input)).toBeGreaterThan(0.9);
    expect(await scopeTable.detect(input)).toBeLessThan(0.9);
  });

  it('tells former names, parts and successors', async () => {
    const others = othersOf(await readList(tickMatrix, SAMPLE, IN_AZURE));
    expect(others).toContainEqual({
      kind: 'Alias',
      subjectId: 'service/azure-stack-edge',
      name: 'Data Box Edge',
      alias: 'FORMERLY',
    });
    const links = others.filter((content) => (content as { kind: string }).kind === 'Membership');
    expect(links).toHaveLength(15);
    expect(links).toContainEqual({
      kind: 'Membership',
      membership: 'COMPONENT_OF',
      fromId: 'service/governance-portal',
      toId: 'service/microsoft-purview',
      inferred: false,
    });
    expect(links).toContainEqual({
      kind: 'Membership',
      membership: 'REPLACED_BY',
      fromId: 'service/scheduler',
      toId: 'service/logic-apps',
      inferred: false,
    });
  });
});

describe('a tick matrix', () => {
  it.each(['&#x2705;', '✅', ':heavy_check_mark:', '✔', '✔️', 'x', 'X', 'yes', '**Yes**', ' ✅</br>'])(
    'takes %s for a tick',
    async (tick) => {
      const reading = await readText([...TABLE, `| [Key Vault](kv.md) | ${tick} | |`], IN_AZURE);
      expect(reading.rejected).toEqual([]);
      expect(told(reading)).toEqual(['key-vault fedramp-high-in-azure']);
    },
  );

  it('rejects what is neither a tick nor a status, and takes a status', async () => {
    const reading = await readText([...TABLE, '| A | maybe | no |', '| B | ✅ (some) | Planned |'], IN_AZURE);
    expect(reading.rejected).toEqual([
      expect.stringContaining('page.md:3 column "FedRAMP High": "A" has "maybe" here, which is neither a tick nor a'),
      expect.stringContaining('page.md:4 column "FedRAMP High": "B" has "✅ (some)" here'),
    ]);
    expect(entriesOf(reading).map(({ status }) => status)).toEqual(['NOT_IN_SCOPE', 'PLANNED']);
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
      'page.md:9: This table is written in HTML and was not read.',
      'page.md:1: This table has no column of services and no tick; its 1 rows were not read.',
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
    expect(reading.drafts.map(({ names }) => names[2])).toEqual([
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
    expect(reading.drafts[1]?.names[1]).toMatchObject({
      text: 'FedRAMP High',
      programmeIn: { text: 'Azure Government' },
    });
  });

  it('is the one that the operator gives, for all tables', async () => {
    const reading = await readText(tables, IN_AZURE);
    expect(reading.drafts.map(({ names }) => names[2]?.text)).toEqual(['environment/azure', 'environment/azure']);
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

  it('is not one of several that one certificate is given for', async () => {
    await expect(readText(page, { certificate: 'certificate/z' })).rejects.toThrow(
      'This table has 2 programmes, of which --certificate can be one only; name each with --column.',
    );
    const single = ['| Service | In scope |', '| --- | --- |', '| A | x |'];
    expect(told(await readText(single, { certificate: 'certificate/z' }))).toEqual(['a z']);
  });
});

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

it('gives ids that tests can compare', () => {
  const at = { file: 'a', row: 1, column: null };
  expect(idOf({ kind: 'Subject', text: 'A (incl. B)', alternatives: ['A'], at })).toBe('service/a');
});
