import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Caller, mayWrite } from '../domain/callers.ts';
import type { Engine } from '../engine/engine.ts';
import { BadInput, Forbidden } from '../errors.ts';
import type { Services } from '../graphql/context.ts';
import { requireScope } from '../graphql/scopes.ts';
import type { Logger } from '../log.ts';
import { showWritten } from '../memory/revision-watch.ts';
import { previewPrune, prune } from '../prune/prune.ts';
import { auditFailure } from '../writing/audit.ts';
import { EVENTS, tellProgress } from './lists/progress.ts';
import { contentOf, type Operation } from './openapi/operation.ts';
import { schemaOf } from './openapi/parameters.ts';

const WANTED = z.strictObject({
  wish: z.union([z.strictObject({ before: z.int().min(0) }), z.strictObject({ olderThan: z.int().min(0) })]),
  isDry: z.boolean(),
});

export interface PruneRoute {
  readonly services: Services;
  readonly log: Logger;
  readonly localCaller: string | null;
}

const describe = (): readonly Operation[] => [
  {
    id: 'prune',
    summary: 'Drop old revisions',
    description: 'Only for the command line on the machine of the server.',
    access: 'TOKEN',
    body: { 'application/json': schemaOf(WANTED) },
    answers: { 200: { description: 'Events: progress, then the report or an error.', content: contentOf(EVENTS) } },
  },
];

/** `POST /prune`, for the local command line, which cannot open the embedded graph while the server runs. */
export function acceptPrunes(app: FastifyInstance, { services, log, localCaller }: PruneRoute): void {
  const { engine, watch } = services;
  app.post('/prune', { config: { describe } }, async (request, reply) => {
    const by = await requireLocal(engine, request.caller, localCaller);
    const { wish, isDry } = wantedIn(request);
    // Continues if the client disconnects, since a prune must be completed.
    return tellProgress(reply, log, async (onProgress) => {
      if (isDry) return previewPrune(engine, wish);
      const report = await prune(engine, wish, { by, onProgress });
      await showWritten(watch);
      return report;
    });
  });
}

/**
 * Requires the local command line: a prune cannot be undone, so a lost token must not suffice. Audits attempts with
 * tokens that may write.
 */
async function requireLocal(engine: Engine, caller: Caller, localCaller: string | null): Promise<string> {
  const known = caller ?? requireScope(caller, 'publish');
  const { name: by } = known;
  if (by === localCaller) return by;
  const refusal = new Forbidden('Revisions are dropped with the command line on the machine of the server.');
  if (!mayWrite(known)) throw refusal;
  const write = { action: 'PRUNE', importId: null, detail: null, by } as const;
  return auditFailure(engine, write, () => Promise.reject(refusal));
}

function wantedIn({ body }: FastifyRequest): z.infer<typeof WANTED> {
  const parsed = WANTED.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new BadInput(
    'The body of a prune must be {"wish": {"before": 12} or {"olderThan": 365}, "isDry": true or false}.',
  );
}
