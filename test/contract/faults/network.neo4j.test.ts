import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { defineRead } from '../../../src/engine/query.ts';
import { DeadlineExceeded, StoreUnavailable } from '../../../src/errors.ts';
import type { Fault } from '../../support/faulty-proxy.ts';
import {
  ask,
  askAtOnce,
  CONNECTIONS,
  mustBeUnavailable,
  mustSurvive,
  one,
  openThrough,
  READ_DEADLINE,
  soon,
  TOLD_WITHIN,
  throughProxy,
} from '../../support/unreliable-neo4j.ts';

const uri = inject('neo4jUri');
const pid = inject('neo4jPid');

/** Ends only at its deadline. */
const endless = defineRead<Record<string, never>, number>({
  name: 'testEndless',
  text: 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN count(*) AS total',
  sample: {},
  decode: (row) => row['total'] as number,
});

const FAULTS: readonly Fault[] = [
  'refused',
  'mute before the handshake',
  'mute after a query',
  'late by 2 s',
  'reset',
  'half-closed',
];

describe.skipIf(uri === null)('A Neo4j behind a failing network', () => {
  it.concurrent.each(FAULTS)('is reported as unavailable, and used again after it recovers: %s', async (fault) => {
    await throughProxy(uri as string, async (proxy, { engine, availability }) => {
      await mustSurvive(
        engine,
        () => proxy.begin(fault),
        () => proxy.begin('none'),
      );
      expect(availability).toEqual([false, true]);
      while (proxy.openConnections() > CONNECTIONS) await soon();
    });
  });

  it.concurrent('loses no read to connections that were cut while idle', async () => {
    await throughProxy(uri as string, async (proxy, { engine, availability }) => {
      let killed = 0;
      for (let round = 0; round < 250; round += 1) {
        const told = await askAtOnce(engine, CONNECTIONS);
        expect(told.map(({ answer }) => answer)).toEqual([[1], [1], [1], [1]]);
        if (round % 25 === 0) killed += proxy.killIdle();
      }
      expect(killed).toBeGreaterThan(10);
      expect(availability).toEqual([]);
    });
  });
});

describe.skipIf(uri === null)('A transaction on a Neo4j behind a failing network', () => {
  it.concurrent('is retried if its connections were cut while idle', async () => {
    await throughProxy(uri as string, async (proxy, { engine }) => {
      await askAtOnce(engine, CONNECTIONS);
      expect(proxy.killIdle()).toBe(CONNECTIONS);
      expect(await engine.transaction((run) => run(one, {}))).toEqual([1]);
    });
  });

  it.concurrent('is not retried if it may have been committed', async () => {
    await throughProxy(uri as string, async (proxy, { engine }) => {
      let attempts = 0;
      const attempt = engine.transaction(async (run) => {
        attempts += 1;
        await run(one, {});
        await proxy.begin('reset');
      });
      await expect(attempt).rejects.toBeInstanceOf(StoreUnavailable);
      expect(attempts).toBe(1);
    });
  });
});

describe.skipIf(uri === null)('A slow Neo4j', () => {
  it.concurrent('is waited for as long as the patience of a command allows, once it has answered', async () => {
    await throughProxy(
      uri as string,
      async (proxy, { engine, availability }) => {
        await askAtOnce(engine, CONNECTIONS);
        await proxy.begin('late by 2 s');
        const answers = await Promise.all([engine.read(one, {}), engine.transaction((run) => run(one, {}))]);
        expect(answers).toEqual([[1], [1]]);
        expect(availability).toEqual([]);
      },
      { patience: READ_DEADLINE, writeDeadline: READ_DEADLINE },
    );
  });

  it.concurrent('is not waited for that long if it has never answered', async () => {
    await throughProxy(
      uri as string,
      async (proxy, { engine }) => {
        await proxy.begin('mute before the handshake');
        mustBeUnavailable([await ask(engine)], TOLD_WITHIN);
      },
      { patience: READ_DEADLINE },
    );
  });

  it.concurrent('has until the deadline, and stays in use', async () => {
    const { engine, availability } = openThrough(uri as string, { readDeadline: 2_000 });
    try {
      await expect(engine.read(endless, {})).rejects.toBeInstanceOf(DeadlineExceeded);
      expect(availability).toEqual([]);
      expect((await ask(engine)).answer).toEqual([1]);
    } finally {
      await engine.close();
    }
  });
});

/** Sending the signal is not enough: threads may answer until it has reached each of them. */
async function stopWhole(server: number): Promise<void> {
  process.kill(server, 'SIGSTOP');
  while (!isStopped(server)) await soon();
}

/** If the system does not list threads, sending the signal must suffice. */
function isStopped(server: number): boolean {
  const threads = `/proc/${server}/task`;
  if (!existsSync(threads)) return true;
  try {
    // The name of a thread is in parentheses before its state.
    return readdirSync(threads).every((thread) =>
      /\) T [^)]*$/.test(readFileSync(`${threads}/${thread}/stat`, 'utf8')),
    );
  } catch {
    // A thread ended in the meantime, so not all of them are stopped.
    return false;
  }
}

describe.skipIf(pid === null)('A stopped Neo4j', () => {
  // Not concurrent: it stops the server for all files.
  it('is reported as unavailable, and used again after it continues', async () => {
    const { engine } = openThrough(uri as string);
    const goOn = () => process.kill(pid as number, 'SIGCONT');
    process.once('exit', goOn);
    try {
      await mustSurvive(engine, () => stopWhole(pid as number), goOn);
    } finally {
      goOn();
      process.off('exit', goOn);
      await engine.close();
    }
  });
});
