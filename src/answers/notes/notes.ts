import { shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { editionsMeant } from '../../domain/catalogue/certified-standards.ts';
import { CERTAINTIES } from '../../domain/certainty/certainty.ts';
import { firstByKey } from '../../domain/grouping.ts';
import { kindOfId, sortedIds } from '../../domain/ids.ts';
import type { ParticipationGroup, ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { keptIn, perhapsKeptIn } from '../inheritance/counting.ts';
import { type Emptiness, emptinessOf, isWithoutCertificate } from '../inheritance/emptiness.ts';
import { keepsEnvironment, placesAsked } from '../inheritance/filter.ts';
import { isAskedReason } from '../inheritance/participations.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { NOBODY, subjectsWithoutRows, type WithoutRows } from '../inheritance/subjects-without-rows.ts';
import { FEW, listed, namesOf } from '../words/few-names.ts';
import { whyNotInForce } from '../words/in-force-words.ts';
import { otherPeriodSentence } from '../words/other-periods.ts';
import { subjectWord } from '../words/subject-words.ts';
import { excepted, forOtherStandards } from './coverage-notes.ts';
import { unknownDates } from './date-note.ts';
import { standardsWithoutEdition } from './editions-meant.ts';
import { clausesWithoutRequirements, noCertificate, nothingInScope, standardsUnknown } from './emptiness-notes.ts';
import { futureDay } from './future-day.ts';
import { leverageNotFollowed } from './leverage-note.ts';
import type { InheritanceNote } from './note.ts';
import { notesOnEntries } from './noted-entries.ts';
import { unknownIdsIn, unknownWords } from './unknown-ids.ts';
import { blocked, notNamed } from './without-rows-notes.ts';

interface UnknownWords {
  readonly one: string;
  readonly several: string;
}

const MATCHES_NOTHING: UnknownWords = { one: 'it matches nothing', several: 'they match nothing' };

/** For an assessment: each service of a system counts. */
export const COUNTS_AS_SERVICE: UnknownWords = {
  one: 'it counts as a service that inherits nothing',
  several: 'they count as services that inherit nothing',
};

export async function notesOn(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  {
    participationGroups,
    ofUnknown = MATCHES_NOTHING,
  }: { readonly participationGroups: ParticipationGroups; readonly ofUnknown?: UnknownWords },
): Promise<InheritanceNote[]> {
  const { filter } = question;
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const inEnvironment = participationGroups.groups.filter((group) => placesAsked(filter, group).length > 0);
  // A filter by basis or certainty is deliberate, so its exclusions are not noted.
  const concerned = inEnvironment.filter((group) => isAskedReason(filter, group));
  const kept = participationGroups.groups.filter(keptIn(question));
  const unknown = await unknownIds(snapshot, question, ofUnknown);
  const hasNoCertificate = isWithoutCertificate(question, unknown.nodeIds);
  // Without a certificate, entries cannot name the subjects either.
  const without = hasNoCertificate
    ? NOBODY
    : await subjectsWithoutRows(snapshot, question, { participationGroups, unknownIds: unknown.nodeIds });
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const emptiness = await emptinessOf(snapshot, question, { groups: inEnvironment, unknownIds: unknown.nodeIds });
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const notes = [
    unknown,
    standardsWithoutClauses(snapshot, question, { groups: concerned, emptiness }),
    standardsWithoutEdition(snapshot.catalogue, filter.standards ?? []),
    environmentsNotStated(snapshot, question, participationGroups),
    unknownDates(snapshot, kept),
    ...(await notesOnEntries(snapshot, kept)),
    familiesNotExpanded(question, participationGroups),
    await leverageNotFollowed(snapshot, question, participationGroups),
    notInForce(snapshot, question, { without, emptiness }),
    await blocked(snapshot, without),
    await notNamed(snapshot, question, without),
    standardsUnsure(snapshot, question, kept),
    standardsUnknown(snapshot, question, concerned),
    forOtherStandards(question, concerned),
    await excepted(snapshot, question, concerned),
    await clausesWithoutRequirements(snapshot, question),
    await nothingInScope(snapshot, question, emptiness),
    futureDay(question),
  ];
  const none = hasNoCertificate ? await noCertificate(snapshot, question) : null;
  return [...notes.filter((note) => note !== null && note.count > 0), none].filter((note) => note !== null);
}

async function unknownIds(
  snapshot: Snapshot,
  { filter }: InheritanceQuestion,
  { one, several }: UnknownWords,
): Promise<InheritanceNote> {
  const nodeIds = await unknownIdsIn(snapshot, filter);
  return {
    code: 'UNKNOWN_ID',
    count: nodeIds.length,
    sentence: unknownWords(snapshot, nodeIds, `: ${nodeIds.length === 1 ? one : several}`),
    nodeIds,
  };
}

function standardsWithoutClauses(
  { catalogue }: Snapshot,
  { filter, standardsOf }: InheritanceQuestion,
  { groups, emptiness }: { readonly groups: readonly ParticipationGroup[]; readonly emptiness: Emptiness | null },
): InheritanceNote {
  const taking = groups.map(({ certificateId }) => certificateId);
  const idle = emptiness?.idle.map(({ id }) => id) ?? [];
  const standards = [...taking, ...(filter.certificates ?? []), ...idle].flatMap((id) => standardsOf(id));
  const named = catalogue.findAll('Standard', filter.standards ?? []).map(({ id }) => id);
  const nodeIds = sortedIds([...standards, ...named]).filter(
    (id) => catalogue.requirementsOf(id).length === 0 && editionsMeant(catalogue, id).length === 0,
  );
  const names = catalogue.findAll('Standard', nodeIds).map(({ designation }) => designation);
  return {
    code: 'STANDARD_WITHOUT_CLAUSES',
    count: nodeIds.length,
    sentence: `The graph holds no requirements of ${listed(names, names.length, 'or')}, so there are no rows of ${
      nodeIds.length === 1 ? 'it' : 'them'
    }.`,
    nodeIds,
  };
}

function environmentsNotStated(
  { catalogue }: Snapshot,
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
): InheritanceNote {
  const isPerhapsKept = perhapsKeptIn(question);
  const isConcerned = (group: ParticipationGroup) => group.environmentId === null && isPerhapsKept(group);
  const nodeIds = sortedIds([...participationGroups.sumBySubject((group) => Number(isConcerned(group))).keys()]);
  const certificates = sortedIds(
    participationGroups.groups.filter(isConcerned).map(({ certificateId }) => certificateId),
  );
  const names = namesOf(catalogue.findAll('Certificate', certificates));
  const consequence = keepsEnvironment(question.filter, null)
    ? 'possible at most'
    : 'not counted for the requested environments';
  return {
    code: 'ENVIRONMENT_NOT_STATED',
    count: nodeIds.length,
    sentence: `The source names no environment for ${nodeIds.length} ${subjectWord(nodeIds)} of ${names}: what follows from these entries is ${consequence}.`,
    nodeIds,
  };
}

function familiesNotExpanded(
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
): InheritanceNote | null {
  if (question.carryFamilies) return null;
  // A row expanded from a family is never surer than the family's own, and may be less sure for other reasons.
  const { certainties } = question.filter;
  const asSure = CERTAINTIES.slice(0, 1 + Math.max(-1, ...(certainties ?? []).map((one) => CERTAINTIES.indexOf(one))));
  const isKept = keptIn({
    ...question,
    filter: { ...question.filter, certainties: certainties === null ? null : asSure, possibleBecause: null },
  });
  const subjectIds = [...participationGroups.sumBySubject((group) => Number(isKept(group))).keys()];
  const nodeIds = sortedIds(subjectIds.filter((id) => kindOfId(id) === 'ServiceFamily'));
  return {
    code: 'FAMILY_NOT_EXPANDED',
    count: nodeIds.length,
    sentence: `${familiesNamed(nodeIds.length)}. Ask for the services, or expand families to their services.`,
    nodeIds,
  };
}

function familiesNamed(count: number): string {
  if (count === 1) return 'One family is named without a list of its services';
  return `${count} families are named without a list of their services`;
}

/** Noted for an empty answer or subject, and for certificates selected by id. */
function notInForce(
  snapshot: Snapshot,
  { filter, certificates, notInForce: ids, day }: InheritanceQuestion,
  { without, emptiness }: { readonly without: WithoutRows; readonly emptiness: Emptiness | null },
): InheritanceNote {
  const areTold = filter.certificates !== null || (emptiness === null && certificates.size === 0);
  const certificatesAsked = snapshot.catalogue.findAll('Certificate', areTold ? ids : []);
  const all = [...certificatesAsked, ...without.lapsed, ...(emptiness?.lapsed ?? [])];
  const lapsed = firstByKey(all, ({ id }) => id);
  const [why = '', ...otherwise] = new Set(lapsed.map((one) => whyNotInForce(one, day)));
  const others = lapsed.slice(0, FEW).map((certificate) => otherPeriodSentence(snapshot, certificate, day));
  return {
    code: 'NOT_IN_FORCE',
    count: lapsed.length,
    sentence: `${namesOf(lapsed)} ${lapsed.length === 1 ? 'is' : 'are'} not in force on ${day}${otherwise.length === 0 ? why : ''}, so nothing is inherited through ${
      lapsed.length === 1 ? 'it' : 'them'
    }.${others.join('')}`,
    nodeIds: lapsed.map(({ id }) => id),
  };
}

function standardsUnsure(
  { catalogue }: Snapshot,
  { certificates }: InheritanceQuestion,
  groups: readonly ParticipationGroup[],
): InheritanceNote {
  const concerned = groups.map(({ certificateId }) => certificateId);
  const nodeIds = sortedIds(concerned.filter((id) => catalogue.unsureCertificates.has(id)));
  const names = namesOf(nodeIds.flatMap((id) => certificates.get(id) ?? []));
  const but = nodeIds.some((id) => catalogue.entryStandardsOf(id).length > 0)
    ? ', unless an entry names its standard'
    : '';
  return {
    code: 'STANDARD_UNSURE',
    count: nodeIds.length,
    sentence: `Sources disagree on the standard that ${names} ${
      nodeIds.length === 1 ? 'certifies' : 'certify'
    }, or it follows from a name only: what is inherited through ${nodeIds.length === 1 ? 'it' : 'them'} is possible at most${but}.`,
    nodeIds,
  };
}
