import { expect, it } from 'vitest';
import { clause, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...standard('rules'),
  clause('rules', '8.6.1', { title: 'Incident management' }),
  clause('rules', '8.6.3', { title: 'Problem management' }),
  clause('rules', 'AC-2(1)', { title: 'Automated Accounts' }),
  clause('rules', '9', {}),
  clause('rules', 'AC-2(10)', { withdrawn: true }),
];

const CITATIONS = `
  query ($citations: [CitationInput!]!) {
    checkCitations(standard: "standard/rules", citations: $citations) { id kind sentence nodes { id } sources { id } }
  }`;

describeWithFacts('Citations', FACTS, (open) => {
  const check = async (...citations: readonly object[]) => (await open().must(CITATIONS, { citations })).checkCitations;

  it('that fit are no findings, however they are spelt', async () => {
    const findings = await check(
      { number: '8.6.1', title: 'incident  Management' },
      { number: ' ac-2 (1) ', title: 'Automated accounts' },
      { number: 'AC-02(01)' },
      { number: 'ac-2.1' },
      { number: '8.6.3' },
      { number: '8.6.3', title: ' ' },
      { number: '9', title: 'Of which the graph holds no title' },
    );
    expect(findings).toEqual([]);
  });

  it('of a number that does not exist say where the title belongs', async () => {
    expect(await check({ number: '8.6.2', title: 'Problem management' }, { number: '8.7' })).toMatchObject([
      {
        kind: 'CITATION_UNKNOWN',
        sentence: 'Rules has no clause 8.6.2. “Problem management” is 8.6.3.',
        nodes: [{ id: 'standard/rules' }, { id: 'clause/rules/8.6.3' }],
        sources: [{ id: 'source/one' }],
      },
      { kind: 'CITATION_UNKNOWN', sentence: 'Rules has no clause 8.7.' },
    ]);
  });

  it('of what was taken back say so', async () => {
    expect(await check({ number: 'ac-2.10' })).toMatchObject([
      {
        kind: 'CITATION_WITHDRAWN',
        sentence: 'ac-2.10 of Rules was withdrawn by its publisher and is no longer a requirement.',
        nodes: [{ id: 'clause/rules/AC-2(10)' }],
      },
    ]);
  });

  it('whose title belongs to another number, or to none, say so', async () => {
    expect(
      await check({ number: '8.6.1', title: 'Problem management' }, { number: '8.6.1', title: 'Tea management' }),
    ).toMatchObject([
      {
        kind: 'CITATION_TITLE',
        sentence:
          '8.6.1 of Rules is called “Incident management”, not “Problem management”. “Problem management” is 8.6.3.',
      },
      {
        kind: 'CITATION_TITLE',
        sentence:
          '8.6.1 of Rules is called “Incident management”, not “Tea management”. No clause of it is called “Tea management”.',
      },
    ]);
  });

  it('of the same number are told apart', async () => {
    const findings = await check({ number: '7' }, { number: '7' });
    expect(new Set(findings.map(({ id }: { id: string }) => id)).size).toBe(2);
  });

  it('are 1 to 250', async () => {
    expect((await open().ask(CITATIONS, { citations: [] })).errors[0]?.message).toBe(
      'Argument "citations" must be a number from 1 to 250, not 0.',
    );
  });
});
