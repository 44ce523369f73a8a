import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../../domain/days.ts';
import { BadInput, ClientGone } from '../../errors.ts';
import type { Services } from '../../graphql/context.ts';
import { requireWriter } from '../../graphql/scopes.ts';
import { importBy } from '../../imports/import-by.ts';
import { type Input, openInput } from '../../imports/read/input.ts';
import type { Readers } from '../../imports/reading/reading.ts';
import type { ImportReport, Progress } from '../../imports/report/report.ts';
import type { SentForm } from '../../imports/sent/form.ts';
import { wantedOutcome } from '../../imports/sent/outcome.ts';
import type { Taken } from '../../imports/sent/take.ts';
import type { Logger } from '../../log.ts';
import { showWritten } from '../../memory/revision-watch.ts';
import { traceImport } from '../../telemetry/import-span.ts';
import type { Traces } from '../../telemetry/traces.ts';
import { acceptJob, type ImportJobs, openImportJobs, serveImportJobs, wantsJob } from './import-jobs.ts';
import { describeImport, FORM, STATUS_OF } from './import-operation.ts';
import { fileName, listName, UNNAMED } from './list-name.ts';
import { EVENTS, tellProgress } from './progress.ts';
import { ListUnsaved, makeFolder, saveBody } from './saved-list.ts';

type Query = Readonly<Record<string, string | string[]>>;

export interface ImportRoute {
  readonly services: Services;
  readonly log: Logger;
  /** Name of the local command line's token, which may refer to files on this machine. */
  readonly localCaller: string | null;
  readonly readers: Readers;
  readonly traces: Traces | null;
}

/**
 * `POST /imports?…`: takes a list as the body, or lists and a recipe as multipart form; options are those of
 * `imports/sent/list-options.ts`. Answers with the report, or at once where the client prefers that (`import-jobs.ts`).
 */
export async function acceptImports(app: FastifyInstance, route: ImportRoute): Promise<void> {
  const jobs = openImportJobs(route.log);
  await app.register((scope, _options, done) => {
    serveImportJobs(scope, jobs);
    // Accepts any content type, and streams the list to a file.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.post('/imports', { config: { describe: describeImport } }, (request, reply) =>
      receive(request, reply, { route, jobs }).catch((error) => {
        if (error instanceof ListUnsaved) route.log.error({ requestId: request.id, err: error.cause }, error.wayOut);
        throw error;
      }),
    );
    done();
  });
}

const NOTHING_READ = { rowsRead: 0, share: null };

async function receive(
  request: FastifyRequest,
  reply: FastifyReply,
  { route, jobs }: { readonly route: ImportRoute; readonly jobs: ImportJobs },
): Promise<FastifyReply> {
  const { name: named, path, ...given } = request.query as Query;
  const name = oneName(named) ?? UNNAMED;
  const { engine } = route.services;
  const gone = new AbortController();
  // Aborts the import if the client disconnects, which would not get the report. Registered before the first await.
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort());
  const write = { action: 'IMPORT', importId: null, detail: name } as const;
  const caller = await requireWriter(engine, request.caller, { ...write, scopes: ['import'] });
  // Checked before the body is read. Other options and the recipe are read together with the list.
  if (wantedOutcome(given) === 'publish') await requireWriter(engine, caller, { ...write, scopes: ['publish'] });
  if (path !== undefined && caller.name !== route.localCaller) {
    throw new BadInput('Option "path" names files of the server, which only its own command line may.');
  }
  // The client disconnected while its token was checked.
  if (reply.raw.destroyed) throw new ClientGone();
  const folder = await makeFolder();
  let isOfJob = false;
  try {
    const ownName = named === undefined ? null : name;
    const parts = await receiveParts(request, { folder: folder.path, name: ownName, path });
    const list = { ...parts, given, name, ownName, folder: folder.path, by: caller.name };
    const run = (onProgress: (progress: Progress) => void, signal: AbortSignal) =>
      importSent(route, list, { onProgress, signal });
    if (wantsJob(request)) {
      isOfJob = true;
      const work = (...how: Parameters<typeof run>) => run(...how).finally(folder.remove);
      return acceptJob(reply, jobs.begin({ owner: caller.name, name, work }, request));
    }
    return await answerWaiting(request, reply, { log: route.log, run: (told) => run(told, gone.signal) });
  } finally {
    if (!isOfJob) await folder.remove();
  }
}

interface Waiting {
  readonly log: Logger;
  run(onProgress: (progress: Progress) => void): Promise<ImportReport>;
}

async function answerWaiting(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { log, run }: Waiting,
): Promise<FastifyReply> {
  if (headers.accept?.includes(EVENTS)) return tellProgress(reply, log, run);
  const report = await run(() => undefined);
  return reply.code(statusOf(report)).send(report);
}

function statusOf({ state }: ImportReport): number {
  return state === 'OPEN' || state === 'REFUSED' ? STATUS_OF[state] : 200;
}

interface SentList extends Received {
  readonly given: Query;
  readonly name: string;
  /** Null if the request has none. */
  readonly ownName: string | null;
  readonly folder: string;
  readonly by: string;
}

interface Watched {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Imports the list, once it is its turn. */
async function importSent(
  { services: { engine, watch }, readers, traces }: ImportRoute,
  { given, name, ownName, folder, by, ...sent }: SentList,
  { onProgress, signal }: Watched,
): Promise<ImportReport> {
  const onWaiting = (before: number) => onProgress({ ...NOTHING_READ, before });
  const reader = await readers.begin({ whose: by, file: name, signal, onWaiting });
  try {
    onProgress(NOTHING_READ);
    const { rules, lists } = await reader.take({ given, form: sent.form, folder });
    const inputs = sent.inputs ?? (await openParts(lists ?? [], ownName));
    // Throws if the graph was replaced by another.
    await watch.refresh();
    const list = { ...rules, inputs, reader, by, signal, onProgress, day: today() };
    const report = await traceImport(traces, () => importBy(engine, list));
    await showWritten(watch);
    return report;
  } finally {
    reader.close();
  }
}

/** Throws if there are several, since either may be intended. */
function oneName(given: Query[string] | undefined): string | undefined {
  if (!Array.isArray(given)) return given;
  throw new BadInput(`Parameter "name" must be given once, not ${given.length} times.`);
}

interface Named {
  readonly folder: string;
  readonly name: string | null;
  readonly path: string | string[] | undefined;
}

interface Received {
  /** Null if the form has the lists. */
  readonly inputs: readonly Input[] | null;
  readonly form: SentForm | null;
}

/**
 * Saves the body, which is a list, or a form with lists and a recipe. If the request refers to local files, a form has
 * only the recipe.
 */
async function receiveParts({ raw }: FastifyRequest, { folder, name, path }: Named): Promise<Received> {
  const inputs = path === undefined ? null : await openAll(path);
  const contentType = raw.headers['content-type'];
  if (isForm(contentType)) {
    const form = { path: join(folder, 'form'), contentType };
    await saveBody(raw, form.path);
    return { inputs, form };
  }
  if (inputs !== null) return { inputs, form: null };
  const file = join(folder, fileName(listName(name ?? UNNAMED)));
  await saveBody(raw, file);
  return { inputs: [await openList(file, name)], form: null };
}

/** True for the content type of a form, which may have a recipe. */
function isForm(contentType: string | undefined): contentType is string {
  return contentType?.startsWith(FORM) === true;
}

/** Opens the lists of a form; the request may name a single one. */
function openParts(lists: NonNullable<Taken['lists']>, name: string | null): Promise<Input[]> {
  if (lists.length === 0) throw new BadInput('The form has no part "list".');
  const nameOf = (own: string) => (lists.length === 1 ? name : null) ?? (own || null);
  return Promise.all(lists.map(({ path, name: own }) => openList(path, nameOf(own))));
}

/** Opens a list under its own name, or under a default one. */
async function openList(file: string, name: string | null): Promise<Input> {
  return { ...(await openInput(file)), name: listName(name ?? UNNAMED) };
}

function openAll(path: string | string[]): Promise<Input[]> {
  return Promise.all([path].flat().map(openInput));
}
