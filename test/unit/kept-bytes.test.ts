import { expect, it } from 'vitest';
import { ParticipationCounter } from '../../src/domain/inheritance/participation-groups.ts';
import { compressed } from '../../src/http/cache/compression.ts';
import { cacheAnswers } from '../../src/memory/answer-cache.ts';
import { cacheRows } from '../../src/memory/row-cache.ts';

const POINT = { revision: 1, staged: false };
const ROOM = 1_000_000;
const QUESTIONS = 1_000;

/** As long as all ids of one request can be. */
const longQuestion = (number: number) => `service/${number} ${'x'.repeat(10_000)}`;
const shortQuestion = (number: number) => `service/${number}`;

/** Asks each question once. Returns how many of the answers, the newest, are still cached. */
async function knownAnswers(questionOf: (number: number) => string, answer: unknown): Promise<number> {
  const lookups = { hits: 0, misses: 0 };
  const answers = cacheAnswers(ROOM, lookups);
  for (let number = 0; number < QUESTIONS; number += 1) {
    await answers(POINT, questionOf(number), async () => answer);
  }
  for (let number = QUESTIONS - 1; number >= 0; number -= 1) {
    await answers(POINT, questionOf(number), async () => answer);
  }
  return lookups.hits;
}

async function knownRows(questionOf: (number: number) => string, rows: readonly { revision: number }[]) {
  const lookups = { hits: 0, misses: 0 };
  const touched = { between: async () => [], isKept: async () => true };
  const cachedRows = await cacheRows(touched, ROOM, lookups).at(POINT);
  for (let number = 0; number < QUESTIONS; number += 1) cachedRows.keep('rows', questionOf(number), rows);
  for (let number = QUESTIONS - 1; number >= 0; number -= 1) cachedRows.find('rows', questionOf(number));
  return lookups.hits;
}

const LIST = Array.from({ length: 1_000 }, (_none, number) => `service/${number}`);
const ROWS = LIST.map(() => ({ revision: 1 }));

it.each([
  { what: 'long questions with short answers', known: () => knownAnswers(longQuestion, []), bytes: 10_000 },
  {
    what: 'long questions without participations',
    known: () => knownAnswers(longQuestion, new ParticipationCounter(() => null).participationGroups()),
    bytes: 10_000,
  },
  { what: 'short questions with long answers', known: () => knownAnswers(shortQuestion, LIST), bytes: 20_000 },
  { what: 'long questions without rows', known: () => knownRows(longQuestion, []), bytes: 10_000 },
  { what: 'short questions with many rows', known: () => knownRows(shortQuestion, ROWS), bytes: 100_000 },
])('stays within its capacity for $what', async ({ known, bytes }) => {
  const kept = await known();
  expect(kept).toBeGreaterThan(0);
  expect(kept * bytes).toBeLessThan(ROOM);
});

it.each(['br', 'gzip'] as const)('holds no more memory than the bytes of an answer in %s', async (encoding) => {
  const answer = JSON.stringify(LIST);
  const { length, buffer } = await compressed(answer, encoding);
  expect(length).toBeLessThan(answer.length);
  expect(buffer.byteLength).toBe(length);
});

it('keeps many short answers', async () => {
  expect(await knownAnswers(shortQuestion, [])).toBe(QUESTIONS);
});
