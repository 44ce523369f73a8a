import type { MembershipKind } from '../../../domain/statements.ts';
import type { Draft, NameReference, UnsourcedFact } from '../../draft.ts';
import type { Location } from '../../facts.ts';
import { membershipFact } from '../../membership-fact.ts';
import type { ServiceName } from './service-name.ts';

/** The service or family that a name means. */
export function subjectReference({ text, alternatives, formerly, lines }: ServiceName, at: Location): NameReference {
  return {
    kind: 'Subject',
    text,
    at,
    ...(alternatives.length === 0 ? {} : { alternatives }),
    ...(formerly.length === 0 ? {} : { formerly }),
    ...(lines.length === 0 ? {} : { lines }),
  };
}

/** Its former names. */
export function aliasFacts({ formerly }: ServiceName, subjectId: string, at: Location): UnsourcedFact[] {
  return formerly.map((name) => ({
    type: 'statement',
    at,
    content: { kind: 'Alias', subjectId, name, alias: 'FORMERLY' },
  }));
}

/** Former names of a service whose row says nothing else. */
export function aliasDrafts(name: ServiceName, at: Location): Draft[] {
  if (name.formerly.length === 0) return [];
  return [{ at, names: [subjectReference(name, at)], build: ([id]) => aliasFacts(name, id as string, at) }];
}

/**
 * Other services that its name tells of. Each is a draft of its own: a part that nobody knows must not keep the
 * service itself out.
 */
export function relationDrafts(name: ServiceName, at: Location): Draft[] {
  const service: NameReference = { ...subjectReference(name, at), kind: 'Service' };
  const named = (text: string): NameReference => ({ kind: 'Service', text, at });
  return [
    ...name.components.map((part) => relation('COMPONENT_OF', named(part), service)),
    ...name.partOf.map((whole) => relation('COMPONENT_OF', service, named(whole))),
    ...name.replacedBy.map((successor) => relation('REPLACED_BY', service, named(successor))),
  ];
}

function relation(membership: MembershipKind, from: NameReference, to: NameReference): Draft {
  // Of its own, since faults are told by the place.
  const at = { ...from.at };
  return {
    at,
    aside: true,
    names: [from, to],
    build: ([fromId = '', toId = '']) => [membershipFact(membership, { fromId, toId }, at)],
  };
}
