import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { BadInput } from '../../errors.ts';
import { requireScope } from '../../graphql/scopes.ts';
import type { ImportReport, Progress } from '../../imports/report/report.ts';
import type { Logger } from '../../log.ts';
import { contentOf, type Operation } from '../openapi/operation.ts';
import { answerFailure, refusalIn, toldOf } from '../requests/failures.ts';

/** Limits for the reports of ended jobs: milliseconds and total characters. */
const KEPT_FOR = 3_600_000;
const MOST_KEPT = 16 * 1024 * 1024;
/** `Retry-After` of a running job, in seconds. */
const ASK_AGAIN = 1;

type JobState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** Import without a waiting client, as reported to its owner. */
interface Job {
  readonly id: string;
  /** Name of the list. */
  readonly name: string;
  readonly state: JobState;
  /** Null once it has ended. */
  readonly progress: Progress | null;
  /** Null unless it is done. */
  readonly report: ImportReport | null;
  /** Null unless it failed. */
  readonly error: ReturnType<typeof toldOf> | null;
}

interface Owned {
  readonly owner: string;
  readonly job: Job;
}

interface Running {
  readonly owner: string;
  readonly cancel: AbortController;
  job: Job;
  ended: Promise<void>;
}

interface JobRequest {
  readonly owner: string;
  readonly name: string;
  work(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<ImportReport>;
}

export type ImportJobs = ReturnType<typeof openImportJobs>;

/** Runs imports without a waiting client. They end with the server, as others do. */
export function openImportJobs(log: Logger) {
  const running = new Map<string, Running>();
  const ended = new LRUCache<string, Owned>({
    maxSize: MOST_KEPT,
    ttl: KEPT_FOR,
    sizeCalculation: ({ job }) => JSON.stringify(job).length,
  });

  function begin({ owner, name, work }: JobRequest, request: FastifyRequest): Job {
    const id = randomUUID();
    const cancel = new AbortController();
    const first: Job = { ...{ id, name, state: 'WAITING', report: null, error: null }, progress: NOTHING_READ };
    const own: Running = { owner, cancel, job: first, ended: Promise.resolve() };
    const onProgress = (progress: Progress) => {
      own.job = { ...own.job, state: progress.before === undefined ? 'RUNNING' : 'WAITING', progress };
    };
    const end = (outcome: Partial<Job>) => {
      running.delete(id);
      ended.set(id, { owner, job: { ...own.job, progress: null, ...outcome } });
    };
    running.set(id, own);
    own.ended = work(onProgress, cancel.signal).then(
      (report) => end({ state: 'DONE', report }),
      (error) => {
        if (refusalIn(error) === null)
          log.error({ requestId: request.id, err: error }, 'An import that was a job failed.');
        if (cancel.signal.aborted) end({ state: 'CANCELLED' });
        else end({ state: 'FAILED', error: toldOf(error, request) });
      },
    );
    return own.job;
  }

  return {
    begin,
    find: (id: string): Owned | undefined => running.get(id) ?? ended.get(id),
    /** Resolves once the import is rolled back, or at once if it has ended. */
    async cancel(id: string): Promise<void> {
      running.get(id)?.cancel.abort();
      await running.get(id)?.ended;
    },
    async close(): Promise<void> {
      await Promise.all([...running.keys()].map((id) => this.cancel(id)));
    },
  };
}

const NOTHING_READ: Progress = { rowsRead: 0, share: null };

/** True if the client does not want to wait for the report (RFC 7240). */
export function wantsJob({ headers }: FastifyRequest): boolean {
  const preferences = [headers['prefer'] ?? []].flat().join(',').split(',');
  return preferences.some((preference) => preference.trim().toLowerCase() === 'respond-async');
}

export function acceptJob(reply: FastifyReply, job: Job): FastifyReply {
  return reply
    .code(202)
    .header('location', `/imports/jobs/${job.id}`)
    .header('preference-applied', 'respond-async')
    .header('retry-after', ASK_AGAIN)
    .send(job);
}

const OF_JOB = {
  access: 'TOKEN',
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  answers: {
    200: { description: 'The job, with its report once it is done.', content: contentOf('application/json') },
  },
} as const satisfies Partial<Operation>;

const describeProgress = (): readonly Operation[] => [
  { ...OF_JOB, id: 'import-job', summary: 'The progress of an import' },
];
const describeCancel = (): readonly Operation[] => [{ ...OF_JOB, id: 'cancel-import', summary: 'Cancel an import' }];

type OfJob = FastifyRequest<{ Params: { readonly id: string } }>;

/**
 * `GET /imports/jobs/:id` returns the progress of an import, and `DELETE` cancels it; for the token that sent the list.
 */
export function serveImportJobs(app: FastifyInstance, jobs: ImportJobs): void {
  const ownJob = ({ params, caller }: OfJob): Job | null => {
    const { name } = requireScope(caller, 'import');
    const found = jobs.find(params.id);
    return found?.owner === name ? found.job : null;
  };
  const tell = (reply: FastifyReply, job: Job | null): FastifyReply => {
    if (job === null) {
      const message = 'There is no such import of this token, or its report is no longer kept.';
      return answerFailure(reply, 404, { message, code: new BadInput(message).code });
    }
    if (job.progress !== null) reply.header('retry-after', ASK_AGAIN);
    return reply.header('cache-control', 'no-store').send(job);
  };

  app.get('/imports/jobs/:id', { config: { describe: describeProgress } }, (request: OfJob, reply) =>
    tell(reply, ownJob(request)),
  );
  app.delete('/imports/jobs/:id', { config: { describe: describeCancel } }, async (request: OfJob, reply) => {
    if (ownJob(request) !== null) await jobs.cancel(request.params.id);
    return tell(reply, ownJob(request));
  });
  app.addHook('onClose', () => jobs.close());
}
