import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setImmediate as afterEvents, setTimeout as sleep } from 'node:timers/promises';

/** Time without new connections after which none is expected, in milliseconds. */
const QUIET = 250;
const LONGEST_WAIT = 1_500;

/** Stops listening only: the HTTP server's own method also ends connections on which a request may be arriving. */
export function stopListening(server: Server): { readonly ended: Promise<unknown> } {
  return { ended: new Promise((resolve) => NetServer.prototype.close.call(server, resolve)) };
}

/** Resolves once no client connects anymore, or after `LONGEST_WAIT`. */
export async function untilQuiet(server: Server): Promise<void> {
  const last = performance.now() + LONGEST_WAIT;
  let connected = performance.now();
  const note = () => {
    connected = performance.now();
  };
  server.on('connection', note);
  while (performance.now() < last && performance.now() - connected < QUIET) await sleep(QUIET / 4);
  server.off('connection', note);
  // The system may hold connections that are not accepted yet.
  await afterEvents();
}
