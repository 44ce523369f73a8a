import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { eitherOf } from '../domain/choices.ts';
import { today } from '../domain/days.ts';
import type { AskGraph } from '../exports/ask.ts';
import { fileNameOf } from '../exports/file-name.ts';
import { type FileType, fileTypesOf } from '../exports/formats/files.ts';
import type { ExportKind } from '../exports/kind.ts';
import { EXPORT_KINDS } from '../exports/kinds/index.ts';
import { readParameters, settleNames } from '../exports/parameters.ts';
import type { Services } from '../graphql/context.ts';
import type { Logger } from '../log.ts';
import type { AskInTurn } from './ask-in-turn.ts';
import { hasTag, weakTag } from './cache/response-cache.ts';
import { contentOf, type Operation } from './openapi/operation.ts';
import { queryParameters } from './openapi/parameters.ts';
import { BUILD } from './requests/build.ts';
import { answerFailure } from './requests/failures.ts';
import { originOf } from './requests/origin.ts';

/** Timeout for a client that reads no data, in milliseconds. */
const LONGEST_PAUSE = 120_000;

interface ExportRoute {
  readonly services: Services;
  readonly log: Logger;
}

type Asked = FastifyRequest<{ Params: { file: string }; Querystring: Record<string, string | string[]> }>;

/** `GET /exports/KIND.FORMAT?…`: streams an answer of the GraphQL API as a file. */
export function serveExports(
  app: FastifyInstance,
  { services, log, askInTurn }: ExportRoute & { readonly askInTurn: AskInTurn },
): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/exports/:file',
    config: { describe },
    handler: async (request: Asked, reply) => {
      const found = findExport(request.params.file);
      if (found === null) {
        return answerFailure(reply, 404, { message: unknownExport(request.params.file), code: 'BAD_USER_INPUT' });
      }
      return answer(request, reply, { ...found, ask: askInTurn(request, reply), services, log });
    },
  });
}

const describe = (): readonly Operation[] =>
  EXPORT_KINDS.map((kind) => {
    const types = fileTypesOf(kind);
    const ending = { type: 'string', enum: types.map((type) => type.ending) };
    return {
      path: `/exports/${kind.name}.{ending}`,
      id: `export-${kind.name}`,
      summary: kind.title,
      description: kind.description,
      access: 'READERS',
      parameters: [
        { name: 'ending', in: 'path', description: 'Format of the file.', required: true, schema: ending },
        ...queryParameters(kind.parameters),
      ],
      answers: {
        200: { description: 'The file.', content: contentOf(...types.map((type) => type.mediaType)) },
        304: { description: 'The file has not changed since the ETag in If-None-Match.' },
      },
    };
  });

interface Export {
  readonly kind: ExportKind;
  readonly type: FileType;
}

function kindOf(file: string): ExportKind | undefined {
  return EXPORT_KINDS.find(({ name }) => file.startsWith(`${name}.`));
}

function findExport(file: string): Export | null {
  const kind = kindOf(file);
  const type = kind && fileTypesOf(kind).find(({ ending }) => file === `${kind.name}.${ending}`);
  return kind === undefined || type === undefined ? null : { kind, type };
}

function unknownExport(file: string): string {
  const kind = kindOf(file);
  if (kind !== undefined) {
    const endings = fileTypesOf(kind).map(({ ending }) => ending);
    return `There is no export "${file}"; ${kind.name} is written as ${eitherOf(endings)}.`;
  }
  const kinds = EXPORT_KINDS.map(({ name }) => name).join(', ');
  const endings = [...new Set(EXPORT_KINDS.flatMap(fileTypesOf).map(({ ending }) => ending))].join(', ');
  return `There is no export "${file}"; name one of ${kinds}, a dot, and one of ${endings}.`;
}

async function answer(
  request: Asked,
  reply: FastifyReply,
  { kind, type, ask, services, log }: Export & ExportRoute & { readonly ask: AskGraph },
): Promise<FastifyReply> {
  const { graphId, revision, keptSince } = await services.watch.current();
  const given = await settleNames(ask, kind.parameters, readParameters(kind.parameters, request.query));
  const question = kind.pin(given, { asOf: today(), revision });
  const isPublished = question.points.every((point) => point.revision <= revision);
  // Weak, since a ZIP contains the time at which it was written.
  const parts = [graphId, keptSince, BUILD, kind.name, type.ending, question.variables];
  const tag = isPublished ? weakTag(JSON.stringify(parts)) : null;
  if (tag !== null && hasTag(request.headers, tag)) return tellCaches(reply, tag).code(304).send();
  // Throws before the response begins, so that an error has no ETag.
  const explorer = originOf(request);
  const write = await type.open(ask, kind, { given, question, explorer });
  const name = fileNameOf(kind.name, given, question, type.ending);
  tellCaches(reply, tag)
    .header('content-type', type.mediaType)
    .header('content-disposition', `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`);
  if (request.method === 'HEAD') return reply.send();
  const stream = write();
  stream.once('error', (error) => log.warn({ requestId: request.id, err: error }, 'An export ended early.'));
  reply.raw.setTimeout(LONGEST_PAUSE, () => reply.raw.destroy());
  return reply.send(stream);
}

/** Requires revalidation, since tomorrow's answer may differ; without an ETag nothing is cached. */
function tellCaches(reply: FastifyReply, tag: string | null): FastifyReply {
  if (tag !== null) reply.header('etag', tag);
  return reply
    .header('vary', 'accept-encoding, authorization, origin')
    .header('cache-control', tag === null ? 'no-store' : 'private, no-cache');
}
