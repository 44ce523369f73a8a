import { type Logger, pino } from 'pino';

/** JSON lines on standard error, so that standard output stays for what commands answer. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}

export type { Logger };
