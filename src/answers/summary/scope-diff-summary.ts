import { SCOPE_STATUSES, type ScopeEntry } from '../../domain/statements/statements.ts';
import { dayWords } from '../explanation/day-words.ts';
import type { ScopeDiff, ScopePoint } from '../scope/scope-diff.ts';
import { isCertificateInForce } from '../scope/scope-diff-notes.ts';
import { subjectWords } from '../words/subject-words.ts';
import { type AnswerSummary, summaryOf } from './answer-summary.ts';
import { glanceAtSeveral } from './glance.ts';
import { type ScopeDiffFacts, scopeDiffSentence, scopeDiffSentences } from './scope-diff-sentences.ts';

/** Maximum number of entries of each point that are read for their sources. */
const MOST_READ = 100;

export async function summarizeDiff(from: ScopePoint, to: ScopePoint, diff: ScopeDiff): Promise<AnswerSummary> {
  const countOf = (kind: 'ADDED' | 'REMOVED') => diff.counts[kind];
  const named = [...diff.places, ...diff.alike].map(({ subjectId }) => subjectId);
  const facts: ScopeDiffFacts = {
    from: { name: pointName(from, to), listed: diff.listed.from, isInForce: isCertificateInForce(from) },
    to: { name: pointName(to, from), listed: diff.listed.to, isInForce: isCertificateInForce(to) },
    words: subjectWords(named),
    isByEnvironment: new Set(named).size < named.length,
    onlyFrom: countOf('REMOVED'),
    onlyTo: countOf('ADDED'),
    otherwise: diff.places.length - countOf('REMOVED') - countOf('ADDED'),
    alike: diff.alike.length,
  };
  const entries = await Promise.all([from, to].map(entriesAt));
  const later = [facts.from, facts.to].map(({ name }, at) => {
    const { snapshot, day, environmentId } = at === 0 ? from : to;
    const read = entries[at] ?? [];
    const here = read.filter((entry) => environmentId === null || entry.environmentId === environmentId);
    const participations = here.map((entry) => ({ supports: [{ entry }] }));
    return dayWords(snapshot, {
      day,
      participations,
      areAll: read.length < MOST_READ,
      called: `what ${name} lists`,
    });
  });
  const sentences = [...scopeDiffSentences(facts), ...new Set(later)];
  return summaryOf(
    to.snapshot,
    sentences,
    entries.flat().map(({ sourceIds }) => ({ certainty: 'STATED', sourceIds })),
    glanceAtSeveral(scopeDiffSentence(facts), sentences.slice(1)),
  );
}

/** Names a point by how it differs from the other: certificate, environment, day, revision. */
function pointName(point: ScopePoint, other: ScopePoint): string {
  const { snapshot, certificateId, environmentId, day } = point;
  const { revision } = snapshot.point;
  const parts = [
    environmentId === null ? [] : ` in ${snapshot.catalogue.nameOf(environmentId)}`,
    day === other.day ? [] : ` on ${day}`,
    revision === other.snapshot.point.revision ? [] : ` at revision ${revision}`,
  ].flat();
  return `“${snapshot.catalogue.nameOf(certificateId)}”${parts.join('')}`;
}

function entriesAt({ snapshot, certificateId, day }: ScopePoint): Promise<readonly ScopeEntry[]> {
  return snapshot.scope.Certificate.pages.load({
    id: certificateId,
    arguments: { statuses: SCOPE_STATUSES, others: null, day, after: '', limit: MOST_READ },
  });
}
