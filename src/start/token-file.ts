import { readFileSync, statSync } from 'node:fs';
import { linesOfTokens } from '../config/tokens.ts';
import type { TokenGrant } from '../domain/callers.ts';
import type { Logger } from '../log.ts';

/** Interval between checks of the file, in milliseconds. */
const FRESH_FOR = 1_000;

/**
 * Returns a function that returns the file's current tokens. Throws if the file is invalid at first; later, an invalid
 * file is logged and the last tokens are kept.
 */
export function tokensOfFile(path: string, log: Logger): () => readonly TokenGrant[] {
  let grants = linesOfTokens(readFileSync(path, 'utf8'));
  let lookedAt = performance.now();
  let seen = signOf(path);

  function look(): void {
    const now = signOf(path);
    if (now === seen) return;
    seen = now;
    try {
      grants = linesOfTokens(readFileSync(path, 'utf8'));
      log.info({ tokens: grants.length }, 'The tokens of TOKENS_FILE were read again.');
    } catch (error) {
      const { message } = error as Error;
      log.error(`TOKENS_FILE cannot be used, so its tokens stay as they were: ${message}`);
    }
  }

  return () => {
    if (performance.now() - lookedAt >= FRESH_FOR) {
      lookedAt = performance.now();
      look();
    }
    return grants;
  };
}

/** Returns a value that changes when the file is written, replaced or deleted. */
function signOf(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  return file === undefined ? 'none' : [file.ino, file.mtimeMs, file.size].join(' ');
}
