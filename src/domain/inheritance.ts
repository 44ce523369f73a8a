import { earlierEnd, laterStart } from './days.ts';
import type { Certificate } from './entities.ts';
import { firstByKey } from './grouping.ts';
import { compareText } from './ids.ts';
import { lapsesOn } from './in-force.ts';
import type { InheritanceBasis } from './lineage.ts';
import type { ScopeClaim, ScopeEntry } from './statements.ts';
import { type Certainty, compareSupports, type ParticipationQuestion, type Support, supportsOf } from './supports.ts';

/**
 * docs/inheritance.md, without the requirement: a subject in an environment takes part in a
 * certificate. Each requirement of the certificate's standard makes a row of it.
 */
export interface Participation<Entry extends ScopeClaim = ScopeEntry> {
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
  readonly supports: readonly [Support<Entry>, ...Support<Entry>[]];
  /** Entries that speak against the row without taking it away. */
  readonly against: readonly Entry[];
}

/** Where a participation holds: subject and environment, in the order of rows. */
export function placeKeyOf({ subjectId, environmentId }: Pick<Participation, 'subjectId' | 'environmentId'>): string {
  return `${subjectId} ${environmentId ?? ''}`;
}

/** The subject's participations, by environment and certificate. */
export function participationsOf<Entry extends ScopeClaim>(
  question: ParticipationQuestion<Entry>,
): Participation<Entry>[] {
  return supportsByParticipation(question)
    .sort(([left], [right]) => comparePlaces(left, right))
    .map((supports) => participationFrom(question, supports));
}

/** At least one; those of one participation have environment and certificate in common. */
export type SupportsOfParticipation<Entry extends ScopeClaim> = [Support<Entry>, ...Support<Entry>[]];

/** The supports of each of the subject's participations, in no order: all that counting needs. */
export function supportsByParticipation<Entry extends ScopeClaim>(
  question: ParticipationQuestion<Entry>,
): SupportsOfParticipation<Entry>[] {
  const all: SupportsOfParticipation<Entry>[] = [];
  // A certificate has few environments, so that looking through them is faster than a key of both.
  const byCertificate = new Map<string, SupportsOfParticipation<Entry>[]>();
  for (const support of supportsOf(question)) {
    const participations = byCertificate.get(support.certificateId);
    const known = participations?.find(([{ entry }]) => entry.environmentId === support.entry.environmentId);
    if (known !== undefined) {
      known.push(support);
      continue;
    }
    const made: SupportsOfParticipation<Entry> = [support];
    all.push(made);
    if (participations === undefined) byCertificate.set(support.certificateId, [made]);
    else participations.push(made);
  }
  return all;
}

function comparePlaces(left: Support<ScopeClaim>, right: Support<ScopeClaim>): number {
  return (
    compareText(left.entry.environmentId ?? '', right.entry.environmentId ?? '') ||
    compareText(left.certificateId, right.certificateId)
  );
}

export function strongestOf<Entry extends ScopeClaim>(supports: SupportsOfParticipation<Entry>): Support<Entry> {
  return supports.reduce((left, right) => (compareSupports(left, right) <= 0 ? left : right));
}

function participationFrom<Entry extends ScopeClaim>(
  { subjectId, certificates }: ParticipationQuestion<Entry>,
  all: SupportsOfParticipation<Entry>,
): Participation<Entry> {
  const supports = strongestFirst(all);
  const { entry, certificateId, basis, certainty, contradicted, against, validFrom, validUntil } = supports[0];
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
    supports,
    against: firstByKey(against, ({ id }) => id),
  };
}

/** Each entry once; most participations have one only. */
function strongestFirst<Entry extends ScopeClaim>(
  supports: SupportsOfParticipation<Entry>,
): Participation<Entry>['supports'] {
  if (supports.length === 1) return supports;
  return firstByKey(
    supports.toSorted(compareSupports),
    ({ entry }) => entry.id,
  ) as unknown as Participation<Entry>['supports'];
}
