import type { FastifyInstance, FastifyRequest } from 'fastify';
import { today } from '../domain/days.ts';
import { writeBadge } from '../exports/card/badge.ts';
import { askCard } from '../exports/card/card.ts';
import { EMBED_POLICY, writeEmbed } from '../exports/card/embed.ts';
import { explorerAddress } from '../exports/explorer-page.ts';
import { askPage } from '../exports/pages.ts';
import type { Services } from '../graphql/context.ts';
import { openInProcess } from '../graphql/in-process.ts';
import type { Logger } from '../log.ts';
import type { ExportTurns } from './export-turns.ts';
import type { Rates } from './guards/protection.ts';

interface CardRoute {
  readonly services: Services;
  readonly log: Logger;
  readonly rates: Rates;
  readonly turns: ExportTurns;
}

type Asked = FastifyRequest<{ Querystring: Record<string, string | string[]> }>;

/** `GET /embed/card?…` and `GET /embed/badge.svg?…`: an answer for pages of other sites, in the turns of exports. */
export function serveCards(app: FastifyInstance, { services, log, rates, turns }: CardRoute): void {
  const inProcess = openInProcess(services, log);
  const forms = [
    { url: '/embed/card', type: 'text/html; charset=utf-8', write: writeEmbed },
    { url: '/embed/badge.svg', type: 'image/svg+xml; charset=utf-8', write: writeBadge },
  ];
  for (const { url, type, write } of forms) {
    app.get(url, async (request: Asked, reply) => {
      const spend = (cost: number) => rates.charge(request, cost);
      const ask = turns.inTurn(inProcess({ caller: request.caller, requestId: request.id, spend }), reply.raw);
      const { revision } = await services.watch.current();
      const card = await askCard(ask, request.query, { asOf: today(), revision });
      return reply
        .removeHeader('x-frame-options')
        .header('content-security-policy', EMBED_POLICY)
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'private, no-cache')
        .header('content-type', type)
        .send(write(card, explorerAddress(originOf(request), askPage(card.given), card.point)));
    });
  }
}

/** Empty for an unusable host, so that the link stays on this server. */
function originOf({ protocol, headers }: FastifyRequest): string {
  const origin = `${protocol}://${headers.host}`;
  return URL.canParse(origin) ? origin : '';
}
