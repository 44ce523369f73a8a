import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { chunk, failureOf, GREETING_BYTES, text, VERSION } from './refusing-neo4j.ts';

/** The second byte of a message is its type. */
const [HELLO, GOODBYE, RESET, RUN, COMMIT, PULL] = [0x01, 0x02, 0x0f, 0x10, 0x12, 0x3f];
const success = (...metadata: Buffer[]) =>
  chunk(Buffer.concat([Buffer.from([0xb1, 0x70, 0xa0 + metadata.length / 2]), ...metadata]));
const IGNORED = chunk(Buffer.from([0xb0, 0x7e]));
const ROW = chunk(Buffer.from([0xb1, 0x71, 0x91, 0x01]));

/** Bolt server that answers each query with one row, or with a configured failure. */
export interface FailingNeo4j {
  readonly uri: string;
  /** Failure codes of the next queries, one each. */
  readonly failures: string[];
  /** Failure codes of the next commits. */
  readonly commitFailures: string[];
  /** Number of queries received. */
  runs: number;
  close(): void;
}

export async function startFailingNeo4j(): Promise<FailingNeo4j> {
  const sockets = new Set<Socket>();
  const state = { failures: [] as string[], commitFailures: [] as string[], runs: 0 };

  function converse(socket: Socket): void {
    let rest: Buffer = Buffer.alloc(0);
    let hasFailed = false;

    function failOr(code: string | undefined, answer: Buffer): Buffer {
      if (hasFailed) return IGNORED;
      hasFailed = code !== undefined;
      return code === undefined ? answer : failureOf(code, 'It is told to fail.');
    }

    function answerTo(message: number | undefined): Buffer {
      if (message === HELLO)
        return success(text('server'), text('Neo4j/5.26.0'), text('connection_id'), text('bolt-1'));
      if (message === RUN) {
        state.runs += 1;
        return failOr(
          state.failures.shift(),
          success(text('fields'), Buffer.concat([Buffer.from([0x91]), text('one')])),
        );
      }
      if (message === COMMIT) return failOr(state.commitFailures.shift(), success());
      if (message === RESET) hasFailed = false;
      return failOr(undefined, message === PULL ? Buffer.concat([ROW, success()]) : success());
    }

    socket.on('error', () => undefined);
    socket.once('data', (greeting: Buffer) => {
      socket.write(VERSION);
      rest = greeting.subarray(GREETING_BYTES);
      socket.on('data', (bytes: Buffer) => {
        rest = Buffer.concat([rest, bytes]);
        // Each message is one chunk: its size, the bytes, and an empty chunk.
        while (rest.length >= 2 && rest.length >= rest.readUInt16BE(0) + 4) {
          const message = rest[3];
          rest = rest.subarray(rest.readUInt16BE(0) + 4);
          if (message === GOODBYE) socket.end();
          else socket.write(answerTo(message));
        }
      });
    });
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(state, {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
}
