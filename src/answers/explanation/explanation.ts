import { standardIdOfClause } from '../../domain/ids.ts';
import { loadEntity, type Snapshot } from '../../loaders/snapshot.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { resolveQuestion } from '../inheritance/question.ts';
import { type ExplainedEnvironment, environmentsSentence, explainEnvironments } from './by-environment.ts';
import { dayWords, dayWordsOfNothing } from './day-words.ts';
import { type ExplainedPath, NO_PATH, pathOf } from './explained-path.ts';
import { type Nearest, nearestTo } from './nearest.ts';
import type { WhyNot } from './reason.ts';
import type { ExplanationRequest } from './request.ts';
import { filterOf, rowsOf } from './rows.ts';
import { whyNot } from './why-not.ts';
import { NO_ENVIRONMENT, placed, whySentence } from './why-sentence.ts';

export interface Explained {
  /** Surest first. */
  readonly rows: readonly InheritedRow[];
  readonly path: ExplainedPath;
  /** All reasons, unlimited. */
  readonly reasons: readonly WhyNot[];
  /** Closest first; empty with rows. */
  readonly nearest: readonly Nearest[];
  /** All environments, if the request names none. */
  readonly environments: readonly ExplainedEnvironment[];
  readonly sentence: string;
}

export async function explain(snapshot: Snapshot, request: ExplanationRequest): Promise<Explained> {
  const { subjectId, environmentId, environmentNotStated, clauseId, day } = request;
  const { catalogue } = snapshot;
  const question = await resolveQuestion(snapshot, filterOf(request, standardIdOfClause(clauseId)), day);
  const clause = catalogue.find('Clause', clauseId);
  const requirement = clause?.clauseKind === 'REQUIREMENT' && !clause.withdrawn ? clause : null;
  // In parallel, since each read waits for the graph.
  const [subject, inherited] = await Promise.all([
    loadEntity(snapshot, subjectId),
    requirement === null ? [] : rowsOf(snapshot, question, { subjectId, clause: requirement }),
  ]);
  if (requirement === null || subject === null) {
    const reasons = await whyNot(snapshot, { request, question, clause });
    const sentence = await whyNotSentence(snapshot, request, reasons);
    return { rows: [], path: NO_PATH, reasons, nearest: [], environments: [], sentence };
  }
  const rows = inherited.filter(({ participation }) => !environmentNotStated || participation.environmentId === null);
  const environments =
    environmentId === null && !environmentNotStated
      ? await explainEnvironments(snapshot, { request, question, clause: requirement, rows })
      : [];
  const others = environmentsSentence(snapshot, environments);
  const [best] = rows;
  if (best !== undefined) {
    const [path, sentence] = await Promise.all([pathOf(snapshot, best), whySentence(snapshot, best, day)]);
    const later = dayWords(snapshot, { day, participations: [best.participation], areAll: rows.length === 1 });
    const told = later === '' ? sentence : `${sentence} ${later}`;
    return { rows, path, reasons: [], nearest: [], environments, sentence: `${told}${others}` };
  }
  const [reasons, nearest] = await Promise.all([
    whyNot(snapshot, { request, question, clause }),
    nearestTo(snapshot, request, requirement),
  ]);
  const why = await whyNotSentence(snapshot, request, reasons);
  const [near] = nearest;
  const words = near === undefined ? '' : `What comes nearest: ${near.sentence}`;
  const later = dayWordsOfNothing(snapshot, request, { reason: reasons[0], near });
  const sentence = [`${why}${others}`, words, later].filter((part) => part !== '').join(' ');
  return { rows, path: NO_PATH, reasons, nearest, environments, sentence };
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
