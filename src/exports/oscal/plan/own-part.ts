import { firstByKey } from '../../../domain/grouping.ts';
import { type Element, filled, propertiesOf, sentencesOf, sourceLinks, tokenOf } from '../elements.ts';
import type { PlanRequirement, StatedResponsibility } from './question.ts';

const YOURS = 'To be filled in: how this system meets';

/** Returns the part of the system itself, for its author to describe; null if a source states that nothing remains. */
export function ownByComponent(requirement: PlanRequirement, systemUuid: string, uuid: string): Element | null {
  const { outcome, responsibility } = requirement;
  if (outcome === 'COVERED' && responsibility === 'PROVIDER') return null;
  const stated = customerParts(requirement);
  return filled({
    'component-uuid': systemUuid,
    uuid,
    description: sentencesOf([...stated.map(partSentence), ...restSentences(requirement, stated.length > 0)]),
    props: propertiesOf([['responsibility', tokenOf(responsibility)]]),
    links: sourceLinks(stated),
  });
}

/** Returns the distinct statements that leave a part to the customer. */
function customerParts({ services }: PlanRequirement): readonly StatedResponsibility[] {
  const all = services.flatMap(({ rows }) => rows.flatMap(({ responsibilities }) => responsibilities));
  const leaving = all.filter(
    ({ kind, customerWords }) => ['SHARED', 'CUSTOMER'].includes(kind) || customerWords !== null,
  );
  return firstByKey(leaving, ({ id }) => id);
}

function partSentence({ customerParts, customerWords }: StatedResponsibility): string {
  if (customerWords !== null) return `The customer’s part, in the words of the source: “${customerWords.trim()}”`;
  return customerParts === null
    ? 'A source states that the customer has a part, and does not describe it.'
    : `A source counts ${customerParts} ${customerParts === 1 ? 'part' : 'parts'} of the customer, and does not describe them.`;
}

function restSentences({ outcome, responsibility }: PlanRequirement, isStated: boolean): string[] {
  if (outcome === 'UNKNOWN' || outcome === 'EXCLUDED') {
    return ['Nothing of this requirement is known to be inherited.', `${YOURS} it.`];
  }
  const doubt =
    outcome === 'COVERED'
      ? []
      : [
          outcome === 'POSSIBLE'
            ? 'For at least one service, inheritance is only possible.'
            : 'Some of the services do not inherit it, as far as sources show.',
        ];
  if (isStated) return [...doubt, `${YOURS} its part.`];
  const left =
    responsibility === 'PROVIDER_PART'
      ? 'The provider meets parts of this requirement; no source states whether anything is left to the customer.'
      : 'No source states which part is left to the customer.';
  return [...doubt, left, `${YOURS} what is left to it.`];
}
