import { dayAfter, earlierEnd, isWithin, laterStart } from './days.ts';
import type { Certificate } from './entities.ts';
import { type Certainty, compareGrounds, type GrantQuestion, type Ground, groundsOf } from './grounds.ts';
import { firstByKey, groupBy } from './grouping.ts';
import { compareText } from './ids.ts';
import type { InheritanceBasis } from './lineage.ts';
import type { ScopeEntry } from './statements.ts';

/**
 * Design section 3, without the requirement: a subject in an environment takes part in a
 * certificate. Each requirement of the certificate's standard makes a row of it.
 */
export interface Grant {
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
  readonly grounds: readonly [Ground, ...Ground[]];
  /** Entries that speak against the row without taking it away. */
  readonly against: readonly ScopeEntry[];
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
export function grantsOf(question: GrantQuestion): Grant[] {
  return [
    ...groupBy(groundsOf(question), ({ entry, certificateId }) => `${entry.environmentId ?? ''} ${certificateId}`),
  ]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, group]) => grantFrom(question, group));
}

function grantFrom({ subjectId, certificates }: GrantQuestion, grounds: readonly Ground[]): Grant {
  const ordered = firstByKey(grounds.toSorted(compareGrounds), ({ entry }) => entry.id);
  const [strongest, ...others] = ordered as [Ground, ...Ground[]];
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
    against: [...new Map(strongest.against.map((other) => [other.id, other])).values()],
  };
}
