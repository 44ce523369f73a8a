import { citedIds } from '../../fragments.ts';
import { controlIdOf } from '../control-id.ts';
import { type Element, filled, propertiesOf, tokenOf } from '../elements.ts';
import { uuidOf } from '../uuid.ts';
import { serviceByComponent } from './inherited.ts';
import { ownByComponent } from './own-part.ts';
import type { PlanRequirement } from './question.ts';

interface OfPlan {
  readonly systemUuid: string;
  readonly environment: string;
}

/**
 * Returns the implemented requirement of a plan: the contribution of each service, then the part of the system itself.
 */
export function requirementOf(requirement: PlanRequirement, { systemUuid, environment }: OfPlan): Element {
  const { clause, outcome, responsibility, lapsesOn, services } = requirement;
  const uuid = uuidOf('implemented-requirement', systemUuid, clause.id);
  const partUuid = (id: string) => uuidOf('by-component', uuid, id);
  const own = ownByComponent(requirement, systemUuid, partUuid('this-system'));
  return filled({
    uuid,
    'control-id': controlIdOf(clause.number),
    props: propertiesOf([
      ['clause', clause.id],
      ['outcome', tokenOf(outcome)],
      ['responsibility', tokenOf(responsibility)],
      ['lapses-on', lapsesOn],
    ]),
    'by-components': [
      ...services.map((given) => serviceByComponent(given, partUuid(given.service.id), environment)),
      ...(own === null ? [] : [own]),
    ],
  });
}

export function sourcesOf({ services }: PlanRequirement): string[] {
  return citedIds(services.flatMap(({ rows, exclusions, unplaced }) => [...rows, ...exclusions, ...unplaced]));
}
