import { dayAfter, earlierEnd, isWithin, laterStart } from './days.ts';
import type { Certificate } from './entities.ts';
import { type Certainty, compareGrounds, type GrantQuestion, type Ground, groundsOf } from './grounds.ts';
import { firstByKey, groupBy } from './grouping.ts';
import { compareText } from './ids.ts';
import type { InheritanceBasis } from './lineage.ts';
import type { ScopeClaim, ScopeEntry } from './statements.ts';

/**
 * Design section 3, without the requirement: a subject in an environment takes part in a
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

/** The first day on which a certificate is no longer in force; null: no source says. */
export function lapsesOn({ expiresOn }: Certificate): string | null {
  return expiresOn === null ? null : dayAfter(expiresOn);
}

/** True where `issuedOn ≤ day ≤ expiresOn`; an unknown bound is open. */
export function isInForce(certificate: Certificate, day: string): boolean {
  return isWithin(day, certificate.issuedOn, lapsesOn(certificate));
}

/** The subject's grants on the day, by environment and certificate. */
export function grantsOf<Entry extends ScopeClaim>(question: GrantQuestion<Entry>): Grant<Entry>[] {
  return [
    ...groupBy(groundsOf(question), ({ entry, certificateId }) => `${entry.environmentId ?? ''} ${certificateId}`),
  ]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, group]) => grantFrom(question, group));
}

function grantFrom<Entry extends ScopeClaim>(
  { subjectId, certificates }: GrantQuestion<Entry>,
  grounds: readonly Ground<Entry>[],
): Grant<Entry> {
  const [strongest, ...others] = strongestFirst(grounds) as [Ground<Entry>, ...Ground<Entry>[]];
  const { entry, certificateId, basis, certainty, contradicted, validFrom, validUntil } = strongest;
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
    grounds: [strongest, ...others],
    against: firstByKey(strongest.against, ({ id }) => id),
  };
}

/** Each entry once; most grants have one only. */
function strongestFirst<Entry extends ScopeClaim>(grounds: readonly Ground<Entry>[]): readonly Ground<Entry>[] {
  return grounds.length === 1 ? grounds : firstByKey(grounds.toSorted(compareGrounds), ({ entry }) => entry.id);
}
