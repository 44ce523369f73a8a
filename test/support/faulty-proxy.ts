import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Network fault on existing and new connections, until another one is set. */
export type Fault =
  | 'none'
  | 'refused'
  | 'mute before the handshake'
  | 'mute after a query'
  | 'late by 2 s'
  | 'reset'
  | 'half-closed';

const LATE_BY = 2_000;

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  /** True once the server has answered the handshake. */
  greeted: boolean;
  /** True while a request of the client is unanswered. */
  asked: boolean;
}

/** TCP proxy in front of a server, with faults on demand. */
export interface FaultyProxy {
  readonly uri: string;
  begin(fault: Fault): Promise<void>;
  /** Resets idle connections, and returns their number. */
  killIdle(): number;
  openConnections(): number;
  close(): Promise<void>;
}

export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<Pair>();
  let fault: Fault = 'none';

  // Half-open, so that the proxy does not close the other direction by itself.
  const listener = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const server = connect({ host: hostname, port: Number(port), noDelay: true });
    const pair: Pair = { client, server, greeted: false, asked: false };
    pairs.add(pair);
    if (fault === 'half-closed') client.end();
    client.on('data', (data) => fromClient(pair, data));
    server.on('data', (data) => fromServer(pair, data));
    client.on('end', () => server.end());
    server.on('end', () => client.end());
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        other.destroy();
        pairs.delete(pair);
      });
    }
  });

  function fromClient(pair: Pair, data: Buffer): void {
    pair.asked = true;
    if (fault === 'reset') pair.client.resetAndDestroy();
    else if (fault === 'late by 2 s') later(pair.server, data);
    else if (fault !== 'mute before the handshake') pair.server.write(data);
  }

  function fromServer(pair: Pair, data: Buffer): void {
    const isMute = fault === 'mute before the handshake' || (fault === 'mute after a query' && pair.greeted);
    pair.greeted = true;
    if (isMute) return;
    pair.asked = false;
    if (fault === 'late by 2 s') later(pair.client, data);
    else if (pair.client.writable) pair.client.write(data);
  }

  async function listen(at: number): Promise<void> {
    listener.listen(at, '127.0.0.1');
    await once(listener, 'listening');
  }

  async function stopListening(): Promise<void> {
    listener.close();
    for (const { client } of pairs) client.resetAndDestroy();
    await once(listener, 'close');
  }

  await listen(0);
  const { port: own } = listener.address() as AddressInfo;
  return {
    uri: `bolt://127.0.0.1:${own}`,
    async begin(next) {
      fault = next;
      if (next === 'half-closed') for (const { client } of pairs) client.end();
      if (next === 'refused') await stopListening();
      else if (!listener.listening) await listen(own);
    },
    killIdle() {
      const idle = [...pairs].filter(({ greeted, asked }) => greeted && !asked);
      for (const { client } of idle) client.resetAndDestroy();
      return idle.length;
    },
    openConnections: () => pairs.size,
    async close() {
      if (listener.listening) await stopListening();
    },
  };
}

function later(socket: Socket, data: Buffer): void {
  setTimeout(() => {
    if (socket.writable) socket.write(data);
  }, LATE_BY).unref();
}
