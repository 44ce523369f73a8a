import { mapYielding, shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { CERTAINTIES } from '../../domain/certainty.ts';
import { groupBy } from '../../domain/grouping.ts';
import { compareText, sortedIds } from '../../domain/ids.ts';
import { latestDate } from '../../domain/partial-date.ts';
import type { ParticipationGroup, ParticipationGroups } from '../../domain/participation-groups.ts';
import { attributionOf, DAYS } from '../../domain/property-claims.ts';
import { weakest, weakestOf } from '../../domain/responsibility.ts';
import { isInScope, scopeCertaintyOf } from '../../domain/scope-certainty.ts';
import type { ResponsibilityKind } from '../../domain/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { customerWordOf } from '../customer-words.ts';
import { FEW } from '../few-names.ts';
import { keptIn } from '../inheritance/counting.ts';
import { filtersByReason, type InheritanceFilter } from '../inheritance/filter.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { responsibilitiesOf } from '../inheritance/stated-responsibilities.ts';
import { type AnswerSummary, summaryOf } from './answer-summary.ts';
import { citedEntries, MOST_READ } from './cited-entries.ts';
import { glanceAt, glanceAtNothing, TAKEN_OUT } from './glance.ts';
import { glanceFacts } from './glance-facts.ts';
import {
  askedOf,
  type InheritanceFacts,
  namesNotInheriting,
  onlySubject,
  placesOf,
  scopeStandards,
  standardsCovered,
} from './inheritance-facts.ts';
import { inheritanceReservations, inheritanceSentences } from './inheritance-sentences.ts';
import { linksIn } from './links.ts';
import { columnFacts, countFamilies, countListed, countServices, possibleOf, surestBySubject } from './scope-counts.ts';
import { citedStandards, scopeStandardsOf, unstatedEditions } from './scope-standards.ts';
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
  const sentences = [...inheritanceSentences(facts), unlisted.sentence, later];
  const shown = {
    ...{ ...asked, only: only?.name ?? null, subjectIds: [...surest.keys()], responsibilities: duties.counts },
    ...{ sourceIds: entries.flatMap(({ sourceIds }) => sourceIds), areAllRead: facts.sources !== null },
    reservations: [...inheritanceReservations(facts), unlisted.sentence, later],
  };
  return summaryOf(
    snapshot,
    sentences,
    [
      ...entries,
      unlisted.cited,
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

interface Duties {
  readonly counts: ReadonlyMap<ResponsibilityKind, number>;
  /** Names of the environments for which no source states any responsibility; null: not stated. */
  readonly unstatedIn: readonly (string | null)[];
  /** True if only some rows of a requirement have statements. */
  readonly areSaidInPart: boolean;
  readonly sourceIds: readonly string[];
}

/** Counts requirements by who meets them. A requirement with several rows counts once, by its weakest row. */
async function dutiesOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { kept, standardIds }: { readonly kept: readonly ParticipationGroup[]; readonly standardIds: readonly string[] },
): Promise<Duties> {
  const stated = await responsibilitiesOf(snapshot, standardIds);
  const places = groupBy(kept, (group) => `${group.certificateId} ${group.environmentId ?? ''} ${group.coverage.key}`);
  const byPlace = await mapYielding(
    places.values(),
    ([group]) =>
      question
        .requirementsOf(group)
        .map(({ id }) => ({ id, environmentId: group.environmentId, statements: stated.of(id, group) })),
    snapshot.mayGoOn,
  );
  const byRequirement = [...groupBy(byPlace.flat(), ({ id }) => id).values()];
  const kinds = byRequirement.map((all) => weakest(all.map(({ statements }) => weakestOf(statements))));
  const areSaidInPart = byRequirement.some((all) => all.some(isStated) && !all.every(isStated));
  const counts = new Map([...groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length]));
  const sourceIds = byPlace.flat().flatMap(({ statements }) => statements.flatMap((one) => one.sourceIds));
  const where = unstatedIn(snapshot, byPlace.flat());
  return { counts, unstatedIn: where, areSaidInPart, sourceIds: [...new Set(sourceIds)] };
}

interface StatedRow {
  readonly environmentId: string | null;
  readonly statements: readonly unknown[];
}

function isStated({ statements }: StatedRow): boolean {
  return statements.length > 0;
}

function unstatedIn({ catalogue }: Snapshot, rows: readonly StatedRow[]): (string | null)[] {
  const byPlace = [...groupBy(rows, ({ environmentId }) => environmentId)];
  return byPlace
    .filter(([, all]) => !all.some(isStated))
    .map(([environmentId]) => (environmentId === null ? null : catalogue.nameOf(environmentId)))
    .sort((left, right) => Number(left === null) - Number(right === null) || compareText(left ?? '', right ?? ''));
}
