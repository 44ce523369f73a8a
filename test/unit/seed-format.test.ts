import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { contentsOf, entitiesOf, entityOf, FAMILIES, read, SOURCES } from './seed-reading.ts';

describe('a folder in the seed format', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seed-format-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(files: Readonly<Record<string, string | Buffer>>) {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  }

  async function issuesOf(files: Readonly<Record<string, string | Buffer>>) {
    await write(files);
    return (await read(folder)).issues;
  }

  it('turns a row into facts that record their position', async () => {
    await write({
      'sources.csv': SOURCES,
      'environments.csv':
        'id,name,regions,operator,source\nazure-gov,Azure Government,US Gov Texas|US Gov Virginia,microsoft,seed\n',
    });
    const { facts, issues } = await read(folder);
    expect(issues).toEqual([]);
    expect(facts).toEqual([
      {
        type: 'entity',
        kind: 'Source',
        id: 'source/seed',
        properties: { title: 'A page' },
        sourceIds: ['source/seed'],
        at: { file: 'sources.csv', row: 2, column: null },
      },
      {
        type: 'entity',
        kind: 'Environment',
        id: 'environment/azure-gov',
        properties: { name: 'Azure Government', regions: ['US Gov Texas', 'US Gov Virginia'] },
        sourceIds: ['source/seed'],
        at: { file: 'environments.csv', row: 2, column: null },
      },
      {
        type: 'statement',
        content: {
          kind: 'Membership',
          membership: 'OPERATED_BY',
          fromId: 'environment/azure-gov',
          toId: 'organization/microsoft',
          inferred: false,
        },
        sourceIds: ['source/seed'],
        at: { file: 'environments.csv', row: 2, column: 'operator' },
      },
    ]);
  });

  it('accepts columns in any order, a byte order mark, CRLF, blank lines and a missing final line break', async () => {
    await write({
      'service-families.csv': '\uFEFFname,source,id\r\n\r\n"Azure,\r\n""global""",seed,azure\r\nB,seed,b',
    });
    const { facts, issues } = await read(folder);
    expect(issues).toEqual([]);
    expect(facts.map((fact) => fact.type === 'entity' && [fact.id, fact.properties['name'], fact.at.row])).toEqual([
      ['family/azure', 'Azure,\r\n"global"', 3],
      ['family/b', 'B', 5],
    ]);
  });

  it('reads several files of one kind, and takes the standard of clauses from the file name', async () => {
    await write({
      'services/one.csv': 'id,name,family,family_source,family_inferred,source\na,A,,,,seed\n',
      'services/two.csv': 'id,name,family,family_source,family_inferred,source\nb,B,,,,seed\n',
      'clauses/iso-9001-2015.csv':
        'number,title,parent,kind,source\n4,Context,,HEADING,seed\n4.1,,4,REQUIREMENT,seed\n',
    });
    const { facts, issues } = await read(folder);
    expect(issues).toEqual([]);
    expect(entityOf(facts, 'service/a')?.at.file).toBe('services/one.csv');
    expect(entityOf(facts, 'service/b')?.at.file).toBe('services/two.csv');
    expect(entityOf(facts, 'clause/iso-9001-2015/4.1')?.properties).toEqual({
      number: '4.1',
      clauseKind: 'REQUIREMENT',
      standardId: 'standard/iso-9001-2015',
      sort: '000004.000001 4.1',
    });
    expect(contentsOf(facts)).toMatchObject([
      { membership: 'UNDER', fromId: 'clause/iso-9001-2015/4.1', toId: 'clause/iso-9001-2015/4' },
    ]);
  });

  it('gives a certificate all of its documents', async () => {
    await write({
      'certificate-documents.csv':
        'certificate,kind,title,url,source\nc,CERTIFICATE,One,https://example.org/1,seed\nc,REPORT,Two,,seed\n',
    });
    const { facts } = await read(folder);
    expect(JSON.parse(String(entityOf(facts, 'certificate/c')?.properties['documents']))).toEqual([
      { kind: 'CERTIFICATE', title: 'One', url: 'https://example.org/1' },
      { kind: 'REPORT', title: 'Two', url: null },
    ]);
  });

  it('reads relations between services', async () => {
    await write({ 'service-relations.csv': 'from,kind,to,inferred,source\nblobs,COMPONENT_OF,storage,,seed\n' });
    const { facts } = await read(folder);
    expect(contentsOf(facts)).toMatchObject([{ membership: 'COMPONENT_OF', fromId: 'service/blobs', inferred: false }]);
  });

  it('reports every invalid row, and reads the others', async () => {
    await write({
      'service-families.csv': `${FAMILIES}azure,Azure,seed\na b,,seed\nc,C,seed|seed\nd, D,seed\ne,E\nf,F,seed\n`,
      'sources.csv': `${SOURCES}old,A page,ftp://example.org,,2026-02-30,,\n`,
    });
    const { facts, issues } = await read(folder);
    expect(entitiesOf(facts).map(({ id }) => id)).toEqual(['source/seed', 'family/azure', 'family/f']);
    expect(issues).toEqual([
      'sources.csv:3 column "url": This must be an http or https URL, not "ftp://example.org".',
      'sources.csv:3 column "date": This must be a day, month or year such as 2026-11-24, 2026-11 or 2026, not "2026-02-30".',
      'service-families.csv:3 column "id": This must be an id of letters, digits and ._()- without the "family/" before it, not "a b".',
      'service-families.csv:3 column "name": This must be a text without blanks around it, not "".',
      expect.stringMatching(
        /^service-families\.csv:4 column "source": This must be .* each once .*not "seed\|seed"\.$/,
      ),
      'service-families.csv:5 column "name": This must be a text without blanks around it, not " D".',
      'service-families.csv:6: The row has 2 cells, but the heading has 3 columns.',
    ]);
  });

  it('rejects ids and words that their column does not allow', async () => {
    const heading = 'certificate,subject,environment,status,extent,valid_from,valid_until,condition,source\n';
    expect(await issuesOf({ 'scope.csv': `${heading}c,power-bi,e,in scope,,,,,seed\n` })).toEqual([
      'scope.csv:2 column "subject": This must be an id that starts with service/ or family/, not "power-bi".',
      'scope.csv:2 column "status": This must be one of IN_SCOPE, NOT_IN_SCOPE, IN_AUDIT, PLANNED, not "in scope".',
    ]);
  });

  it('accepts a file without optional columns, and dates without a day', async () => {
    await write({ 'sources.csv': 'id,title,date\nseed,A page,2023-06\n' });
    const { facts, issues } = await read(folder);
    expect(issues).toEqual([]);
    expect(entitiesOf(facts)).toMatchObject([{ properties: { title: 'A page', date: '2023-06' } }]);
  });

  it('rejects missing, repeated and unknown columns', async () => {
    expect(await issuesOf({ 'service-families.csv': 'id,name,name,colour\nazure,Azure,Azure,blue\n' })).toEqual([
      'service-families.csv:1: The heading must have columns of id, name, source, each once and all of id, name, source; it has id, name, name, colour.',
    ]);
    expect(await issuesOf({ 'service-families.csv': '' })).toEqual(['service-families.csv: The file is empty.']);
  });

  it('names the row of a quote that is never closed', async () => {
    const rows = `${FAMILIES}azure,Azure,seed
b,"B,seed
c,C,seed
`;
    expect(await issuesOf({ 'service-families.csv': rows })).toEqual([
      expect.stringMatching(
        /^service-families\.csv:3: This row is not valid CSV: Quote Not Closed: .* Nothing from here on was read\.$/,
      ),
    ]);
  });

  it.each([
    ['a,"A"b,seed', /Invalid Closing Quote/],
    ['a,A"b,seed', /Invalid Opening Quote/],
    [`a,"${'A'.repeat(100_001)}",seed`, /tolerated bytes of 100000/],
  ])('names the row of misplaced quotes', async (row, sentence) => {
    const [issue, ...others] = await issuesOf({ 'service-families.csv': `${FAMILIES}z,Z,seed\n${row}\nc,C,seed\n` });
    expect(issue).toMatch(/^service-families\.csv:3: /);
    expect(issue).toMatch(sentence);
    expect(others).toEqual([]);
  });

  it('names a file that is not UTF-8', async () => {
    const latin1 = Buffer.from(`${FAMILIES}azure,Azure,seed\nb,Bücher,seed\n`, 'latin1');
    expect(await issuesOf({ 'service-families.csv': latin1 })).toEqual([
      expect.stringMatching(/^service-families\.csv:1: .* not valid UTF-8/),
    ]);
  });

  it('keeps characters intact across the chunks of a large file', async () => {
    const name = 'ü'.repeat(1_001);
    const rows = Array.from({ length: 200 }, (_, index) => `f${index},${name},seed\n`).join('');
    await write({ 'service-families.csv': `${FAMILIES}${rows}` });
    const { facts, issues } = await read(folder);
    expect(issues).toEqual([]);
    expect(new Set(entitiesOf(facts).map(({ properties }) => properties['name']))).toEqual(new Set([name]));
  });

  it('names files that are not tables of the format', async () => {
    const issues = await issuesOf({
      'README.md': 'Read me.',
      'datapackage.json': '{}',
      'sources.csv': SOURCES,
      'clauses.csv': 'number,title,parent,kind,source\n',
      'notes/README.md': 'Not at the top.',
      'servics.csv': 'id\n',
    });
    expect(issues.map((issue) => issue.slice(0, issue.indexOf(':')))).toEqual([
      'clauses.csv',
      'notes/README.md',
      'servics.csv',
    ]);
    expect(issues[0]).toContain('clauses/NAME.csv');
  });

  it('rejects a folder without tables', async () => {
    expect(await issuesOf({ 'README.md': 'Read me.' })).toEqual([
      expect.stringContaining('The folder contains no table of the seed format'),
    ]);
  });
});
