import { type Element, filled, inLine, propertiesOf, sourceLinks } from '../elements.ts';
import { certaintyProperties, isSure, remarksOf } from '../plan/inherited.ts';
import type { PlanRequirement, PlanService } from '../plan/question.ts';
import { uuidOf } from '../uuid.ts';

interface Place {
  readonly results: string;
  readonly environment: string;
  readonly collected: string;
}

export function observationUuid(results: string, clauseId: string, serviceId: string): string {
  return uuidOf('observation', results, clauseId, serviceId);
}

/** Returns what sources show about a requirement, an observation for each service. */
export function observationsOf(
  { clause, services }: PlanRequirement,
  { results, environment, collected }: Place,
): readonly Element[] {
  return services.map((given) => {
    const { service, rows, exclusions, unplaced } = given;
    const evidence = [...rows.flatMap((row) => row.evidence), ...exclusions, ...unplaced];
    return filled({
      uuid: observationUuid(results, clause.id, service.id),
      title: inLine(`${clause.number}: ${service.name}`),
      description: inLine(descriptionOf(given, `${service.name} in ${environment}`, clause.number)),
      props: propertiesOf([['clause', clause.id], ...certaintyProperties(given)]),
      methods: ['EXAMINE'],
      types: ['control-objective'],
      subjects: [{ 'subject-uuid': uuidOf('service', service.id), type: 'component', title: inLine(service.name) }],
      'relevant-evidence': evidence.map((step) => filled({ description: step.sentence, links: sourceLinks([step]) })),
      collected,
      remarks: remarksOf(rows),
    });
  });
}

function descriptionOf({ certainty, rows }: PlanService, service: string, number: string): string {
  const through = [...new Set(rows.map(({ certificate }) => `“${certificate.name}”`))].join(', ');
  if (rows.length === 0) return `No source shows that ${service} inherits ${number}.`;
  return isSure({ certainty })
    ? `${service} inherits ${number} through ${through}.`
    : `It is only possible that ${service} inherits ${number}, through ${through}.`;
}
