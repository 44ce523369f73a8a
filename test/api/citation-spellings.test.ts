import { describe, expect, it } from 'vitest';
import { citationChecks, HIGH } from '../support/citation-checks.ts';

const { read } = citationChecks();

/** A spelling of N, its number of citations, an existing number and a missing one. */
type Spelling = readonly [spelling: string, count: number, right: string, wrong: string, standard?: string];
const SPELLINGS: readonly Spelling[] = [
  ['Clause N', 1, '8.6.1', '8.6.9'],
  ['CLAUSE N.', 1, '8.6.1', '8.6.9'],
  ['§ N', 1, '8.6.1', '8.6.9'],
  ['§N', 1, '8.6.1', '8.6.9'],
  ['cl. N', 1, '8.6.1', '8.6.9'],
  ['Cl.N', 1, '8.6.1', '8.6.9'],
  ['cl N', 1, '8.6.1', '8.6.9'],
  ['Clause no. N', 1, '8.6.1', '8.6.9'],
  ['sub-clause N', 1, '8.6.1', '8.6.9'],
  ['(Clause N)', 1, '8.6.1', '8.6.9'],
  ['Clause N a)', 1, '8.6.1', '8.6.9'],
  ['Clause N a), b) and c)', 1, '8.6.1', '8.6.9'],
  ['Clause N(a)', 1, '8.6.1', '8.6.9'],
  ['Clause N.a', 1, '8.6.1', '8.6.9'],
  ['clause Na', 1, '8.6.1', '8.6.9'],
  ['requirement N', 1, '8.6.1', '8.6.9'],
  ['Clause N', 1, '8', '18'],
  ['Clauses 8.2.1 to N', 1, '8.2.6', '8.2.7'],
  ['Clauses 8.2.1–N', 1, '8.2.6', '8.2.7'],
  ['§§ 8.2.1-N', 1, '8.2.6', '8.2.7'],
  ['Clauses 8.2.1 through N', 1, '8.2.6', '8.2.7'],
  ['Clauses 8.2.1–N', 1, '6', '7'],
  ['Clauses 4 to N', 1, '10', '11'],
  ['Clauses 4.1 to N', 1, '10', '11'],
  ['Clauses N to 8.2.6', 1, '8.2.1', '8.2.7'],
  ['Clauses 8.6.1, 8.6.3 and N', 3, '8.7.1', '8.7.9'],
  ['clauses 8.6.1/N', 2, '8.7.1', '8.7.9'],
  ['clauses 8.6.1 (Incident management) and N (Problem management)', 2, '8.6.3', '8.6.9'],
  ['ISO/IEC 20000-1:2018, N', 1, '8.6.1', '8.6.9'],
  ['ISO/IEC 20000-1:2018 N', 1, '8.6.1', '8.6.9'],
  ['ISO/IEC 20000-1:2018(E), clause N', 1, '8.6.1', '8.6.9'],
  ['ISO 20000-1, section N', 1, '8.6.1', '8.6.9'],
  ['ISO20000-1:2018 – N', 1, '8.6.1', '8.6.9'],
  ['N of ISO/IEC 20000-1:2018', 1, '8.6.1', '8.6.9'],
  ['8.6.3 and N of ISO/IEC 20000-1:2018', 2, '8.6.1', '8.6.9'],
  ['N (ISO/IEC 20000-1:2018)', 1, '8.6.1', '8.6.9'],
  ['N', 1, 'AC-2', 'AC-99', HIGH],
  ['N', 1, 'AC-2(1)', 'AC-2(6)', HIGH],
  ['N', 1, 'AC-2 (1)', 'AC-2 (6)', HIGH],
  ['N', 1, 'AC-02(01)', 'AC-02(06)', HIGH],
  ['N', 1, 'AC-2.1', 'AC-2.6', HIGH],
  ['N', 1, 'AC\u20112', 'AC\u201199', HIGH],
  ['Control N', 1, 'AC-2', 'AX-2', HIGH],
  ['control enhancement N', 1, 'ac-2(1)', 'ac-2(6)', HIGH],
  ['AC-2(1), N', 2, '(3)', '(6)', HIGH],
  ['AC-2(1)N', 2, '(3)', '(6)', HIGH],
  ['AC-2(1) to N', 1, 'AC-2(5)', 'AC-2(6)', HIGH],
  ['AC-2(1)–N', 1, '(5)', '(6)', HIGH],
  ['FedRAMP High N', 1, 'AC-2', 'AC-99', HIGH],
  ['FedRAMP Rev. 4 High N', 1, 'AC-2', 'AC-99', HIGH],
  ['N a.', 1, 'AC-2', 'AC-99', HIGH],
  ['N(a)', 1, 'AC-2(1)', 'AC-2(6)', HIGH],
];

const CASES = SPELLINGS.map(([spelling, count, right, wrong, standard]) => ({
  spelling,
  count,
  right,
  wrong,
  standard,
}));

describe.each(CASES)('A citation written as “$spelling”', ({ spelling, count, right, wrong, standard }) => {
  const text = (number: string) => spelling.replace('N', () => number);

  it.each(['report.txt', 'report.md'])('is found in %s, and is not a finding if the clause exists', async (name) => {
    expect(await read(name, `As written in ${text(right)}, it is done.\n`, standard)).toEqual({ count, kinds: [] });
  });

  it('is a finding if the clause does not exist', async () => {
    const sentence = `Some words\nAs written in ${text(wrong)}, it is done.\n`;
    expect(await read('report.md', sentence, standard)).toEqual({ count, kinds: ['UNKNOWN'] });
  });

  it('has the same result in a table cell', async () => {
    const list = (number: string) => `Clause,Result\n"${text(number)}",ok\n`;
    expect(await read('list.csv', list(right), standard)).toEqual({ count: 1, kinds: [] });
    expect(await read('list.csv', list(wrong), standard)).toEqual({ count: 1, kinds: ['UNKNOWN'] });
  });
});
