import type { FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../domain/days.ts';
import { askCard } from '../exports/card/card.ts';
import { writePreview } from '../exports/card/preview.ts';
import { parametersOf } from '../exports/pages.ts';
import type { RevisionWatch } from '../memory/revision-watch.ts';
import type { AskInTurn } from './ask-in-turn.ts';
import { originOf } from './requests/origin.ts';

export type Previews = (request: FastifyRequest, reply: FastifyReply) => Promise<string>;

/**
 * Returns a function that writes the preview of a page for programs that show links. Browsers, which state what they
 * request a page for, do not wait for one.
 */
export function createPreviews(watch: Pick<RevisionWatch, 'current'> | null, askInTurn: AskInTurn): Previews {
  const cardOf = async (request: FastifyRequest, reply: FastifyReply) => {
    const given = parametersOf(request.url);
    if (watch === null || given === null) return null;
    const { revision } = await watch.current();
    return askCard(askInTurn(request, reply), given, { asOf: today(), revision });
  };
  return async (request, reply) => {
    if (request.headers['sec-fetch-dest'] !== undefined) return '';
    // The page itself says what is wrong with its address.
    const card = await cardOf(request, reply).catch(() => null);
    return writePreview(card, `${originOf(request)}${request.url}`);
  };
}
