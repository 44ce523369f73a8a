import type { Certificate } from '../../domain/entities.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { DescribedCertificate, NameReference } from '../draft.ts';
import type { MatchedHow, NameIndex } from './name-index.ts';
import type { Resolve, Resolved } from './resolved.ts';
import { missing } from './resolved.ts';

/**
 * A certificate that a row describes: the one that bears its number, letter by letter; else one of its name, unless both
 * have numbers, which are then two; else a new one. Issuers number each for themselves, and names come again: one whose
 * holder or issuer is another is left to a person to tell.
 */
export function byDescription(index: NameIndex, resolve: Resolve, { described }: NameReference): Resolved | null {
  if (described === undefined) return null;
  const { found, how, what } = candidatesOf(index, described);
  const [certificate, ...others] = found;
  if (certificate === undefined) return asNew(index, described);
  if (others.length > 0) return missing(`${what} of several certificates; tell which in a column "id"`, found);
  const isOther = (membership: MembershipKind, party: NameReference | null) =>
    party !== null && isAnother(index, resolve, { certificate, membership, party });
  const differing = [
    ...(isOther('HELD_BY', described.holder) ? ['holder'] : []),
    ...(isOther('ISSUED_BY', described.issuer) ? ['issuer'] : []),
  ];
  if (differing.length > 0) {
    return missing(
      `${what} of ${certificate.id}, which has another ${differing.join(' and ')}; give this one an id in a column "id".`,
    );
  }
  return { found: true, id: certificate.id, name: certificate.name, how };
}

interface Candidates {
  readonly found: readonly Certificate[];
  readonly how: MatchedHow;
  /** Begins a sentence. */
  readonly what: string;
}

function candidatesOf(index: NameIndex, { number, name }: DescribedCertificate): Candidates {
  const { catalogue } = index;
  const numbered = number === '' ? [] : catalogue.all('Certificate').filter((known) => known.number === number);
  if (numbered.length > 0) return { found: numbered, how: 'NUMBER', what: `"${number}" is the number` };
  const { nodes, how } = name === '' ? { nodes: [], how: 'EXACT' as const } : index.match(['Certificate'], name);
  const named = nodes.flatMap(({ id }) => catalogue.find('Certificate', id) ?? []);
  const found = named.filter((known) => number === '' || known.number === null);
  return { found, how, what: `"${name}" is the name` };
}

/** True where the graph knows the party by name, and the certificate has others. */
function isAnother(
  { catalogue }: NameIndex,
  resolve: Resolve,
  { certificate, membership, party }: { certificate: Certificate; membership: MembershipKind; party: NameReference },
): boolean {
  const has = catalogue.linkedFrom(certificate.id, membership);
  if (has.length === 0) return false;
  const resolved = resolve(party);
  return resolved.found && !has.includes(resolved.id);
}

function asNew({ catalogue }: NameIndex, { number, name, newId }: DescribedCertificate): Resolved {
  const called = number || name;
  const known = catalogue.find('Certificate', newId);
  if (known === null) return { found: true, id: newId, name: called, how: 'ID' };
  return missing(
    `Of "${called}" the id ${newId} would be made, which is that of "${known.number ?? known.name}"; give it an id in a column "id".`,
  );
}
