import type { Logger } from '../log.ts';

/** Time to close after a bug, in milliseconds; closing itself cuts requests off before. */
const LONGEST_CLOSE = 15_000;

/** The part of a process that the net uses. */
interface Ending {
  on(event: 'uncaughtException', listener: (error: unknown) => void): unknown;
  exit(code: number): void;
}

/**
 * Catches exceptions that nothing else caught, after which the state of the process is unknown: logs the first, closes –
 * requests that run are answered, no more are taken – and exits with 1. Later ones are logged only.
 */
export function spanLastNet(
  { close, log }: { readonly close: () => Promise<void>; readonly log: Logger },
  ending: Ending = process,
): void {
  let isClosing = false;
  ending.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'An error was caught nowhere, which is a bug; the server stops.');
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => ending.exit(1), LONGEST_CLOSE).unref();
    const exit = () => ending.exit(1);
    close().then(exit, exit);
  });
}
