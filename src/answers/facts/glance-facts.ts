import { lastDayInForce } from '../../domain/certainty/in-force.ts';
import { inReasonOrder, type PossibleReasons } from '../../domain/certainty/possible-reasons.ts';
import { earlierEnd, laterStart } from '../../domain/days.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import { isEditionUnstated } from '../../domain/scope/scope-certainty.ts';
import { jointVerdict, VERDICTS, type Verdict, verdictOf } from '../../domain/scope/verdict.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { requirementsAsked } from '../inheritance/requirements-asked.ts';
import type { Link } from './links.ts';
import { asStated } from './scope-standards.ts';

/** Subjects with the same links. */
export interface Linked {
  readonly subjectIds: readonly string[];
  readonly links: readonly Link[];
}

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly subjects: number;
}

export interface CoveredEdition {
  readonly standardId: string;
  readonly verdict: Verdict;
  readonly inherited: number;
  readonly inheritedBySome: number;
  readonly byLeverage: number;
  readonly requirements: number;
}

/** Counts of the links of an answer. */
export interface GlanceFacts {
  readonly verdict: Verdict;
  readonly verdicts: readonly VerdictCount[];
  readonly covered: readonly CoveredEdition[];
  readonly linked: readonly Linked[];
  /** All distinct links. */
  readonly links: readonly Link[];
  readonly certificateIds: readonly string[];
  /** Reasons why links are only POSSIBLE, except unstated editions. */
  readonly doubts: PossibleReasons;
}

/** Counts the links of subjects. */
export function glanceFacts(
  snapshot: Snapshot,
  question: Pick<InheritanceQuestion, 'filter'>,
  { linked: all, asked, excluded = NONE, isJoint = false }: GlanceGiven,
): GlanceFacts {
  const { catalogue } = snapshot;
  const linked = withoutTakenOut(snapshot, question, all);
  const links = [...new Set(linked.flatMap((one) => one.links))];
  const inheriting = new Set(linked.flatMap(({ subjectIds }) => subjectIds));
  const silent = asked.filter((id) => !inheriting.has(id));
  const counts = new Map<Verdict, number>();
  const count = (verdict: Verdict, subjects: number) => counts.set(verdict, (counts.get(verdict) ?? 0) + subjects);
  for (const one of linked) count(verdictOfLinks(one.links), one.subjectIds.length);
  for (const id of silent) count(excluded.has(id) ? 'NOT_IN_SCOPE' : 'NO_EVIDENCE', 1);
  const verdicts = VERDICTS.flatMap((verdict) => {
    const subjects = counts.get(verdict) ?? 0;
    return subjects === 0 ? [] : [{ verdict, subjects }];
  });
  const isMissing = isJoint && silent.length > 0;
  const byStandard = [...groupBy(links, ({ standardId }) => standardId)].sort(([left], [right]) =>
    compareText(left ?? '', right ?? ''),
  );
  return {
    verdict: jointVerdict(verdicts.map(({ verdict }) => verdict)),
    verdicts,
    covered: byStandard.flatMap(([standardId, some]) =>
      standardId === null
        ? []
        : {
            ...{ standardId, ...coverageBy(some) },
            ...(isMissing ? { inherited: 0 } : {}),
            requirements: requirementsAsked(catalogue, question.filter, [standardId]).length,
          },
    ),
    linked,
    links,
    certificateIds: sortedIds(links.flatMap((link) => link.certificateIds)),
    doubts: inReasonOrder(
      links.flatMap(({ weakest }) => weakest.possibleBecause.filter((reason) => reason !== 'EDITION_NOT_STATED')),
    ),
  };
}

interface GlanceGiven {
  readonly linked: readonly Linked[];
  /** Subjects requested by id, including those without links. */
  readonly asked: readonly string[];
  /** Subjects that sources state as not in scope. */
  readonly excluded?: ReadonlySet<string>;
  /** True if a requirement counts as inherited only if all requested subjects inherit it. */
  readonly isJoint?: boolean;
}

const NONE: ReadonlySet<string> = new Set();

export function verdictOfLinks(links: readonly Link[]): Verdict {
  return jointVerdict(links.map(({ weakest }) => verdictOf(weakest)));
}

export function hasSome({ own, leveraged }: Link): boolean {
  return own.size + leveraged.size > 0;
}

/** Omits links that have no requirements left after exceptions and filters. */
function withoutTakenOut(
  { catalogue }: Snapshot,
  { filter }: Pick<InheritanceQuestion, 'filter'>,
  linked: readonly Linked[],
): readonly Linked[] {
  const isTakenOut = (link: Link) =>
    !hasSome(link) && link.standardId !== null && requirementsAsked(catalogue, filter, [link.standardId]).length > 0;
  return linked
    .map(({ subjectIds, links }) => ({ subjectIds, links: links.filter((link) => !isTakenOut(link)) }))
    .filter(({ links }) => links.length > 0);
}

/** Keeps only links with requirements, if any link has some. */
export function withRequirements(facts: GlanceFacts): GlanceFacts {
  if (!facts.links.some(hasSome)) return facts;
  const linked = facts.linked
    .map(({ subjectIds, links }) => ({ subjectIds, links: links.filter(hasSome) }))
    .filter(({ links }) => links.length > 0);
  const links = facts.links.filter(hasSome);
  const covered = facts.covered.filter(({ standardId }) => links.some((link) => link.standardId === standardId));
  return { ...facts, linked, links, covered, verdict: verdictOfLinks(links) };
}

/** Counts requirements of one edition. */
function coverageBy(links: readonly Link[]) {
  const [first, ...others] = [...new Set(links.map(({ own }) => own))];
  const some = new Set(links.flatMap(({ own }) => [...own]));
  const leveraged = new Set(links.flatMap((link) => [...link.leveraged]));
  return {
    verdict: verdictOfLinks(links),
    inherited: [...(first ?? [])].filter((id) => others.every((own) => own.has(id))).length,
    inheritedBySome: some.size,
    byLeverage: [...leveraged].filter((id) => !some.has(id)).length,
  };
}

/** Returns the names of the standards as sources state them: without an edition if no source states it. */
export function namesAsStated({ catalogue }: Snapshot, links: readonly Link[]): string[] {
  const ids = links.flatMap(({ standardId, weakest }) => {
    if (standardId === null) return [];
    return isEditionUnstated(weakest) ? asStated(catalogue, [standardId]) : [standardId];
  });
  return sortedIds(ids).map((id) => catalogue.nameOf(id));
}

/** Returns the days on which all of the certificates are in force, as far as published. */
export function daysOfAll({ catalogue }: Snapshot, certificateIds: readonly string[]): CertificateDays {
  const certificates = catalogue.findAll('Certificate', certificateIds);
  return {
    since: certificates.map(({ issuedOn }) => issuedOn).reduce(laterStart, null),
    sinceStated: certificates.every(({ issuedOn }) => issuedOn !== null),
    until: certificates.map(lastDayInForce).reduce(earlierEnd, null),
    untilStated: certificates.every(({ expiresOn }) => expiresOn !== null),
  };
}

export interface CertificateDays {
  readonly since: string | null;
  readonly sinceStated: boolean;
  readonly until: string | null;
  readonly untilStated: boolean;
}
