import { expect, it } from 'vitest';
import { ASSESSMENT_OUTCOMES } from '../../../src/domain/inheritance/assessment.ts';
import { RESPONSIBILITIES } from '../../../src/domain/statements/statements.ts';
import { findingOf } from '../../../src/exports/oscal/results/finding.ts';

it('only what is surely inherited as a whole is satisfied, and only what sources exclude is not', () => {
  const clause = { id: 'clause/steam/8.1', number: '8.1', title: 'Boiling' };
  const pairs = ASSESSMENT_OUTCOMES.flatMap((outcome) => RESPONSIBILITIES.map((word) => [outcome, word] as const));
  const states = pairs.flatMap(([outcome, responsibility]) => {
    const [finding] = findingOf({ clause, outcome, responsibility, lapsesOn: null, services: [] }, 'results');
    return finding === undefined ? [] : [[outcome, responsibility, finding['target']]];
  });
  const target = (state: string) => ({ type: 'statement-id', 'target-id': '_8.1_smt', status: { state } });
  expect(states).toEqual([
    ['COVERED', 'PROVIDER', target('satisfied')],
    ...RESPONSIBILITIES.map((word) => ['EXCLUDED', word, target('not-satisfied')]),
  ]);
});
