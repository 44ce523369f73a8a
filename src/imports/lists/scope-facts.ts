import { levelInName } from '../../domain/editions/levels.ts';
import type { MembershipKind, ScopeEntryContent } from '../../domain/statements/statements.ts';
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
export type ScopeSaying = Pick<ScopeEntryContent, 'status' | 'extent' | 'condition' | 'validFrom' | 'validUntil'>;

interface ScopeNames {
  readonly name: ServiceName | null;
  readonly subject: NameReference;
  readonly certificate: NameReference;
  readonly environment: NameReference | null;
  /** Standard of the entry, if it differs from its certificate's. */
  readonly standard?: NameReference | null;
  readonly family: NameReference | null;
}

/** Drafts a scope entry, with the former names of its service and its family. */
export function scopeDraft(at: Location, names: ScopeNames, saying: ScopeSaying): Draft {
  const { name, subject, certificate, environment, standard = null, family } = names;
  return draftOf(at, (idOf) => {
    const [subjectId, certificateId] = [idOf(subject), idOf(certificate)];
    const place = { environmentId: environment && idOf(environment), standardId: standard && idOf(standard) };
    const ids = { subjectId, certificateId, ...place };
    return [
      statementFact({ kind: 'ScopeEntry', ...ids, ...saying }),
      ...(name === null ? [] : aliasFacts(name, subjectId)),
      ...(family === null ? [] : [membershipFact('IN_FAMILY', { fromId: subjectId, toId: idOf(family) })]),
    ];
  });
}

/** Refers to the service or family with a name. */
export function subjectReference({ text, shown, formerly, levelled }: ServiceName): NameReference {
  const carries = levelled === undefined ? levelInName(text) : null;
  const reference = { kind: 'Subject', text, ...(carries !== null && { carries }) } as const;
  if (shown === null && formerly.length === 0) return reference;
  return { ...reference, ...(shown !== null && { alternatives: [shown] }), ...(formerly.length > 0 && { formerly }) };
}

/** Refers to the standard of the level that the recipe removes from a name, in the programme of its certificate. */
export function levelReference(name: ServiceName | null): NameReference | null {
  const { level } = name?.levelled ?? {};
  return level === undefined ? null : { kind: 'Standard', text: level, isLevel: true };
}

/** True for a name that mentions no other names or services. */
export function isPlain({ formerly, components, partOf, replacedBy }: ServiceName): boolean {
  return formerly.length + components.length + partOf.length + replacedBy.length === 0;
}

/**
 * Drafts the relations to other services that a name mentions, and former names unless the scope entry has them. `isSaid`: the
 * row states the scope of the service; `beside`: its certificate and environment.
 */
export function namedDrafts(
  name: ServiceName,
  at: Location,
  { isSaid, beside }: { readonly isSaid: boolean; readonly beside: readonly NameReference[] },
): Draft[] {
  const service: NameReference = { ...subjectReference(name), kind: 'Service' };
  const named = (texts: readonly string[]) => texts.map((text): NameReference => ({ kind: 'Service', text }));
  /** A separate draft, so that an unknown part does not block the service itself. */
  const relation = (membership: MembershipKind, from: NameReference, to: NameReference): Draft =>
    draftOf(at, (idOf) => [membershipFact(membership, { fromId: idOf(from), toId: idOf(to) })], {
      aside: true,
      beside,
    });
  const isAlias = !isSaid && name.formerly.length > 0;
  return [
    ...(isAlias ? [draftOf(at, (idOf) => aliasFacts(name, idOf(subjectReference(name))), { beside })] : []),
    ...named(name.components).map((part) => relation('COMPONENT_OF', part, service)),
    ...named(name.partOf).map((whole) => relation('COMPONENT_OF', service, whole)),
    ...named(name.replacedBy).map((successor) => relation('REPLACED_BY', service, successor)),
  ];
}

function aliasFacts({ formerly, levelled }: ServiceName, subjectId: string): UnsourcedFact[] {
  const also = levelled === undefined ? [] : [levelled.called];
  return [
    ...formerly.map((name) => statementFact({ kind: 'Alias', subjectId, name, alias: 'FORMERLY' })),
    ...also.map((name) => statementFact({ kind: 'Alias', subjectId, name, alias: 'ALSO' })),
  ];
}
