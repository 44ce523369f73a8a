import { type DestinationStream, type Logger, pino } from 'pino';

/** Of lines that wait to be written; what comes on top is lost. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;

/** JSON lines on standard error, so that standard output stays for what commands answer. */
export function createLog(level: string): Logger {
  return writingTo(pino.destination({ dest: 2, sync: true }), level);
}

/** The same for a server, which a slow reader of its log must not hold up. What is left is written at the end. */
export function createServerLog(level: string): Logger {
  return writingTo(pino.destination({ dest: 2, sync: false, maxLength: MOST_WAITING_BYTES }), level);
}

function writingTo(destination: DestinationStream, level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

export type { Logger };
