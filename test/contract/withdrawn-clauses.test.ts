import { expect, it } from 'vitest';
import { certificate, clause, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('cup'),
  ...standard('rules', ['1', '2']),
  clause('rules', '3', { withdrawn: true }),
  clause('rules', '4', { clauseKind: 'HEADING' }),
  clause('rules', '5', { clauseKind: 'HEADING', withdrawn: true }),
  ...certificate('main', 'rules'),
  entry('main', 'cup', 'cloud'),
];

const CLAUSES = `query ($kind: ClauseKind) {
  standard(id: "standard/rules") { clauses(kind: $kind) { totalCount nodes { number } } }
  inheritance(filter: { services: ["service/cup"] }) { totalCount }
}`;

describeWithFacts('Withdrawn clauses of a standard', FACTS, (open) => {
  const numbers = async (kind: string | null) => {
    const { totalCount, nodes } = (await open().must(CLAUSES, { kind })).standard.clauses;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ number }: { number: string }) => number);
  };

  it('are not counted as requirements, just as a certificate gives no rows for them', async () => {
    expect(await numbers('REQUIREMENT')).toEqual(['1', '2']);
    const { standard: rules, inheritance } = await open().must(CLAUSES, { kind: 'REQUIREMENT' });
    expect(inheritance.totalCount).toBe(rules.clauses.totalCount);
  });

  it('are not counted as headings either', async () => {
    expect(await numbers('HEADING')).toEqual(['4']);
  });

  it('are in the list of all clauses', async () => {
    expect(await numbers(null)).toEqual(['1', '2', '3', '4', '5']);
  });
});
