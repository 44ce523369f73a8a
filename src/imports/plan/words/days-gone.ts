import { DAYS, type ToldProperty, type Word, wordsDates, wordsOn } from '../../../domain/said.ts';
import type { Properties } from '../wanted-nodes.ts';
import { countingWords, type DayOf, dayOfWords } from './counting.ts';
import { present } from './settle-words.ts';
import { saidOf, toldNode, voicesOf, without } from './voices.ts';

interface Gone {
  readonly sourceId: string;
  readonly dayOf: DayOf;
  /** The day that the source bore before its list left the certificate out; null: the same as now. */
  readonly dateBefore: { readonly date: string | null } | null;
}

/**
 * A certificate without the days that a source told of it, where others tell them, too: a time in force that one source
 * alone knows stays, since without it the certificate would be in force for ever. So does its number, by which lists
 * name it. Null: nothing is to be taken away.
 */
export function withoutDays(known: Properties, { sourceId, dayOf, dateBefore }: Gone): Properties | null {
  const node = toldNode(known);
  const voices = voicesOf(node, 'Certificate');
  const own = voices.get(sourceId) ?? new Map<ToldProperty, Word>();
  const days = DAYS.filter((day) => own.has(day));
  const isToldByOthers = (day: ToldProperty) => [...wordsOn(node, day).keys()].some((id) => id !== sourceId);
  if (days.length === 0 || !days.every(isToldByOthers)) return null;
  const rest = without(without(own, 'issuedOn'), 'expiresOn');
  const left = new Map([...voices, [sourceId, rest] as const]);
  const dates = new Map(wordsDates(node.said));
  if (rest.size === 0) dates.delete(sourceId);
  else if (dateBefore !== null && !dates.has(sourceId)) dates.set(sourceId, dateBefore.date);
  const { issuedOn, expiresOn } = countingWords(left, 'Certificate', {
    changed: new Set(days),
    dayOf: dayOfWords(dates, dayOf),
  });
  const after = present({ ...known, issuedOn: issuedOn ?? undefined, expiresOn: expiresOn ?? undefined });
  // What others tell may be of another time in force, which leaves a day open that was known.
  if (DAYS.some((day) => known[day] !== undefined && after[day] === undefined)) return null;
  const said = saidOf(left, 'Certificate', { properties: after, sourceIds: node.sourceIds, dates });
  return present({ ...after, said });
}
