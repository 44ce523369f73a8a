import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { StoreUnavailable } from '../../src/errors.ts';
import { createServices } from '../../src/start/services.ts';
import { createAsk } from '../support/ask.ts';
import { type FailingNeo4j, startFailingNeo4j } from '../support/failing-neo4j.ts';
import { ask, one, openThrough } from '../support/unreliable-neo4j.ts';

const QUESTION = '{ revision { number } }';
const MEMORY = 'The database ran out of memory for this; ask for less at a time, or try again later.';

describe('A failing Neo4j', () => {
  let neo4j: FailingNeo4j;
  let engine: Engine;
  beforeEach(async () => {
    neo4j = await startFailingNeo4j();
    engine = openThrough(neo4j.uri).engine;
  });
  afterEach(async () => {
    await engine.close();
    neo4j.close();
  });

  const write = () => engine.transaction((run) => run(one, {}));

  describe.each([
    'Neo.TransientError.Transaction.Terminated',
    'Neo.ClientError.Transaction.Terminated',
    'Neo.TransientError.Transaction.LockClientStopped',
  ])('that terminates a transaction: %s', (code) => {
    it('is queried once more', async () => {
      neo4j.failures.push(code);
      expect(await engine.read(one, {})).toEqual([1]);
      neo4j.failures.push(code);
      expect(await write()).toEqual([1]);
      neo4j.commitFailures.push(code);
      expect(await write()).toEqual([1]);
      expect(neo4j.runs).toBe(6);
    });

    it('is reported as unavailable if the retry also ends, and is queried again later', async () => {
      neo4j.failures.push(code, code);
      const { errors, status } = await createAsk(engine, createServices(engine))(QUESTION);
      expect([status, errors[0]?.extensions?.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      neo4j.failures.push(code, code);
      await expect(write()).rejects.toBeInstanceOf(StoreUnavailable);
      expect((await ask(engine)).answer).toEqual([1]);
    });
  });

  it.each(['MemoryPoolOutOfMemoryError', 'OutOfMemoryError', 'TransactionOutOfMemoryError'])(
    'that runs out of memory is reported as such: %s',
    async (name) => {
      const code = `Neo.TransientError.General.${name}`;
      neo4j.failures.push(code, code);
      const { errors, status } = await createAsk(engine, createServices(engine))(QUESTION);
      expect([status, errors[0]?.message, errors[0]?.extensions?.code]).toEqual([503, MEMORY, 'SERVICE_UNAVAILABLE']);
      neo4j.failures.push(code, code);
      await expect(write()).rejects.toMatchObject({
        message: MEMORY,
        toOperators: expect.stringContaining('dbms.memory.transaction.total.max may be too small: It is told to fail.'),
      });
    },
  );
});

describe('A web server in place of Neo4j', () => {
  let server: Server;
  let [port, came] = [0, 0];
  beforeEach(async () => {
    server = createServer((_request, response) => void response.end());
    server.on('connection', () => {
      came += 1;
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterEach(() => server.close());

  it.each(['bolt', 'neo4j'])(
    'is reported as unavailable for reads and writes, and is tried again: %s',
    async (scheme) => {
      const { engine, availability } = openThrough(`${scheme}://127.0.0.1:${port}`);
      const { errors, status } = await createAsk(engine, createServices(engine))(QUESTION);
      expect([status, errors[0]?.extensions?.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      await expect(engine.transaction((run) => run(one, {}))).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(engine.write(one, {})).rejects.toBeInstanceOf(StoreUnavailable);
      expect(availability).toEqual([false]);
      const before = came;
      await expect.poll(() => came).toBeGreaterThan(before);
      await engine.close();
    },
  );
});
