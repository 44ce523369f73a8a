import { LRUCache } from 'lru-cache';
import type { ReadPoint } from '../store/node-change.ts';
import { joinIn } from '../waiting/join-in.ts';
import type { Lookups } from './lookups.ts';

/** What an item of a list takes, by and large. */
const BYTES_AN_ITEM = 70;
/** What is no list, and does not tell what it takes. */
const BYTES_AN_OBJECT = 70_000;
/** What any answer takes beside itself and its key. */
const BYTES_BESIDE = 500;
/** Of a key: the most that one can take, or what the answer keeps of the ids in it as well. */
const BYTES_A_CHARACTER = 2;

/**
 * Keeps what is costly to work out and cannot change, since a published revision does not: counts
 * of all rows, and the order of long lists. `key` tells all that the answer depends on beside the revision.
 */
export type AnswerCache = <Answer>(point: ReadPoint, key: string, work: () => Promise<Answer>) => Promise<Answer>;

export function cacheAnswers(mostBytes: number, lookups: Lookups): AnswerCache {
  if (mostBytes === 0) return (_point, _key, work) => work();
  const cache = new LRUCache<string, { readonly answer: Promise<unknown> }>({ maxSize: mostBytes });
  // In an object that is new each time: the cache takes no new size for a value that it has already.
  const keep = (place: string, answer: Promise<unknown>, bytes: number) =>
    cache.set(place, { answer }, { size: bytes + place.length * BYTES_A_CHARACTER + BYTES_BESIDE });
  return function answerOf<Answer>(point: ReadPoint, key: string, work: () => Promise<Answer>): Promise<Answer> {
    // What is staged can still change.
    if (point.staged) return work();
    const place = `${point.revision} ${key}`;
    const known = cache.get(place)?.answer as Promise<Answer> | undefined;
    if (known !== undefined) {
      lookups.hits += 1;
      return joinIn(known, () => answerOf(point, key, work));
    }
    lookups.misses += 1;
    const answer = work();
    keep(place, answer, 0);
    answer.then(
      (found) => keep(place, answer, weightOf(found)),
      () => cache.peek(place)?.answer === answer && cache.delete(place),
    );
    return answer;
  };
}

function weightOf(answer: unknown): number {
  if (Array.isArray(answer)) return (answer.length + 1) * BYTES_AN_ITEM;
  if (typeof answer !== 'object' || answer === null) return BYTES_AN_ITEM;
  return 'weight' in answer ? Number(answer.weight) : BYTES_AN_OBJECT;
}
