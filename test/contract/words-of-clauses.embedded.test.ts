import { beforeEach, expect, it } from 'vitest';
import { disputesOn } from '../support/disputes.ts';
import { sentencesIn } from '../support/sentences-in.ts';
import { clause, clauseId, source, standard, titleOf } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

let count = 0;
let name = '';

describeWithFacts(
  'The properties of a clause with several sources',
  [source('one', { date: '2024-06-01' })],
  (open) => {
    const told = async () => (await disputesOn(open(), name)).map(({ sentence }) => sentence);

    beforeEach(async () => {
      count += 1;
      name = `rules-${count}`;
      await open().publish([
        ...standard(name),
        clause(name, '1', { title: 'One' }),
        clause(name, '2', { title: 'One two' }),
      ]);
    });

    const importRows = (file: string, ...rows: readonly string[]) =>
      importText(
        open().engine,
        { name: `${file}-${name}.csv`, text: `${['Clause,Title,Kind', ...rows].join('\n')}\n` },
        {
          standard: `standard/${name}`,
          format: 'clauses',
          source: `source/${file}-${name}`,
          recipe: JSON.stringify({ otherClauses: 'take' }),
        },
      );
    async function clauses() {
      await open().refresh();
      const query = 'query ($id: ID!) { standard(id: $id) { clauses { nodes { number title kind } } } }';
      return (await open().must(query, { id: `standard/${name}` })).standard.clauses.nodes;
    }

    it('keep the value of the first source, with a remark and a finding', async () => {
      const report = await importRows('other', '1,ONE,heading', '2,One two renamed,requirement');
      expect(sentencesIn(report, 'remark')).toEqual([
        expect.stringMatching(`The kind of ${clauseId(name, '1')} remains .*; the list states`),
        expect.stringMatching(`The title of ${clauseId(name, '2')} remains .*; the list states`),
      ]);
      expect(await clauses()).toEqual([
        { number: '1', title: 'One', kind: 'REQUIREMENT' },
        { number: '2', title: 'One two', kind: 'REQUIREMENT' },
      ]);
      expect(await told()).toEqual([
        `Sources disagree on the kind of “1 (One)”: “One” says that it is a requirement, which counts; “other-${name}.csv” says that it is a heading.`,
        `Sources disagree on the title of “2 (One two)”: “One” says “One two”, which counts; “other-${name}.csv” says “One two renamed”.`,
      ]);
      expect((await importRows('other', '1,ONE,heading', '2,One two renamed,requirement')).state).toBe('UNCHANGED');
    });

    it("are listed with each source's value if the sources differ", async () => {
      const words = async (number: string) => {
        await open().refresh();
        const query = 'query ($id: ID!) { clause(id: $id) { words { property value counts source { id } } } }';
        return (await open().must(query, { id: clauseId(name, number) })).clause.words;
      };
      expect(await words('1')).toEqual([]);
      await importRows('other', '1,One,heading', '2,One two,requirement');
      expect(await words('1')).toEqual([
        { property: 'KIND', value: 'REQUIREMENT', counts: true, source: { id: 'source/one' } },
        { property: 'KIND', value: 'HEADING', counts: false, source: { id: `source/other-${name}` } },
      ]);
      expect(await words('2')).toEqual([]);
    });

    it('follow the first source when it corrects itself', async () => {
      await importRows('other', '2,One two renamed,requirement');
      await open().publish([clause(name, '2', { title: 'One two renamed' })]);
      expect(await clauses()).toMatchObject([{}, { title: 'One two renamed' }]);
      expect(await told()).toEqual([]);
    });

    it('prefer a stated kind to one inferred from the structure of a list', async () => {
      await importText(
        open().engine,
        { name: `shown-${name}.csv`, text: 'Number,Title,Parent\n3,Three,\n3.1,Under three,3\n' },
        { standard: `standard/${name}`, format: 'clauses', recipe: JSON.stringify({ otherClauses: 'take' }) },
      );
      await importRows('stated', '3,Three,requirement');
      expect((await clauses()).slice(2)).toMatchObject([{ kind: 'REQUIREMENT' }, { kind: 'REQUIREMENT' }]);
      expect(await told()).toEqual([]);
    });

    it('include the title from any source when a citation is checked', async () => {
      await importRows('other', '2,One two renamed,requirement');
      await open().refresh();
      const query = `query ($standard: ID!, $citations: [CitationInput!]!) {
      checkCitations(standard: $standard, citations: $citations) { sentence sources { id } }
    }`;
      const citations = ['One two', 'one two renamed', 'Two'].map((title) => ({ number: '2', title }));
      const { checkCitations } = await open().must(query, { standard: `standard/${name}`, citations });
      expect(checkCitations).toEqual([
        {
          sentence: `2 of ${titleOf(name)} is called “One two” or “One two renamed”, not “Two”. No clause of it is called “Two”.`,
          sources: [{ id: 'source/one' }, { id: `source/other-${name}` }],
        },
      ]);
    });
  },
);
