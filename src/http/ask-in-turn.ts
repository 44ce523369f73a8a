import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AskGraph } from '../exports/ask.ts';
import type { Services } from '../graphql/context.ts';
import { openInProcess } from '../graphql/in-process.ts';
import type { Logger } from '../log.ts';
import type { ExportTurns } from './export-turns.ts';
import type { Rates } from './guards/protection.ts';

interface AskingInTurn {
  readonly services: Services;
  readonly log: Logger;
  readonly rates: Rates;
  readonly turns: ExportTurns;
}

/** Asks the GraphQL API for a request: with the rights of its caller, at its cost, and in the turns of exports. */
export type AskInTurn = (request: FastifyRequest, reply: FastifyReply) => AskGraph;

export function createAskInTurn({ services, log, rates, turns }: AskingInTurn): AskInTurn {
  const inProcess = openInProcess(services, log);
  return (request, reply) => {
    const spend = (cost: number) => rates.charge(request, cost);
    return turns.inTurn(inProcess({ caller: request.caller, requestId: request.id, spend }), reply.raw);
  };
}
