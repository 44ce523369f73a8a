import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

const HOST = '127.0.0.1';

/** Who gives turns, one at a time, in the order that they are asked for. */
export interface Turns {
  readonly port: number;
  close(): Promise<void>;
}

/** A turn is a connection, so that a process that is killed in its turn gives it back too. */
export async function giveTurns(): Promise<Turns> {
  const waiting: Socket[] = [];
  const callFirst = () => waiting[0]?.write('Your turn.');
  const server = createServer((socket) => {
    waiting.push(socket);
    if (waiting.length === 1) callFirst();
    // Whoever is killed resets the connection; that it is closed then is all there is to know.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      const hadTurn = waiting[0] === socket;
      waiting.splice(waiting.indexOf(socket), 1);
      if (hadTurn) callFirst();
    });
    socket.resume();
  });
  server.listen({ port: 0, host: HOST });
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of waiting) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Waits for a turn; what it answers with ends the turn. */
export async function takeTurn(port: number): Promise<() => Promise<void>> {
  const socket = connect({ port, host: HOST });
  await once(socket, 'data');
  return async () => {
    const closed = once(socket, 'close');
    socket.end();
    await closed;
  };
}
