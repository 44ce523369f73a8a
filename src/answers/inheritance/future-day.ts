import { today } from '../../domain/days.ts';
import type { InheritanceNote } from './note.ts';
import type { InheritanceQuestion } from './question.ts';

/** Tells that the day is still to come; empty unless it is. */
export function futureWords(day: string): string {
  return day > today()
    ? `${day} is in the future: the answer follows from what sources state so far; a certificate may lapse or be renewed until then.`
    : '';
}

/** Counts the day: the note is about the question itself. */
export function futureDay({ day }: InheritanceQuestion): InheritanceNote {
  const sentence = futureWords(day);
  return { code: 'FUTURE_DAY', count: Number(sentence !== ''), sentence, nodeIds: [] };
}
