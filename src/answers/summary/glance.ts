import type { Verdict } from '../../domain/scope/verdict.ts';
import type { ResponsibilityKind } from '../../domain/statements/statements.ts';
import { RESPONSIBILITIES } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { AnsweredPlace } from '../facts/answered-places.ts';
import {
  type CertificateDays,
  type CoveredEdition,
  daysOfAll,
  type GlanceFacts,
  namesAsStated,
  type VerdictCount,
  withRequirements,
} from '../facts/glance-facts.ts';
import type { InheritanceFacts } from '../facts/inheritance-facts.ts';
import { latestFirst } from '../facts/latest-first.ts';
import { listed } from '../words/few-names.ts';
import { REASON_WORDS } from '../words/reason-words.ts';
import { subjectWords } from '../words/subject-words.ts';
import { type AnswerCheck, checksOf } from './checks.ts';
import { glanceSentence, isShort } from './glance-sentence.ts';

/** Largest number of listed places; further ones are counted. */
const MOST_PLACES = 20;

/** An answer at a glance: its certainty, one sentence, facts and reservations. */
export interface Glance {
  /** Null for answers that compare several. */
  readonly verdict: Verdict | null;
  readonly verdicts: readonly VerdictCount[];
  readonly sentence: string;
  readonly tiles: Tiles | null;
  /** Empty if there are no rows. */
  readonly checks: readonly AnswerCheck[];
  readonly reservations: readonly string[];
}

export interface Tiles extends CertificateDays {
  readonly covered: readonly CoveredEdition[];
  readonly responsibilities: readonly { readonly responsibility: ResponsibilityKind; readonly count: number }[];
  readonly places: readonly AnsweredPlace[];
  readonly placeCount: number;
  readonly sourceId: string | null;
  readonly sourceCount: number | null;
  readonly certificateCount: number;
}

interface Shown extends Pick<InheritanceFacts, 'requirement' | 'under' | 'responsibilities'> {
  readonly only: string | null;
  readonly places: readonly AnsweredPlace[];
  readonly subjectIds: readonly string[];
  /** Sources of the entries. */
  readonly sourceIds: readonly string[];
  /** False if more entries have sources than were read. */
  readonly areAllRead: boolean;
  readonly reservations: readonly string[];
}

export function glanceAt(snapshot: Snapshot, facts: GlanceFacts, shown: Shown): Glance {
  const { catalogue } = snapshot;
  const { verdict, verdicts, covered, certificateIds } = facts;
  const sources = latestFirst(snapshot, shown.sourceIds);
  const [latest] = sources;
  const told = withRequirements(facts);
  return {
    ...{ verdict, verdicts },
    sentence: glanceSentence(told, {
      only: shown.only,
      subjects: subjectWords(shown.subjectIds),
      standards: namesAsStated(snapshot, told.links),
      editions: told.covered.map(({ standardId }) => catalogue.nameOf(standardId)),
      requirement: shown.requirement,
      under: shown.under,
      places: [...new Set(told.links.map(({ environmentId }) => environmentId))].map((id) =>
        id === null ? null : catalogue.nameOf(id),
      ),
    }),
    tiles: {
      covered,
      responsibilities: RESPONSIBILITIES.flatMap((responsibility) => {
        const count = shown.responsibilities.get(responsibility) ?? 0;
        return count === 0 ? [] : [{ responsibility, count }];
      }),
      places: shown.places.slice(0, MOST_PLACES),
      placeCount: shown.places.length,
      sourceId: latest?.id ?? null,
      sourceCount: shown.areAllRead ? sources.length : null,
      certificateCount: certificateIds.length,
      ...daysOfAll(snapshot, certificateIds),
    },
    checks: checksOf(snapshot, facts, shown),
    reservations: [doubtWords(facts), ...shown.reservations].filter((one) => one !== ''),
  };
}

/** States why the answer, or a part of it, is only possible; empty if the only reason is an unstated edition. */
function doubtWords({ verdict, doubts }: GlanceFacts): string {
  if (doubts.length === 0) return '';
  const reasons = doubts.map((reason) => REASON_WORDS[reason]);
  const lead = verdict === 'MIXED' ? 'Part of it is only possible' : 'It is only possible';
  return `${lead}, because ${listed(reasons, reasons.length, verdict === 'MIXED' ? 'or' : 'and')}.`;
}

/** Used if subjects are in scope and exceptions remove all requirements. */
export const TAKEN_OUT = 'Exceptions take out all of these requirements.';

/**
 * Creates a glance of an answer without rows from its sentences: the first if it is short, otherwise one without names.
 */
export function glanceAtNothing(
  sentences: readonly string[],
  { verdict = 'NO_EVIDENCE', subjects = 0, otherwise }: NothingShown,
): Glance {
  const [first = '', ...others] = sentences.filter((sentence) => sentence !== '');
  const isFirst = isShort(first);
  return {
    verdict,
    verdicts: subjects === 0 ? [] : [{ verdict, subjects }],
    sentence: isFirst ? first : otherwise,
    tiles: null,
    checks: [],
    reservations: isFirst ? others : [first, ...others],
  };
}

interface NothingShown {
  readonly verdict?: Verdict;
  /** Number of requested subjects. */
  readonly subjects?: number;
  /** Used if the first sentence is too long. */
  readonly otherwise: string;
}

/** Creates a glance of an answer that compares: it has no verdict. */
export function glanceAtSeveral(sentence: string, reservations: readonly string[]): Glance {
  const told = reservations.filter((one) => one !== '');
  return { verdict: null, verdicts: [], sentence, tiles: null, checks: [], reservations: told };
}
