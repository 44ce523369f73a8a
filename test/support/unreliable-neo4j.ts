import { expect } from 'vitest';
import type { Engine, EngineOptions } from '../../src/engine/engine.ts';
import { openNeo4j } from '../../src/engine/neo4j.ts';
import { defineRead } from '../../src/engine/query.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';

/** Fewer than the concurrent callers of a test, so that some wait for a connection. */
export const CONNECTIONS = 4;
/**
 * In milliseconds. Callers get an error long before their deadline, and at once when the server is known to be
 * unreachable.
 */
export const READ_DEADLINE = 60_000;
export const TOLD_WITHIN = 20_000;
const TOLD_AT_ONCE = 50;

export const one = defineRead<Record<string, never>, number>({
  name: 'testOne',
  text: 'RETURN 1 AS one',
  sample: {},
  decode: (row) => row['one'] as number,
});

interface Told {
  readonly answer: unknown;
  readonly after: number;
}

export async function ask(engine: Engine): Promise<Told> {
  const begun = performance.now();
  const answer = await engine.read(one, {}).catch((error: unknown) => error);
  return { answer, after: performance.now() - begun };
}

export function askAtOnce(engine: Engine, times: number): Promise<Told[]> {
  return Promise.all(Array.from({ length: times }, () => ask(engine)));
}

export function mustBeUnavailable(told: readonly Told[], within: number): void {
  for (const { answer } of told) expect(answer).toBeInstanceOf(StoreUnavailable);
  expect(Math.max(...told.map(({ after }) => after))).toBeLessThan(within);
}

async function untilItWorks(engine: Engine): Promise<void> {
  while (!Array.isArray((await ask(engine)).answer)) await soon();
}

export function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** Checks what callers get while the server is reachable, unreachable, and reachable again. */
export async function mustSurvive(engine: Engine, begin: () => unknown, end: () => unknown): Promise<void> {
  await askAtOnce(engine, 2 * CONNECTIONS);
  await begin();
  try {
    mustBeUnavailable(await askAtOnce(engine, 2 * CONNECTIONS), TOLD_WITHIN);
    const told: Told[] = [];
    for (let times = 0; times < 20; times += 1) told.push(await ask(engine));
    mustBeUnavailable(told, TOLD_WITHIN);
    // The fastest counts, since other tests keep the machine busy.
    expect(Math.min(...told.map(({ after }) => after))).toBeLessThan(TOLD_AT_ONCE);
  } finally {
    await end();
  }
  await untilItWorks(engine);
  // If each failed call had leaked a connection of the pool, none would be left.
  const after = await askAtOnce(engine, 4 * CONNECTIONS);
  expect(after.map(({ answer }) => answer)).toEqual(after.map(() => [1]));
}

/** Opens an engine on a Neo4j that may fail, and records the failures. */
export function openThrough(
  address: string,
  options: Partial<EngineOptions> = {},
): { engine: Engine; availability: boolean[] } {
  const availability: boolean[] = [];
  const engine = openNeo4j(
    { uri: address, username: undefined, password: undefined, database: undefined },
    {
      readDeadline: READ_DEADLINE,
      writeDeadline: 10_000,
      mostConnections: CONNECTIONS,
      onAvailability: (isAvailable) => availability.push(isAvailable),
      ...options,
    },
  );
  return { engine, availability };
}

export async function throughProxy(
  target: string,
  work: (proxy: FaultyProxy, opened: ReturnType<typeof openThrough>) => Promise<void>,
  options: Partial<EngineOptions> = {},
) {
  const proxy = await startFaultyProxy(target);
  const opened = openThrough(proxy.uri, options);
  try {
    await work(proxy, opened);
  } finally {
    await opened.engine.close();
    await proxy.close();
  }
}
