import { standardIdOfClause } from '../../domain/ids.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { isStatedOut } from '../assessment/assessment.ts';
import type { WhyNot } from '../explanation/reason.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import { type Glance, glanceAtNothing } from './glance.ts';

const OTHERWISE = 'No source shows that anything asked about inherits these requirements.';

/**
 * Creates the glance of an answer without rows. It is NOT_IN_SCOPE only if a source states this for the only subject in
 * the only environment.
 */
export async function glanceWithoutRows(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { sentences, reasons = [] }: { readonly sentences: readonly string[]; readonly reasons?: readonly WhyNot[] },
): Promise<Glance> {
  const subjects = question.subjectIds?.length ?? 0;
  const place = ruledOutIn(snapshot, question, reasons);
  if (place === null) return glanceAtNothing(sentences, { subjects, otherwise: OTHERWISE });
  const { subjectId, standardId, environmentId } = place;
  const [who, what, where] = await Promise.all(
    [subjectId, standardId, environmentId].map((id) => nameById(snapshot, id)),
  );
  const out = `A source states that ${who} is not, or not yet, in the scope of ${what} in ${where}.`;
  const otherwise = 'A source states that it is not, or not yet, in scope.';
  return glanceAtNothing([out, ...sentences.slice(1)], { verdict: 'NOT_IN_SCOPE', subjects, otherwise });
}

/** Returns the subject and environment that a source excludes, by the same rule as an assessment; null if none does. */
function ruledOutIn({ catalogue }: Snapshot, question: InheritanceQuestion, reasons: readonly WhyNot[]) {
  const { filter, subjectIds } = question;
  const [subjectId, ...others] = subjectIds ?? [];
  const standards = filter.standards ?? (filter.clauses ?? []).map(standardIdOfClause);
  const [environmentId = null] = filter.environments ?? [];
  const [standardId] = standards;
  if (subjectId === undefined || others.length > 0 || standardId === undefined || environmentId === null) return null;
  if (reasons.some(({ code }) => code === 'ENVIRONMENT_NOT_STATED')) return null;
  const exclusions = reasons.flatMap(({ code, statement }) =>
    code === 'BLOCKED' && statement?.kind === 'ScopeEntry' ? [statement] : [],
  );
  const asked = { ...question, filter: { ...filter, standards } };
  return isStatedOut(catalogue, asked, { subjectId, environmentId, exclusions })
    ? { subjectId, standardId, environmentId }
    : null;
}
