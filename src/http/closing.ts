import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Phase } from './health.ts';
import { noteCutOff } from './request-notes.ts';

/** Time in which clients learn from `Connection: close` to stop using their connections, in milliseconds. */
const NOTICE = 500;
/** Time after which running requests are cut off; closing the graph needs the rest of the ten seconds promised. */
const LONGEST = 6_000;

const connections = new WeakMap<Server, Set<Socket>>();

/** Adds `Connection: close` once the server is closing, so that no request is sent on a connection about to end. */
export function tellClosing(app: FastifyInstance, phase: Phase): void {
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
  // Stops listening only: the HTTP server's own method also ends connections on which a request may be arriving.
  const ended = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
  await Promise.race([ended, sleep(NOTICE)]);
  server.closeIdleConnections();
  // Connections without any request do not count as idle.
  for (const socket of connections.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
  const cutOff = setTimeout(() => {
    for (const socket of connections.get(server) ?? []) noteCutOff(socket);
    server.closeAllConnections();
  }, LONGEST);
  await ended;
  clearTimeout(cutOff);
  // Sockets that were cut off are logged at their `close` event.
  await Promise.all([...(connections.get(server) ?? [])].map((socket) => once(socket, 'close')));
  // The app treats a server that no longer listens as a failure.
  await app.close().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_SERVER_NOT_RUNNING') throw error;
  });
}
