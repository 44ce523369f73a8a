import { beforeEach, describe, expect, it } from 'vitest';
import { sentencesIn } from '../support/sentences-in.ts';
import { clause, clauseId, membership, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

let count = 0;

describeWithFacts('Lists of clauses of a standard that the graph has', [source('one')], (open) => {
  let name = '';
  /** A new standard for each test, in which 8 is a heading above 8.1. */
  beforeEach(async () => {
    count += 1;
    name = `rules-${count}`;
    await open().publish([
      ...standard(name),
      clause(name, '8', { clauseKind: 'HEADING' }),
      clause(name, '8.1'),
      membership('UNDER', clauseId(name, '8.1'), clauseId(name, '8')),
    ]);
  });

  const importRows = (...rows: readonly string[]) =>
    importText(
      open().engine,
      { name: 'part.csv', text: `${rows.join('\n')}\n` },
      {
        standard: `standard/${name}`,
        format: 'clauses',
        source: `source/part-of-${name}`,
        recipe: JSON.stringify({ otherClauses: 'take' }),
      },
    );
  async function clauses() {
    await open().refresh();
    const query =
      'query ($id: ID!) { standard(id: $id) { clauses(first: 50) { nodes { number title kind parent { number } } } } }';
    return (await open().must(query, { id: `standard/${name}` })).standard.clauses.nodes;
  }
  const kinds = async () =>
    Object.fromEntries((await clauses()).map((each: { number: string; kind: string }) => [each.number, each.kind]));

  describe('without a column of kinds', () => {
    it('keep a heading if they contain only part of the standard', async () => {
      const report = await importRows('Number,Title', '8,Operation');
      expect(report).toMatchObject({ state: 'PUBLISHED', rows: { read: 1, changed: 1 } });
      expect(await kinds()).toEqual({ '8': 'HEADING', '8.1': 'REQUIREMENT' });
    });

    it('keep a requirement of another source that gets clauses below it, but turn their own into a heading', async () => {
      await importRows('Number,Title,Parent', '9,Review,');
      await importRows('Number,Title,Parent', '8.1,Planning,', '8.1.1,Plans,8.1', '9,Review,', '9.1,Audit,9');
      expect(await kinds()).toMatchObject({ '8.1': 'REQUIREMENT', '8.1.1': 'REQUIREMENT', '9': 'HEADING' });
      // A list with part of the standard cannot show that a clause has none below it.
      await importRows('Number,Title,Parent', '9,Review,');
      expect(await kinds()).toMatchObject({ '9': 'HEADING' });
    });
  });

  it('match existing clauses by other spellings of their numbers', async () => {
    await open().publish([clause(name, 'AC-2'), clause(name, 'AC-2(1)')]);
    const report = await importRows(
      'Number,Title,Parent',
      'ac-2,Accounts,',
      'AC-02(01),Automated,ac-2',
      'AC-02(2),Both,ac-02',
    );
    expect(report.problems).toMatchObject([
      { id: 'clause.spelling', first: [{ row: 2 }] },
      { id: 'clause.spelling', first: [{ row: 3 }] },
    ]);
    expect((await clauses()).slice(2)).toEqual([
      { number: 'AC-2', title: 'Accounts', kind: 'REQUIREMENT', parent: null },
      { number: 'AC-2(1)', title: 'Automated', kind: 'REQUIREMENT', parent: { number: 'AC-2' } },
      { number: 'AC-02(2)', title: 'Both', kind: 'REQUIREMENT', parent: { number: 'AC-2' } },
    ]);
  });

  it('do not change a kind that another source has stated', async () => {
    const report = await importRows('Number,Title,Kind', '8,Operation,requirement');
    expect(sentencesIn(report, 'remark')).toEqual([
      `The kind of ${clauseId(name, '8')} remains "HEADING"; the list states "REQUIREMENT".`,
    ]);
    expect(await kinds()).toMatchObject({ '8': 'HEADING' });
  });
});
