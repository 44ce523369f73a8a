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

/** Ends by its deadline only. */
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

describe.skipIf(uri === null)('A Neo4j behind a network that fails', () => {
  it.concurrent.each(FAULTS)('is told as unavailable, and used again when it is back: %s', async (fault) => {
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

  it.concurrent('loses no read to connections that were cut while nobody used them', async () => {
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

describe.skipIf(uri === null)('A transaction on a Neo4j behind a network that fails', () => {
  it.concurrent('is begun again on connections that were cut while nobody used them', async () => {
    await throughProxy(uri as string, async (proxy, { engine }) => {
      await askAtOnce(engine, CONNECTIONS);
      expect(proxy.killIdle()).toBe(CONNECTIONS);
      expect(await engine.transaction((run) => run(one, {}))).toEqual([1]);
    });
  });

  it.concurrent('is not done again where its commit may have been', async () => {
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

describe.skipIf(uri === null)('A Neo4j that is slow', () => {
  it.concurrent('is waited for as long as a command has patience, once it has answered', async () => {
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

  it.concurrent('is not waited for as long where it has not answered anything so far', async () => {
    await throughProxy(
      uri as string,
      async (proxy, { engine }) => {
        await proxy.begin('mute before the handshake');
        mustBeUnavailable([await ask(engine)], TOLD_WITHIN);
      },
      { patience: READ_DEADLINE },
    );
  });

  it.concurrent('has until the deadline, and is no reason to stop asking', async () => {
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

/** The signal is only on its way when it was sent: threads may go on answering until it has reached each of them. */
async function stopWhole(server: number): Promise<void> {
  process.kill(server, 'SIGSTOP');
  while (!isStopped(server)) await soon();
}

/** Where the system does not tell of threads, what was sent counts. */
function isStopped(server: number): boolean {
  const threads = `/proc/${server}/task`;
  if (!existsSync(threads)) return true;
  try {
    // The name of a thread stands in brackets before its state.
    return readdirSync(threads).every((thread) =>
      /\) T [^)]*$/.test(readFileSync(`${threads}/${thread}/stat`, 'utf8')),
    );
  } catch {
    // One of them ended meanwhile, so not all stand still.
    return false;
  }
}

describe.skipIf(pid === null)('A Neo4j that is stopped', () => {
  // It stops the server of all files, so it must have it for itself.
  it('is told as unavailable, and used again when it goes on', async () => {
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
