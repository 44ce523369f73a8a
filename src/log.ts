import { type DestinationStream, type Logger, pino } from 'pino';

/** Size of the log's buffer; lines beyond it are dropped. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;

/** Logs JSON lines to standard error; standard output is for the results of commands. */
export function createLog(level: string): Logger {
  return writingTo(pino.destination({ dest: 2, sync: true }), level);
}

/** Logs without blocking on a slow reader, for a server; the buffer is flushed at exit. */
export function createServerLog(level: string): Logger {
  return writingTo(pino.destination({ dest: 2, sync: false, maxLength: MOST_WAITING_BYTES }), level);
}

function writingTo(destination: DestinationStream, level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

export type { Logger };
