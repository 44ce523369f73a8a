import { InvalidConfiguration } from '../../config.ts';
import { BadInput, DomainError, StoreUnavailable } from '../../errors.ts';

export const REFUSED = 1;
export const WRONG_USAGE = 2;
/** Exit code of an import with open decisions. */
export const OPEN = 3;
/** Exit code of a completed import that left out most rows of its list. */
export const MOSTLY_LEFT_OUT = 4;

/**
 * Runs a command: prints a refusal as its sentence, a bug with its stack trace, and exits with a code that sets them
 * apart.
 */
export async function refusing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isRefusal = error instanceof DomainError || error instanceof InvalidConfiguration;
    const toOperators = error instanceof StoreUnavailable ? error.toOperators : null;
    const sentence = toOperators ?? (error as Error).message;
    process.stderr.write(`${isRefusal ? sentence : ((error as Error).stack ?? error)}\n`);
    process.exit(error instanceof InvalidConfiguration || error instanceof BadInput ? WRONG_USAGE : REFUSED);
  }
}
