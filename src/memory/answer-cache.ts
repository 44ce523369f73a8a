import { LRUCache } from 'lru-cache';
import { joinWork } from '../concurrency/single-flight.ts';
import type { ReadPoint } from '../store/node-change.ts';
import type { Lookups } from './lookups.ts';

/** Estimated bytes per list item. */
const BYTES_AN_ITEM = 70;
/** Estimated bytes of an object without a `weight`. */
const BYTES_AN_OBJECT = 70_000;
/** Overhead per answer. */
const BYTES_BESIDE = 500;
/** Bytes per character of the key. Keys can be long, and the answer may contain their ids as well. */
const BYTES_A_CHARACTER = 2;

/**
 * Caches expensive answers of published revisions, which never change: counts of all rows, order of long lists. `key`
 * must include all inputs except the revision.
 */
export type AnswerCache = <Answer>(point: ReadPoint, key: string, work: () => Promise<Answer>) => Promise<Answer>;

export function cacheAnswers(mostBytes: number, lookups: Lookups): AnswerCache {
  if (mostBytes === 0) return (_point, _key, work) => work();
  const cache = new LRUCache<string, { readonly answer: Promise<unknown> }>({ maxSize: mostBytes });
  // Wrapped in a new object each time: lru-cache ignores the size for a value that it already has.
  const keep = (place: string, answer: Promise<unknown>, bytes: number) =>
    cache.set(place, { answer }, { size: bytes + place.length * BYTES_A_CHARACTER + BYTES_BESIDE });
  return function answerOf<Answer>(point: ReadPoint, key: string, work: () => Promise<Answer>): Promise<Answer> {
    // Staged facts can still change.
    if (point.staged) return work();
    const place = `${point.revision} ${key}`;
    const known = cache.get(place)?.answer as Promise<Answer> | undefined;
    if (known !== undefined) {
      lookups.hits += 1;
      return joinWork(known, () => answerOf(point, key, work));
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
