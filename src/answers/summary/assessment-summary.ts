import { CERTAINTIES, type Certainty } from '../../domain/certainty/certainty.ts';
import { daysAfter } from '../../domain/days.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { sortedIds } from '../../domain/ids.ts';
import {
  type AssessedParty,
  type Coverage,
  countResponsibilities,
  coverageOf,
  listSourcesOf,
} from '../../domain/inheritance/assessment.ts';
import type { Participation } from '../../domain/inheritance/inheritance.ts';
import { isEditionUnstated, isInScope, scopeCertaintyOf } from '../../domain/scope/scope-certainty.ts';
import { covers } from '../../domain/supports/coverage.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import type { Assessed } from '../assessment/assessed.ts';
import { certificatesUsed } from '../assessment/assessment.ts';
import { customerWordOf } from '../evidence/customer-words.ts';
import { dayWords } from '../explanation/day-words.ts';
import { asStated, citedStandards } from '../facts/scope-standards.ts';
import { certificateWords } from '../facts/source-words.ts';
import { assessedEdition } from '../notes/editions-meant.ts';
import { namesById } from '../words/few-names.ts';
import { type AnswerSummary, summaryOf } from './answer-summary.ts';
import { assessmentGlance } from './assessment-glance.ts';
import { type AssessmentFacts, assessmentSentences, type UnstatedEdition } from './assessment-sentences.ts';
import { datesOf } from './inheritance-summary.ts';
import { explainNothing, tellNothing } from './without-rows.ts';

export async function summarizeAssessment(snapshot: Snapshot, assessed: Assessed): Promise<AnswerSummary> {
  const { catalogue } = snapshot;
  const { request, parties, requirements } = assessed;
  const coverages = parties.map((party) => ({ party, coverage: scopeCoverageOf(party) }));
  const idsOf = (...kinds: readonly string[]) =>
    coverages.filter(({ coverage }) => kinds.includes(coverage)).map(({ party }) => party.serviceId);
  const certificates = catalogue.findAll(
    'Certificate',
    certificatesUsed(parties).map(({ certificateId }) => certificateId),
  );
  const through = certificatesTold(parties);
  const customerKeeps = certificates.flatMap((certificate) => customerWordOf(certificate) ?? []);
  const { first: lapsesOn } = await assessed.lapses();
  const [only] = parties;
  const isCovered = parties.some(({ participations }) => participations.length > 0);
  const { question } = assessed;
  const told = isCovered ? null : await tellNothing(snapshot, question, await explainNothing(snapshot, question));
  const facts: AssessmentFacts = {
    standard: catalogue.nameOf(request.standardId),
    environment: catalogue.nameOf(request.environmentId),
    services: request.serviceIds.length,
    onlyService:
      only !== undefined && parties.length === 1 && request.serviceIds.length === 1
        ? await nameById(snapshot, only.serviceId)
        : null,
    stated: idsOf('STATED').length,
    derivedOrPossible: idsOf('POSSIBLE').length,
    leveraging: idsOf('LEVERAGED').length,
    unstatedEdition: unstatedEditionOf(snapshot, assessed),
    day: request.day,
    sources: datesOf(
      snapshot,
      parties.flatMap((party) => (party.participations.length === 0 ? [] : listSourcesOf(party))),
    ),
    excluded: idsOf('EXCLUDED').length,
    excludedNames: await namesById(snapshot, idsOf('EXCLUDED')),
    unknown: idsOf('UNKNOWN').length,
    unknownNames: await namesById(snapshot, idsOf('UNKNOWN')),
    absent: request.serviceIds.length - parties.length,
    through: certificateWords({ certificates: catalogue.findAll('Certificate', through) }),
    requirements: requirements.length,
    requirementsLeft: requirements.filter(({ clause }) => isLeftOf(parties, clause)).length,
    edition: assessedEdition(catalogue, request)?.sentence ?? '',
    responsibilities: new Map(
      countResponsibilities(requirements).map(({ responsibility, count }) => [responsibility, count]),
    ),
    areSaidInPart: requirements.some(
      ({ responsibility, statedResponsibilities }) => responsibility === 'UNKNOWN' && statedResponsibilities.length > 0,
    ),
    later: dayWords(snapshot, {
      day: request.day,
      participations: parties.flatMap(({ participations }) => participations),
      areAll: true,
    }),
    lastDay: lapsesOn === null ? null : daysAfter(lapsesOn, -1),
    nothing: told?.sentences ?? [],
    customerKeeps: customerKeeps.map(({ certificate: { name }, text, paraphrased }) => ({ name, text, paraphrased })),
  };
  const sentences = assessmentSentences(facts);
  const cited = [
    ...parties.map((party) => ({
      certainty: surestScopeOf(party),
      sourceIds: listSourcesOf(party),
    })),
    ...(told?.cited ?? []),
    ...(isCovered
      ? [
          await citedStandards(snapshot, {
            certificateIds: certificates.map(({ id }) => id),
            standardIds: [request.standardId],
            clauses: requirements.map(({ clause }) => clause),
          }),
        ]
      : []),
    ...customerKeeps.slice(0, 1).map(({ sourceIds }) => ({ certainty: null, sourceIds })),
  ];
  return summaryOf(snapshot, sentences, cited, await assessmentGlance(snapshot, assessed, { facts, sentences }));
}

/** Returns the certainty that a party is in scope, regardless of the edition; null without participations. */
function surestScopeOf({ participations }: AssessedParty): Certainty | null {
  const found = participations.map(scopeCertaintyOf);
  return CERTAINTIES.find((certainty) => found.includes(certainty)) ?? null;
}

/** LEVERAGED: its own certificates are to other standards. */
function scopeCoverageOf(party: AssessedParty): Coverage | 'LEVERAGED' {
  const own = party.participations.filter(isInScope);
  if (own.length === 0 && party.participations.length > 0) return 'LEVERAGED';
  return surestScopeOf({ ...party, participations: own }) ?? coverageOf(party);
}

/** True if each service in scope inherits the requirement through its scope. */
function isLeftOf(parties: readonly AssessedParty[], clause: Clause): boolean {
  return parties
    .map((party): readonly Participation[] => party.participations.filter(isInScope))
    .every((own) => own.length === 0 || own.some(({ coverage }) => covers(coverage, clause)));
}

/**
 * Returns the certificates that state the services in scope or, if there are none, the certificates that their own
 * leverage.
 */
function certificatesTold(parties: readonly AssessedParty[]): string[] {
  const participations = parties.flatMap((party): readonly Participation[] => party.participations);
  const own = participations.filter(isInScope);
  const told = own.length > 0 ? own : participations;
  return sortedIds(told.map(({ certificateId }) => certificateId));
}

/** Counts the parties whose edition no source states; null if there are none. */
function unstatedEditionOf({ catalogue }: Snapshot, { request, parties }: Assessed): UnstatedEdition | null {
  const unstated = parties.filter(
    ({ participations }) => participations.some(isInScope) && participations.filter(isInScope).every(isEditionUnstated),
  );
  if (unstated.length === 0) return null;
  const reasons = unstated.flatMap(({ participations }) =>
    participations.filter(isInScope).flatMap((one) => one.possibleBecause),
  );
  return {
    statedAs: asStated(catalogue, [request.standardId])
      .map((id) => catalogue.nameOf(id))
      .join(' or '),
    services: unstated.length,
    isInForce: !reasons.includes('EDITION_NOT_STATED'),
  };
}
