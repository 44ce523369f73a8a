import { firstDayOf } from '../../domain/partial-date.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { futureWords } from '../notes/future-day.ts';
import { capitalized, counted, dateWords } from '../words/count-words.ts';
import type { Nearest } from './nearest.ts';
import type { WhyNot } from './reason.ts';

type Dated = Pick<ScopeEntry, 'validFrom' | 'sourceIds'>;

/** States that all sources of the answer are later than the day, or that the day is in the future; otherwise empty. */
export function dayWords(
  { catalogue }: Snapshot,
  {
    day,
    participations,
    areAll,
    called = 'this answer',
  }: {
    readonly day: string;
    readonly participations: readonly { readonly supports: readonly { readonly entry: Dated }[] }[];
    /** False if there are more participations than these. */
    readonly areAll: boolean;
    /** Name, in the sentence, of the part of the answer that these support. */
    readonly called?: string;
  },
): string {
  const isLater = (date: string | null): date is string => date !== null && firstDayOf(date) > day;
  const datesOf = (ids: readonly string[]) => catalogue.findAll('Source', ids).map(({ date }) => date);
  const late = participations.flatMap(({ supports }) => {
    // An entry with a first day also covers days before its source.
    const isDated = supports.some(({ entry }) => entry.validFrom !== null);
    const ids = supports.flatMap(({ entry }) => entry.sourceIds);
    return !isDated && ids.length > 0 && datesOf(ids).every(isLater) ? [ids] : [];
  });
  const ids = [...new Set(late.flat())];
  const [earliest = ''] = datesOf(ids).filter(isLater).sort();
  if (ids.length === 0) return futureWords(day);
  const part = areAll ? capitalized(called) : `At least part of ${called}`;
  const what = late.length === participations.length ? part : `Part of ${called}`;
  const of = ids.length === 1 ? 'of' : ', the earliest of';
  return `${what} rests on ${counted(ids.length, 'source')}${ids.length === 1 ? ' ' : ''}${of} ${dateWords(earliest)}, later than the day asked; whether it held then is not stated.`;
}

/** Same, for the reason why a row does not exist and for the closest rows. */
export function dayWordsOfNothing(
  snapshot: Snapshot,
  { day }: { readonly day: string },
  { reason, near }: { readonly reason: WhyNot | undefined; readonly near: Nearest | undefined },
): string {
  const statement = reason?.statement ?? null;
  const said = statement === null ? [] : [{ supports: [{ entry: { validFrom: null, ...statement } }] }];
  const nearest = near === undefined ? [] : [near.row.participation];
  const part = near === undefined ? 'this reason' : 'what comes nearest';
  return dayWords(snapshot, {
    day,
    participations: [...said, ...nearest],
    areAll: true,
    called: said.length > 0 && nearest.length > 0 ? 'what is told so far' : part,
  });
}
