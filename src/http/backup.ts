import type { FastifyInstance } from 'fastify';
import { packedBackup } from '../backup/pack.ts';
import type { Engine } from '../engine/engine.ts';
import { Forbidden } from '../errors.ts';

/** `GET /backup`, for the command line of this machine: it cannot open the embedded graph beside the server. */
export function serveBackups(app: FastifyInstance, engine: Engine, localCaller: string | null): void {
  app.get('/backup', async (request, reply) => {
    if (localCaller === null || request.caller?.name !== localCaller) {
      throw new Forbidden('Backups are taken with the command line on the machine of the server.');
    }
    const bytes = await packedBackup(engine);
    return reply.type('application/gzip').header('cache-control', 'no-store').send(bytes);
  });
}
