import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { withEditions } from '../../domain/editions/editions.ts';
import { groupBy } from '../../domain/grouping.ts';
import { standardIdOfClause } from '../../domain/ids.ts';
import type { ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { dayWordsOfNothing } from '../explanation/day-words.ts';
import { type Nearest, nearestTo } from '../explanation/nearest.ts';
import type { WhyNot } from '../explanation/reason.ts';
import type { ExplanationRequest } from '../explanation/request.ts';
import { rowWords } from '../explanation/row-words.ts';
import { whyNot } from '../explanation/why-not.ts';
import { askedWords, isOfRequirement } from '../facts/asked-words.ts';
import type { Cited } from '../facts/cited.ts';
import { columnFacts } from '../facts/scope-counts.ts';
import { columnWords, knownColumns } from '../facts/scope-matrix-sentences.ts';
import { keptIn } from '../inheritance/counting.ts';
import { filtersByReason, type InheritanceFilter } from '../inheritance/filter.ts';
import { matchesNothing } from '../inheritance/matches-nothing.ts';
import { type InheritanceQuestion, resolveQuestion } from '../inheritance/question.ts';
import { requirementsAsked } from '../inheritance/requirements-asked.ts';
import { authorizedUnlisted } from '../notes/authorized-unlisted.ts';
import { futureWords } from '../notes/future-day.ts';
import type { InheritanceNote } from '../notes/note.ts';
import { notesOn } from '../notes/notes.ts';
import { counted } from '../words/count-words.ts';
import { FEW, namesById } from '../words/few-names.ts';
import { subjectWords } from '../words/subject-words.ts';
import { type AnswerSummary, summaryOf } from './answer-summary.ts';
import { dutiesAnyway } from './duties-anyway.ts';
import { glanceAtNothing } from './glance.ts';
import { glanceWithoutRows } from './without-rows-glance.ts';

/** Notes that explain an empty answer, most informative first. */
const TELLING: readonly InheritanceNote['code'][] = [
  'CLAUSE_WITHOUT_REQUIREMENTS',
  'NO_CERTIFICATE',
  'BLOCKED',
  'NOT_IN_FORCE',
  'EXCEPTED',
  'OTHER_STANDARD',
  'NOTHING_IN_SCOPE',
  'ENVIRONMENT_NOT_STATED',
  'FAMILY_NOT_EXPANDED',
  'LEVERAGE_NOT_FOLLOWED',
  'NOT_NAMED',
  'STANDARD_UNKNOWN',
  'STANDARD_WITHOUT_CLAUSES',
];

/** Used if the graph has none of the relevant ids. */
export const ABSENT = 'The graph does not have what is asked about.';

/** Reasons and closest rows, for a question about one subject and one standard without rows. */
export interface NothingExplained {
  readonly reasons: readonly WhyNot[];
  readonly nearest: readonly Nearest[];
}

/** States why there are no rows, what is closest, and who meets the requirements there anyway. */
export async function summarizeNothing(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  {
    participationGroups,
    explained,
  }: { readonly participationGroups: ParticipationGroups; readonly explained: () => Promise<NothingExplained | null> },
): Promise<AnswerSummary> {
  const { filter } = question;
  const head = `No source shows that ${await askedWords(snapshot, question)}.`;
  if (filtersByReason(filter)) {
    const wide = { ...filter, bases: null, certainties: null, possibleBecause: null, responsibilities: null };
    const others = await resolveQuestion(snapshot, wide, question.day);
    const isKept = keptIn(others);
    const ids = [...participationGroups.sumBySubject((group) => Number(isKept(group))).keys()];
    if (ids.length > 0) {
      const without = `Without the filters by basis, certainty, reason and responsibility, there are rows for ${counted(ids.length, ...subjectWords(ids))}.`;
      const sentences = ['Nothing fits all filters.', without, futureWords(question.day)];
      return summaryOf(snapshot, sentences, [], await glanceWithoutRows(snapshot, question, { sentences }));
    }
  }
  const why = await explained();
  const told = await tellNothing(snapshot, question, why);
  if (told !== null) {
    const sentences = [head, ...told.sentences];
    const glance = await glanceWithoutRows(snapshot, question, { sentences, reasons: why?.reasons ?? [] });
    return summaryOf(snapshot, sentences, told.cited, glance);
  }
  const notes = await notesOn(snapshot, question, { participationGroups });
  const unknown = unknownIn(question, notes);
  if (unknown.isAll) {
    const { sentences } = unknown;
    return summaryOf(snapshot, sentences, [], glanceAtNothing([ABSENT, ...sentences], { otherwise: ABSENT }));
  }
  const authorized = await authorizedUnlisted(snapshot, filter, notes);
  const telling = TELLING.flatMap((code) => notes.filter((note) => note.code === code)).slice(0, 2);
  // The sentence about authorizations replaces the note about their scope.
  const further = telling.filter(({ code }) => authorized === null || code !== 'NOTHING_IN_SCOPE');
  const certificates = snapshot.catalogue.findAll(
    'Certificate',
    telling.flatMap(({ nodeIds }) => nodeIds),
  );
  const rest = [
    ...further.map(({ sentence }) => sentence),
    elsewhere(snapshot, question, participationGroups),
    futureWords(question.day),
  ];
  const glanced = [authorized?.short ?? head, ...unknown.sentences, ...rest];
  return summaryOf(
    snapshot,
    [...unknown.sentences, authorized?.long ?? head, ...rest],
    certificates.map(({ sourceIds }) => ({ certainty: null, sourceIds })),
    await glanceWithoutRows(snapshot, question, { sentences: glanced }),
  );
}

/** Returns the requested ids that the graph does not have; `isAll`: nothing can match for that reason. */
export function unknownIn({ filter }: InheritanceQuestion, notes: readonly InheritanceNote[]) {
  const unknown = notes.filter(({ code }) => code === 'UNKNOWN_ID');
  const ids = unknown.flatMap(({ nodeIds }) => nodeIds);
  return {
    sentences: unknown.map(({ sentence }) => sentence),
    isAll: unknown.length > 0 && matchesNothing(filter, ids),
  };
}

export interface ToldNothing {
  readonly sentences: readonly string[];
  readonly cited: readonly Cited[];
}

/** Returns the first reason, the closest rows, and who meets the requirements anyway; null for other questions. */
export async function tellNothing(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  explained: NothingExplained | null,
): Promise<ToldNothing | null> {
  if (explained === null) return null;
  const [reason] = explained.reasons;
  const [near] = explained.nearest;
  const anyway = await dutiesAnyway(snapshot, question);
  const nearest = near === undefined ? '' : await nearWords(snapshot, question, near);
  const later = dayWordsOfNothing(snapshot, question, { reason, near });
  const nearSources = near === undefined ? [] : near.row.participation.supports[0].entry.sourceIds;
  return {
    sentences: [reason?.sentence ?? '', nearest, later, anyway.sentence].filter((one) => one !== ''),
    cited: [
      { certainty: 'STATED', sourceIds: reason?.sourceIds ?? [] },
      { certainty: 'POSSIBLE', sourceIds: nearSources },
      { certainty: null, sourceIds: anyway.sourceIds },
    ],
  };
}

/** Describes scope in other environments; empty if no environment is requested, or nothing is in scope elsewhere. */
function elsewhere(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  participationGroups: ParticipationGroups,
): string {
  const { filter } = question;
  const { environments, standards, clauses, certificates, services, families } = filter;
  // If only environments are requested, nothing elsewhere is close.
  if (environments === null || (standards ?? clauses ?? certificates ?? services ?? families) === null) return '';
  const others = participationGroups.groups.filter(keptIn({ ...question, filter: { ...filter, environments: null } }));
  const columns = [...groupBy(others, ({ environmentId }) => environmentId)].flatMap(([environmentId, kept]) =>
    environmentId === null
      ? []
      : columnFacts(snapshot, participationGroups, { name: snapshot.catalogue.nameOf(environmentId), kept }),
  );
  if (columns.length === 0) return '';
  const isOfOne = question.subjectIds?.length === 1 && services?.length === 1;
  const shown = knownColumns(columns)
    .slice(0, FEW)
    .map((column) => columnWords(column, isOfOne));
  return `What comes nearest, in other environments: ${shown.join('; ')}.`;
}

/** Explains an empty answer for one subject and one standard or clause of the graph; null for others. */
export async function explainNothing(
  snapshot: Snapshot,
  question: InheritanceQuestion,
): Promise<NothingExplained | null> {
  const request = requestOf(snapshot, question);
  if (request === null) return null;
  const clause = snapshot.catalogue.find('Clause', request.clauseId);
  const [reasons, nearest] = await Promise.all([
    whyNot(snapshot, { request, question, clause }),
    clause === null ? [] : nearestTo(snapshot, request, clause),
  ]);
  return reasons[0]?.code === 'UNKNOWN_ID' ? null : { reasons, nearest };
}

/**
 * Replaces a standard or heading by its first requirement: an entry that names a subject counts for all requirements.
 */
function requestOf(
  { catalogue }: Snapshot,
  { filter, subjectIds, day }: InheritanceQuestion,
): ExplanationRequest | null {
  const { services, families, environments, certificates, standards, clauses } = filter;
  const subjects = [...(services ?? []), ...(families ?? [])];
  const [subjectId] = subjects;
  if (subjectId === undefined || subjects.length > 1 || subjectIds?.length !== 1) return null;
  if ([environments, certificates, standards, clauses].some((list) => (list?.length ?? 0) > 1)) return null;
  if ([environments, certificates, standards, clauses].some((list) => list?.length === 0)) return null;
  const clauseId = firstAsked(catalogue, filter);
  if (clauseId === undefined) return null;
  if (standards !== null && !withEditions(catalogue, standards).includes(standardIdOfClause(clauseId))) return null;
  return {
    subjectId,
    clauseId,
    day,
    environmentId: environments?.[0] ?? null,
    environmentNotStated: environments?.[0] === null,
    certificateId: certificates?.[0] ?? null,
    leverageHops: filter.leverageHops,
  };
}

/**
 * Returns the only clause, or its first requirement if it is a heading; without a clause, the standard's first
 * requirement.
 */
function firstAsked(catalogue: Catalogue, filter: InheritanceFilter): string | undefined {
  const [clause] = filter.clauses ?? [];
  const standardIds =
    clause === undefined ? withEditions(catalogue, filter.standards ?? []) : [standardIdOfClause(clause)];
  const requirements = requirementsAsked(catalogue, filter, standardIds);
  return (requirements.find(({ id }) => id === clause) ?? requirements[0])?.id ?? clause;
}

/** Describes the closest rows: for the whole heading or standard if no single requirement is requested. */
async function nearWords(
  snapshot: Snapshot,
  { filter }: InheritanceQuestion,
  { sentence, row }: Nearest,
): Promise<string> {
  const { catalogue } = snapshot;
  if (isOfRequirement(snapshot, filter)) return `What comes nearest: ${sentence}`;
  const { subjectId, environmentId, certificateId } = row.participation;
  const [verb, how] = rowWords(row.participation);
  const where = environmentId === null ? 'where no environment is stated' : `in ${catalogue.nameOf(environmentId)}`;
  const { standardId } = row.clause;
  // Another standard may not have this heading.
  const headings = (filter.clauses ?? []).filter((id) => standardIdOfClause(id) === standardId);
  const under = headings.length === 0 ? '' : ` under ${await namesById(snapshot, headings)}`;
  return `What comes nearest: ${await nameById(snapshot, subjectId)} ${verb} requirements${under} of ${catalogue.nameOf(standardId)} ${where} through “${catalogue.nameOf(certificateId)}” (${how}).`;
}
