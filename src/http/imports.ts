import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadInput, ClientGone } from '../errors.ts';
import type { Services } from '../graphql/context.ts';
import { requireWriter } from '../graphql/scopes.ts';
import { importLists } from '../imports/import-lists.ts';
import { parseListOptions } from '../imports/list-options.ts';
import { type Input, openInput } from '../imports/read/input.ts';
import type { Readers } from '../imports/reading/reading.ts';
import type { Progress, ReportState } from '../imports/report/report.ts';
import type { Logger } from '../log.ts';
import { showWritten } from '../memory/revision-watch.ts';
import { traceImport } from '../telemetry/import-span.ts';
import type { Traces } from '../telemetry/traces.ts';
import { fileName, listName, UNNAMED } from './list-name.ts';
import { hasParts, readParts } from './list-parts.ts';
import { tellProgress } from './progress.ts';
import { inFolder, ListUnsaved, saveBody } from './saved-list.ts';

type Query = Readonly<Record<string, string | string[]>>;

export interface ImportRoute {
  readonly services: Services;
  readonly log: Logger;
  /** Name of the local command line's token, which may name files of this machine. */
  readonly localCaller: string | null;
  readonly readers: Readers;
  readonly traces: Traces | null;
}

/**
 * `POST /imports?…`: takes a list as the body, or lists and a recipe as multipart form; options are those of
 * `imports/list-options.ts`. Answers with the report.
 */
export async function acceptImports(app: FastifyInstance, route: ImportRoute): Promise<void> {
  await app.register((scope, _options, done) => {
    // Accepts any content type, and streams the list to a file.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.post('/imports', (request, reply) =>
      receive(request, reply, route).catch((error) => {
        if (error instanceof ListUnsaved) route.log.error({ requestId: request.id, err: error.cause }, error.wayOut);
        throw error;
      }),
    );
    done();
  });
}

const STATUS_OF: Partial<Record<ReportState, number>> = { REFUSED: 422, OPEN: 409 };

async function receive(request: FastifyRequest, reply: FastifyReply, route: ImportRoute): Promise<FastifyReply> {
  const { name: named, path, ...given } = request.query as Query;
  const name = oneName(named) ?? UNNAMED;
  const { engine, watch } = route.services;
  const gone = new AbortController();
  // Aborts the import if the client disconnects, which would not get the report. Registered before the first await.
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort());
  const write = { action: 'IMPORT', importId: null, detail: name } as const;
  const caller = await requireWriter(engine, request.caller, { ...write, scope: 'import' });
  // Checked before the body is read; the recipe is known later.
  if (parseListOptions(given).outcome === 'publish')
    await requireWriter(engine, caller, { ...write, scope: 'publish' });
  if (path !== undefined && caller.name !== route.localCaller) {
    throw new BadInput('Option "path" names files of the server, which only its own command line may.');
  }
  // The client disconnected while its token was checked.
  if (reply.raw.destroyed) throw new ClientGone();
  return inFolder(async (folder) => {
    const { inputs, recipe } = await receiveParts(request, { folder, name: named === undefined ? null : name, path });
    const options = parseListOptions(recipe === null ? given : { ...given, recipe });
    const run = async (onProgress?: (progress: Progress) => void) => {
      // Throws if the graph was replaced by another.
      await watch.refresh();
      const report = await traceImport(route.traces, () =>
        importLists(engine, {
          ...options,
          inputs,
          by: caller.name,
          readers: route.readers,
          signal: gone.signal,
          onProgress,
        }),
      );
      await showWritten(watch);
      return report;
    };
    if (request.headers.accept?.includes('text/event-stream')) return tellProgress(reply, route.log, run);
    const report = await run();
    return reply.code(STATUS_OF[report.state] ?? 200).send(report);
  });
}

/** Throws if there are several, since either might be meant. */
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
  readonly inputs: readonly Input[];
  readonly recipe: string | null;
}

/** Saves the list of the body, or lists and recipe of a form; for named files, a form has the recipe only. */
async function receiveParts(request: FastifyRequest, { folder, name, path }: Named): Promise<Received> {
  const { raw } = request;
  if (!hasParts(raw)) {
    if (path !== undefined) return { inputs: await openAll(path), recipe: null };
    const file = join(folder, fileName(listName(name ?? UNNAMED)));
    await saveBody(raw, file);
    return { inputs: [await openList(file, name)], recipe: null };
  }
  const files: string[] = [];
  let size = 0;
  const { recipe, listNames } = await readParts(raw, async (list, position) => {
    const file = join(folder, `list-${position}`);
    size = await saveBody(list, file, size);
    files.push(file);
  });
  if (path !== undefined) return { inputs: await openAll(path), recipe };
  if (files.length === 0) throw new BadInput('The form has no part "list".');
  const nameOf = (position: number) => (files.length === 1 ? name : null) ?? (listNames[position] || null);
  return { inputs: await Promise.all(files.map((file, position) => openList(file, nameOf(position)))), recipe };
}

/** Opens a list under its own name, or under a default one. */
async function openList(file: string, name: string | null): Promise<Input> {
  return { ...(await openInput(file)), name: listName(name ?? UNNAMED) };
}

function openAll(path: string | string[]): Promise<Input[]> {
  return Promise.all([path].flat().map(openInput));
}
