import { LRUCache } from 'lru-cache';
import type { ReadPoint } from './node-change.ts';

/** Lists of ids and counts; the largest known has some ten thousand ids. */
const MOST_ANSWERS = 200;

/**
 * Keeps what is costly to work out and cannot change, since a published revision does not: counts
 * of all rows, and the order of long lists. `key` tells all that the answer depends on beside the revision.
 */
export type AnswerCache = <Answer>(point: ReadPoint, key: string, work: () => Promise<Answer>) => Promise<Answer>;

export function cacheAnswers(): AnswerCache {
  const cache = new LRUCache<string, Promise<unknown>>({ max: MOST_ANSWERS });
  return <Answer>({ revision, staged }: ReadPoint, key: string, work: () => Promise<Answer>) => {
    // What is staged can still change.
    if (staged) return work();
    const place = `${revision} ${key}`;
    const known = cache.get(place);
    if (known !== undefined) return known as Promise<Answer>;
    const answer = work();
    cache.set(place, answer);
    answer.catch(() => cache.delete(place));
    return answer;
  };
}
