import { beforeEach, expect, it } from 'vitest';
import { forgetLists, keepList, keptList } from '../../../web/explorer/api/kept-lists.ts';

const listOf = (pages: number) => ({ pages: Array.from({ length: pages }, (_, page) => page), wanted: pages });

beforeEach(forgetLists);

it('keeps a long list whole, and the most recent other lists that fit', () => {
  for (const name of ['first', 'second', 'third']) keepList(name, listOf(200));
  keepList('first', listOf(201));
  keepList('long', listOf(743));
  expect(keptList('long')).toEqual(listOf(743));
  expect(['first', 'second', 'third'].map((name) => keptList(name)?.pages.length)).toEqual([201, undefined, undefined]);
});

it('keeps nothing of a list that is larger than the cache, and keeps all other lists', () => {
  keepList('short', listOf(2));
  keepList('too long', listOf(1_000));
  keepList('short', listOf(2));
  keepList('too long', { ...listOf(1_001), wanted: Number.POSITIVE_INFINITY });
  expect(keptList('too long')).toBeUndefined();
  expect(keptList('short')).toEqual(listOf(2));
});
