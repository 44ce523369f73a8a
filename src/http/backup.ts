import type { FastifyInstance } from 'fastify';
import { sentBackup } from '../backup/pack.ts';
import type { Engine } from '../engine/engine.ts';
import { Forbidden } from '../errors.ts';
import { sentenceOf } from '../exports/ask.ts';
import type { Logger } from '../log.ts';
import { contentOf, type Operation } from './openapi/operation.ts';
import { toldOf } from './requests/failures.ts';

interface BackupRoute {
  readonly engine: Engine;
  readonly log: Logger;
  readonly localCaller: string | null;
}

const GZIP = 'application/gzip';

const describe = (): readonly Operation[] => [
  {
    id: 'backup',
    summary: 'A backup of the graph',
    description: 'Only for the command line on the machine of the server.',
    access: 'TOKEN',
    answers: { 200: { description: 'The backup.', content: contentOf(GZIP) } },
  },
];

/** `GET /backup`, for the local command line, which cannot open the embedded graph while the server runs. */
export function serveBackups(app: FastifyInstance, { engine, log, localCaller }: BackupRoute): void {
  app.get('/backup', { config: { describe } }, async (request, reply) => {
    if (localCaller === null || request.caller?.name !== localCaller) {
      throw new Forbidden('Backups are taken with the command line on the machine of the server.');
    }
    const bytes = await sentBackup(engine, (error) => {
      log.warn({ requestId: request.id, err: error }, 'A backup ended early.');
      const { message, ...extensions } = toldOf(error, request);
      return sentenceOf({ message, extensions });
    });
    return reply.type(GZIP).header('cache-control', 'no-store').send(bytes);
  });
}
