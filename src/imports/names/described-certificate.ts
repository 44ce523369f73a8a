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
export function byDescription({ index, resolve, made }: DescribedWays, { described }: NameReference): Resolved | null {
  if (described === undefined) return null;
  const { found, how, what } = candidatesOf(index, described);
  const [certificate, ...others] = found;
  if (certificate === undefined) return ofAnotherRow(described, { resolve, made }) ?? asNew(index, described);
  if (others.length > 0) return missing(`${what} of several certificates; tell which in a column "id"`, found);
  const differing = PARTIES.filter((party) => isAnother(index, resolve, { certificate, party, described }));
  if (differing.length > 0) return missing(`${what} of ${certificate.id}, which ${differs(differing)}`);
  return { found: true, id: certificate.id, name: certificate.name, how };
}

const PARTIES = ['holder', 'issuer'] as const;
type Party = (typeof PARTIES)[number];

const MEMBERSHIPS: Record<Party, MembershipKind> = { holder: 'HELD_BY', issuer: 'ISSUED_BY' };

/** Ids of whom a row names as such; null: nobody that is known. */
export type Parties = Readonly<Record<Party, string | null>>;

export interface DescribedWays {
  readonly index: NameIndex;
  readonly resolve: Resolve;
  /** Whose certificates those are that earlier rows make, by id. */
  readonly made: Map<string, Parties>;
}

function partiesOf(described: DescribedCertificate, resolve: Resolve): Parties {
  const idOf = (party: Party) => {
    const reference = described[party];
    const resolved = reference === null ? null : resolve(reference);
    return resolved?.found === true ? resolved.id : null;
  };
  return { holder: idOf('holder'), issuer: idOf('issuer') };
}

/** Where an earlier row makes one by the same number or name that is another's. */
function ofAnotherRow(
  described: DescribedCertificate,
  { resolve, made }: Omit<DescribedWays, 'index'>,
): Resolved | null {
  const { newId, number, name } = described;
  const parties = partiesOf(described, resolve);
  const earlier = made.get(newId) ?? parties;
  const otherwise = PARTIES.filter(
    (party) => earlier[party] !== null && parties[party] !== null && earlier[party] !== parties[party],
  );
  made.set(newId, { holder: earlier.holder ?? parties.holder, issuer: earlier.issuer ?? parties.issuer });
  if (otherwise.length === 0) return null;
  const what = number === '' ? `"${name}" is the name` : `"${number}" is the number`;
  return missing(`${what} of an earlier row, which ${differs(otherwise)}`);
}

function differs(parties: readonly Party[]): string {
  return `has another ${parties.join(' and ')}; give this one an id in a column "id".`;
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
  { certificate, party, described }: { certificate: Certificate; party: Party; described: DescribedCertificate },
): boolean {
  const reference = described[party];
  const has = catalogue.linkedFrom(certificate.id, MEMBERSHIPS[party]);
  if (reference === null || has.length === 0) return false;
  const resolved = resolve(reference);
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
