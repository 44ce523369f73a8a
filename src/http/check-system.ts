import type { FastifyInstance, FastifyRequest } from 'fastify';
import { askSystem } from '../checks/ask.ts';
import { CHECK_MEDIA_TYPES, type CheckFormat, writeCheck } from '../checks/formats.ts';
import { CHECK_PARAMETERS, MOST_CHECKED } from '../checks/parameters.ts';
import { createLineSearch, type NamedService, SERVICE_LIST, servicesIn } from '../checks/system.ts';
import { BadInput } from '../errors.ts';
import { readParameters } from '../exports/parameters.ts';
import type { AskInTurn } from './ask-in-turn.ts';
import { contentOf, type Operation } from './openapi/operation.ts';
import { queryParameters } from './openapi/parameters.ts';

type Asked = FastifyRequest<{ Querystring: Record<string, string | string[]> }>;

/** `POST /check-system?standard=…`: checks the services of the list in the body, in the turns of exports. */
export function serveChecks(app: FastifyInstance, askInTurn: AskInTurn): void {
  app.post('/check-system', { config: { describe } }, async (request: Asked, reply) => {
    const { file, format = 'json', ...asked } = readParameters(CHECK_PARAMETERS, request.query);
    const list = listIn(request);
    const checked = await askSystem(
      askInTurn(request, reply),
      { services: list, unmapped: [] },
      {
        standard: String(asked['standard']),
        environment: textOf(asked['environment']),
        leverageHops: Number(asked['leverageHops'] ?? 0),
        asOf: textOf(asked['asOf']),
        revision: asked['revision'] === undefined ? null : Number(asked['revision']),
      },
    );
    return reply
      .header('cache-control', 'no-store')
      .header('content-type', CHECK_MEDIA_TYPES[format as CheckFormat])
      .send(writeCheck(format as CheckFormat, checked, String(file ?? 'system.json')));
  });
}

const describe = (): readonly Operation[] => [
  {
    id: 'check-system',
    summary: 'Check that services inherit a standard',
    access: 'READERS',
    parameters: queryParameters(CHECK_PARAMETERS),
    body: { 'application/json': SERVICE_LIST },
    answers: { 200: { description: 'The report.', content: contentOf(...Object.values(CHECK_MEDIA_TYPES)) } },
  },
];

function textOf(value: unknown): string | null {
  return value === undefined ? null : String(value);
}

/** Reads the services; their lines are those of the body as it was sent. */
function listIn({ body, requestText }: FastifyRequest): readonly NamedService[] {
  const text = Buffer.from(requestText ?? '', 'latin1').toString();
  const list = servicesIn(body, 'The body', createLineSearch(text));
  if (list.length > MOST_CHECKED) {
    throw new BadInput(`The body has ${list.length} services, of ${MOST_CHECKED} at most; send them in parts.`);
  }
  return list;
}
