import { expect, it } from 'vitest';
import { alias, clause, clauseId, membership, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...standard('rules'),
  clause('rules', '8.6.1', { title: 'Incident management' }),
  clause('rules', '8.6.3', { title: 'Problem management' }),
  clause('rules', 'AC-2(1)', { title: 'Automated Accounts' }),
  clause('rules', '9', {}),
  clause('rules', 'AC-2(2)', { title: 'Removal' }),
  clause('rules', 'AC-2', { title: 'Account Management' }),
  membership('UNDER', clauseId('rules', 'AC-2(1)'), clauseId('rules', 'AC-2')),
  clause('rules', 'AC-2(10)', { withdrawn: true }),
  clause('rules', 'AC-2(11)'),
  clause('rules', '8.6.1.c'),
  clause('rules', '6.3', { title: 'Plan the service management system' }),
  ...standard('order-2020', ['1', '2'], { designation: 'Order:2020', edition: '2020' }),
  ...standard('order-2024', ['1', '2', '3'], { designation: 'Order:2024', edition: '2024' }),
  ...standard('bare'),
  alias('standard/order-2020', 'ORD 20'),
];

const CITATIONS = `
  query ($citations: [CitationInput!]!) {
    checkCitations(standard: "standard/rules", citations: $citations) { id kind sentence citationIndex nodes { id } sources { id } }
  }`;

interface Found {
  readonly kind: string;
  readonly citationIndex: number;
}

describeWithFacts('Citations', FACTS, (open) => {
  const check = async (...citations: readonly object[]) => (await open().must(CITATIONS, { citations })).checkCitations;

  it('yield no findings if they match, whatever the spelling', async () => {
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

  it.each([
    'Clause 8.6.1',
    '§ 8.6.3',
    'cl. 8.6.1 a), b)',
    '8.6.1.',
    '8.6.1 c)',
    '8.6.1, 8.6.3 and AC-2',
    '8.6.1 – Incident management',
    'Incident management (8.6.1)',
    '8.6.1 (see the process)',
    'Rules, 8.6.1',
    'clause 8.6.1 of Rules',
    'AC-2(1) to AC-2(2)',
    'AC-2(1), (2)',
    'AC-2(1)(2)',
    '6.3 to 9',
    'Order:2020, clause 2',
    'ORD 20 § 2',
    'Order:2024, 3',
  ])('yield no findings if they match, written as “%s”', async (number) => {
    expect(await check({ number })).toEqual([]);
  });

  it.each([
    ['Clause 8.6.2', ['CITATION_UNKNOWN']],
    ['8.6.1, 8.6.2 and 8.6.9', ['CITATION_UNKNOWN', 'CITATION_UNKNOWN']],
    ['8.6.1 to 8.6.3', ['CITATION_UNKNOWN']],
    ['8.6.1–5', ['CITATION_UNKNOWN']],
    ['9 to 8.6.1', ['CITATION_UNKNOWN']],
    ['AC-2(1) to AC-2(11)', ['CITATION_UNKNOWN', 'CITATION_WITHDRAWN']],
    ['AC-2(10) to AC-2(11)', ['CITATION_WITHDRAWN']],
    ['AC-2 a. and AC-3 b.', ['CITATION_UNKNOWN']],
    ['8.6.1 – Problem management', ['CITATION_TITLE']],
    ['Problem management', ['CITATION_UNKNOWN']],
    ['nothing of the kind', ['CITATION_UNKNOWN']],
    ['Order:2020, clause 3', ['CITATION_UNKNOWN']],
    ['Order, 3', ['STANDARD_WITHOUT_CLAUSES']],
    ['ISO 14001:2015, 6.1', ['STANDARD_WITHOUT_CLAUSES']],
    ['Bare 8.6.1', ['STANDARD_WITHOUT_CLAUSES']],
  ])('yield findings if they do not match, written as “%s”', async (number, kinds) => {
    const found = await check({ number: '9' }, { number });
    expect(found.map(({ kind, citationIndex }: Found) => [kind, citationIndex])).toEqual(
      kinds.map((kind) => [kind, 1]),
    );
  });

  it.each([
    ['AC-2(1)', 'Account Management | Automated Accounts', []],
    ['AC-2(1)', 'Account Monitoring | Automated Accounts', ['CITATION_TITLE']],
    ['AC-2(1)', 'Account Management', ['CITATION_TITLE']],
    ['AC-2(1)', 'AC-2(1) Automated Accounts', []],
    ['6.3', 'Plan the SMS', []],
    ['6.3', 'Plan the BMS', ['CITATION_TITLE']],
    ['8.6.1', 'Plan the SMS', ['CITATION_TITLE']],
  ])('of %s with the title “%s” are compared word by word', async (number, title, kinds) => {
    const found = await check({ number, title });
    expect(found.map(({ kind }: Found) => kind)).toEqual(kinds);
  });

  it('yield one finding per standard if they cannot be checked', async () => {
    const found = await check({ number: 'Bare 1' }, { number: 'Bare 2' }, { number: 'ISO 14001, 4.1' });
    expect(found.map(({ citationIndex }: Found) => citationIndex)).toEqual([0, 2]);
  });

  it('have a maximum of 300 characters', async () => {
    const { errors } = await open().ask(CITATIONS, { citations: [{ number: '9'.repeat(301) }] });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('of a nonexistent number yield a finding that says where the title belongs', async () => {
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

  it('of a withdrawn clause yield a finding that says so', async () => {
    expect(await check({ number: 'ac-2.10' })).toMatchObject([
      {
        kind: 'CITATION_WITHDRAWN',
        sentence: 'ac-2.10 of Rules was withdrawn by its publisher and is no longer a requirement.',
        nodes: [{ id: 'clause/rules/AC-2(10)' }],
      },
    ]);
  });

  it('with a title of another clause or of none yield a finding that says so', async () => {
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

  it('of the same number have distinct ids', async () => {
    const findings = await check({ number: '7' }, { number: '7' });
    expect(new Set(findings.map(({ id }: { id: string }) => id)).size).toBe(2);
  });

  it('are limited to 250, and at least one is required', async () => {
    expect((await open().ask(CITATIONS, { citations: [] })).errors[0]?.message).toBe(
      'Argument "citations" must be a number from 1 to 250, not 0.',
    );
  });
});
