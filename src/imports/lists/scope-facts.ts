import { kindOfId } from '../../domain/ids.ts';
import type { Extent, MembershipKind, ScopeEntryContent, ScopeStatus } from '../../domain/statements.ts';
import type { Draft, NameReference, UnsourcedFact } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { membershipFact } from '../facts/made-statements.ts';
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
  const all = [subject, certificate];
  if (environment !== null) all.push(environment);
  if (standard !== null) all.push(standard);
  if (family !== null) all.push(family);
  const build = (ids: readonly string[]): UnsourcedFact[] => {
    const [subjectId = '', certificateId = ''] = ids;
    const environmentId = environment === null ? null : (ids[2] ?? '');
    const standardId = standard === null ? null : (ids[environment === null ? 2 : 3] ?? '');
    const facts = [scopeFact({ subjectId, certificateId, environmentId, standardId }, saying, at)];
    if (name !== null) facts.push(...aliasFacts(name, subjectId, at));
    if (family !== null) facts.push(membershipFact('IN_FAMILY', { fromId: subjectId, toId: ids.at(-1) ?? '' }, at));
    return facts;
  };
  return { at, names: all, build };
}

function scopeFact(
  ids: Pick<ScopeEntryContent, 'subjectId' | 'certificateId' | 'environmentId' | 'standardId'>,
  { status, extent, from, until, condition }: ScopeSaying,
  at: Location,
): UnsourcedFact {
  // How much of a family is meant is unknown, unless the list says so.
  const isOfFamily = kindOfId(ids.subjectId) === 'ServiceFamily';
  const said = isOfFamily ? (extent ?? 'UNSPECIFIED') : extent;
  const days = { validFrom: from, validUntil: until };
  return {
    type: 'statement',
    at,
    content: { kind: 'ScopeEntry', ...ids, status, extent: said, ...days, condition },
  };
}

/** The service or family that a name means. */
export function subjectReference({ text, shown, formerly }: ServiceName, at: Location): NameReference {
  const reference = { kind: 'Subject', text, at } as const;
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
  const service: NameReference = { ...subjectReference(name, at), kind: 'Service' };
  const named = (text: string): NameReference => ({ kind: 'Service', text, at });
  const aliases: Draft = {
    at,
    names: [subjectReference(name, at)],
    beside,
    build: ([id = '']) => aliasFacts(name, id, at),
  };
  /** A draft of its own, since an unknown part must not keep the service itself out. */
  function relation(membership: MembershipKind, from: NameReference, to: NameReference): Draft {
    const build = ([fromId = '', toId = '']: readonly string[]) => [membershipFact(membership, { fromId, toId }, at)];
    return { at, aside: true, names: [from, to], beside, build };
  }

  return [
    ...(isSaid || name.formerly.length === 0 ? [] : [aliases]),
    ...name.components.map((part) => relation('COMPONENT_OF', named(part), service)),
    ...name.partOf.map((whole) => relation('COMPONENT_OF', service, named(whole))),
    ...name.replacedBy.map((successor) => relation('REPLACED_BY', service, named(successor))),
  ];
}

function aliasFacts({ formerly }: ServiceName, subjectId: string, at: Location): UnsourcedFact[] {
  return formerly.map((name) => ({
    type: 'statement',
    at,
    content: { kind: 'Alias', subjectId, name, alias: 'FORMERLY' },
  }));
}
