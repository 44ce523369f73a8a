import { PassThrough, Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Logger } from '../../log.ts';
import { refusalIn, toldOf } from '../requests/failures.ts';

const PROGRESS_EVERY = 500;
/** Media type of server-sent events. */
export const EVENTS = 'text/event-stream';

export type ToldWork<Progress, Report> = (onProgress: (progress: Progress) => void) => Promise<Report>;

/** Sends server-sent events: `progress` up to twice per second, then one `report` or `error`. */
export async function tellProgress<Progress, Report>(
  reply: FastifyReply,
  log: Logger,
  work: ToldWork<Progress, Report>,
): Promise<FastifyReply> {
  const events = new PassThrough();
  reply.header('content-type', EVENTS).header('cache-control', 'no-store');
  const sent = reply.send(Readable.from(events));
  const sendEvent = (event: string, data: unknown) =>
    events.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  let last = 0;
  try {
    const report = await work((progress) => {
      if (performance.now() - last < PROGRESS_EVERY) return;
      last = performance.now();
      sendEvent('progress', progress);
    });
    sendEvent('report', report);
  } catch (error) {
    const { request } = reply;
    if (refusalIn(error) === null)
      log.error({ requestId: request.id, err: error }, 'Work with reported progress failed.');
    sendEvent('error', toldOf(error, request));
  }
  events.end();
  return sent;
}
