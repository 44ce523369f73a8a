import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadInput, ClientGone, PayloadTooLarge } from '../errors.ts';
import type { Services } from '../graphql/context.ts';
import { requireWriter } from '../graphql/scopes.ts';
import { type Input, openInput } from '../imports/input.ts';
import { parseListOptions } from '../imports/list-options.ts';
import { importLists, type Progress } from '../imports/lists.ts';
import type { Logger } from '../log.ts';
import { showWritten } from '../memory/revision-watch.ts';
import { traceImport } from '../telemetry/import-span.ts';
import type { Traces } from '../telemetry/traces.ts';
import { fileName, listName, UNNAMED } from './list-name.ts';
import { tellProgress } from './progress.ts';

const LARGEST_LIST = 64 * 1024 * 1024;

type Query = Readonly<Record<string, string | string[]>>;

export interface ImportRoute {
  readonly services: Services;
  readonly log: Logger;
  /** The name of the token that the program's own command line uses: it may name files of this machine. */
  readonly localCaller: string | null;
  readonly traces: Traces | null;
}

/** `POST /imports?…`: a list as the body, options as `imports/list-options.ts` tells them, the report as the answer. */
export async function acceptImports(app: FastifyInstance, route: ImportRoute): Promise<void> {
  await app.register((scope, _options, done) => {
    // A list may be of any type; it goes to a file as it comes.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.post('/imports', (request, reply) => receive(request, reply, route));
    done();
  });
}

async function receive(request: FastifyRequest, reply: FastifyReply, route: ImportRoute): Promise<FastifyReply> {
  const { name: named, path, ...given } = request.query as Query;
  const name = oneName(named) ?? UNNAMED;
  const { engine, watch } = route.services;
  const gone = new AbortController();
  // Who went away learns of no report, so nothing may come of the list either. Listened for before anything is waited for.
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort());
  const write = { action: 'IMPORT', importId: null, detail: name } as const;
  const caller = await requireWriter(engine, request.caller, { ...write, scope: 'import' });
  const options = parseListOptions(given);
  if (options.outcome === 'publish') await requireWriter(engine, caller, { ...write, scope: 'publish' });
  if (path !== undefined && caller.name !== route.localCaller) {
    throw new BadInput('Option "path" names files of the server, which only its own command line may.');
  }
  // Who left while its token was read tells nobody of it any more.
  if (reply.raw.destroyed) throw new ClientGone();
  const folder = await mkdtemp(join(tmpdir(), 'compliance-graph-'));
  const cleanUp = () => rm(folder, { recursive: true, force: true });
  try {
    const inputs = path === undefined ? [await receiveList(request, folder, name)] : await openAll(path);
    const run = async (onProgress?: (progress: Progress) => void) => {
      // A graph that was put in the place of ours is left alone.
      await watch.refresh();
      const report = await traceImport(route.traces, () =>
        importLists(engine, { ...options, inputs, by: caller.name, signal: gone.signal, onProgress }),
      );
      await showWritten(watch);
      return report;
    };
    if (request.headers.accept?.includes('text/event-stream')) return await tellProgress(reply, route.log, run);
    const report = await run();
    return await reply.code(report.state === 'REFUSED' ? 422 : 200).send(report);
  } finally {
    await cleanUp();
  }
}

/** Of two names, either might be the list's. */
function oneName(given: Query[string] | undefined): string | undefined {
  if (!Array.isArray(given)) return given;
  throw new BadInput(`Parameter "name" must be given once, not ${given.length} times.`);
}

/** The body in a file of the folder, under its own name in reports; without one it goes by ours. */
async function receiveList(request: FastifyRequest, folder: string, name: string): Promise<Input> {
  const listed = listName(name);
  const saved = await save(request, join(folder, fileName(listed)));
  return { ...saved, name: listed, isUnnamed: (request.query as Query)['name'] === undefined };
}

function openAll(path: string | string[]): Promise<Input[]> {
  return Promise.all([path].flat().map(openInput));
}

async function save(request: FastifyRequest, path: string): Promise<Input> {
  let size = 0;
  const counted = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > LARGEST_LIST)
        throw new PayloadTooLarge(
          `A list may have ${LARGEST_LIST} bytes; split it, or import it with the command line.`,
        );
      yield piece;
    }
  };
  await pipeline(request.raw, counted, createWriteStream(path, { flags: 'wx' }));
  return openInput(path);
}
