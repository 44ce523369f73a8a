import { compareParticipations } from '../../domain/assessment.ts';
import { standardIdOfClause } from '../../domain/ids.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import { EVERYTHING, subjectAsked } from '../inheritance/filter.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { participationsOfSubjects } from '../inheritance/participations.ts';
import { resolveQuestion } from '../inheritance/question.ts';
import { type ExplainedPath, NO_PATH, pathOf } from './explained-path.ts';
import type { WhyNot } from './reason.ts';
import type { ExplanationRequest } from './request.ts';
import { whyNot } from './why-not.ts';
import { NO_ENVIRONMENT, placed, whySentence } from './why-sentence.ts';

export interface Explained {
  /** Surest first. */
  readonly rows: readonly InheritedRow[];
  readonly path: ExplainedPath;
  /** All reasons, unlimited. */
  readonly reasons: readonly WhyNot[];
  readonly sentence: string;
}

export async function explain(snapshot: Snapshot, request: ExplanationRequest): Promise<Explained> {
  const { subjectId, environmentId, environmentNotStated, clauseId, certificateId, day } = request;
  const { catalogue } = snapshot;
  const filter = {
    ...EVERYTHING,
    ...subjectAsked(subjectId),
    environments: environmentId === null ? null : [environmentId],
    certificates: certificateId === null ? null : [certificateId],
    standards: [standardIdOfClause(clauseId)],
  };
  const question = await resolveQuestion(snapshot, filter, day);
  const clause = catalogue.find('Clause', clauseId);
  const requirement = clause?.clauseKind === 'REQUIREMENT' && !clause.withdrawn ? clause : null;
  const subject = await loadEntity(snapshot, subjectId);
  const rows =
    requirement === null || subject === null
      ? []
      : (await participationsOfSubjects(snapshot, question, [subjectId]))
          .filter((participation) => !environmentNotStated || participation.environmentId === null)
          .filter((participation) => question.requirementsOf(participation).includes(requirement))
          .sort(compareParticipations)
          .map((participation) => ({ participation, clause: requirement }));
  const [best] = rows;
  if (best !== undefined) {
    const [path, sentence] = await Promise.all([pathOf(snapshot, best), whySentence(snapshot, best, day)]);
    return { rows, path, reasons: [], sentence };
  }
  const reasons = await whyNot(snapshot, { request, question, clause });
  return { rows, path: NO_PATH, reasons, sentence: await whyNotSentence(snapshot, request, reasons) };
}

async function whyNotSentence(
  snapshot: Snapshot,
  { subjectId, environmentId, environmentNotStated, clauseId, day }: ExplanationRequest,
  reasons: readonly WhyNot[],
): Promise<string> {
  const { catalogue } = snapshot;
  const requirement = `${catalogue.nameOf(clauseId)} of ${catalogue.nameOf(standardIdOfClause(clauseId))}`;
  const place = await placed(snapshot, subjectId, environmentId);
  const where = environmentNotStated ? `${place}${NO_ENVIRONMENT}` : place;
  return `No source shows that ${where} inherits ${requirement} on ${day}. ${reasons[0]?.sentence ?? ''}`.trim();
}
