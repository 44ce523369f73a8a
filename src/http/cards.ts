import type { FastifyInstance, FastifyRequest } from 'fastify';
import { today } from '../domain/days.ts';
import { writeBadge } from '../exports/card/badge.ts';
import { askCard, CARD_PARAMETERS } from '../exports/card/card.ts';
import { EMBED_POLICY, writeEmbed } from '../exports/card/embed.ts';
import { explorerAddress } from '../exports/explorer-page.ts';
import { askPage } from '../exports/pages.ts';
import type { Services } from '../graphql/context.ts';
import type { AskInTurn } from './ask-in-turn.ts';
import { hasTag, weakTag } from './cache/response-cache.ts';
import { contentOf, type Operation } from './openapi/operation.ts';
import { queryParameters } from './openapi/parameters.ts';
import { originOf } from './requests/origin.ts';

interface CardRoute {
  readonly services: Services;
  readonly askInTurn: AskInTurn;
}

type Asked = FastifyRequest<{ Querystring: Record<string, string | string[]> }>;

/** `GET /embed/card?…` and `GET /embed/badge.svg?…`: an answer for pages of other sites, in the turns of exports. */
export function serveCards(app: FastifyInstance, { services, askInTurn }: CardRoute): void {
  const forms = [
    { name: 'card', url: '/embed/card', type: 'text/html; charset=utf-8', write: writeEmbed },
    { name: 'badge', url: '/embed/badge.svg', type: 'image/svg+xml; charset=utf-8', write: writeBadge },
  ];
  for (const { name, url, type, write } of forms) {
    const describe = () => [operationOf(name, type)];
    app.get(url, { config: { describe } }, async (request: Asked, reply) => {
      const { revision } = await services.watch.current();
      const card = await askCard(askInTurn(request, reply), request.query, { asOf: today(), revision });
      const text = write(card, explorerAddress(originOf(request), askPage(card.given), card.point));
      const tag = weakTag(text);
      reply
        .removeHeader('x-frame-options')
        .header('content-security-policy', EMBED_POLICY)
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'private, no-cache')
        .header('etag', tag);
      return hasTag(request.headers, tag) ? reply.code(304).send() : reply.header('content-type', type).send(text);
    });
  }
}

function operationOf(name: string, type: string): Operation {
  return {
    id: `embed-${name}`,
    summary: `An answer as a ${name} for pages of other sites`,
    access: 'READERS',
    parameters: queryParameters(CARD_PARAMETERS),
    answers: {
      200: { description: `The ${name}.`, content: contentOf(type) },
      304: { description: `The ${name} has not changed since the ETag in If-None-Match.` },
    },
  };
}
