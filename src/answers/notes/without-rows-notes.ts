import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import type { WithoutRows } from '../inheritance/subjects-without-rows.ts';
import { FEW, namesById } from '../words/few-names.ts';
import { scopeSentence } from '../words/scope-sentence.ts';
import type { InheritanceNote } from './note.ts';

export async function blocked(snapshot: Snapshot, { blocking }: WithoutRows): Promise<InheritanceNote> {
  const sentences = await Promise.all(blocking.slice(0, FEW).map((entry) => scopeSentence(snapshot, entry)));
  const more = blocking.length > sentences.length ? ` And ${blocking.length - sentences.length} more.` : '';
  return {
    code: 'BLOCKED',
    count: blocking.length,
    sentence: `Stated as not in scope, or not yet: ${[...new Set(sentences)].join(' ')}${more}`,
    nodeIds: blocking.map(({ id }) => id),
  };
}

export async function notNamed(
  snapshot: Snapshot,
  { day }: InheritanceQuestion,
  { unnamed }: WithoutRows,
): Promise<InheritanceNote> {
  const names = await namesById(snapshot, unnamed, 'or');
  return {
    code: 'NOT_NAMED',
    count: unnamed.length,
    sentence: `No entry that is valid on ${day} and fits the question names ${names}. That does not mean that ${unnamed.length === 1 ? 'it is' : 'they are'} out of scope.`,
    nodeIds: unnamed,
  };
}
