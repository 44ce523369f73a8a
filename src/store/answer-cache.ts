import { LRUCache } from 'lru-cache';
import { joinIn } from './join-in.ts';
import type { Lookups } from './lookups.ts';
import type { ReadPoint } from './node-change.ts';

/** What an item of a list takes, by and large. */
const BYTES_AN_ITEM = 70;
/** What is no list: counts by certificate and environment, or a comparison of two standards. */
const BYTES_BESIDE = 70_000;

/**
 * Keeps what is costly to work out and cannot change, since a published revision does not: counts
 * of all rows, and the order of long lists. `key` tells all that the answer depends on beside the revision.
 */
export type AnswerCache = <Answer>(point: ReadPoint, key: string, work: () => Promise<Answer>) => Promise<Answer>;

export function cacheAnswers(mostBytes: number, lookups: Lookups): AnswerCache {
  if (mostBytes === 0) return (_point, _key, work) => work();
  const cache = new LRUCache<string, Promise<unknown>>({ maxSize: mostBytes });
  return function answerOf<Answer>(point: ReadPoint, key: string, work: () => Promise<Answer>): Promise<Answer> {
    // What is staged can still change.
    if (point.staged) return work();
    const place = `${point.revision} ${key}`;
    const known = cache.get(place) as Promise<Answer> | undefined;
    if (known !== undefined) {
      lookups.hits += 1;
      return joinIn(known, () => answerOf(point, key, work));
    }
    lookups.misses += 1;
    const answer = work();
    cache.set(place, answer, { size: 1 });
    answer.then(
      (found) => cache.set(place, answer, { size: weightOf(found) }),
      () => cache.peek(place) === answer && cache.delete(place),
    );
    return answer;
  };
}

function weightOf(answer: unknown): number {
  if (Array.isArray(answer)) return (answer.length + 1) * BYTES_AN_ITEM;
  if (typeof answer !== 'object' || answer === null) return BYTES_AN_ITEM;
  return 'weight' in answer ? Number(answer.weight) + 1 : BYTES_BESIDE;
}
