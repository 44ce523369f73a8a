import { describe, expect, inject, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.ts';
import { defineRead, defineWrite } from '../../../src/engine/query.ts';
import { StoreUnavailable } from '../../../src/errors.ts';
import { one, openThrough, soon } from '../../support/unreliable-neo4j.ts';

const uri = inject('neo4jUri');

type None = Record<string, never>;

/** Ends at its deadline, or when an operator terminates it. */
const endless = defineRead<None, number>({
  name: 'testEndlessTerminated',
  text: 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN count(*) AS total',
  sample: {},
  decode: (row) => row['total'] as number,
});

const running = defineRead<None, string>({
  name: 'testRunning',
  text: `
    SHOW TRANSACTIONS YIELD transactionId, currentQuery
    WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000) AS a'
    RETURN transactionId AS id
  `,
  sample: {},
  decode: (row) => row['id'] as string,
});

const terminate = defineWrite<{ id: string }, string>({
  name: 'testTerminate',
  text: 'TERMINATE TRANSACTIONS $id YIELD message RETURN message',
  sample: { id: 'neo4j-transaction-1' },
  decode: (row) => row['message'] as string,
});

describe.skipIf(uri === null)('A transaction that an operator terminates', () => {
  /** Terminates that many of the endless queries as they appear. */
  async function terminateNext(operator: Engine, times: number): Promise<void> {
    const ended = new Set<string>();
    while (ended.size < times) {
      for (const id of await operator.read(running, {})) {
        if (ended.has(id)) continue;
        await operator.read(terminate, { id });
        ended.add(id);
      }
      await soon();
    }
  }

  it.each([
    ['a read', (engine: Engine) => engine.read(endless, {})],
    ['a write', (engine: Engine) => engine.transaction((run) => run(endless, {}))],
  ])('is retried once, then reported as unavailable: %s', async (_name, work) => {
    const { engine, availability } = openThrough(uri as string);
    const { engine: operator } = openThrough(uri as string);
    const ended = work(engine).catch((error: unknown) => error);
    await terminateNext(operator, 2);
    expect(await ended).toBeInstanceOf(StoreUnavailable);
    expect(availability).toEqual([]);
    expect(await engine.read(one, {})).toEqual([1]);
    await Promise.all([engine.close(), operator.close()]);
  });
});
