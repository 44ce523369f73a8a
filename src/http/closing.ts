import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Phase } from './health.ts';
import { noteCutOff } from './requests/request-notes.ts';
import { stopListening, untilQuiet } from './stop-listening.ts';

/** Time in which clients learn from `Connection: close` to stop using their connections, in milliseconds. */
const NOTICE = 500;
/** Time in which a client that has just connected sends its request, in milliseconds. */
const UNASKED = 1_000;
/**
 * Time after which running requests are aborted, in milliseconds; the rest of the documented ten seconds is for closing
 * the graph.
 */
const LONGEST = 6_000;

const connections = new WeakMap<Server, Set<Socket>>();
/** Servers that hold requests until they have stopped listening. */
const holding = new WeakMap<Server, Promise<unknown>>();

/** Adds `Connection: close` once the server is closing, so that no request is sent on a connection about to end. */
export function tellClosing(app: FastifyInstance, phase: Phase): void {
  app.addHook('onRequest', async () => {
    if (phase.isClosing) await holding.get(app.server);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (phase.isClosing) reply.header('connection', 'close');
  });
  const open = new Set<Socket>();
  connections.set(app.server, open);
  app.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
}

/**
 * Closes gracefully. Reports closing at /readyz, and accepts connections for the delay, until proxies have noticed.
 * Then waits for running requests, and for those on open connections.
 */
export async function closeGently(app: FastifyInstance, phase: Phase, delay: number): Promise<void> {
  phase.isClosing = true;
  const { server } = app;
  await sleep(delay);
  // Without a delay, no client expects to be served.
  const { ended } = delay === 0 ? stopListening(server) : await stopWithoutResets(server);
  const cutOff = setTimeout(() => {
    for (const socket of connections.get(server) ?? []) noteCutOff(socket);
    server.closeAllConnections();
  }, LONGEST);
  await Promise.race([ended, sleep(NOTICE)]);
  server.closeIdleConnections();
  await Promise.race([ended, sleep(UNASKED)]);
  // Connections without any request do not count as idle.
  for (const socket of connections.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
  await ended;
  clearTimeout(cutOff);
  // Sockets that were cut off are logged at their `close` event.
  await Promise.all([...(connections.get(server) ?? [])].map((socket) => once(socket, 'close')));
  // The app treats a server that no longer listens as a failure.
  await app.close().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_SERVER_NOT_RUNNING') throw error;
  });
}

/**
 * Stops listening at a moment without new connections, since the system resets connections that wait in the queue of a
 * closed listener. Clients that open a connection per request return as soon as they are answered, so requests are held
 * until the listener is closed.
 */
async function stopWithoutResets(server: Server): Promise<{ readonly ended: Promise<unknown> }> {
  let release: (value?: unknown) => void = () => undefined;
  holding.set(
    server,
    new Promise((resolve) => {
      release = resolve;
    }),
  );
  await untilQuiet(server);
  const stopped = stopListening(server);
  release();
  return stopped;
}
