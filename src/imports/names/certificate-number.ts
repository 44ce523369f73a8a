import type { Certificate } from '../../domain/entities.ts';
import type { MembershipKind } from '../../domain/statements.ts';
import type { NameReference } from '../draft.ts';
import type { NameIndex } from './name-index.ts';
import type { Resolved } from './resolver.ts';
import { missing } from './ways.ts';

type Resolve = (reference: NameReference) => Resolved;

/**
 * A certificate that a row describes: the one that bears its number, letter by letter, or a new one. Issuers number
 * each for themselves, so one of the same number whose holder or issuer is another is left to a person to tell.
 */
export function byCertificateNumber(index: NameIndex, resolve: Resolve, reference: NameReference): Resolved | null {
  const { text: number, described } = reference;
  if (described === undefined) return null;
  const { newId, holder, issuer } = described;
  const known = index.catalogue.all('Certificate').filter((certificate) => certificate.number === number);
  const [certificate, ...others] = known;
  if (certificate === undefined) return asNew(index, number, newId);
  if (others.length > 0) {
    return missing(`"${number}" is the number of several certificates; tell which in a column "id"`, known);
  }
  const isOther = (membership: MembershipKind, party: NameReference | null) =>
    party !== null && isAnother(index, resolve, { certificate, membership, party });
  const differing = [
    ...(isOther('HELD_BY', holder) ? ['holder'] : []),
    ...(isOther('ISSUED_BY', issuer) ? ['issuer'] : []),
  ];
  if (differing.length > 0) {
    return missing(
      `"${number}" is the number of ${certificate.id}, which has another ${differing.join(' and ')}; give this one an id in a column "id".`,
    );
  }
  return { found: true, id: certificate.id, name: certificate.name, how: 'NUMBER' };
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

function asNew({ catalogue }: NameIndex, number: string, newId: string): Resolved {
  const namesake = catalogue.find('Certificate', newId)?.number ?? null;
  if (namesake === null) return { found: true, id: newId, name: number, how: 'ID' };
  return missing(
    `Of "${number}" the id ${newId} would be made, which is that of "${namesake}"; give it an id in a column "id".`,
  );
}
