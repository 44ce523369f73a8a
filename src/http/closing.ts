import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Closing } from './health.ts';
import { noteCutOff } from './request-notes.ts';

/** How long clients that keep connections are told with each answer to send no more on them. */
const NOTICE = 500;
/** From then on, what still runs is cut off: of the ten seconds that are promised, closing the graph needs some, too. */
const LONGEST = 6_000;

/** The open connections of each server. */
const connections = new WeakMap<Server, Set<Socket>>();

/** Answers from here on close their connections, so that nobody sends a request on one that is about to end. */
export function tellClosing(app: FastifyInstance, closing: Closing): void {
  app.addHook('onSend', async (_request, reply) => {
    if (closing.isClosing) reply.header('connection', 'close');
  });
  const open = new Set<Socket>();
  connections.set(app.server, open);
  app.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
}

/**
 * Reports closing at /readyz, and for the delay goes on to serve new connections: proxies open one for each request until they
 * have noticed. Then lets requests end that run, and those that come on connections that are open.
 */
export async function closeGently(app: FastifyInstance, closing: Closing, delay = 0): Promise<void> {
  closing.isClosing = true;
  const { server } = app;
  await sleep(delay);
  // Only stops listening: the method of the HTTP server also ends connections that a request may just be coming on.
  const ended = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
  await Promise.race([ended, sleep(NOTICE)]);
  server.closeIdleConnections();
  // Those that never sent anything do not count as idle.
  for (const socket of connections.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
  const cutOff = setTimeout(() => {
    for (const socket of connections.get(server) ?? []) noteCutOff(socket);
    server.closeAllConnections();
  }, LONGEST);
  await ended;
  clearTimeout(cutOff);
  // A socket that was cut off tells so only now, and then there is a line of its request.
  await Promise.all([...(connections.get(server) ?? [])].map((socket) => once(socket, 'close')));
  // The server listens no more, which its own closing takes for a failure.
  await app.close().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_SERVER_NOT_RUNNING') throw error;
  });
}
