import type { Extent, MembershipKind, ScopeStatus } from '../../domain/statements.ts';
import {
  type Draft,
  draftOf,
  membershipFact,
  type NameReference,
  statementFact,
  type UnsourcedFact,
} from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import type { ServiceName } from '../map/names.ts';

/** Scope of one subject under one certificate, as the list states it. */
export interface ScopeSaying {
  readonly status: ScopeStatus;
  readonly extent: Extent | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly condition: string | null;
}

export interface ScopeNames {
  readonly name: ServiceName | null;
  readonly subject: NameReference;
  readonly certificate: NameReference;
  readonly environment: NameReference | null;
  /** The standard that the entry is for, if it is another one than its certificate's. */
  readonly standard?: NameReference | null;
  readonly family: NameReference | null;
}

/** A scope entry, with the former names of its service and its family. */
export function scopeDraft(at: Location, names: ScopeNames, saying: ScopeSaying): Draft {
  const { name, subject, certificate, environment, standard = null, family } = names;
  const { from: validFrom, until: validUntil, ...said } = saying;
  return draftOf(at, (idOf) => {
    const subjectId = idOf(subject);
    const ids = {
      subjectId,
      certificateId: idOf(certificate),
      environmentId: environment && idOf(environment),
      standardId: standard && idOf(standard),
    };
    return [
      statementFact({ kind: 'ScopeEntry', ...ids, ...said, validFrom, validUntil }),
      ...(name === null ? [] : aliasFacts(name, subjectId)),
      ...(family === null ? [] : [membershipFact('IN_FAMILY', { fromId: subjectId, toId: idOf(family) })]),
    ];
  });
}

/** The service or family that a name means. */
export function subjectReference({ text, shown, formerly }: ServiceName): NameReference {
  const reference = { kind: 'Subject', text } as const;
  if (shown === null && formerly.length === 0) return reference;
  return {
    ...reference,
    ...(shown === null ? {} : { alternatives: [shown] }),
    ...(formerly.length === 0 ? {} : { formerly }),
  };
}

/** The row in which a service is named. */
interface NamedIn {
  /** True if it says anything of its scope. */
  readonly isSaid: boolean;
  /** Its certificate and environment. */
  readonly beside: readonly NameReference[];
}

/** Former names of a service of which its row says nothing else, and the services that its name speaks of. */
export function namedDrafts(name: ServiceName, at: Location, { isSaid, beside }: NamedIn): Draft[] {
  const service: NameReference = { ...subjectReference(name), kind: 'Service' };
  const named = (text: string): NameReference => ({ kind: 'Service', text });
  /** A draft of its own, since an unknown part must not keep the service itself out. */
  const relation = (membership: MembershipKind, from: NameReference, to: NameReference): Draft =>
    draftOf(at, (idOf) => [membershipFact(membership, { fromId: idOf(from), toId: idOf(to) })], {
      aside: true,
      beside,
    });
  return [
    ...(isSaid || name.formerly.length === 0
      ? []
      : [draftOf(at, (idOf) => aliasFacts(name, idOf(subjectReference(name))), { beside })]),
    ...name.components.map((part) => relation('COMPONENT_OF', named(part), service)),
    ...name.partOf.map((whole) => relation('COMPONENT_OF', service, named(whole))),
    ...name.replacedBy.map((successor) => relation('REPLACED_BY', service, named(successor))),
  ];
}

function aliasFacts({ formerly }: ServiceName, subjectId: string): UnsourcedFact[] {
  return formerly.map((name) => statementFact({ kind: 'Alias', subjectId, name, alias: 'FORMERLY' }));
}
