import { mapYielding, shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { CERTAINTIES } from '../../domain/certainty/certainty.ts';
import { attributionOf, DAYS } from '../../domain/entities/property-claims.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroup, ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import { latestDate } from '../../domain/partial-date.ts';
import { isInScope, scopeCertaintyOf } from '../../domain/scope/scope-certainty.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { customerWordOf } from '../evidence/customer-words.ts';
import { answeredPlaces } from '../facts/answered-places.ts';
import { glanceFacts } from '../facts/glance-facts.ts';
import {
  askedOf,
  type InheritanceFacts,
  namesNotInheriting,
  onlySubject,
  placesOf,
  scopeStandards,
  standardsCovered,
} from '../facts/inheritance-facts.ts';
import { linksIn } from '../facts/links.ts';
import {
  columnFacts,
  countFamilies,
  countListed,
  countServices,
  possibleOf,
  surestBySubject,
} from '../facts/scope-counts.ts';
import { citedStandards, scopeStandardsOf, unstatedEditions } from '../facts/scope-standards.ts';
import { keptIn } from '../inheritance/counting.ts';
import { filtersByReason, type InheritanceFilter } from '../inheritance/filter.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { FEW } from '../words/few-names.ts';
import { type AnswerSummary, summaryOf } from './answer-summary.ts';
import { citedEntries, MOST_READ } from './cited-entries.ts';
import { dutiesOf } from './duties.ts';
import { exceptionsTold } from './exceptions-told.ts';
import { glanceAt, glanceAtNothing, TAKEN_OUT } from './glance.ts';
import { inheritanceReservations, inheritanceSentences } from './inheritance-sentences.ts';
import { unlistedCertificates } from './unlisted-certificates.ts';
import { type NothingExplained, summarizeNothing } from './without-rows.ts';

interface Summarized {
  readonly snapshot: Snapshot;
  readonly question: InheritanceQuestion;
  readonly participationGroups: () => Promise<ParticipationGroups>;
  /** Explains an answer without rows; null unless the question is about one subject and one standard. */
  readonly explained: () => Promise<NothingExplained | null>;
}

export async function summarizeInheritance(summarized: Summarized): Promise<AnswerSummary> {
  const { snapshot, question } = summarized;
  const participationGroups = await summarized.participationGroups();
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const kept = participationGroups.groups.filter(keptIn(question));
  const { explained } = summarized;
  if (kept.length === 0) return summarizeNothing(snapshot, question, { participationGroups, explained });
  const { catalogue } = snapshot;
  const keptSet = new Set(kept);
  const surest = surestBySubject(participationGroups, keptSet);
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const standardIds = standardsCovered(question, kept);
  const stated = scopeStandards(snapshot, question, kept);
  const statedOrAsked = stated.length > 0 ? stated : standardIds;
  const inRows = new Set(kept.flatMap((group) => question.requirementsOf(group)));
  const told = toldOf(question, kept);
  const only = await onlySubject(snapshot, question, { surest, kept });
  const certificates =
    only === null
      ? catalogue.findAll('Certificate', byParticipations(told.through))
      : [...new Set(only.parts.flatMap((part) => part.certificates))];
  const behind = catalogue.findAll('Certificate', byParticipations(kept));
  const customerKeeps = behind.flatMap((certificate) => customerWordOf(certificate) ?? []);
  const unlisted = unlistedCertificates(snapshot, question, participationGroups.groups);
  const exceptions = await exceptionsTold(snapshot, question, kept);
  const isAll = unlisted.sentence === '';
  const { cited: entries, later } = await citedEntries(snapshot, question, { surest, isAll });
  const duties = await dutiesOf(snapshot, question, { kept, standardIds });
  const { of: requirementsAsked, ...asked } = askedOf(snapshot, question, standardIds);
  const facts: InheritanceFacts = {
    day: question.day,
    standards: statedOrAsked.map((id) => catalogue.nameOf(id)),
    editions: unstatedEditions(snapshot, question, told.groups),
    isEditionInForce: told.groups.every(({ possibleBecause }) => !possibleBecause.includes('EDITION_NOT_STATED')),
    ...asked,
    places: placesOf(snapshot, question, told.groups),
    onlySubject: only,
    services: countServices(surest),
    families: countFamilies(participationGroups, keptSet),
    listed: countListed(participationGroups, { surest, kept }, 'STATED').count,
    listedPossible: countListed(participationGroups, { surest, kept }, 'POSSIBLE'),
    ...possibleOf(snapshot, participationGroups, { surest, kept }),
    notInheriting: await namesNotInheriting(snapshot, question, { surest, standardIds }),
    sources:
      surest.size > MOST_READ
        ? null
        : datesOf(
            snapshot,
            entries.flatMap((entry) => entry.sourceIds),
          ),
    requirements: {
      inherited: told.requirements,
      of: requirementsAsked,
      inheritedByEach: told.areInheritedByEach,
    },
    requirementsInRows: inRows.size,
    byStandard:
      statedOrAsked.length < 2
        ? []
        : statedOrAsked.map((id) => {
            const ofStandard = kept.filter((group) => scopeStandardsOf(catalogue, question, group).includes(id));
            return columnFacts(snapshot, participationGroups, { name: catalogue.nameOf(id), kept: ofStandard });
          }),
    certificates,
    responsibilities: duties.counts,
    requirementsOf:
      isNarrowed(question.filter) || inRows.size < requirementsAsked
        ? []
        : sortedIds([...inRows].map(({ standardId }) => standardId)).map((id) => catalogue.nameOf(id)),
    unstatedIn: duties.unstatedIn,
    saidInPartOf: duties.areSaidInPart ? 'row' : null,
    customerKeeps: customerKeeps.map(({ certificate: { name }, text, paraphrased }) => ({ name, text, paraphrased })),
  };
  const linksOf = linksIn(question);
  const linked = await mapYielding(
    participationGroups.bySameGroups((group) => keptSet.has(group)),
    ({ groups, subjectIds }) => ({ subjectIds, links: linksOf(groups) }),
    snapshot.mayGoOn,
  );
  const { services, families } = question.filter;
  const glance = glanceFacts(snapshot, question, {
    linked,
    asked: sortedIds([...(services ?? []), ...(families ?? [])]),
  });
  const further = [...exceptions.sentences, unlisted.sentence, later];
  const sentences = [...inheritanceSentences(facts), ...further];
  const shown = {
    ...{ ...asked, only: only?.name ?? null, subjectIds: [...surest.keys()], responsibilities: duties.counts },
    places: answeredPlaces(glance, duties.byPlace),
    ...{ sourceIds: entries.flatMap(({ sourceIds }) => sourceIds), areAllRead: facts.sources !== null },
    reservations: [...inheritanceReservations(facts), ...further],
  };
  return summaryOf(
    snapshot,
    sentences,
    [
      ...entries,
      unlisted.cited,
      exceptions.cited,
      ...behind
        .filter((one) => certificates.includes(one))
        .slice(0, FEW)
        .map((one) => ({ certainty: null, sourceIds: attributionOf(one, DAYS) })),
      ...customerKeeps.slice(0, 1).map(({ sourceIds }) => ({ certainty: null, sourceIds })),
      { certainty: null, sourceIds: duties.sourceIds },
      await citedStandards(snapshot, {
        certificateIds: behind.map(({ id }) => id),
        standardIds: sortedIds([...statedOrAsked, ...standardIds]),
        clauses: inRows,
      }),
    ],
    glance.linked.length === 0
      ? glanceAtNothing([TAKEN_OUT, ...sentences], { otherwise: TAKEN_OUT })
      : glanceAt(snapshot, glance, shown),
  );
}

interface Told {
  /** Groups with a subject in scope or, if there are none, the groups by leverage. */
  readonly groups: readonly ParticipationGroup[];
  readonly requirements: number;
  readonly areInheritedByEach: boolean;
  /** The surest groups, if each inherits the same requirements. */
  readonly through: readonly ParticipationGroup[];
}

/** Selects the groups for the sentences: through the subjects' own certificates, if these state them in scope. */
function toldOf({ requirementsOf }: InheritanceQuestion, kept: readonly ParticipationGroup[]): Told {
  const inScope = kept.filter(isInScope);
  const groups = inScope.length > 0 ? inScope : kept;
  const requirements = new Set(groups.flatMap((group) => requirementsOf(group))).size;
  const areInheritedByEach = groups.every((group) => requirementsOf(group).length === requirements);
  const surest = CERTAINTIES.find((certainty) => groups.some((group) => scopeCertaintyOf(group) === certainty));
  const through = areInheritedByEach ? groups.filter((group) => scopeCertaintyOf(group) === surest) : groups;
  return { groups, requirements, areInheritedByEach, through };
}

/** True if sources may state more about the standards' requirements than about those in the rows. */
function isNarrowed(filter: InheritanceFilter): boolean {
  return filter.clauses !== null || filter.certificates !== null || filtersByReason(filter);
}

/** Returns the ids of the groups' certificates, most participations first. */
function byParticipations(groups: readonly ParticipationGroup[]): string[] {
  const sums = [...groupBy(groups, ({ certificateId }) => certificateId)].map(
    ([id, all]) => [id, all.reduce((sum, { participations }) => sum + participations, 0)] as const,
  );
  return sums
    .sort(([left, leftSum], [right, rightSum]) => rightSum - leftSum || compareText(left, right))
    .map(([id]) => id);
}

/** Counts the sources and finds the latest date. */
export function datesOf({ catalogue }: Snapshot, sourceIds: readonly string[]): InheritanceFacts['sources'] {
  const ids = [...new Set(sourceIds)];
  return { count: ids.length, latest: latestDate(catalogue.findAll('Source', ids).map(({ date }) => date)) };
}
