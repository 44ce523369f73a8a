import { today } from '../../domain/days.ts';
import type { InheritanceQuestion } from '../inheritance/question.ts';
import type { InheritanceNote } from './note.ts';

/** Returns a sentence if the day is in the future, otherwise an empty text. */
export function futureWords(day: string): string {
  return day > today()
    ? `${day} is in the future: the answer follows from what sources state so far; a certificate may lapse or be renewed until then.`
    : '';
}

/** The count is 1 for a future day, otherwise 0: the note is about the question itself. */
export function futureDay({ day }: InheritanceQuestion): InheritanceNote {
  const sentence = futureWords(day);
  return { code: 'FUTURE_DAY', count: Number(sentence !== ''), sentence, nodeIds: [] };
}
