import type { Logger } from '../log.ts';

/** Time to close after a bug, in milliseconds; closing itself ends requests earlier. */
const LONGEST_CLOSE = 15_000;

/** Part of `process` that is used here. */
interface Ending {
  on(event: 'uncaughtException', listener: (error: unknown) => void): unknown;
  exit(code: number): void;
}

/**
 * Handles uncaught exceptions, after which the state of the process is unknown. Logs the first, closes the server,
 * which answers running requests and accepts no more, and exits with 1. Only logs later ones.
 */
export function spanLastNet(
  { close, log }: { readonly close: () => Promise<void>; readonly log: Logger },
  ending: Ending = process,
): void {
  let isClosing = false;
  ending.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'An uncaught error, which is a bug, stops the server.');
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => ending.exit(1), LONGEST_CLOSE).unref();
    const exit = () => ending.exit(1);
    close().then(exit, exit);
  });
}
