import { countResponsibilities, coverageOf, listSourcesOf } from '../../domain/assessment.ts';
import { daysAfter } from '../../domain/days.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import type { Assessed } from '../assessed.ts';
import { certificatesUsed } from '../assessment.ts';
import { customerWordOf } from '../customer-words.ts';
import { editionsSentence } from '../editions-meant.ts';
import { namesById } from '../few-names.ts';
import { type AnswerSummary, summaryOf } from './answer-summary.ts';
import { type AssessmentFacts, assessmentSentences } from './assessment-sentences.ts';
import { certificateWords } from './inheritance-sentences.ts';
import { explainNothing, tellNothing } from './without-rows.ts';

export async function summarizeAssessment(snapshot: Snapshot, assessed: Assessed): Promise<AnswerSummary> {
  const { catalogue } = snapshot;
  const { request, parties, requirements } = assessed;
  const coverages = parties.map((party) => ({ party, coverage: coverageOf(party) }));
  const idsOf = (...kinds: readonly string[]) =>
    coverages.filter(({ coverage }) => kinds.includes(coverage)).map(({ party }) => party.serviceId);
  const certificates = catalogue.findAll(
    'Certificate',
    certificatesUsed(parties).map(({ certificateId }) => certificateId),
  );
  const customerKeeps = certificates.flatMap((certificate) => customerWordOf(certificate) ?? []);
  const lapsesOn = await assessed.lapsesOn();
  const [only] = parties;
  const isCovered = parties.some(({ participations }) => participations.length > 0);
  const { question } = assessed;
  const told = isCovered ? null : await tellNothing(snapshot, question, await explainNothing(snapshot, question));
  const facts: AssessmentFacts = {
    standard: catalogue.nameOf(request.standardId),
    environment: catalogue.nameOf(request.environmentId),
    services: request.serviceIds.length,
    only:
      only !== undefined && parties.length === 1 && request.serviceIds.length === 1
        ? await nameById(snapshot, only.serviceId)
        : null,
    stated: idsOf('STATED').length,
    perhaps: idsOf('DERIVED', 'POSSIBLE').length,
    excluded: idsOf('EXCLUDED').length,
    excludedNames: await namesById(snapshot, idsOf('EXCLUDED')),
    unknown: idsOf('UNKNOWN').length,
    unknownNames: await namesById(snapshot, idsOf('UNKNOWN')),
    absent: request.serviceIds.length - parties.length,
    through: certificateWords({ certificates }),
    requirements: requirements.length,
    editions: editionsSentence(catalogue, request.standardId),
    responsibilities: new Map(
      countResponsibilities(requirements).map(({ responsibility, count }) => [responsibility, count]),
    ),
    lastDay: lapsesOn === null ? null : daysAfter(lapsesOn, -1),
    nothing: told?.sentences ?? [],
    customerKeeps: customerKeeps.map(({ certificate: { name }, text, paraphrased }) => ({ name, text, paraphrased })),
  };
  return summaryOf(snapshot, assessmentSentences(facts), [
    ...parties.map((party) => ({
      certainty: party.participations[0]?.certainty ?? null,
      sourceIds: listSourcesOf(party),
    })),
    ...(told?.cited ?? []),
    ...customerKeeps.slice(0, 1).map(({ sourceIds }) => ({ certainty: null, sourceIds })),
  ]);
}
