import { earlierEnd, laterStart } from './days.ts';
import type { Certificate } from './entities.ts';
import { type Certainty, compareGrounds, type GrantQuestion, type Ground, groundsOf } from './grounds.ts';
import { firstByKey } from './grouping.ts';
import { compareText } from './ids.ts';
import { lapsesOn } from './in-force.ts';
import type { InheritanceBasis } from './lineage.ts';
import type { ScopeClaim, ScopeEntry } from './statements.ts';

/**
 * docs/inheritance.md, without the requirement: a subject in an environment takes part in a
 * certificate. Each requirement of the certificate's standard makes a row of it.
 */
export interface Grant<Entry extends ScopeClaim = ScopeEntry> {
  readonly subjectId: string;
  /** Null: the source does not say. */
  readonly environmentId: string | null;
  readonly certificateId: string;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly contradicted: boolean;
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
  /** Strongest first; there is at least one. */
  readonly grounds: readonly [Ground<Entry>, ...Ground<Entry>[]];
  /** Entries that speak against the row without taking it away. */
  readonly against: readonly Entry[];
}

/** Where a grant holds: subject and environment, in the order of rows. */
export function placeKeyOf({ subjectId, environmentId }: Pick<Grant, 'subjectId' | 'environmentId'>): string {
  return `${subjectId} ${environmentId ?? ''}`;
}

/** The subject's grants, by environment and certificate. */
export function grantsOf<Entry extends ScopeClaim>(question: GrantQuestion<Entry>): Grant<Entry>[] {
  return groundsByGrant(question)
    .sort(([left], [right]) => comparePlaces(left, right))
    .map((grounds) => grantFrom(question, grounds));
}

/** At least one; those of one grant have environment and certificate in common. */
export type GroundsOfGrant<Entry extends ScopeClaim> = [Ground<Entry>, ...Ground<Entry>[]];

/** The grounds of each of the subject's grants, in no order: all that counting needs. */
export function groundsByGrant<Entry extends ScopeClaim>(question: GrantQuestion<Entry>): GroundsOfGrant<Entry>[] {
  const all: GroundsOfGrant<Entry>[] = [];
  // A certificate has few environments, so that looking through them is faster than a key of both.
  const byCertificate = new Map<string, GroundsOfGrant<Entry>[]>();
  for (const ground of groundsOf(question)) {
    const grants = byCertificate.get(ground.certificateId);
    const known = grants?.find(([{ entry }]) => entry.environmentId === ground.entry.environmentId);
    if (known !== undefined) {
      known.push(ground);
      continue;
    }
    const made: GroundsOfGrant<Entry> = [ground];
    all.push(made);
    if (grants === undefined) byCertificate.set(ground.certificateId, [made]);
    else grants.push(made);
  }
  return all;
}

function comparePlaces(left: Ground<ScopeClaim>, right: Ground<ScopeClaim>): number {
  return (
    compareText(left.entry.environmentId ?? '', right.entry.environmentId ?? '') ||
    compareText(left.certificateId, right.certificateId)
  );
}

export function strongestOf<Entry extends ScopeClaim>(grounds: GroundsOfGrant<Entry>): Ground<Entry> {
  return grounds.reduce((left, right) => (compareGrounds(left, right) <= 0 ? left : right));
}

function grantFrom<Entry extends ScopeClaim>(
  { subjectId, certificates }: GrantQuestion<Entry>,
  all: GroundsOfGrant<Entry>,
): Grant<Entry> {
  const grounds = strongestFirst(all);
  const { entry, certificateId, basis, certainty, contradicted, against, validFrom, validUntil } = grounds[0];
  const certificate = certificates.get(certificateId) as Certificate;
  return {
    subjectId,
    environmentId: entry.environmentId,
    certificateId,
    basis,
    certainty,
    contradicted,
    validFrom: laterStart(certificate.issuedOn, validFrom),
    validUntil: earlierEnd(lapsesOn(certificate), validUntil),
    grounds,
    against: firstByKey(against, ({ id }) => id),
  };
}

/** Each entry once; most grants have one only. */
function strongestFirst<Entry extends ScopeClaim>(grounds: GroundsOfGrant<Entry>): Grant<Entry>['grounds'] {
  if (grounds.length === 1) return grounds;
  return firstByKey(grounds.toSorted(compareGrounds), ({ entry }) => entry.id) as unknown as Grant<Entry>['grounds'];
}
