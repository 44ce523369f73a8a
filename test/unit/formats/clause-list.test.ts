import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { allProperties } from '../../../src/imports/facts.ts';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { clauseList } from '../../../src/imports/formats/clause-list.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { openInput } from '../../../src/imports/input.ts';
import { type Reading, readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const SEED = fileURLToPath(new URL('../../../seed/clauses/iso-20000-1-2018.csv', import.meta.url));
const OF_X = { standard: 'standard/x' };

async function readText(text: string, options: Parameters<typeof readList>[2] = OF_X, name = 'clauses.csv') {
  return readList(clauseList, await files.write(name, text), options);
}

/** Each clause in a line: its number, kind and parent. */
function told({ drafts }: Reading): readonly string[] {
  return drafts.map((draft) => {
    const [clause, under] = draft.build(draft.names.map(({ text }) => text));
    const { number, clauseKind } = clause?.type === 'entity' ? allProperties(clause) : {};
    const parent = under?.type === 'statement' && under.content.kind === 'Membership' ? under.content.toId : '';
    return [number, clauseKind, parent].join(' ').trim();
  });
}

describe('a clause list', () => {
  it('becomes the tree of a standard', async () => {
    const reading = await readText('Number,Title,Parent\n8,Operation,\n8.10,"Ten, last",8\n8.2,Two,8\n');
    expect(told(reading)).toEqual(['8 HEADING', '8.10 REQUIREMENT clause/x/8', '8.2 REQUIREMENT clause/x/8']);
    expect(reading.drafts[1]?.names).toEqual([
      { kind: 'Standard', text: 'standard/x', at: { file: 'clauses.csv', row: 3, column: null } },
    ]);
    expect(reading.facts[1]).toMatchObject({
      type: 'entity',
      kind: 'Clause',
      id: 'clause/x/8.10',
      properties: { number: '8.10', title: 'Ten, last', standardId: 'standard/x', sort: '000008.000010 8.10' },
    });
  });

  it('reads the clauses of the seed, which are the same in other files', async () => {
    const text = await readFile(SEED, 'utf8');
    const rows = text
      .trim()
      .split('\n')
      .map((line) => /^([^,]*),("[^"]*"|[^,]*),([^,]*),/.exec(line)?.slice(1, 4) ?? []);
    const path = await files.writeSheet(
      'clauses.xlsx',
      rows.map((row) => row.map((cell) => cell.replaceAll('"', '') || null)),
    );
    const yaml = rows
      .slice(1)
      .map(
        ([number, title, parent]) =>
          `- {number: '${number}', title: ${JSON.stringify(title?.replaceAll('"', ''))}, parent: '${parent}'}\n`,
      );
    const csv = await readText(text);
    expect(csv.drafts).toHaveLength(77);
    expect(told(csv).filter((line) => line.includes('HEADING'))).toHaveLength(20);
    expect(told(await readList(clauseList, path, OF_X))).toEqual(told(csv));
    expect(told(await readText(yaml.join(''), OF_X, 'clauses.yaml'))).toEqual(told(csv));
  });

  it('takes numbers out of the words around them, and enhancements for more of a requirement', async () => {
    const reading = await readText(
      'Clause,Title,Parent\nClause 4,A,\n4.1.,B,§4\nAnnex A,C,\nA.5,D,Annex A\nReq 12.10,G,\nAppendix B1,H,\nAC-2,E,\nAC-2 (1),F,AC-2\n',
    );
    expect(reading.rejected).toEqual([]);
    expect(told(reading)).toEqual([
      ...['4 HEADING', '4.1 REQUIREMENT clause/x/4', 'A HEADING', 'A.5 REQUIREMENT clause/x/A'],
      ...['12.10 REQUIREMENT', 'B1 REQUIREMENT'],
      ...['AC-2 REQUIREMENT', 'AC-2(1) REQUIREMENT clause/x/AC-2'],
    ]);
  });

  it('takes the tree from the numbers where no column tells it, and says so', async () => {
    const reading = await readText('Section,Heading\n4,A\n4.1,B\n4.1.2.1,C\nA.5.1,D\n10,E\n');
    expect(told(reading)).toEqual([
      ...['4 HEADING', '4.1 HEADING clause/x/4', '4.1.2.1 REQUIREMENT clause/x/4.1'],
      ...['A.5.1 REQUIREMENT', '10 REQUIREMENT'],
    ]);
    expect(reading.remarks).toEqual([
      'clauses.csv: No column tells what clauses stand under; that was taken from their numbers for 2, such as "4.1" under "4".',
    ]);
  });

  it('knows one number by all its spellings', async () => {
    const reading = await readText('Number,Title,Parent\nAC-2,A,\nAC-02(01),B,ac-2\nac-2 (1),C,AC-2\n');
    expect(told(reading)).toEqual(['AC-2 REQUIREMENT', 'AC-02(01) REQUIREMENT clause/x/AC-2']);
    expect(reading.rejected).toEqual([
      'clauses.csv:4 column "Number": The number "ac-2(1)" stands in an earlier row, as "AC-02(01)".',
    ]);
    expect(told(await readText('Number,Title\nAC-02,A\nAC-2(1),B\n'))).toEqual([
      'AC-02 REQUIREMENT',
      'AC-2(1) REQUIREMENT clause/x/AC-02',
    ]);
  });

  it('takes the kind that the list gives', async () => {
    const reading = await readText('number,title,kind,parent\n1,A,control,\n1.1,B,Heading,1\n1.2,C,annex,1\n');
    expect(told(reading)).toEqual(['1 REQUIREMENT', '1.1 HEADING clause/x/1']);
    expect(reading.rejected).toEqual([
      'clauses.csv:4 column "kind": "annex" is no kind of clause; there are heading, section, group, chapter, requirement, control, clause.',
    ]);
  });

  it('rejects what is no clause', async () => {
    const { rejected } = await readText('number,title,parent\n1,A,\n1,B,\n,C,\n2 a,D,\n3,E,9\n4,F,4\n5/6,G,\n');
    expect(rejected).toEqual([
      'clauses.csv:3 column "number": The number "1" stands in an earlier row.',
      'clauses.csv:4 column "number": The row has no number.',
      'clauses.csv:5 column "number": A number must be of letters, digits and ._()-, not "2 a"; write it with these, such as "2-a".',
      'clauses.csv:6 column "parent": No row has the number "9" of its parent; add one, or leave the parent empty.',
      'clauses.csv:7 column "parent": "4" cannot stand under itself.',
      'clauses.csv:8 column "number": A number must be of letters, digits and ._()-, not "5/6"; write it with these, such as "5-6".',
    ]);
  });

  it('tells a spelling that works for numbers that ids cannot hold', async () => {
    const { rejected } = await readText('Control ID,Title\nA&A-01,A\nOIS-01 AC,B\n– ∅,C\n');
    const sentence = 'A number must be of letters, digits and ._()-, not';
    expect(rejected).toEqual([
      `clauses.csv:2 column "Control ID": ${sentence} "A&A-01"; write it with these, such as "A-A-01".`,
      `clauses.csv:3 column "Control ID": ${sentence} "OIS-01 AC"; write it with these, such as "OIS-01-AC".`,
      `clauses.csv:4 column "Control ID": ${sentence} "– ∅".`,
    ]);
  });

  it('leaves out lines between the rows that are of no clause, and tells them', async () => {
    const lines = ['Domain,Control ID,Title', 'Audit & Assurance - A&A,,', ',A-A-01,A', 'Source: example,,', ',,B'];
    const reading = await readText(lines.join('\n'));
    expect(told(reading)).toEqual(['A-A-01 REQUIREMENT']);
    expect(reading.leftOut).toEqual([
      'clauses.csv:2 column "Domain": "Audit & Assurance - A&A" stands alone in its row, and is no clause.',
      'clauses.csv:4 column "Domain": This is a note on the list, and of no row: "Source: example".',
    ]);
    expect(reading.rejected).toEqual(['clauses.csv:5 column "Control ID": The row has no number.']);
  });

  it('needs a standard', async () => {
    await expect(readText('number,title\n1,A\n', {})).rejects.toThrow('name it with --standard');
  });

  it('is told from other lists', async () => {
    const likelihoods = async (text: string) => {
      const input = await openInput(await files.write('some.csv', text));
      return Promise.all([clauseList, scopeTable, certificateList].map((format) => format.detect(input)));
    };
    const [clauses = 0, ...others] = await likelihoods('number,title,parent\n1,A,\n');
    expect(clauses).toBeGreaterThan(Math.max(...others));
    const [asClauses = 0, scope = 0] = await likelihoods('id,name,environment,certificate\n1,A,B,C\n');
    expect(scope).toBeGreaterThan(asClauses);
  });
});
