import { type InheritanceBasis, isExpanded } from '../catalogue/lineage.ts';
import type { Certainty } from '../certainty/certainty.ts';
import { beginsOn, lapsesOn } from '../certainty/in-force.ts';
import type { PossibleReasons } from '../certainty/possible-reasons.ts';
import { earlierEnd, laterStart } from '../days.ts';
import type { Certificate } from '../entities/certificate.ts';
import { firstByKey } from '../grouping.ts';
import { compareText } from '../ids.ts';
import type { ScopeClaim, ScopeEntry } from '../statements/statements.ts';
import { type Coverage, type Part, partsOf, type Supports } from '../supports/coverage.ts';
import type { ParticipationQuestion } from '../supports/participation-question.ts';
import type { Support } from '../supports/support.ts';
import { compareSupports } from '../supports/support-order.ts';
import { supportsOf } from '../supports/supports.ts';

/**
 * A subject takes part in a certificate in an environment. Together with each requirement of the certificate's
 * standard, it makes a row (docs/inheritance.md, R7).
 */
export interface Participation<Entry extends ScopeClaim = ScopeEntry> {
  readonly subjectId: string;
  /** Null: not stated by the source. */
  readonly environmentId: string | null;
  readonly certificateId: string;
  /** Requirements covered. A subject has several participations if these differ. */
  readonly coverage: Coverage;
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  /** Reasons of the first support; empty unless POSSIBLE. */
  readonly possibleBecause: PossibleReasons;
  readonly contradicted: boolean;
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validUntil: string | null;
  /** Strongest first; at least one. */
  readonly supports: readonly [Support<Entry>, ...Support<Entry>[]];
  /** Entries that contradict the participation without removing it. */
  readonly against: readonly Entry[];
}

/** Key of subject and environment, in the order of rows. */
export function placeKeyOf({ subjectId, environmentId }: Pick<Participation, 'subjectId' | 'environmentId'>): string {
  return `${subjectId} ${environmentId ?? ''}`;
}

/** Returns the subject's participations, sorted by environment and certificate. */
export function participationsOf<Entry extends ScopeClaim>(
  question: ParticipationQuestion<Entry>,
): Participation<Entry>[] {
  return supportsByParticipation(question)
    .sort((left, right) => comparePlaces(left.supports[0], right.supports[0]))
    .map((part) => participationFrom(question, part));
}

/** Returns the supports of each participation of the subject, unordered: enough for counting. */
export function supportsByParticipation<Entry extends ScopeClaim>(
  question: ParticipationQuestion<Entry>,
): Part<Entry>[] {
  const all: Supports<Entry>[] = [];
  // A certificate has few environments: searching them is faster than a combined key.
  const byCertificate = new Map<string, Supports<Entry>[]>();
  for (const support of supportsOf(question)) {
    const participations = byCertificate.get(support.certificateId);
    const known = participations?.find(([{ entry }]) => entry.environmentId === support.entry.environmentId);
    if (known !== undefined) {
      known.push(support);
      continue;
    }
    const made: Supports<Entry> = [support];
    all.push(made);
    if (participations === undefined) byCertificate.set(support.certificateId, [made]);
    else participations.push(made);
  }
  const parts: Part<Entry>[] = [];
  for (const supports of all) parts.push(...partsOf(supports, question.standingOf));
  if (question.carryFamilies || !question.paths.some(isExpanded)) return parts;
  // An entry of the family only adds support to participations that exist without it.
  return parts.filter(({ supports }) => supports.some(({ path }) => !isExpanded(path)));
}

function comparePlaces(left: Support<ScopeClaim>, right: Support<ScopeClaim>): number {
  return (
    compareText(left.entry.environmentId ?? '', right.entry.environmentId ?? '') ||
    compareText(left.certificateId, right.certificateId)
  );
}

export function strongestOf<Entry extends ScopeClaim>(supports: Supports<Entry>): Support<Entry> {
  return supports.reduce((left, right) => (compareSupports(left, right) <= 0 ? left : right));
}

function participationFrom<Entry extends ScopeClaim>(
  { subjectId, certificates }: ParticipationQuestion<Entry>,
  { coverage, supports: all }: Part<Entry>,
): Participation<Entry> {
  const supports = strongestFirst(all);
  const { entry, certificateId, basis, certainty, possibleBecause, contradictedBy, against, validFrom, validUntil } =
    supports[0];
  const certificate = certificates.get(certificateId) as Certificate;
  return {
    subjectId,
    environmentId: entry.environmentId,
    certificateId,
    coverage,
    basis,
    certainty,
    possibleBecause,
    contradicted: contradictedBy.length > 0,
    validFrom: laterStart(beginsOn(certificate), validFrom),
    validUntil: earlierEnd(lapsesOn(certificate), validUntil),
    supports,
    against: firstByKey(against, ({ id }) => id),
  };
}

/** Sorts supports and keeps each entry once; most participations have one entry. */
function strongestFirst<Entry extends ScopeClaim>(supports: Supports<Entry>): Participation<Entry>['supports'] {
  if (supports.length === 1) return supports;
  return firstByKey(
    supports.toSorted(compareSupports),
    ({ entry }) => entry.id,
  ) as unknown as Participation<Entry>['supports'];
}
