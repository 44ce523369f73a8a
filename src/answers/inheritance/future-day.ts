import { today } from '../../domain/days.ts';
import type { InheritanceNote } from './note.ts';
import type { InheritanceQuestion } from './question.ts';

/** Counts the day: the note is about the question itself. */
export function futureDay({ day }: InheritanceQuestion): InheritanceNote {
  return {
    code: 'FUTURE_DAY',
    count: Number(day > today()),
    sentence: `${day} is in the future: the answer follows from what sources state so far.`,
    nodeIds: [],
  };
}
