import { controlIdOf } from '../control-id.ts';
import { type Element, inLine, propertiesOf, tokenOf } from '../elements.ts';
import type { PlanRequirement } from '../plan/question.ts';
import { uuidOf } from '../uuid.ts';
import { observationUuid } from './observations.ts';

interface Decided {
  readonly state: 'satisfied' | 'not-satisfied';
  readonly description: string;
}

/** Returns the finding on a requirement; none if no source decides it. */
export function findingOf(requirement: PlanRequirement, results: string): readonly Element[] {
  const decided = decidedBySources(requirement);
  if (decided === null) return [];
  const { clause, outcome, responsibility, services } = requirement;
  const { state, description } = decided;
  return [
    {
      uuid: uuidOf('finding', results, clause.id),
      title: inLine(`${clause.number} ${clause.title ?? ''}`),
      description,
      props: propertiesOf([
        ['clause', clause.id],
        ['outcome', tokenOf(outcome)],
        ['responsibility', tokenOf(responsibility)],
      ]),
      target: { type: 'statement-id', 'target-id': `${controlIdOf(clause.number)}_smt`, status: { state } },
      'related-observations': services.map(({ service }) => ({
        'observation-uuid': observationUuid(results, clause.id, service.id),
      })),
    },
  ];
}

function decidedBySources({ clause: { number }, outcome, responsibility }: PlanRequirement): Decided | null {
  if (outcome === 'COVERED' && responsibility === 'PROVIDER') {
    return {
      state: 'satisfied',
      description: `Each service inherits ${number}, and a source states that nothing is left to the customer.`,
    };
  }
  if (outcome !== 'EXCLUDED') return null;
  return {
    state: 'not-satisfied',
    description: `Nothing of ${number} is inherited: sources state for each service that it is not, or not yet, in scope.`,
  };
}
