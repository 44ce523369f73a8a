import { describe, expect, it } from 'vitest';
import { ambiguousResult } from '../../src/checks/outcomes.ts';
import { textOfCheck } from '../../src/checks/reports.ts';
import type { CandidateResult } from '../../src/checks/results.ts';
import { sarifOf } from '../../src/checks/sarif.ts';

const result = (name: string, given: CandidateResult['result'], certainty: string | null): CandidateResult => ({
  ...{ id: `service/${name}`, name, result: given, certainty },
  ...{ through: [], reason: `reason of ${name}`, nearest: [], sources: [] },
});
const stated = result('one', 'INHERITED', 'STATED');
const derived = result('two', 'INHERITED', 'DERIVED');
const possible = result('three', 'POSSIBLE', 'POSSIBLE');
const none = result('four', 'NOT_INHERITED', null);

describe('A name that several services have', () => {
  it.each([
    [[derived, stated], derived],
    [[possible, derived], possible],
    [[none, possible, stated], none],
  ])('has the result of the least sure one', (candidates, least) => {
    const { result: found, certainty, id, candidates: shown } = ambiguousResult('a', candidates);
    expect([found, certainty, id, shown.at(-1)]).toEqual([least.result, least.certainty, null, least]);
  });

  it('fails in each report if one of them does, with the result of each', () => {
    const given = { ...ambiguousResult('a', [none, stated]), environment: 'Cloud', line: 2 };
    const checked = { standard: 'Rules', asOf: '2026-11-24', revision: 1, failures: 1, results: [given] };
    expect(textOfCheck(checked).split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(/^FAIL {2}a in Cloud \(line 2\): ambiguous\. 2 services have this name/),
      expect.stringMatching(/^ {6}ok {4}one \(service\/one\): reason of one/),
      '      FAIL  four (service/four): not shown to be inherited',
      '            reason of four',
    ]);
    const [run] = JSON.parse(sarifOf(checked, 'a.yaml')).runs;
    expect(run.results).toMatchObject([{ ruleId: 'ambiguous-service', level: 'error' }]);
    for (const { name } of [none, stated]) expect(run.results[0].message.text).toContain(`reason of ${name}`);
  });
});
